package dev.footnote.language.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which articles may be searched, read and cited: those that fulfil all of it.
 *
 * @param published the days of publication; an article without one lies in no days but {@link
 *     DayRange#ALL}
 * @param outlets of each set, one must have published it, spelled as the articles spell it
 * @param folders of each set, it must lie in one
 */
public record ArticleFilter(
    DayRange published, List<Set<String>> outlets, List<Set<ArticleFolder>> folders) {

  /** Every article. */
  public static final ArticleFilter NONE = new ArticleFilter(DayRange.ALL, List.of(), List.of());

  public ArticleFilter {
    outlets = outlets.stream().map(Set::copyOf).distinct().toList();
    folders = folders.stream().map(Set::copyOf).distinct().toList();
  }

  /** Published on these days. */
  public static ArticleFilter published(DayRange days) {
    return new ArticleFilter(days, List.of(), List.of());
  }

  /** Published by any of these. */
  public static ArticleFilter from(Set<String> outlets) {
    return new ArticleFilter(DayRange.ALL, List.of(outlets), List.of());
  }

  /** In any of these. */
  public static ArticleFilter in(Set<ArticleFolder> folders) {
    return new ArticleFilter(DayRange.ALL, List.of(), List.of(folders));
  }

  /** Whether every article fulfils it. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** What fulfils both. */
  public ArticleFilter and(ArticleFilter other) {
    return new ArticleFilter(
        published.and(other.published), both(outlets, other.outlets), both(folders, other.folders));
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * As it follows a word for articles, with a blank before it: " from The Observer published since
   * March 2024 in the folder minutes"; empty for every article.
   */
  public String words() {
    StringBuilder words = new StringBuilder();
    for (Set<String> any : outlets) {
      words.append(any.stream().sorted().collect(Collectors.joining(" or ", " from ", "")));
    }
    if (published.isEmpty()) {
      words.append(" published since ").append(published.first());
      words.append(" and until ").append(published.last());
    } else if (!published.equals(DayRange.ALL)) {
      words.append(" published ").append(published.words());
    }
    for (Set<ArticleFolder> any : folders) {
      words.append(
          any.stream()
              .map(ArticleFolder::name)
              .distinct()
              .sorted()
              .collect(Collectors.joining(" or ", " in the folder ", "")));
    }
    return words.toString();
  }
}
