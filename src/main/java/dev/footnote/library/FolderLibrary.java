package dev.footnote.library;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.Rejection;
import dev.footnote.file.WholeFile;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.retrieval.Source;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The articles in the corpus folders; new ones are added to the first folder. */
public final class FolderLibrary implements Library {

  private static final Pattern UNFIT = Pattern.compile("[/\\\\\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private final Corpus corpus;
  private final ArticleReader reader;
  private final Index index;
  private final Bin bin;

  /** What is answered from, which follows the folders when it is told to. */
  public interface Index {

    /** The articles in it. */
    Articles articles();

    /** Questions to begin with. */
    List<String> examples();

    /** The passages that match a question best, best first; at most {@code limit}. */
    List<Passage> search(String question, int limit);

    /** Makes it hold what the folders hold now. */
    IndexUpdate update();

    /** See {@link Library#whenChanged}. */
    void whenChanged(Runnable listener);
  }

  /**
   * @param reader reads what is added
   * @param bin the folder for what is removed
   */
  public FolderLibrary(Corpus corpus, ArticleReader reader, Index index, Path bin) {
    this.corpus = corpus;
    this.reader = reader;
    this.index = index;
    this.bin = new Bin(bin);
  }

  @Override
  public int size() {
    return index.articles().count();
  }

  @Override
  public int passages() {
    return index.articles().passages();
  }

  @Override
  public List<Article> articles(Predicate<String> path) {
    return index.articles().withPath(path);
  }

  @Override
  public List<String> examples() {
    return index.examples();
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return index.search(question, limit);
  }

  @Override
  public void whenChanged(Runnable listener) {
    index.whenChanged(listener);
  }

  @Override
  public Shelf shelf() {
    Map<String, Map<String, CorpusFile>> files = new HashMap<>();
    for (CorpusFile file : corpus.list().files()) {
      files
          .computeIfAbsent(Source.folderOf(file), folder -> new HashMap<>())
          .put(file.path(), file);
    }
    Map<CorpusFile, List<ListedArticle>> held = new LinkedHashMap<>();
    for (ListedArticle article : index.articles().list()) {
      fileOf(article.path(), files.getOrDefault(article.folder(), Map.of()))
          .ifPresent(file -> held.computeIfAbsent(file, key -> new ArrayList<>()).add(article));
    }
    return new Shelf(
        held.entrySet().stream()
            .map(file -> item(file.getKey(), file.getValue()))
            .sorted(Comparator.comparing(Item::path).thenComparing(Item::folder))
            .toList());
  }

  /** The file that an article is in: one that holds several names them behind its own path. */
  private static Optional<CorpusFile> fileOf(String path, Map<String, CorpusFile> files) {
    int end = path.length();
    while (end > 0) {
      CorpusFile found = files.get(path.substring(0, end));
      if (found != null) {
        return Optional.of(found);
      }
      end = Math.max(path.lastIndexOf('#', end - 1), path.lastIndexOf('/', end - 1));
    }
    return Optional.empty();
  }

  /** A file, called as its first article is, so that one sees how many more there are. */
  private static Item item(CorpusFile file, List<ListedArticle> articles) {
    Provenance first = articles.getFirst().provenance();
    int others = articles.size() - 1;
    return new Item(
        Shelf.digest(file.location() + "\0" + file.size() + "\0" + file.modified()),
        file.folder(),
        file.path(),
        others == 0 ? first.title() : "%s (and %d more)".formatted(first.title(), others),
        first.source(),
        first.published(),
        null);
  }

  @Override
  public Shelf bin() throws IOException {
    try {
      return new Shelf(bin.items(corpus.folders()));
    } catch (IOException e) {
      throw SafeFiles.plain("the bin cannot be read", e);
    }
  }

  @Override
  public Optional<Item> sameName(String fileName) {
    Path folder = corpus.folders().getFirst();
    if (isUnfit(fileName)
        || !Files.exists(folder.resolve(fileName), LinkOption.NOFOLLOW_LINKS)
        || Files.isDirectory(folder.resolve(fileName))) {
      return Optional.empty();
    }
    return Optional.of(
        shelf().items().stream()
            .filter(item -> item.location().equals(folder.resolve(fileName)))
            .findFirst()
            // It is not answered from: empty perhaps, or put there since.
            .orElseGet(() -> new Item("", folder, fileName, fileName, null, null, null)));
  }

  @Override
  public synchronized void add(String fileName, byte[] content, boolean replacing)
      throws IOException {
    if (isUnfit(fileName)) {
      throw new IOException(
          "an article's name must have an ending that is read, and be a plain name without a folder");
    }
    Path folder = corpus.folders().getFirst();
    // First under a hidden name, so that a half-written file is never read.
    String ending = fileName.substring(fileName.lastIndexOf('.'));
    Path hidden = folder.resolve(".incoming-" + UUID.randomUUID() + ending);
    try {
      SafeFiles.write(hidden, content);
      CorpusFile file =
          new CorpusFile(
              folder,
              hidden.getFileName().toString(),
              content.length,
              Files.getLastModifiedTime(hidden).toInstant());
      if (reader.read(file) instanceof Rejection rejection) {
        throw new IOException(rejection.reason());
      }
      Optional<Item> replaced = sameName(fileName);
      if (replaced.isPresent() && replacing) {
        moveToBin(replaced.get(), place -> WholeFile.putInPlace(hidden, place));
      } else {
        SafeFiles.duplicate(hidden, folder.resolve(fileName));
      }
    } catch (FileAlreadyExistsException e) {
      throw new IOException(fileName + " is there already; it must be replaced or renamed", e);
    } catch (FileSystemException e) {
      throw SafeFiles.plain(fileName + " cannot be stored", e);
    } finally {
      Files.deleteIfExists(hidden);
    }
    index.update();
  }

  /** Whether a name is no article's, or more than a name. */
  private static boolean isUnfit(String fileName) {
    try {
      return !Corpus.isArticle(fileName)
          || UNFIT.matcher(fileName).find()
          || Path.of(fileName).getNameCount() != 1;
    } catch (InvalidPathException e) { // in a locale that has not these letters
      return true;
    }
  }

  @Override
  public synchronized void remove(Item item) throws IOException {
    if (shelf().withId(item.id()).filter(item::equals).isEmpty()) {
      throw new IOException(item.path() + " has changed or is gone; look at the list again");
    }
    try {
      moveToBin(item, Files::delete);
    } catch (IOException e) {
      throw SafeFiles.plain(item.path() + " cannot be removed", e);
    }
    index.update();
  }

  /** Frees the place of a file once it is in the bin; it leaves the bin if that fails. */
  private void moveToBin(Item item, Freeing freeing) throws IOException {
    Item taken = bin.take(item);
    try {
      freeing.free(item.location());
    } catch (IOException e) {
      bin.drop(taken);
      throw e;
    }
  }

  @FunctionalInterface
  private interface Freeing {
    void free(Path place) throws IOException;
  }

  @Override
  public synchronized void restore(Item item) throws IOException {
    if (bin().withId(item.id()).filter(item::equals).isEmpty()) {
      throw new IOException(item.path() + " is no longer in the bin");
    }
    try {
      bin.giveBack(item);
      bin.drop(item);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "a file " + item.path() + " is there again; remove or rename it first", e);
    } catch (IOException e) {
      throw SafeFiles.plain(item.path() + " cannot be restored", e);
    }
    index.update();
  }

  @Override
  public synchronized String reload() {
    IndexUpdate update = index.update();
    if (update.isLeftToAnother()) {
      return "another process is still reading the folders";
    }
    return "%d added, %d changed, %d renamed, %d removed, %d unchanged, %d rejected"
        .formatted(
            update.added().size(),
            update.changed().size(),
            update.renamed().size(),
            update.removed().size(),
            update.unchanged(),
            update.rejected().size());
  }
}
