package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.telegram.message.Page.Button;
import dev.footnote.telegram.message.Page.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyButtonTest {

  @Test
  void copiesTheQuoteWithItsSource() {
    assertThat(CopyButton.of(passage("He left early. She stayed."), new Span(0, 14)))
        .containsExactly(
            List.of(
                new Button(
                    "Copy",
                    "“He left early.”\nAbout a.txt, The Gazette, 6 June 2017",
                    Effect.COPIES)));
  }

  @Test
  void shortensALongQuoteToWhatTelegramCopiesAndKeepsItsSource() {
    Passage passage = passage("It rained and rained. ".repeat(40).strip());

    Button button =
        CopyButton.of(passage, new Span(0, passage.text().length())).getFirst().getFirst();

    assertThat(button.data())
        .startsWith("“It rained")
        .endsWith("…”\nAbout a.txt, The Gazette, 6 June 2017")
        .hasSizeBetween(150, 256);
  }

  @Test
  void isMissingWhereNothingIsQuoted() {
    assertThat(CopyButton.of(passage("He left."), new Span(0, 0))).isEmpty();
  }

  @Test
  void namesThePageTheQuoteStandsOn() {
    Passage passage = Articles.paged(passage("He left early. She stayed.").article(), 3);
    assertThat(CopyButton.of(passage, new Span(0, 14)).getFirst().getFirst().data())
        .endsWith("The Gazette, 6 June 2017, p. 3");
    assertThat(PassagePage.of(passage).text().html()).contains("1 of 1, p. 3");
  }

  private static Passage passage(String text) {
    return Articles.article("a.txt", text).passages().getFirst();
  }
}
