package dev.footnote.language.question;

import dev.footnote.language.filter.ArticleFolder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vocabularies for tests that need no articles. */
public final class Vocabularies {

  /** Knows nothing: no word is put right, and a name is known by its capital letter alone. */
  public static final Vocabulary EMPTY = of(Map.of(), Set.of(), Set.of());

  private Vocabularies() {}

  /** Knows these outlets, and nothing else. */
  static Vocabulary ofOutlets(String... outlets) {
    return of(Map.of(), Set.of(), Set.of(outlets));
  }

  /** Knows these names, folded, and nothing else. */
  static Vocabulary ofNames(String... names) {
    return of(Map.of(), Set.of(names), Set.of());
  }

  /** Knows what these words, folded, stand for, and nothing else. */
  static Vocabulary ofMisspellings(Map<String, String> right) {
    return of(right, Set.of(), Set.of());
  }

  /** Knows these words, folded, and nothing else. */
  static Vocabulary ofWords(String... words) {
    return of(Map.of(), Set.of(), Set.of(), Set.of(words));
  }

  private static Vocabulary of(Map<String, String> right, Set<String> names, Set<String> outlets) {
    return of(right, names, outlets, Set.copyOf(right.values()));
  }

  private static Vocabulary of(
      Map<String, String> right, Set<String> names, Set<String> outlets, Set<String> words) {
    return new Vocabulary() {

      @Override
      public Optional<String> nearest(String word) {
        return Optional.ofNullable(right.get(word));
      }

      @Override
      public boolean knows(String word) {
        return words.contains(word) || isName(word);
      }

      @Override
      public boolean isName(String word) {
        return names.contains(word);
      }

      @Override
      public Set<String> outlets() {
        return outlets;
      }

      @Override
      public Set<ArticleFolder> folders() {
        return Set.of();
      }

      @Override
      public Set<String> languages() {
        return Set.of();
      }

      @Override
      public Optional<String> title() {
        return Optional.empty();
      }
    };
  }
}
