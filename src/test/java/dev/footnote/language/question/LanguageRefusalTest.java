package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GERMAN | Wann wurde der neue Bürgermeister gewählt? | Ich habe nur Artikel auf Englisch",
        "FRENCH | Pourquoi est-ce que le maire a démissionné ? | Je n’ai que des articles en anglais",
        "SPANISH | ¿Cuándo fue elegido el nuevo alcalde de la ciudad? | Solo tengo artículos en inglés",
        "SPANISH | ¿Por qué se recusó el fiscal general Sessions? | Solo tengo artículos en inglés",
        "ITALIAN | Quando è stato eletto il nuovo sindaco della città? | Ho solo articoli in inglese",
        "PORTUGUESE | Quem foi eleito para a câmara em março? | Só tenho artigos em inglês",
        "DUTCH | Wanneer werd de nieuwe burgemeester gekozen? | Ik heb alleen artikelen in het Engels",
        "SWEDISH | Vem blev vald till borgmästare och varför? | Jag har bara artiklar på engelska",
        "DANISH | Hvornår blev den nye borgmester valgt af byrådet? | Jeg har kun artikler på engelsk",
        "POLISH | Kiedy został wybrany nowy burmistrz? | Mam artykuły tylko w języku: angielski",
        "TURKISH | Yeni belediye başkanı ne zaman ve nasıl seçildi? | dilde makaleler var: İngilizce",
        "RUSSIAN | Когда был избран новый мэр города? | статьи только на этом языке: английский",
        "UKRAINIAN | Коли був обраний новий мер і чому? | У мене є статті лише цією мовою: англійська",
        "ARABIC | متى تم انتخاب رئيس البلدية الجديد و من هو؟ | الإنجليزية",
        "CHINESE | 新市长是什么时候当选的？ | 我只有英语的文章",
        "JAPANESE | 新しい市長はいつ選ばれましたか。 | 手元にあるのは英語の記事だけです",
        "KOREAN | 새 시장은 언제 선출되었습니까? | 영어 기사만 있습니다",
        "ENGLISH | When was the new mayor elected? | I only have articles in English"
      })
  void isSaidInTheWordsOfACertainLanguage(QuestionLanguage language, String question, String said) {
    QuestionPart whole = Asked.whole(question);

    assertThat(whole.language()).isEqualTo(language);
    assertThat(language.isCertain(whole.tokens())).isTrue();
    assertThat(LanguageRefusal.in(language, List.of("en")).orElseThrow()).contains(said);
  }

  @Test
  void namesAllLanguagesOfTheArticles() {
    assertThat(LanguageRefusal.in(QuestionLanguage.GERMAN, List.of("en", "fr")))
        .contains(
            "Ich habe nur Artikel auf Englisch und Französisch; bitte frag mich auf Englisch oder"
                + " Französisch.");
    assertThat(LanguageRefusal.in(QuestionLanguage.RUSSIAN, List.of("en", "fr")).orElseThrow())
        .contains("на этих языках: английский и французский")
        .contains("на одном из них");
  }

  @ParameterizedTest
  @EnumSource(QuestionLanguage.class)
  void isAFilledInSentenceInEachLanguage(QuestionLanguage language) {
    assertThat(LanguageRefusal.in(language, List.of("de", "nl")))
        .hasValueSatisfying(said -> assertThat(said).doesNotContain("{", "}", "Deutsch und nl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bürgermeister",
        "Wer?",
        "Jeff Sessions",
        "El Chapo",
        "Die Hard",
        "Wo Hamburg?",
        "Quanto custa o bilhete?",
        "Was passiert am 2. Tag?",
        "東京",
        "Москва"
      })
  void isNotSaidToWhatMayBeInAnotherLanguage(String question) {
    QuestionPart whole = Asked.whole(question);

    assertThat(whole.language().isCertain(whole.tokens())).isFalse();
  }

  @Test
  void leavesNamesOutOfAccount() {
    assertThat(QuestionLanguage.GERMAN.isCertain(Token.of("Is Die Welt a paper of Der Spiegel?")))
        .isFalse();
  }
}
