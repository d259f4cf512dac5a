package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.telegram.message.Page.Button;
import dev.footnote.telegram.message.Page.Effect;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassagePageTest {

  private static final QuoteLinks LINKS =
      (article, quote) ->
          Optional.of(URI.create("https://x.example/" + quote.of(article.text()).length()));

  private final Passage passage =
      Articles.article("a.txt", "Before it all.", "He left early. She stayed.")
          .passages()
          .getLast();

  @Test
  void theQuoteCanBeReadOnThePageWhereThereIsOne() {
    PassageLink link = PassageLink.to(passage, new Span(0, 14));

    assertThat(PassagePage.of(link, passage, LINKS).buttons())
        .endsWith(
            List.of(
                new Button("Read on the page", "https://x.example/14", Effect.OPENS_AN_ADDRESS)));
    assertThat(labels(PassagePage.of(link, passage, QuoteLinks.NONE)))
        .doesNotContain("Read on the page");
  }

  @Test
  void anotherParagraphIsLitWhole() {
    PassageLink turned = PassageLink.to(passage, new Span(0, 14)).turnedTo(-1);

    assertThat(PassagePage.of(turned, passage, LINKS).buttons())
        .endsWith(
            List.of(
                new Button(
                    "Read on the page",
                    "https://x.example/" + "Before it all.".length(),
                    Effect.OPENS_AN_ADDRESS)));
  }

  @Test
  void aQuoteThatReachesBeyondItsParagraphEndsWithIt() {
    PassageLink link = PassageLink.to(passage, new Span(3, 5_000));

    assertThat(PassagePage.of(link, passage, LINKS).buttons().getLast().getFirst().data())
        .isEqualTo("https://x.example/" + (passage.text().length() - 3));
  }

  @Test
  void whatIsPostedForAllHasNoSuchLink() {
    assertThat(labels(PassagePage.of(passage))).doesNotContain("Read on the page");
  }

  private static List<String> labels(Page page) {
    return page.buttons().stream().flatMap(List::stream).map(Button::label).toList();
  }
}
