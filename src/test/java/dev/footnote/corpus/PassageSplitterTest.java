package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

  private static final String TEXT =
      """
      The swimming pool in the old town

      The pool opens early in May. Children swim for free. Dogs must stay outside the fence.

      It closes in September.
      """;

  @Test
  void leavesAParagraphWholeThatFits() {
    assertThat(paragraphs(16))
        .containsExactly(
            "The pool opens early in May. Children swim for free. Dogs must stay outside the fence.",
            "It closes in September.");
  }

  @Test
  void splitsALongParagraphAtSentenceEnds() {
    assertThat(paragraphs(10))
        .containsExactly(
            "The pool opens early in May. Children swim for free.",
            "Dogs must stay outside the fence.",
            "It closes in September.");
  }

  @Test
  void cutsASentenceThatIsLongerThanTheWindowBetweenWords() {
    String sentence = "word ".repeat(1000).strip();

    Article article = reader(50).parse("long.txt", sentence);

    assertThat(article.passages()).hasSizeGreaterThan(19);
    assertThat(article.passages())
        .allSatisfy(passage -> assertThat(words(passage.text())).isLessThan(51))
        .allSatisfy(passage -> assertThat(passage.text()).startsWith("word").endsWith("word"));
    Slices.assertExact(article);
  }

  @Test
  void packsParagraphsTogetherUpToTheWindowWithoutOverlap() {
    Article packed =
        new PassageSplitter(PassageSplitterTest::words, 20)
            .pack(reader(400).parse("pool.txt", TEXT));

    assertThat(packed.passages().stream().map(Passage::text))
        .containsExactly(
            "The swimming pool in the old town\n\n"
                + "The pool opens early in May. Children swim for free.",
            "Dogs must stay outside the fence.\n\nIt closes in September.");
    Slices.assertExact(packed);
  }

  @Test
  void packsNothingIntoNothing() {
    assertThat(
            new PassageSplitter(PassageSplitterTest::words, 20)
                .pack(reader(9).parse("no.txt", ""))
                .blocks())
        .isEmpty();
  }

  @Test
  void countsEachSentenceOnce() {
    long[] counted = {0};
    String text = "This is a sentence of some words. ".repeat(10_000);
    ToIntFunction<String> counter =
        part -> {
          counted[0] += part.length();
          return words(part);
        };

    new ArticleReader(new PassageSplitter(counter, 30)).parse("many.txt", text);

    assertThat(counted[0]).isLessThan(3L * text.length());
  }

  @Test
  void refusesAWindowThatHoldsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PassageSplitter(PassageSplitterTest::words, 0))
        .withMessageContaining("at least 1 token but was 0");
  }

  private static List<String> paragraphs(int window) {
    return reader(window).parse("pool.txt", TEXT).passages().stream()
        .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH)
        .map(Passage::text)
        .toList();
  }

  private static ArticleReader reader(int window) {
    return new ArticleReader(new PassageSplitter(PassageSplitterTest::words, window));
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.split("\\s+", -1).length;
  }
}
