package dev.footnote.language.filter;

import dev.footnote.language.Folding;
import dev.footnote.language.Token;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what restricts the articles in a question's own words: "In articles since 2024, who …?".
 * Days and outlets that belong to what is asked are left alone: "Who has been mayor since 2019?",
 * "What did the Observer write about it?". Thread-safe.
 */
public final class FilterGrammar {

  /** Without any of these no question restricts anything. */
  private static final Pattern TELLING =
      Pattern.compile(
          "articles|news|report|coverage|writ|publish|stories|folder|directory|artikeln|articulos|ordner|verzeichnis|dossier|carpeta");

  private static final Pattern PLACE =
      Pattern.compile("folder|directory|ordner|verzeichnis|dossier|carpeta");

  private final Supplier<Set<String>> outlets;
  private final Supplier<Set<ArticleFolder>> folders;
  private final Map<String, List<String>> outletNames = new ConcurrentHashMap<>();

  /**
   * @param outlets the known ones
   * @param folders the known ones
   */
  public FilterGrammar(Supplier<Set<String>> outlets, Supplier<Set<ArticleFolder>> folders) {
    this.outlets = outlets;
    this.folders = folders;
  }

  /**
   * A question and what it restricts.
   *
   * @param question what is asked, without the words that restrict the articles
   */
  public record Restricted(String question, ArticleFilter filter) {}

  /**
   * Takes what restricts the articles off a question.
   *
   * @param today tells what "last year" is
   */
  public Restricted read(String question, LocalDate today) {
    Restricted none = new Restricted(question, ArticleFilter.NONE);
    String folded = Folding.fold(question);
    if (!TELLING.matcher(folded).find()) {
      return none;
    }
    Map<String, Set<String>> papers = outletsIn(folded);
    if (Set.copyOf(papers.values()).size() > 1) {
      return none; // it holds one against the other
    }
    Map<String, Set<ArticleFolder>> places = foldersIn(folded);
    return FilterForm.of(papers.keySet(), places.keySet()).stream()
        .flatMap(form -> form.in(question).stream())
        .flatMap(found -> restricted(found, papers, places, today).stream())
        .filter(found -> !found.filter().isNone() && !Token.of(found.question()).isEmpty())
        .findFirst()
        .map(
            found -> {
              Restricted more = read(found.question(), today);
              return new Restricted(more.question(), found.filter().and(more.filter()));
            })
        .orElse(none);
  }

  /** A question, with words before it that restrict it so. */
  public static String written(ArticleFilter filter, String question) {
    return filter.isNone() ? question : "In the articles" + filter.words() + ": " + question;
  }

  private static Optional<Restricted> restricted(
      FilterForm.Found found,
      Map<String, Set<String>> papers,
      Map<String, Set<ArticleFolder>> places,
      LocalDate today) {
    ArticleFilter filter = ArticleFilter.NONE;
    for (String words : found.days()) {
      Optional<DayRange> days =
          SpokenDays.of(words, today).map(named -> found.but() ? named.others() : named);
      if (days.isEmpty()) {
        return Optional.empty();
      }
      filter = filter.and(ArticleFilter.published(days.get()));
    }
    for (String name : found.outlets()) {
      filter = filter.and(ArticleFilter.from(called(name, papers)));
    }
    for (String name : found.folders()) {
      filter = filter.and(ArticleFilter.in(called(name, places)));
    }
    return Optional.of(new Restricted(found.rest(), filter));
  }

  private static <T> Set<T> called(String written, Map<String, Set<T>> named) {
    String folded = Folding.fold(written);
    return named.entrySet().stream()
        .filter(name -> Folding.fold(name.getKey()).equals(folded))
        .flatMap(name -> name.getValue().stream())
        .collect(Collectors.toSet());
  }

  /** The outlets that a folded question may name, by what it calls them. */
  private Map<String, Set<String>> outletsIn(String folded) {
    Map<String, Set<String>> named = new TreeMap<>();
    for (String outlet : outlets.get()) {
      outletNames.computeIfAbsent(outlet, one -> OutletNames.names(one).toList()).stream()
          .filter(name -> holds(folded, name))
          .forEach(name -> named.computeIfAbsent(name, key -> new HashSet<>()).add(outlet));
    }
    Set<String> names = Set.copyOf(named.keySet());
    named.keySet().removeIf(name -> names.stream().anyMatch(longer -> longer.endsWith(" " + name)));
    return named;
  }

  private Map<String, Set<ArticleFolder>> foldersIn(String folded) {
    Map<String, Set<ArticleFolder>> named = new TreeMap<>();
    if (!PLACE.matcher(folded).find()) {
      return named;
    }
    for (ArticleFolder folder : folders.get()) {
      Stream.of(folder.name(), folder.shortName())
          .filter(name -> holds(folded, name))
          .forEach(name -> named.computeIfAbsent(name, key -> new HashSet<>()).add(folder));
    }
    return named;
  }

  private static boolean holds(String folded, String name) {
    String sought = Folding.fold(name);
    return !sought.isEmpty()
        && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(sought) + "(?![\\p{L}\\p{N}])")
            .matcher(folded)
            .find();
  }
}
