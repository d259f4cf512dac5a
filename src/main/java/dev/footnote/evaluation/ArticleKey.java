package dev.footnote.evaluation;

import dev.footnote.corpus.Article;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a rightly cited article is called and where it comes from.
 *
 * @param expected its data as they must be; compared as words are, and a day as {@code 2017-06-06}
 */
public record ArticleKey(Map<Field, String> expected) {

  /** Met by every article. */
  public static final ArticleKey NONE = new ArticleKey(Map.of());

  /** What is known of an article. */
  public enum Field {
    TITLE("title", Article::title),
    PUBLISHED("published", Article::published),
    SOURCE("source", Article::source),
    AUTHOR("author", Article::author);

    private final String key;

    // Each is a method reference, which captures nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Article, @Nullable Object> value;

    Field(String key, Function<Article, @Nullable Object> value) {
      this.key = key;
      this.value = value;
    }

    /** Its name in files. */
    public String key() {
      return key;
    }

    private String of(Article article) {
      Object known = value.apply(article);
      return known == null ? "" : known.toString();
    }
  }

  public ArticleKey {
    expected = expected.isEmpty() ? Map.of() : new EnumMap<>(expected);
  }

  /** What is wrong with an article, for a person; empty if it is as it must be. */
  public List<String> faults(Article article) {
    return expected.entrySet().stream()
        .filter(e -> !Folding.fold(e.getKey().of(article)).equals(Folding.fold(e.getValue())))
        .map(e -> fault(e.getKey(), e.getValue(), e.getKey().of(article)))
        .toList();
  }

  private static String fault(Field field, String expected, String was) {
    return "the cited article’s %s must be “%s” but %s"
        .formatted(field.key(), expected, was.isEmpty() ? "is missing" : "was “" + was + "”");
  }
}
