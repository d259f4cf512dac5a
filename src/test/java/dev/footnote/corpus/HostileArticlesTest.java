package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.SecondLane;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text breaks the rule that every word shown is a slice of the article. */
@SecondLane
class HostileArticlesTest {

  private static final List<String> PIECES =
      List.of(
          "The pool",
          "opens at",
          "9 a.m.",
          "U.S.",
          "Sen. Franken",
          "“He left,”",
          "she said.",
          "No",
          "(why?)",
          "e\u0301te\u0301",
          "👩‍👩‍👧",
          "🏊",
          "مرحبا",
          "بالعالم.",
          "שלום",
          "今日は。",
          "ไทย",
          "1.",
          "- item",
          "# Head",
          "> quote",
          "```",
          "| a | b |",
          "---",
          "***",
          "[x](y)",
          "<b>",
          "Photo: Jane Doe",
          "By Jane Doe",
          "Share on Facebook",
          "Getty Images",
          "© 2020 X",
          "…",
          "?!",
          "\u00A0",
          "\u200B",
          "\u202E",
          "\u0301",
          "\uD83D",
          "\uFEFF",
          "a:",
          "title: [",
          "June 6, 2017");

  private static final List<String> GAPS =
      List.of(" ", " ", " ", " ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\r", "\t", "\u2028", "\f", "");

  private final ArticleReader reader =
      new ArticleReader(new PassageSplitter(words -> words.length() / 2 + 1, 20));

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void slicesWhateverStandsInAFile(long seed) {
    assertSliced(new Random(seed), 200);
  }

  @Test
  void slicesTenThousandShortTextsHalfOfThemMarkdown() {
    for (long seed = 0; seed < 5_000; seed++) {
      try {
        assertSliced(new Random(seed), 30);
      } catch (AssertionError e) {
        throw new AssertionError("with seed " + seed, e);
      }
    }
  }

  private void assertSliced(Random random, int most) {
    String text =
        random
            .ints(random.nextInt(most), 0, PIECES.size())
            .mapToObj(piece -> PIECES.get(piece) + GAPS.get(random.nextInt(GAPS.size())))
            .collect(Collectors.joining());

    Slices.assertExact(reader.parse("hostile.txt", text));
    // What stands behind a code fence's mark names a language and is no text.
    Slices.assertExact(reader.parse("hostile.md", text.replace("`", "")));
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 100).mapToObj(i -> 7919L * i);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\r\n", "\r\n\r\n", " "})
  void slicesTenThousandWords(String gap) {
    String text =
        IntStream.range(0, 10_000).mapToObj(i -> "Word" + i).collect(Collectors.joining(gap));

    Article article = reader.parse("words.txt", text);

    Slices.assertExact(article);
    assertThat(article.passages()).hasSizeGreaterThan(999);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "word. ", "U.S. ", "“", "(", "[", "1. ", "é ", "🏊", ". ", "a\u0301"})
  void slicesALineOfTwentyThousandPieces(String piece) {
    String text = piece.repeat(20_000);

    Slices.assertExact(reader.parse("line.txt", text));
    Slices.assertExact(reader.parse("line.md", text));
  }
}
