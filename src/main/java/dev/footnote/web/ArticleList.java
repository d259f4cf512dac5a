package dev.footnote.web;

import static java.util.stream.Collectors.toSet;

import dev.footnote.language.Folding;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.DayRange;
import dev.footnote.language.filter.OutletNames;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.HttpProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which articles a query asks for: all of {@code words}, {@code source}, {@code from}, {@code to}.
 */
final class ArticleList {

  private ArticleList() {}

  /**
   * Those of some articles that have all of {@code words} in their title, outlet, author or path.
   */
  static List<ListedArticle> naming(Fields query, List<ListedArticle> listed) {
    List<String> words =
        Arrays.stream(Folding.fold(query.text("words")).split(" "))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.isEmpty()
        ? listed
        : listed.stream().filter(one -> words.stream().allMatch(said(one)::contains)).toList();
  }

  /**
   * All of it but {@code words}.
   *
   * @param all lists all articles, and is asked only if the query names an outlet
   * @throws HttpProblem if a day cannot be understood
   */
  static ArticleFilter filter(Fields query, Supplier<List<ListedArticle>> all) {
    DayRange days = days(query, "from").onwards().and(days(query, "to").backwards());
    ArticleFilter published =
        days.equals(DayRange.ALL) ? ArticleFilter.NONE : ArticleFilter.published(days);
    String source = query.text("source");
    return source.isEmpty() ? published : published.and(from(source, all.get()));
  }

  private static ArticleFilter from(String source, List<ListedArticle> all) {
    Set<String> known =
        all.stream()
            .map(one -> one.provenance().source())
            .filter(Objects::nonNull)
            .collect(toSet());
    Set<String> named = OutletNames.named(source, known);
    return ArticleFilter.from(named.isEmpty() ? Set.of(source) : named);
  }

  private static DayRange days(Fields query, String name) {
    String written = query.text(name);
    return written.isEmpty()
        ? DayRange.ALL
        : DayRange.of(written)
            .orElseThrow(
                () ->
                    new HttpProblem(
                        400,
                        "%s must be a year, a month or a day, such as 2024, 2024-03 or 2024-03-12, but was \"%s\""
                            .formatted(name, written)));
  }

  private static String said(ListedArticle one) {
    return Stream.of(one.title(), one.provenance().source(), one.provenance().author(), one.path())
        .filter(Objects::nonNull)
        .map(Folding::fold)
        .collect(Collectors.joining(" "));
  }
}
