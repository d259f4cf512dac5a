package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import dev.footnote.language.Span;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;

/** What holds for every article, whatever its text: each word shown is a slice of it. */
public final class Slices {

  private Slices() {}

  /** Every passage and sentence in order, whole characters only, and nothing said left out. */
  public static void assertExact(Article article) {
    BitSet covered = new BitSet();
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(article.text());
    int from = 0;
    for (Passage passage : article.passages()) {
      assertThat(passage.text()).isEqualTo(passage.span().of(article.text()));
      assertThat(passage.span().start()).isGreaterThanOrEqualTo(from);
      from = passage.span().start();
      for (Span sentence : passage.sentences().stream().map(Sentence::span).toList()) {
        assertThat(
                sentence.length() > 0
                    && sentence.start() >= from
                    && passage.span().contains(sentence)
                    && characters.isBoundary(sentence.start())
                    && characters.isBoundary(sentence.end()))
            .as("%s is a sentence of whole characters in %s", sentence, passage.span())
            .isTrue();
        covered.set(sentence.start(), sentence.end());
        from = sentence.end();
      }
    }
    String text = article.text();
    int[] lost =
        IntStream.range(0, text.length())
            .filter(at -> Character.isLetter(text.charAt(at)) && !covered.get(at))
            .toArray();
    assertThat(lost).as("offsets of letters that are in no sentence").isEmpty();
  }
}
