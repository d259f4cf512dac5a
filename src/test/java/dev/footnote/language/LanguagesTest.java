package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The council decided on Tuesday to close the old bridge. Repairs are to begin in spring.",
        "de | Der Gemeinderat hat am Dienstag beschlossen, die alte Brücke über die Enz zu sperren."
            + " Die Reparatur soll im Frühjahr beginnen und wird voraussichtlich 2,4 Millionen Euro"
            + " kosten. Bürgermeisterin Anna Berg sagte, die Sicherheit der Anwohner gehe vor.",
        "fr | Le conseil municipal a décidé mardi de fermer le vieux pont. Les travaux commenceront au"
            + " printemps et coûteront 2,4 millions d’euros. La maire, Anna Berg, a déclaré que la"
            + " sécurité des habitants passait avant tout.",
        "nl | De gemeenteraad heeft dinsdag besloten de oude brug over de rivier te sluiten. Het"
            + " herstel begint in het voorjaar en kost naar verwachting 2,4 miljoen euro. Burgemeester"
            + " Anna Berg zei dat de veiligheid van de bewoners voorop staat.",
        "zh | " + CHINESE
      })
  void areToldApart(String language, String text) {
    assertThat(Languages.of(text)).contains(language);
  }

  private static final String CHINESE =
      "市议会星期二决定关闭河上的旧桥。修复工程将于春季开始，预计耗资二百四十万欧元。市长表示，居民的安全最重要，"
          + "并承诺每周向居民通报工程进展。桥梁建于一八九三年，去年秋天的检查发现桥墩有裂缝。公共汽车将绕行，"
          + "行人可以使用临时木桥。商店老板担心顾客会减少，议会因此批准了一笔补偿金。工程师说，如果冬天不太冷，"
          + "工程可以在十月之前完成。许多老人记得小时候在桥下游泳的日子，他们希望新桥看起来和旧桥一样。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Beijing, 6 June",
        "Eintritt frei",
        "12 34 56 78",
        "Anna Berg; Petra Vance; Leo Park; Dana Webb; Silas Crane; Amos Crane; Ada Lind; Ivo Marsh;"
            + " Jean Appleyard; Alf Denham; Moira Hallett; Conrad Amsel; Greta Amsel; Bram Verhulst;"
            + " Rosalind Achterberg; Orla Fennimore; Freya Landau; Petra Nwosu; Brenda Oyelaran"
      })
  void areNotGuessedAt(String text) {
    assertThat(Languages.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Eintritt frei",
        "ja | 今日は晴れ。",
        "zh | 今天晴。",
        "und | Вход свободный",
        "zh | " + CHINESE
      })
  void ofShortTextsAreGuessedByTheirScript(String language, String text) {
    assertThat(Languages.likely(text)).isEqualTo(language);
  }

  private static final String GERMAN =
      """
      Brücke gesperrt

      Der Gemeinderat hat am Dienstag beschlossen, die alte Brücke über die Enz zu sperren. Die \
      Reparatur soll im Frühjahr beginnen und wird voraussichtlich 2,4 Millionen Euro kosten.

      Bürgermeisterin Anna Berg sagte, die Sicherheit der Anwohner gehe in jedem Falle vor.
      """;

  private static final String ENGLISH =
      "The council decided on Tuesday to close the old bridge. Repairs are to begin in spring, and the"
          + " mayor said that they would cost more than anybody in the town had thought.";

  @ParameterizedTest
  @CsvSource({"de", "de-AT", "de_CH", "ger", "en", "en-US", "Deutsch", "xx", "''", "und"})
  void ofAnArticleAreNotThoseOfItsTemplate(String stated) {
    assertThat(Languages.ofArticle(GERMAN, stated)).contains("de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "de", "fr-CA", "nonsense"})
  void ofPlainlyEnglishArticlesAreEnglishWhateverIsStated(String stated) {
    assertThat(Languages.ofArticle(ENGLISH, stated)).contains("en");
    assertThat(Languages.ofArticle(ENGLISH, null)).contains("en");
  }

  @Test
  void ofAnArticleAreFoundWhereNothingIsStated() {
    assertThat(Languages.ofArticle(GERMAN, null)).contains("de");
    assertThat(Languages.ofArticle("今日は晴れ。", null)).contains("ja");
    assertThat(Languages.ofArticle("오늘은 맑다", null)).contains("ko");
    assertThat(Languages.ofArticle("Eintritt frei", null)).isEmpty();
    assertThat(Languages.ofArticle("", null)).isEmpty();
  }

  @Test
  void ofAShortArticleAreThoseThatItsFormatStates() {
    assertThat(Languages.ofArticle("Eintritt frei", "de-AT")).contains("de");
    assertThat(Languages.ofArticle("Adgang forbudt", "nb-NO")).contains("no");
    assertThat(Languages.ofArticle("Gratis", "en")).contains("en");
  }

  @Test
  void ofEnglishIncludesTables() {
    assertThat(
            Languages.of(
                """
                | Day | Pool | Hours |
                | Monday | The big pool | 6 am to 10 pm, lanes only until 8 |
                | Sunday | Both | 9 am to 6 pm, and for families from 2 on |
                """))
        .contains("en");
  }
}
