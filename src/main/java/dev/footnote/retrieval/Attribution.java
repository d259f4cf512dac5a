package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.language.Words;
import dev.footnote.language.Words.Term;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a question says of where and when the article it asks about was published: "what did the
 * Guardian report on October 12, 2023". Thread-safe.
 */
final class Attribution {

  /** What follows the name people call an outlet by: "FOX News - Health", "Wired: Top Stories". */
  private static final Pattern RUBRIC = Pattern.compile("\\s+[-–—|]\\s.*|:\\s.*");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private final String question;
  private final List<String> stems;
  private final Map<String, Boolean> outlets = new ConcurrentHashMap<>();
  private final Map<LocalDate, Boolean> days = new ConcurrentHashMap<>();

  /**
   * Reads a question.
   *
   * @param terms the question's words in order
   */
  Attribution(String question, List<Term> terms) {
    this.question = question;
    this.stems = terms.stream().map(Term::text).toList();
  }

  /** A day as people write it: "October 7, 2023". */
  static String written(LocalDate day) {
    return day.format(DAY);
  }

  /** How many of the article's outlet and day the question names, 0 to 2. */
  int fit(Article article) {
    return (namesOutletOf(article) ? 1 : 0) + (namesDayOf(article) ? 1 : 0);
  }

  /** Whether the question names the article's outlet. */
  boolean namesOutletOf(Article article) {
    return article.source() != null
        && outlets.computeIfAbsent(
            article.source(), outlet -> holds(RUBRIC.matcher(outlet).replaceFirst("")));
  }

  /** Whether the question names the day the article was published, with its year. */
  boolean namesDayOf(Article article) {
    return article.published() != null
        && days.computeIfAbsent(
            article.published(), day -> holds(written(day)) || question.contains(day.toString()));
  }

  private boolean holds(String words) {
    List<String> sought = Words.stems(words);
    return !sought.isEmpty() && Collections.indexOfSubList(stems, sought) >= 0;
  }
}
