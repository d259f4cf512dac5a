package dev.footnote.telegram.message;

import static java.util.stream.Collectors.joining;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a passage that fits into the 64 bytes of a button's data. It still works after a
 * restart, and it does not lead to a passage whose text has changed.
 *
 * @param action {@link #OPEN} or {@link #TURN}
 * @param article the first 64 bits of the SHA-256 of the article's path, in base64url
 * @param number the passage's number in its article when the link was made, from 0
 * @param content the first 64 bits of the SHA-256 of the passage's text, in base64url
 * @param quote the words to highlight, as a span of the passage's text; empty for none
 */
public record PassageLink(char action, String article, int number, String content, Span quote) {

  /** Opens the passage in a new message. */
  public static final char OPEN = 'p';

  /** Shows the passage in the message that the button is under. */
  public static final char TURN = 'n';

  private static final Pattern SHAPE =
      Pattern.compile(
          "([pn])\\.([\\w-]{11})\\.(\\d{1,7})\\.([\\w-]{11})\\.(\\d{1,7})\\.(\\d{1,7})");
  private static final Span NOTHING = new Span(0, 0);

  /** A link that opens the passage of a footnote and highlights what it quotes. */
  static PassageLink to(Citation citation) {
    int start = citation.passage().span().start();
    return link(
        OPEN,
        citation.passage(),
        new Span(citation.span().start() - start, citation.span().end() - start));
  }

  /** A link that turns to a passage. */
  static PassageLink turnTo(Passage passage) {
    return link(TURN, passage, NOTHING);
  }

  private static PassageLink link(char action, Passage passage, Span quote) {
    return new PassageLink(
        action, hash(passage.article().path()), passage.number(), hash(passage.text()), quote);
  }

  /** Parses what {@link #data()} returns; empty if {@code data} is something else. */
  public static Optional<PassageLink> parse(String data) {
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

  /** The link as a button's data: at most 54 ASCII characters. */
  String data() {
    return Stream.of(action, article, number, content, quote.start(), quote.length())
        .map(String::valueOf)
        .collect(joining("."));
  }

  /**
   * Finds the passage in these articles: the one with the same text that is nearest to where it
   * was; null if its article no longer has such a passage.
   */
  public @Nullable Passage in(List<Article> articles) {
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
