package dev.footnote.telegram;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A passage, named in the at most 64 bytes that a button carries. It holds all that is needed to
 * find the passage again after a restart, and to notice that it has changed.
 *
 * @param action {@link #OPEN} or {@link #TURN}
 * @param article 64 bits of a hash of the article's path
 * @param number the passage's number in its article when the link was made
 * @param content 64 bits of a hash of the passage's text
 * @param quote the words to stand out, as a span of the passage's text; empty for none
 */
record PassageLink(char action, String article, int number, String content, Span quote) {

  /** Opens the passage in a message of its own. */
  static final char OPEN = 'p';

  /** Shows the passage in the message that the button stands under. */
  static final char TURN = 'n';

  private static final Pattern SHAPE =
      Pattern.compile(
          "([pn])\\.([\\w-]{11})\\.(\\d{1,7})\\.([\\w-]{11})\\.(\\d{1,7})\\.(\\d{1,7})");

  private static final Span NOTHING = new Span(0, 0);

  /** The link that opens what a footnote quotes. */
  static PassageLink to(Citation citation) {
    int start = citation.passage().span().start();
    return link(
        OPEN,
        citation.passage(),
        new Span(citation.span().start() - start, citation.span().end() - start));
  }

  /** The link that turns to a passage. */
  static PassageLink turnTo(Passage passage) {
    return link(TURN, passage, NOTHING);
  }

  private static PassageLink link(char action, Passage passage, Span quote) {
    return new PassageLink(
        action, hash(passage.article().path()), passage.number(), hash(passage.text()), quote);
  }

  /** What {@link #data()} made, or nothing if it is something else. */
  static Optional<PassageLink> parse(String data) {
    Matcher m = SHAPE.matcher(data);
    if (!m.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(m.group(5));
    Span quote = new Span(start, start + Integer.parseInt(m.group(6)));
    return Optional.of(
        new PassageLink(
            m.group(1).charAt(0), m.group(2), Integer.parseInt(m.group(3)), m.group(4), quote));
  }

  /** The link as a button carries it: at most 54 ASCII characters. */
  String data() {
    return action
        + "."
        + article
        + "."
        + number
        + "."
        + content
        + "."
        + quote.start()
        + "."
        + quote.length();
  }

  /**
   * The passage among these articles: the one with the same words that stands nearest to where it
   * stood; null if its article no longer has it.
   */
  @Nullable Passage in(List<Article> articles) {
    return articles.stream()
        .filter(candidate -> hash(candidate.path()).equals(article))
        .flatMap(candidate -> candidate.passages().stream())
        .filter(passage -> hash(passage.text()).equals(content))
        .min(Comparator.comparingInt(passage -> Math.abs(passage.number() - number)))
        .orElse(null);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
