package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footnote.language.Span;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

  private static final PassageSplitter FIVE_WORDS =
      new PassageSplitter(PassageSplitterTest::words, 5);

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
  void putsAsManySentencesOfRunningTextIntoAPassageAsFit() {
    assertThat(prose("One two. Three four. Five six seven. Eight."))
        .containsExactly("One two. Three four.", "Five six seven. Eight.");
  }

  @Test
  void endsASentenceOfRunningTextAtTheEndOfALine() {
    assertThat(prose("Table of contents\n\nThe story begins. It goes on."))
        .containsExactly("Table of contents", "The story begins.", "It goes on.");
  }

  @Test
  void leavesTheTextOutsideTheSpanAlone() {
    assertThat(FIVE_WORDS.prose("Not this. But this. Nor that.", new Span(10, 19)))
        .extracting(Block::span)
        .containsExactly(new Span(10, 19));
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

  private static List<String> prose(String text) {
    return FIVE_WORDS.prose(text, new Span(0, text.length())).stream()
        .map(block -> block.span().of(text))
        .toList();
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
