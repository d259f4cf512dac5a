package dev.footnote.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.answer.Articles;
import dev.footnote.answer.Citation;
import dev.footnote.answer.CitationVerifier;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private final Passage regatta =
      Articles.passage("The club met on Monday. The regatta moves to June. Nobody objected.");
  private final Passage fees = Articles.passage("Fees rise to 40 euros. Children pay half.");
  private final Evidence evidence =
      new Evidence(
          Asked.question("What did the club decide?"),
          List.of(regatta, fees),
          new CitationVerifier());

  @Test
  void theSentenceThatHoldsItIsQuotedAndNoMore() {
    assertThat(quotes("The regatta moves to June.", 1))
        .containsExactly("The regatta moves to June.");
  }

  @Test
  void aMarkIsAHintAndWhatHoldsItIsFoundElsewhere() {
    assertThat(quotes("The regatta moves to June.", 2))
        .containsExactly("The regatta moves to June.");
    assertThat(quotes("The regatta moves to June.", 9))
        .containsExactly("The regatta moves to June.");
    assertThat(quotes("The regatta moves to June.")).containsExactly("The regatta moves to June.");
  }

  @Test
  void whatTwoPassagesHoldTogetherCitesBothInTheirOrder() {
    assertThat(evidence.find(said("The regatta moves to June and fees rise to 40 euros.", 1, 2)))
        .satisfies(
            found ->
                assertThat(found.statement().orElseThrow().citations())
                    .extracting(Citation::number, Citation::quote)
                    .containsExactly(
                        tuple(1, "The regatta moves to June."),
                        tuple(2, "Fees rise to 40 euros.")));
  }

  @Test
  void whatNoPassageHoldsIsObjectedTo() {
    Evidence.Finding found = evidence.find(said("The regatta moves to July.", 1));

    assertThat(found.statement()).isEmpty();
    assertThat(found.objection()).isNotBlank();
  }

  @Test
  void whatSharesNoWordWithAnyPassageIsSaidToStandNowhere() {
    assertThat(evidence.find(said("Penguins swim.", 1)).objection())
        .isEqualTo("no passage says anything of it");
  }

  private List<String> quotes(String sentence, Integer... marks) {
    Statement statement = evidence.find(said(sentence, marks)).statement().orElseThrow();
    return statement.citations().stream().map(Citation::quote).toList();
  }

  private static SpokenSentence said(String text, Integer... marks) {
    return new SpokenSentence(text, List.of(marks));
  }
}
