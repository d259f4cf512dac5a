package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading;
import dev.footnote.language.filter.ArticleFolder;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where articles come from.
 *
 * @param key unique
 * @param path the file's path, or the article's at hand
 * @param stamp equal to an earlier one of the same key only if what it holds is unchanged; null
 *     leaves what is known of it as it is
 * @param reading reads it
 */
public record Source(
    String key, String path, @Nullable String stamp, Supplier<FileReading> reading) {

  /** A file, taken for unchanged while its size and its time are. */
  public static Source of(CorpusFile file, ArticleReader reader) {
    return new Source(
        beginningOfKey(file.path()) + folderOf(file),
        file.path(),
        file.size() + " bytes, " + file.modified(),
        () -> reader.read(file));
  }

  /** The same, left as it is: it is not read now, and what is known of it stays. */
  public static Source onHold(CorpusFile file, ArticleReader reader) {
    Source source = of(file, reader);
    return new Source(source.key, source.path, null, source.reading);
  }

  /** An article at hand. */
  public static Source of(Article article) {
    return new Source(
        beginningOfKey(article.path()),
        article.path(),
        Digest.of(article.toString()),
        () -> new FileReading.Accepted(List.of(article), List.of()));
  }

  /** The key of one of its articles; passages that fit equally well are sorted by it. */
  public String key(Article article) {
    return beginningOfKey(article.path()) + key.substring(beginningOfKey(path).length());
  }

  /** The key of one that was listed. */
  public static String key(ListedArticle article) {
    return beginningOfKey(article.path()) + article.folder();
  }

  /** The corpus folder of a file, as {@link ListedArticle#folder} tells it. */
  public static String folderOf(CorpusFile file) {
    return file.folder().toAbsolutePath().normalize().toString();
  }

  /** What the keys of all sources of this path begin with. */
  public static String beginningOfKey(String path) {
    return path + '\0';
  }

  /** The corpus folder of the article that has this key; empty where it comes from no file. */
  public static String folderOf(String key) {
    return key.substring(key.indexOf('\0') + 1);
  }

  /** The path of the article that has this key. */
  public static String pathOf(String key) {
    return key.substring(0, key.indexOf('\0'));
  }

  /** The folders that the article with a key lies in, the corpus folder first. */
  public static Stream<ArticleFolder> foldersOf(String key) {
    String path = pathOf(key);
    return IntStream.range(0, path.length())
        .filter(at -> at == 0 || path.charAt(at) == '/')
        .mapToObj(end -> new ArticleFolder(folderOf(key), path.substring(0, end)));
  }

  /** A folder as a term of an index. */
  public static String term(ArticleFolder folder) {
    return beginningOfKey(folder.path()) + folder.corpus();
  }

  /** The folder of a term. */
  public static ArticleFolder folder(String term) {
    return new ArticleFolder(folderOf(term), pathOf(term));
  }
}
