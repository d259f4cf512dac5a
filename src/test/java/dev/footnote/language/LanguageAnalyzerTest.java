package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAnalyzerTest {

  @ParameterizedTest
  @CsvSource({
    "de, Beiträge, Beitrag",
    "de, beschlossen, beschloss",
    "de, Straße, Strasse",
    "de, Überschüsse, Ueberschuss",
    "fr, l’assemblée, assemblées",
    "fr, chevaux, cheval",
    "fr, coûtera, coûteront",
    "fr, municipaux, municipale",
    "es, cuotas, cuota",
    "es, canción, canciones",
    "es, aprobaron, aprobó",
    "es, agua, aguas",
    "it, dell’acqua, acqua",
    "it, ragazzi, ragazzo",
    "it, approvato, approvarono",
    "pt, aprovou, aprovaram",
    "nl, huizen, huize",
    "nl, lampen, lamp",
    "sv, skolorna, skola",
    "da, skolerne, skole",
    "no, gutten, gutt",
    "no, skolene, skoler",
    "fi, talossa, talo",
    "hu, házak, ház",
    "cs, škola, školy",
    "ro, orașului, orașul",
    "ru, решения, решение",
    "ru, книгами, книга",
    "ru, решили, решил",
    "bg, градове, градовете",
    "el, δρόμος, δρόμου",
    "tr, Ankara’da, Ankara",
    "tr, IŞIKLAR, ışık",
    "ar, المدرسة, مدرسة",
    "fa, کتاب‌ها, كتاب‌ها",
    "hi, किताबें, किताब"
  })
  void givesTheFormsOfAWordOneStem(String language, String one, String other) {
    assertThat(Token.stems(one, language)).isEqualTo(Token.stems(other, language)).hasSize(1);
  }

  @Test
  void takesALanguageWithoutAStemmerForEnglish() {
    assertThat(Token.stems("the recused judges", "xx"))
        .isEqualTo(Token.stems("the recused judges", null))
        .containsExactly("the", "recus", "judg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "bg", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "hi", "hu", "it", "nl", "no",
        "pt", "ro", "ru", "sv", "tr"
      })
  void partsATextIntoTheSameWordsInEveryLanguage(String language) {
    String text =
        "L’été d’Anna’s “Brücke” no. 3,5 — dell'arte & İstanbul'da C++ @home 😀 東京タワー 서울에서 "
            + "ประเทศไทย किताबें المدرسة Ωμέγα x' 'y qu’ a-b e.g. 1990er";
    List<Token> english = Token.of(text);

    List<Token> both = Token.of(text, Set.of(language));

    assertThat(both).extracting(Token::text).isEqualTo(english.stream().map(Token::text).toList());
    assertThat(both).allMatch(token -> token.forms().contains(token.stem()));
    assertThat(Token.stems(text, language)).hasSameSizeAs(english).noneMatch(String::isEmpty);
  }

  @Test
  void looksAWordUpInEveryLanguageAtOnce() {
    assertThat(Token.of("beschlossen", List.of("de", "fr", "xx")))
        .singleElement()
        .satisfies(
            word -> {
              assertThat(word.stem()).isEqualTo("beschlossen");
              assertThat(word.forms()).contains("beschlossen", "beschloss");
              assertThat(word.isIn(Set.of("beschloss"))).isTrue();
              assertThat(word.weight(form -> form.length())).isEqualTo(9);
            });
  }

  @Test
  void hasNoPairsOfOtherSigns() {
    assertThat(Token.pairs("The Café, Бар; 3,5 म")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"東京都知事, 京都", "東京タワー, タワ", "서울에서, 서울", "ｱｲｽ, アイ"})
  void findsWordsInScriptsWithoutBlanksByPairsOfSigns(String text, String pair) {
    assertThat(Token.pairs(text)).contains(pair);
  }
}
