package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a line is a text, and its sentences are parted by " | ". */
class SentenceSplitterTest {

  @Nested
  class InEnglish {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "The pool is open. | Is it heated? | It is! | Bring a towel.",
          "It met in Washington, D.C. | Also in attendance was Kislyak.",
          "They may not enter the U.S. | However, the court did.",
          "They live in the U.S. | Green card holders are allowed.",
          "It closes at 5 p.m. | The café stays open.",
          "He works for Acme Inc. | She does not.",
          "He works for Acme Inc. | “I like it there,” he said.",
          "It was sold. | 2002 saw another.",
          "“I resign.” | (So he said.) | He left.",
          "It opened in 1996.[3][4] | It closed in 2001."
        })
    void ends(String sentences) {
      assertSentences("en", sentences);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "We asked Sen. Franken and Gov. Ivey about it.",
          "John F. Kelly called J. K. Rowling.",
          "She is a U.S. Attorney and knows the U.S. Senate well.",
          "It was a U.S. Muslims were proud of, and the U.K. government paid.",
          "The U.S. Muslims are many, and so are those in each U.S. district.",
          "It was in their Washington, D.C., office.",
          "On Feb. 28, 2016, and Sept. 8 they met.",
          "The Justice Dept. should have stayed with it.",
          "It was the No. 1 club, e.g. in Graz, i.e. at home.",
          "Doors open at 9 a.m. Monday to Friday.",
          "He won 62.9 percent, see www.example.org/a.b?c=D for more.",
          "Mix it vs. Dr. No's recipe, approx. 3 ml, cf. p. 12.",
          "“Will you stay?” Trump asked.",
          "“Never!” he said.",
          "1. Mix the flour.",
          "Well... he may.",
          "Martin Luther King Jr. Day is a holiday.",
          "Yahoo! is a company."
        })
    void keepsTogether(String sentence) {
      assertSentences("en", sentence);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Brightwater Springs Inc. (“Brightwater”) buys Corvin Beverages Ltd. (“Corvin”).",
          "Shell plc. (London) and Acme Corp. [sic] are rivals, as Lee & Co. says.",
          "Lee & Co. Partners sued, and the wells on Pike Rd. (formerly Mill Rd.) were shut.",
          "Feedback, et al. (2021), the Acme Inc. “Widget” division and W. J. “Bill” Clinton."
        })
    void keepsACompanyWithItsNameAndItsBracket(String sentence) {
      assertSentences("en", sentence);
    }
  }

  @Nested
  class Quotation {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '`',
        value = {
          "en; “I will not go. I have said so,” she said. | He left.",
          "en; He said: “I will not go. I have said so.” | He left.",
          "en; “This isn’t a campaign. This is a movement,’ ” said Sessions.",
          "en; “He told me, ‘Leave now. It’s late,’ and I left. I ran,” she said. | He left.",
          "en; She sang “Who? Me?” twice. | “Stop. Now.” | He did.",
          "en; ‘It’s late. The dogs’ owner left,’ she said. | It’s dark.",
          "en; \"I will not go. I have said so,\" she said. | The pipe is 6\" wide. | He left.",
          "en; 'I'm off. It's late,' she said. | He's gone.",
          "de; „Ich gehe nicht. Das habe ich gesagt“, sagte sie. | Er ging.",
          "de; »Ich gehe nicht. Das habe ich gesagt«, sagte sie. | Er ging.",
          "de; ‚Ich gehe nicht. Das war es‘, sagte sie. | Er ging.",
          "es; «No voy. Ya lo he dicho», dijo. | Se fue.",
          "fr; « Je n’irai pas. Je l’ai dit », dit-elle. | Il partit.",
          "fr; Elle dit : « Je n’irai pas. Je l’ai dit. » | Il partit.",
          "sv; ”Jag går inte. Det har jag sagt”, sade hon. | Han gick.",
          "zh; “我不去。我说过了。”她说。 | 他走了。",
          "ja; 「行かない。もう言った。」と彼女は言った。 | 彼は去った。"
        })
    void staysWhole(String language, String sentences) {
      assertSentences(language, sentences);
    }

    @Test
    void isASpeechAndSplitWhereItIsLong() {
      String sentence = "We have waited for this bridge since the day on which the old one fell.";
      List<String> sentences =
          sentences("en", "“" + (sentence + " ").repeat(12) + "It opens,” she said.");

      assertThat(sentences).hasSize(13).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "“We waited long. | Nobody came. | Then it rained.",
          "\"We waited long. | Nobody came. | He sang \"Rain\" then.",
          "We waited long.” | Nobody came.” | Then it rained.",
          "The ‘90s were good. | The dogs’ owner left. | It’s late.",
          "'Twas late. | Nobody's dog barked. | The dogs' owner left.",
          "It is 6\" wide. | It is 7\" high. | It’s heavy."
        })
    void isNoneWithoutBothMarks(String sentences) {
      assertSentences("en", sentences);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "de; Es beginnt am 3. Oktober statt am 29. August. | Danach ist Schluss.",
        "de; Der 1. Vorsitzende kam. | Es war im 19. Jahrhundert. | Das 150. Jubiläum naht.",
        "de; Vom 2. bis 5. Mai regierte Heinrich der VIII. England mit der 7. Kompanie.",
        "de; Der Chor probt am 2. und 4. Dienstag im Monat. | Er singt.",
        "de; Sie kommt jeden 2. Samstag, Klasse 1. und 2. Gruppe gehen vor. | Alle warten.",
        "de; Die 1., 2. und 3. Abteilung zog vom 1. bis 9. Kilometer im 3. Stock. | Ende.",
        "de; Zum 50. Mal am 4. Advent. | Es kamen 12 und 30. | Danach gingen alle.",
        "de; Es kamen 300. | Danach gingen alle.",
        "de; Es kamen 300. | Hunderte blieben.",
        "de; Wir sehen uns am 3. | Der Eintritt ist frei. | Das war 1996. | Niemand kam.",
        "de; Obst, z. B. Äpfel, d. h. Kernobst bzw. Birnen, kostet ca. 2 Euro.",
        "de; Z. B. Die Grünen und z.B. Die Linke, vgl. S. 12, Nr. 5, Bd. IV.",
        "de; Dr. Lübbecke und Prof. Dr. Amsel aus St. Pölten, Hauptstr. 5, Tel. 0123.",
        "de; Es dauert 3 Std. Fahrt. | Es kostet 3 Mio. | Das ist viel.",
        "de; Äpfel, Birnen usw. Kinder zahlen nichts, Firma Holz e. V. Tirol auch.",
        "de; Um 8 Uhr. | Danach nicht. | Bis 20 Uhr.",
        "es; El Sr. Pérez y la Sra. López, p. ej. Ana, viven en EE. UU. desde ayer.",
        "es; Vive en EE. UU. | El resto no. | Abre a las 9 a. m. | Cierra tarde.",
        "es; Véase la pág. 12, núm. 5, art. 3 y el cap. IV del Dr. Ruiz.",
        "es; ¡Hola! | ¿Qué tal? | Bien. | ¿Y tú? | Trabaja en Acme S. A. | ¿Vienes?",
        "fr; M. Le Pen, Mme Durand et le Dr. Petit, p. ex. Jean, voir n° 5 et art. 3.",
        "fr; Né en 52 av. J.-C. à Rome, il vit. | C’est l’art. 5 qui compte.",
        "fr; Pommes, poires, etc. | Les enfants partent.",
        "it; Il sig. Rossi e il dott. Bianchi, pag. 12, n. 5, per es. Anna.",
        "it; Mele, pere, ecc. | Il resto manca. | La S.p.A. Fiat vende.",
        "pt; O Sr. Silva e a Dra. Costa, pág. 12, n.º 5, art. 3, p. ex. Ana.",
        "pt; Nasceu em 52 a. C. em Roma. | Morreu.",
        "nl; Dhr. De Vries en mevr. Jansen, bijv. Anna, o.a. Piet, nr. 5 en blz. 12.",
        "nl; Appels, peren enz. | De rest niet. | Dr. Smit kwam."
      })
  void knowsTheAbbreviationsOfALanguage(String language, String sentences) {
    assertSentences(language, sentences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ru; Это сказал проф. Иванов. | Потом ушёл.",
        "pl; Przyszło wielu. | Potem poszli. | Było to 3. maja.",
        "el; Ήρθε. | Έφυγε."
      })
  void takesIcusBreaksInLanguagesWithoutRules(String language, String sentences) {
    assertSentences(language, sentences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ja; 今日は晴れ。 | 明日は雨！ | 本当？ | はい｡",
        "ja; 彼は「行く。」と言った。 | （注。） | 終わり。",
        "zh; 今天晴。 | 明天下雨吗？ | “是的。” | 他走了。",
        "ar; هل هو مفتوح؟ | نعم، هو مفتوح.",
        "hi; वह आया। | वह गया।"
      })
  void endsSentencesOfOtherScriptsWithoutASpaceToo(String language, String sentences) {
    assertSentences(language, sentences);
    assertThat(sentences(language, sentences.replace(" | ", "")))
        .containsExactly(sentences.split(" \\| "));
  }

  @Test
  void readsAWrappedLineAsOne() {
    assertThat(sentences("en", "The pool is\r\nopen. It is\nheated."))
        .containsExactly("The pool is\r\nopen.", "It is\nheated.");
  }

  @Test
  void tellsTheLanguageByTheWholeText() {
    String line = "Das Schützenfest beginnt am 3. Oktober mit der 7. Kompanie.";
    String text =
        line
            + "\n\nDer Gemeinderat hat am Dienstag beschlossen, die alte Brücke über die Enz zu"
            + " sperren. Die Reparatur soll im Frühjahr beginnen und wird voraussichtlich zwei"
            + " Millionen Euro kosten, sagte die Bürgermeisterin.";

    assertThat(SentenceSplitter.of(text).split(new Span(0, line.length())))
        .containsExactly(new Span(0, line.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "?",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "„",
        "«",
        "» ",
        "(",
        ") ",
        "[1]",
        "a. ",
        "z. B. ",
        "! ” ",
        "“A. ",
        "A.” ",
        "‘a ",
        "s’ ",
        "\"A. B.\" ",
        "3. ",
        "。",
        "。」",
        "「",
        "…",
        " ",
        "¿",
        "U.S. ",
        "a.[1]",
        "J. “",
        "x.) "
      })
  void takesLinearTime(String mark) {
    String text = "The pool is open. " + mark.repeat(100_000) + " It is.";

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sentences("de", text));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sentences("en", text));
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothingButWhiteSpaceAndKeepsTheOrder(long seed) {
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "He", "she", "left", ".", "?", "!", "…", "“", "”", "‘", "’", "„", "«", "»", "\"", "'",
            "(", ")", "[3]", "U.S.", "z. B.", "3.", "Inc.", "。", "」", "「", "؟", "।", "今日", "\n",
            "\u00A0", "\u0301", "🏊", "said");
    String text =
        random
            .ints(random.nextInt(120), 0, pieces.size())
            .mapToObj(piece -> pieces.get(piece) + (random.nextInt(3) > 0 ? " " : ""))
            .collect(Collectors.joining());
    String language = List.of("en", "de", "fr", "zh", "und").get(random.nextInt(5));

    int at = 0;
    for (Span sentence : SentenceSplitter.of(text, language).split(new Span(0, text.length()))) {
      assertThat(sentence.length()).isPositive();
      assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, sentence.start())).matches("[\\s\\h]*");
      at = sentence.end();
    }
    assertThat(text.substring(at)).matches("[\\s\\h]*");
  }

  private static void assertSentences(String language, String sentences) {
    String text =
        sentences.replace(" | ", language.equals("zh") || language.equals("ja") ? "" : " ");
    assertThat(sentences(language, text)).containsExactly(sentences.split(" \\| "));
  }

  private static List<String> sentences(String language, String text) {
    return SentenceSplitter.of(text, language).split(new Span(0, text.length())).stream()
        .map(span -> span.of(text))
        .toList();
  }
}
