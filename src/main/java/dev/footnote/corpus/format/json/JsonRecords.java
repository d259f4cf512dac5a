package dev.footnote.corpus.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.html.HtmlBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;

/**
 * The articles in exported JSON: every object with a text and a title, or with a long text, however
 * deep it lies, and every chat that Telegram exported.
 */
final class JsonRecords {

  static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final String[] TEXT = {
    "text", "body", "content", "article_body", "content_html", "content_text", "html", "full_text"
  };
  private static final String[] DATE = {"date_published", "created_at", "created", "timestamp"};

  /** The end of an element, or one that has none. */
  private static final Pattern MARKUP =
      Pattern.compile("</[a-z][a-z0-9]*>|<br\\s*/?>|<p>", Pattern.CASE_INSENSITIVE);

  /** In UTF-16 units: a text that stands without a title is no shorter. */
  private static final int LONG_TEXT = 80;

  /** Seconds and milliseconds since 1970 that lie between 2001 and 2286. */
  private static final long FIRST_SECOND = 1_000_000_000L;

  private static final long LAST_SECOND = 9_999_999_999L;

  private final List<Content> contents = new ArrayList<>();

  /** Adds the articles in {@code json}. */
  void add(JsonNode json) {
    add(json, Metadata.NONE);
  }

  /**
   * @param around what the objects around it state: of the outlet, for all of its articles
   */
  private void add(JsonNode json, Metadata around) {
    if (TelegramExport.isChat(json)) {
      add(TelegramExport.content(json));
    } else if (isRecord(json)) {
      add(content(json).with(around));
    } else {
      Metadata stated = Metadata.of(keys -> value(json, keys));
      Metadata all = new Metadata(null, null, stated.source(), null, null, stated.language());
      json.forEach(within -> add(within, all.or(around)));
    }
  }

  private void add(Content content) {
    contents.add(content.named("#" + (contents.size() + 1)));
  }

  /**
   * All that was added, each of several named by its number: {@code #1}.
   *
   * @throws UnreadableException if there is nothing
   */
  List<Content> contents() throws UnreadableException {
    if (contents.isEmpty()) {
      throw new UnreadableException(
          "it holds no articles: a list of objects is read that each have a title and a text");
    }
    return contents.size() == 1 ? List.of(contents.getFirst().named("")) : List.copyOf(contents);
  }

  private static boolean isRecord(JsonNode json) {
    Optional<String> text = value(json, TEXT);
    return text.isPresent()
        && (text.get().length() >= LONG_TEXT || value(json, "title", "headline").isPresent());
  }

  private static Content content(JsonNode json) {
    ContentBuilder content = new ContentBuilder();
    Metadata stated = Metadata.of(keys -> value(json, keys));
    String text = value(json, TEXT).orElse("");
    if (MARKUP.matcher(text).find()) {
      HtmlBody.add(Jsoup.parseBodyFragment(text).body(), content);
    } else {
      content.plainText(text);
    }
    String date = stated.date() == null ? value(json, DATE).orElse(null) : stated.date();
    return content.build(
        new Metadata(
            stated.title(),
            stated.author(),
            stated.source(),
            date == null ? null : day(date),
            stated.url(),
            stated.language()));
  }

  /** The first of {@code keys} that has a value; "publishedAt" is "published_at", too. */
  private static Optional<String> value(JsonNode json, String... keys) {
    for (String key : keys) {
      for (var field : json.properties()) {
        if (bare(field.getKey()).equals(bare(key))) {
          String value = asText(field.getValue());
          if (!value.isBlank()) {
            return Optional.of(value);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String bare(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
  }

  /** A word or number, a list of them, or the name of what has one. */
  private static String asText(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonRecords::asText)
          .filter(text -> !text.isBlank())
          .collect(Collectors.joining(", "));
    }
    return value.isObject() ? value.path("name").asText("") : value.isNull() ? "" : value.asText();
  }

  /** A moment in seconds or milliseconds since 1970 as its day in UTC; all else as it is. */
  private static String day(String date) {
    try {
      long number = Long.parseLong(date.strip());
      long seconds = number > LAST_SECOND ? number / 1000 : number;
      return seconds < FIRST_SECOND || seconds > LAST_SECOND
          ? date
          : Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
    } catch (NumberFormatException | DateTimeException e) {
      return date;
    }
  }
}
