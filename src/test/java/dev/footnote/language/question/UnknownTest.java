package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownTest {

  private static final Set<String> KNOWN = Set.of("sessions", "regatta", "ida", "falk");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Did Zuckerman resign? | Zuckerman",
        "Who won the regatta in Xanthopolis? | Xanthopolis",
        "What is a flumbergast? | flumbergast",
        "Did Anna Zuckerman meet Ida Falk? | Anna Zuckerman",
      })
  void aNameOrRareNounThatNoArticleHoldsIsUnknown(String question, String unknown) {
    assertThat(unknown(question)).containsExactly(unknown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Did Sessions resign?",
        "Who won the regatta?",
        "Why did everybody leave?",
        "Why Did The Committee Of The Club Resign?",
        "What is a gri?",
        "Wer gewann den flumbergast?",
      })
  void commonWordsAndWhatIsHeldAreNot(String question) {
    assertThat(unknown(question)).isEmpty();
  }

  @Test
  void twoAreNamedAtTheMost() {
    assertThat(unknown("Did Zuckerman meet Xanthopoulos and Featherstonehaugh?"))
        .containsExactly("Zuckerman", "Xanthopoulos");
  }

  private static List<String> unknown(String question) {
    return Unknown.in(Asked.whole(question), KNOWN::contains);
  }
}
