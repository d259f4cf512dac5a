package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.office.DocumentBlock.Heading;
import dev.footnote.corpus.format.office.DocumentBlock.Paragraph;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a paragraph while they are gathered, stretch by stretch. */
final class Words {

  private static final int LONGEST_BOLD_HEADING = 120;

  /** Where a word may be parted, and signs of fonts that nobody else has. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\u00AD\uE000-\uF8FF\\p{Cntrl}&&[^\\n\\t]]");

  private static final int LONGEST_LABEL = 6;

  private static final Pattern SPACES = Pattern.compile("[ \\t]+");

  private final StringBuilder text = new StringBuilder();
  private boolean plain;

  /** Adds words in bold or other type; tabs count as spaces, line ends are meant. */
  void add(String words, boolean bold) {
    text.append(words);
    plain |= !bold && !words.isBlank();
  }

  /** The words as they are read, with line ends where they are meant. */
  String text() {
    String seen = SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
    return seen.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  /** The same on one line. */
  String line() {
    return text().replace('\n', ' ');
  }

  /** Takes away a few signs that stand before a tab; null if there are none. */
  @Nullable Words takeLabel() {
    int tab = text.indexOf("\t");
    if (tab <= 0 || tab > LONGEST_LABEL) {
      return null;
    }
    Words label = new Words();
    label.add(text.substring(0, tab), false);
    text.delete(0, tab + 1);
    return label;
  }

  boolean isBlank() {
    return text().isEmpty();
  }

  /** Whether it is a short line in bold type that is no sentence. */
  boolean isBoldLine() {
    String words = text();
    return !plain
        && words.length() <= LONGEST_BOLD_HEADING
        && words.indexOf('\n') < 0
        && !words.matches(".*[.,;]");
  }

  /** The paragraph that they are where nothing says that it is more. */
  DocumentBlock asBlock() {
    return isBoldLine() ? new Heading(text(), Heading.BOLD) : new Paragraph(text());
  }
}
