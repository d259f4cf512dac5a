package dev.footnote.web.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.language.Span;
import dev.footnote.retrieval.Digest;
import dev.footnote.web.http.Fields;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a passage, which can be shared and kept: {@code
 * /a/KEY/PATH?quote=START-END&sum=SUM&c=CONVERSATION&n=EXCHANGE#quote}.
 *
 * @param key tells the corpus folder, see {@link #key}
 * @param path the article's path in it
 * @param quote the words to light; empty for none
 * @param origin the answer that it was opened from; empty if none is known
 */
public record PassageAddress(
    String key, String path, Optional<Quote> quote, Optional<Origin> origin) {

  /** What the paths of all of them begin with. */
  public static final String BEGINNING = "/a/";

  private static final int KEY_LENGTH = 12;
  private static final Pattern PATH = Pattern.compile("/a/([0-9a-f]{" + KEY_LENGTH + "})/(.+)");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern SUM = Pattern.compile("[0-9a-f]{1,16}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /**
   * Words of an article.
   *
   * @param span where they stood in its text when the address was made
   * @param sum of the words, see {@link QuoteSearch}
   */
  public record Quote(Span span, String sum) {

    /** The words at a place of a text. */
    public static Quote of(String text, Span span) {
      return new Quote(span, QuoteSearch.sum(span.of(text)));
    }

    /** Where the words stand in a text now, the nearest to where they stood. */
    public Optional<Span> in(String text) {
      return QuoteSearch.find(this, text);
    }
  }

  /**
   * An answer.
   *
   * @param conversation the id of its conversation
   * @param exchange its number there
   */
  public record Origin(String conversation, int exchange) {

    /** The address of the answer. */
    public String href() {
      return "/?c=" + encoded(conversation) + "#exchange-" + exchange;
    }
  }

  /** Tells a corpus folder from others: the first 48 bits of its SHA-256, in hexadecimal. */
  public static String key(String folder) {
    return Digest.of(folder).substring(0, KEY_LENGTH);
  }

  /**
   * Parses what {@link #href} makes.
   *
   * @param path decoded
   * @return empty if it is no such path; what is wrong in the query is left out
   */
  public static Optional<PassageAddress> parse(String path, Fields query) {
    Matcher parts = PATH.matcher(path);
    return parts.matches()
        ? Optional.of(
            new PassageAddress(parts.group(1), parts.group(2), quote(query), origin(query)))
        : Optional.empty();
  }

  private static Optional<Quote> quote(Fields query) {
    Matcher range = RANGE.matcher(query.text("quote"));
    String sum = query.text("sum");
    if (!range.matches() || !SUM.matcher(sum).matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(range.group(1));
    int end = Integer.parseInt(range.group(2));
    return start < end ? Optional.of(new Quote(new Span(start, end), sum)) : Optional.empty();
  }

  private static Optional<Origin> origin(Fields query) {
    String number = query.text("n");
    return query.text("c").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Origin(
                query.text("c"), NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0));
  }

  /** The same address for somebody who has not seen the answer. */
  public PassageAddress toShare() {
    return new PassageAddress(key, path, quote, Optional.empty());
  }

  /** As a link has it. */
  public String href() {
    String query =
        Markup.joined(
            "&",
            quote
                .map(q -> "quote=" + q.span().start() + "-" + q.span().end() + "&sum=" + q.sum())
                .orElse(null),
            origin.map(o -> "c=" + encoded(o.conversation()) + "&n=" + o.exchange()).orElse(null));
    String encoded =
        Arrays.stream(path.split("/", -1))
            .map(PassageAddress::encoded)
            .collect(Collectors.joining("/"));
    return BEGINNING
        + key
        + "/"
        + encoded
        + (query.isEmpty() ? "" : "?" + query)
        + (quote.isPresent() ? "#quote" : "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
