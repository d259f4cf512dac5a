package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Rejection;
import dev.footnote.language.Token;
import dev.footnote.language.filter.ArticleFilter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The articles that an index holds, whatever engine keeps it: how many there are, what they are
 * called, what they say, and what is known of them as a whole. A whole article is read only where a
 * method returns an {@link Article} or {@link Passage}, and only as many as it returns.
 *
 * <p>Each call sees the index as one finished commit left it. What an update commits is seen by the
 * calls after it, so an article that was just listed may be gone when it is read. Implementations
 * are thread-safe. Every method throws {@link IndexException} if the index cannot be read.
 */
public interface Articles {

  /** How many there are. */
  default int count() {
    return count(ArticleFilter.NONE);
  }

  /** How many of them a filter lets through. */
  int count(ArticleFilter filter);

  /** How many passages of theirs can be found. */
  int passages();

  /** What is known of every file that was read, by the key of its source. */
  Map<String, IndexedFile> indexedFiles();

  /** How many files they are in. */
  default int files() {
    return Math.toIntExact(
        indexedFiles().values().stream().filter(file -> file.reason() == null).count());
  }

  /** The files that cannot be used as they are, sorted by path. */
  default List<Rejection> rejections() {
    return indexedFiles().entrySet().stream()
        .filter(file -> file.getValue().reason() != null)
        .map(file -> new Rejection(Source.pathOf(file.getKey()), file.getValue().reason()))
        .sorted(Comparator.comparing(Rejection::path))
        .toList();
  }

  /** How many there are in each language, by its code (ISO 639-1); undecided ones as "und". */
  SortedMap<String, Integer> languages();

  /**
   * Another one after each update that changed something, as long as the index lies where it lies.
   */
  String version();

  /** All of them, sorted by path, then by folder. */
  default List<ListedArticle> list() {
    return list(ArticleFilter.NONE);
  }

  /** Those that a filter lets through, sorted by path, then by folder. */
  List<ListedArticle> list(ArticleFilter filter);

  /** A listed one with its text; empty if it is gone. */
  default Optional<Article> read(ListedArticle listed) {
    return readAll(List.of(listed)).stream().findFirst();
  }

  /** Listed ones with their texts, in that order, without those that are gone. */
  List<Article> readAll(List<ListedArticle> listed);

  /** Those with such a path, which may be in several folders, sorted as they are listed. */
  default List<Article> withPath(Predicate<String> path) {
    return readAll(list().stream().filter(one -> path.test(one.path())).toList());
  }

  /**
   * Those that were published last, the newest first; those of no known day come after all others.
   *
   * @param most how many, at least 1
   */
  default List<Article> newest(int most) {
    Comparator<LocalDate> newestFirst = Comparator.reverseOrder();
    return readAll(
        list().stream()
            .sorted(
                Comparator.comparing(
                    one -> one.provenance().published(), Comparator.nullsLast(newestFirst)))
            .limit(most)
            .toList());
  }

  /**
   * The other articles that are copies of one, or of most of it, and hold some words of it too; the
   * first published first, those of no known day last.
   *
   * @param words any of the article's
   */
  List<Article> copies(Article article, String words);

  /** Whether one of two articles is a copy of the other, or of most of it. */
  boolean areCopies(Article one, Article other);

  /**
   * The passages that correct what was published and share the most with a text, best first.
   *
   * @param text what may have been corrected
   * @param filter which articles may say so
   * @param limit the most passages, at least 1
   */
  List<Passage> corrections(String text, ArticleFilter filter, int limit);

  /**
   * How much each of some terms tells: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N passages that
   * hold it, in their own words, their heading, title or outlet (BM25's idf, after Robertson and
   * Sparck Jones).
   *
   * @param terms stems, see {@link Token#stem}; all at once, since an engine may be far away
   * @return of these terms alone
   */
  ToDoubleFunction<String> idf(Set<String> terms);

  /**
   * The same of one term.
   *
   * @param holding how many passages hold it; where deleted ones are still counted, perhaps more
   *     than there are
   * @param passages how many there are
   */
  static double idf(long holding, long passages) {
    return Math.log1p((Math.max(0, passages - holding) + 0.5) / (holding + 0.5));
  }
}
