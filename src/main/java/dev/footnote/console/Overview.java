package dev.footnote.console;

import dev.footnote.retrieval.ListedArticle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in one sentence what there is to ask about. */
final class Overview {

  private static final int MOST_OUTLETS = 3;

  private Overview() {}

  /** How many articles there are, from which outlets and days, as far as these are known. */
  static String of(List<ListedArticle> articles) {
    return articles.size()
        + (articles.size() == 1 ? " article" : " articles")
        + outlets(articles)
        + days(articles)
        + ".";
  }

  /** Those that most are from, by name where they have as many. */
  private static String outlets(List<ListedArticle> articles) {
    Map<String, Long> counted =
        articles.stream()
            .map(article -> article.provenance().source())
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<String> named =
        counted.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_OUTLETS)
            .map(Map.Entry::getKey)
            .toList();
    int more = counted.size() - named.size();
    return named.isEmpty()
        ? ""
        : " from "
            + (more > 0 ? String.join(", ", named) + " and " + more + " more" : listed(named));
  }

  private static String listed(List<String> names) {
    String last = names.getLast();
    return names.size() == 1
        ? last
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
  }

  private static String days(List<ListedArticle> articles) {
    List<LocalDate> days =
        articles.stream()
            .map(article -> article.provenance().published())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return "";
    }
    String first = SourcePrinter.DAY.format(days.getFirst());
    String last = SourcePrinter.DAY.format(days.getLast());
    return ", published " + (first.equals(last) ? first : first + " to " + last);
  }
}
