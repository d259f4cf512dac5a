package dev.footnote.corpus.format;

import dev.footnote.language.page.PublicationLine;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file's format states of its text, each null where it does not.
 *
 * @param title what it is called
 * @param author who wrote it; several are parted by a comma
 * @param source the outlet that published it
 * @param date the day it was published, as it is stated; best as an ISO day; or {@link #UNDATED}
 * @param url where it was published
 * @param language the two letters of ISO 639-1, perhaps with a region behind: {@code en-GB}
 * @param created the day the file was made, which may be long after its text or long before: it
 *     stands in where neither format nor text says when that was published
 */
public record Metadata(
    @Nullable String title,
    @Nullable String author,
    @Nullable String source,
    @Nullable String date,
    @Nullable URI url,
    @Nullable String language,
    @Nullable String created) {

  /** Nothing is stated. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

  /** The date of what was published on no day, whatever days its text names: a chat, a table. */
  public static final String UNDATED = "undated";

  /** Something with named values: front matter, an exported record. */
  @FunctionalInterface
  public interface Fields {

    /** The first of {@code keys} that has a value; keys are in lower case. */
    Optional<String> value(String... keys);
  }

  public Metadata {
    title = orNull(title);
    author = orNull(author);
    source = orNull(source);
    date = orNull(date);
    language = orNull(language);
    created = orNull(created);
  }

  /** One that does not say when the file was made. */
  public Metadata(
      @Nullable String title,
      @Nullable String author,
      @Nullable String source,
      @Nullable String date,
      @Nullable URI url,
      @Nullable String language) {
    this(title, author, source, date, url, language, null);
  }

  /** What fields state under the names that programs give them. */
  public static Metadata of(Fields fields) {
    return new Metadata(
        fields.value("title", "headline").orElse(null),
        fields.value("author", "authors", "byline", "by").orElse(null),
        fields
            .value("source", "outlet", "publisher", "publication", "site", "site_name")
            .filter(source -> PublicationLine.uri(source).isEmpty())
            .orElse(null),
        fields.value("date", "published", "published_at", "publish_date", "pubdate").orElse(null),
        fields
            .value("url", "link", "canonical", "canonical_url", "permalink", "source")
            .flatMap(PublicationLine::uri)
            .orElse(null),
        fields.value("language", "lang").orElse(null));
  }

  /** Whether it is known to have been published on no day. */
  public boolean isUndated() {
    return UNDATED.equals(date);
  }

  /** This, and where it states nothing what {@code other} states. */
  public Metadata or(Metadata other) {
    return new Metadata(
        title == null ? other.title : title,
        author == null ? other.author : author,
        source == null ? other.source : source,
        date == null ? other.date : date,
        url == null ? other.url : url,
        language == null ? other.language : language,
        created == null ? other.created : created);
  }

  private static @Nullable String orNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
