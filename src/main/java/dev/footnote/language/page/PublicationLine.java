package dev.footnote.language.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say where an article was published, beside those of who, when and by whom. */
public final class PublicationLine {

  private static final Pattern URL =
      Pattern.compile(
          "(?:(?i:source|url|link|original|permalink|web|canonical|from|via)\\s?:\\s*)?(?<url>https?://\\S{4,})");

  private static final Pattern LABELLED_URL =
      Pattern.compile("(?i:source|url|link|original|permalink|canonical)\\s?:\\s*https?://\\S{4,}");

  private PublicationLine() {}

  /** Whether a line is about the publication alone: who wrote the article, when or where it ran. */
  public static boolean isOne(String line, boolean atTop) {
    return isNotice(line, atTop) || Byline.is(line, atTop) || Dateline.of(line).isPresent();
  }

  /** Whether a line tells where an article was published, and nothing else. */
  public static boolean isNotice(String line, boolean atTop) {
    return LABELLED_URL.matcher(line).matches()
        || (atTop && (URL.matcher(line).matches() || Outlet.isLabelled(line)));
  }

  /** The address that is all a line holds. */
  public static Optional<URI> url(String line) {
    Matcher matcher = URL.matcher(line);
    return matcher.matches() ? uri(matcher.group("url")) : Optional.empty();
  }

  /** {@code text} as a web address, if it is one. */
  public static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
