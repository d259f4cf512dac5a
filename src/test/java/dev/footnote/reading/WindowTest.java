package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Annotations;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.language.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowTest {

  private static final int ENOUGH = 90;
  private static final int MOST = 130;

  /** Paragraphs of sentences of so many words. */
  private final Draft draft = new Draft();

  @Test
  void growsByWholeNeighboursUntilItHasEnough() {
    draft.paragraph(50).paragraph(50).paragraph(30).paragraph(50).paragraph(50);

    Window window = around(2);

    assertThat(passages(window)).containsExactly(1, 2, 3);
    assertThat(words(window)).isEqualTo(130);
  }

  @Test
  void growsBeforeAndBehindInTurn() {
    draft.paragraph(20).paragraph(20).paragraph(20).paragraph(20).paragraph(20).paragraph(20);

    assertThat(passages(around(3))).containsExactly(1, 2, 3, 4, 5);
    assertThat(passages(around(0))).containsExactly(0, 1, 2, 3, 4);
    assertThat(passages(around(5))).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void leavesOutANeighbourThatDoesNotFitWhole() {
    draft.paragraph(100).paragraph(60).paragraph(40);

    assertThat(passages(around(1))).containsExactly(1, 2);
    assertThat(words(around(1))).isEqualTo(100);
  }

  @Test
  void doesNotGrowWhereItHasEnoughAlready() {
    draft.paragraph(10).paragraph(45, 45).paragraph(10);

    assertThat(passages(around(1))).containsExactly(1);
  }

  @Test
  void staysSmallInASmallArticle() {
    draft.paragraph(10).paragraph(10);

    assertThat(passages(around(0))).containsExactly(0, 1);
    assertThat(words(around(0))).isEqualTo(20);
  }

  @Test
  void holdsHeadingsAndBylinesButNoFurniture() {
    draft
        .block(Block.Kind.BYLINE, 3)
        .block(Block.Kind.HEADING, 4)
        .paragraph(20)
        .block(Block.Kind.FURNITURE, 5)
        .paragraph(20);

    assertThat(passages(around(2))).containsExactly(0, 1, 2, 4);
  }

  @Test
  void isNotMadeAroundFurniture() {
    draft.paragraph(20).block(Block.Kind.FURNITURE, 5);

    assertThat(Window.around(draft.article().passages().subList(1, 2), 6)).isEmpty();
    Sentence furniture = draft.article().passages().get(1).sentences().getFirst();
    assertThatThrownBy(() -> Window.closeTo(furniture))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isOneForPassagesThatStandTogether() {
    draft.paragraph(40).paragraph(40).paragraph(40).paragraph(120).paragraph(120);
    List<Passage> all = draft.article().passages();

    List<Window> windows = Window.around(List.of(all.get(1), all.get(0), all.get(4)), 6);

    assertThat(windows)
        .extracting(window -> window.sentence().passage().number())
        .containsExactly(1, 4);
    assertThat(passages(windows.getFirst())).containsExactly(0, 1, 2);
  }

  @Test
  void keepsTheOrderOfThePassagesAndStopsAtTheMost() {
    draft.paragraph(100).paragraph(100).paragraph(100).paragraph(100);
    List<Passage> all = draft.article().passages();

    assertThat(Window.around(List.of(all.get(3), all.get(0), all.get(2), all.get(1)), 3))
        .extracting(window -> window.sentence().passage().number())
        .containsExactly(3, 0, 2);
    assertThat(Window.around(all, 0)).isEmpty();
    assertThat(Window.around(List.of(), 6)).isEmpty();
  }

  @Test
  void tellsArticlesApart() {
    Article one = new Draft().paragraph(100).article();
    Article other = new Draft().paragraph(100).article();

    List<Window> windows =
        Window.around(List.of(one.passages().getFirst(), other.passages().getFirst()), 6);

    assertThat(windows).isNotEmpty();
    assertThat(windows.getFirst().sentence().article()).isSameAs(one);
  }

  @Test
  void isOneOfSeveralForALongPassage() {
    draft.paragraph(10).paragraph(60, 60, 60, 60, 60).paragraph(10);

    List<Window> windows = Window.around(draft.article().passages().subList(1, 2), 6);

    assertThat(windows).hasSize(3);
    assertThat(windows.stream().flatMap(window -> window.sentences().stream()))
        .containsAll(draft.article().passages().get(1).sentences());
    assertThat(windows).allSatisfy(one -> assertThat(words(one)).isLessThanOrEqualTo(MOST));
  }

  @Test
  void holdsASentenceLongerThanAWindowAlone() {
    draft.paragraph(5, 200, 5).paragraph(5);

    List<Window> windows = Window.around(draft.article().passages().subList(0, 1), 6);

    assertThat(windows)
        .filteredOn(window -> words(window) > MOST)
        .singleElement()
        .satisfies(window -> assertThat(window.sentences()).hasSize(1));
  }

  @Test
  void isSmallerCloseToASentence() {
    draft.paragraph(30).paragraph(20, 20, 20).paragraph(30).paragraph(30);
    Sentence sentence = draft.article().passages().get(2).sentences().getFirst();

    Window close = Window.closeTo(sentence);

    assertThat(close.sentences()).contains(sentence);
    assertThat(words(close)).isBetween(35, 80);
  }

  static LongStream seeds() {
    long first = new Random().nextLong();
    System.out.println("WindowTest: seeds from " + first);
    return LongStream.concat(LongStream.rangeClosed(1, 40), LongStream.range(first, first + 10));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mapsBackToTheArticleWhateverThatHolds(long seed) {
    RandomGenerator random = new Random(seed);
    Article article = anyArticle(random);
    List<Passage> found = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      found.add(article.passages().get(random.nextInt(article.passages().size())));
    }
    Block.Kind none = Block.Kind.FURNITURE;

    List<Window> windows = Window.around(found, 100);

    for (Window window : windows) {
      assertThat(window.sentences()).hasSameSizeAs(window.parts()).isNotEmpty();
      for (Window.Part part : window.parts()) {
        Span range = part.range();
        String words = part.sentence().text();
        assertThat(range.of(window.text())).isEqualTo(words);
        assertThat(
                article.text().substring(range.start() + part.shift(), range.end() + part.shift()))
            .isEqualTo(words);
        assertThat(part.sentence().passage().kind()).isNotEqualTo(none);
      }
      assertThat(window.parts().getLast().range().end()).isEqualTo(window.text().length());
      if (window.sentences().size() > 1) {
        assertThat(words(window)).isLessThanOrEqualTo(MOST);
      }
      assertNeighboursAreWholeAndTaken(article, window);
    }
    assertThat(windows.stream().flatMap(window -> window.sentences().stream()))
        .as("seed " + seed)
        .containsAll(
            found.stream()
                .filter(passage -> passage.kind() != none)
                .flatMap(passage -> passage.sentences().stream())
                .toList());
  }

  /** A window with too few words has no neighbour, on either side, that would have fitted. */
  private static void assertNeighboursAreWholeAndTaken(Article article, Window window) {
    int words = words(window);
    if (words >= ENOUGH) {
      return;
    }
    List<Passage> read =
        article.passages().stream().filter(p -> p.kind() != Block.Kind.FURNITURE).toList();
    List<Sentence> held = window.sentences();
    int first = read.indexOf(held.getFirst().passage());
    int last = read.indexOf(held.getLast().passage());
    if (first > 0 && held.getFirst().index() == 0 && words(read.get(first - 1)) <= MOST) {
      assertThat(words + words(read.get(first - 1))).isGreaterThan(MOST);
    }
    boolean whole = held.getLast().index() == held.getLast().passage().sentences().size() - 1;
    if (last + 1 < read.size() && whole && words(read.get(last + 1)) <= MOST) {
      assertThat(words + words(read.get(last + 1))).isGreaterThan(MOST);
    }
  }

  private static Article anyArticle(RandomGenerator random) {
    Draft draft = new Draft();
    Block.Kind[] kinds = Block.Kind.values();
    int blocks = random.nextInt(1, 25);
    for (int i = 0; i < blocks; i++) {
      Block.Kind kind =
          random.nextInt(3) == 0 ? kinds[random.nextInt(kinds.length)] : Block.Kind.PARAGRAPH;
      int sentences = kind == Block.Kind.PARAGRAPH ? random.nextInt(1, 9) : 1;
      draft.block(
          kind,
          IntStream.range(0, sentences)
              .map(n -> random.nextInt(20) == 0 ? 150 : random.nextInt(1, 45))
              .toArray());
    }
    return draft.article();
  }

  @Nested
  class WhereTheTextLeansOnWhatStandsAbove {

    private final Article article = sheet();

    @Test
    void readsARowWithItsColumnsAndFindsEachCellInTheArticle() {
      Window window = Window.closeTo(sentence("Child | 3 | 4"));

      assertThat(window.text()).contains("Ticket: Child | Weekday: 3 | Weekend: 4");
      assertThat(window.parts())
          .filteredOn(part -> part.sentence().text().equals("Child | 3 | 4"))
          .extracting(part -> article.text().substring(part.range().start() + part.shift()))
          .satisfiesExactly(
              child -> assertThat(child).startsWith("Child | 3"),
              weekday -> assertThat(weekday).startsWith("3 | 4"),
              weekend -> assertThat(weekend).startsWith("4\n"));
    }

    @Test
    void readsAnItemWithWhatIntroducesItUnlessThatIsReadAnyway() {
      assertThat(Window.closeTo(sentence("a towel")).text())
          .containsOnlyOnce("Bring with you:")
          .contains("Bring with you: a towel");
    }

    @Test
    void readsASectionUnderAHeadingOfAHeadingByItselfWithBoth() {
      assertThat(Window.closeTo(sentence("It is twelve degrees.")).text())
          .isEqualTo("Water: Cold water: Ada Lamb: I like it cold. It is twelve degrees.");
    }

    @Test
    void tellsWhoSpeaksWhereTheWordsReadDoNot() {
      assertThat(Window.around(List.of(sentence("I like it cold.").passage()), 6).getFirst().text())
          .isEqualTo("Water: Cold water: Ada Lamb: I like it cold. It is twelve degrees.");
    }

    private Sentence sentence(String words) {
      return article.passages().stream()
          .flatMap(passage -> passage.sentences().stream())
          .filter(one -> one.text().equals(words))
          .findFirst()
          .orElseThrow();
    }

    private static Article sheet() {
      String text =
          "Ticket | Weekday | Weekend\nChild | 3 | 4\n\na towel\n\nWater\n\nCold water\n\n"
              + "I like it cold.\n\nIt is twelve degrees.\n\nBring with you:";
      List<Block> blocks =
          List.of(
              block(text, Block.Kind.PARAGRAPH, "Ticket | Weekday | Weekend", Block.NO_HEADING),
              block(text, Block.Kind.PARAGRAPH, "Child | 3 | 4", Block.NO_HEADING),
              block(text, Block.Kind.PARAGRAPH, "a towel", Block.NO_HEADING),
              block(text, Block.Kind.HEADING, "Water", Block.NO_HEADING),
              block(text, Block.Kind.HEADING, "Cold water", 3),
              block(text, Block.Kind.PARAGRAPH, "I like it cold.", 4),
              block(text, Block.Kind.PARAGRAPH, "It is twelve degrees.", 4));
      Annotations annotations =
          new Annotations(
              List.of(new Speech.Turn(span(text, "I like it cold."), "Ada Lamb")),
              List.of(
                  new Annotations.Row(
                      span(text, "Child | 3 | 4"),
                      List.of(span(text, "Child"), span(text, "3"), span(text, "4")),
                      List.of(span(text, "Ticket"), span(text, "Weekday"), span(text, "Weekend")))),
              List.of(new Annotations.Item(span(text, "a towel"), span(text, "Bring with you:"))),
              List.of(),
              List.of());
      return new Article("pool.md", Provenance.titled("The pool"), text, blocks, annotations);
    }

    private static Block block(String text, Block.Kind kind, String words, int heading) {
      Span span = span(text, words);
      return new Block(kind, span, List.of(span), heading);
    }

    private static Span span(String text, String words) {
      int start = text.indexOf(words);
      return new Span(start, start + words.length());
    }
  }

  private Window around(int passage) {
    return Window.around(draft.article().passages().subList(passage, passage + 1), 6).getFirst();
  }

  private static List<Integer> passages(Window window) {
    return window.sentences().stream().map(one -> one.passage().number()).distinct().toList();
  }

  private static int words(Window window) {
    return window.text().split("\\s+").length;
  }

  private static int words(Passage passage) {
    return passage.text().split("\\s+").length;
  }

  /** An article in the making, with blanks of all kinds between its sentences. */
  private static final class Draft {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int said;

    Draft paragraph(int... words) {
      return block(Block.Kind.PARAGRAPH, words);
    }

    Draft block(Block.Kind kind, int... words) {
      text.append(text.isEmpty() ? "" : "\n\n");
      List<Span> sentences = new ArrayList<>();
      for (int count : words) {
        text.append(sentences.isEmpty() ? "" : said % 2 == 0 ? " " : " \n ");
        int start = text.length();
        for (int i = 0; i < count; i++) {
          text.append(i == 0 ? "" : i % 7 == 3 ? "\u00a0\n" : " ").append("wörd😀").append(said++);
        }
        text.append('.');
        sentences.add(new Span(start, text.length()));
      }
      Span whole = new Span(sentences.getFirst().start(), text.length());
      blocks.add(new Block(kind, whole, sentences, Block.NO_HEADING));
      return this;
    }

    Article article() {
      return new Article("draft.txt", Provenance.titled("Draft"), text.toString(), blocks);
    }
  }
}
