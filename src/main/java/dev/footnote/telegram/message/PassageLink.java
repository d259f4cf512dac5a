package dev.footnote.telegram.message;

import static java.util.stream.Collectors.joining;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.file.Sha256;
import dev.footnote.language.Span;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reference to a quote, or to a paragraph near it, that fits into the 64 bytes of a button's data
 * and the 64 characters of a link to the bot. It still works after a restart, and it does not lead
 * to a passage whose text has changed.
 *
 * @param action {@link #OPEN} or {@link #TURN}
 * @param article the first 64 bits of the SHA-256 of the article's path, in base64url
 * @param number the number in its article of the passage with the quote when the link was made,
 *     from 0
 * @param content the first 64 bits of the SHA-256 of that passage's text, in base64url
 * @param quote the words to highlight, as a span of the passage's text; empty for none
 * @param step how many paragraphs on from the quote, negative for back; 0 for that with the quote
 */
public record PassageLink(
    char action, String article, int number, String content, Span quote, int step) {

  /** Opens the paragraph in a new message. */
  public static final char OPEN = 'p';

  /** Shows the paragraph in the message that the button is under. */
  public static final char TURN = 'n';

  /** Buttons under older messages have a dot where a link to the bot may not have one. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "([pn])[._]([\\w-]{11})[._](\\d{1,7})[._]([\\w-]{11})[._](\\d{1,7})[._](\\d{1,7})"
              + "(?:_(-?\\d{1,7}))?");

  /** A link that opens the passage of a footnote and highlights what it quotes. */
  public static PassageLink to(Citation citation) {
    int start = citation.passage().span().start();
    return to(
        citation.passage(),
        new Span(citation.span().start() - start, citation.span().end() - start));
  }

  /** A link that opens a passage and highlights a span of its text, which may be empty. */
  static PassageLink to(Passage passage, Span quote) {
    return new PassageLink(
        OPEN, hash(passage.article().path()), passage.number(), hash(passage.text()), quote, 0);
  }

  /** A link that turns to another paragraph of the article. */
  PassageLink turnedTo(int otherStep) {
    return new PassageLink(TURN, article, number, content, quote, otherStep);
  }

  /** Parses what {@link #data()} returns; empty if {@code data} is something else. */
  public static Optional<PassageLink> parse(String data) {
    Matcher m = SHAPE.matcher(data);
    if (!m.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(m.group(5));
    return Optional.of(
        new PassageLink(
            m.group(1).charAt(0),
            m.group(2),
            Integer.parseInt(m.group(3)),
            m.group(4),
            new Span(start, start + Integer.parseInt(m.group(6))),
            m.group(7) == null ? 0 : Integer.parseInt(m.group(7))));
  }

  /** The link as a button's data: at most 57 characters of A–Z a–z 0–9 _ -. */
  String data() {
    Stream<Object> parts =
        Stream.of(action, article, number, content, quote.start(), quote.length());
    return (step == 0 ? parts : Stream.concat(parts, Stream.of(step)))
        .map(String::valueOf)
        .collect(joining("_"));
  }

  /** The link as an address that opens the private chat with the bot, in every client. */
  URI address(String bot) {
    return URI.create("https://t.me/" + bot + "?start=" + data());
  }

  /** Whether the article of this path is meant. */
  public boolean isIn(String path) {
    return hash(path).equals(article);
  }

  /**
   * The passage with the quote in these articles, of which each {@link #isIn}: the one with the
   * same text that is nearest to where it was; empty if they no longer have such a passage.
   */
  public Optional<Passage> in(List<Article> articles) {
    return articles.stream()
        .flatMap(candidate -> candidate.passages().stream())
        .filter(passage -> hash(passage.text()).equals(content))
        .min(Comparator.comparingInt(passage -> Math.abs(passage.number() - number)));
  }

  private static String hash(String text) {
    byte[] digest = Arrays.copyOf(Sha256.of(text), 8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
