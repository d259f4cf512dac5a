package dev.footnote.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.Rejection;
import dev.footnote.retrieval.IndexUpdate;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The articles in the corpus folders; new ones are added to the first folder. */
public final class FolderLibrary implements Library {

  private static final Pattern UNFIT = Pattern.compile("[/\\\\\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private final Corpus corpus;
  private final ArticleReader reader;
  private final Index index;
  private final Bin bin;

  /** What each file that is answered from tells of itself; null until it is asked for. */
  private volatile @Nullable Map<Path, Article> read;

  /** What is answered from, which follows the folders when it is told to. */
  public interface Index {

    /** The articles in it, ordered by path. */
    List<Article> articles();

    /** Those with such a path, which may be in several folders. */
    List<Article> articles(Predicate<String> path);

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
    index.whenChanged(() -> read = null); // another library may have changed a folder of this one
  }

  @Override
  public List<Article> articles() {
    return index.articles();
  }

  @Override
  public List<Article> articles(Predicate<String> path) {
    return index.articles(path);
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
  public synchronized Shelf shelf() {
    List<CorpusFile> files = corpus.list().files();
    Map<Path, Article> known = read;
    if (known == null) {
      known = read(files);
      read = known;
    }
    List<Item> items = new ArrayList<>();
    for (CorpusFile file : files) {
      Article article = known.get(file.location());
      if (article != null) {
        items.add(item(file, article));
      }
    }
    items.sort(Comparator.comparing(Item::path).thenComparing(Item::folder));
    return new Shelf(items);
  }

  /**
   * What each file holds, by where that lies. An article tells its path, but not in which folder.
   */
  private Map<Path, Article> read(List<CorpusFile> files) {
    Map<String, List<CorpusFile>> byPath = files.stream().collect(groupingBy(CorpusFile::path));
    Map<Path, List<Article>> read = new HashMap<>();
    for (Article article : index.articles()) {
      List<CorpusFile> candidates = filesOf(article.path(), byPath);
      if (candidates.size() == 1) {
        read.computeIfAbsent(candidates.getFirst().location(), file -> new ArrayList<>())
            .add(article);
      } else {
        for (CorpusFile file : candidates) {
          if (!read.containsKey(file.location())
              && reader.read(file) instanceof FileReading.Accepted accepted) {
            read.put(file.location(), accepted.articles());
          }
        }
      }
    }
    return read.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, file -> heading(file.getValue())));
  }

  /** The files that an article may be of: one that holds several names them behind its own path. */
  private static List<CorpusFile> filesOf(String path, Map<String, List<CorpusFile>> files) {
    int end = path.length();
    while (end > 0) {
      List<CorpusFile> found = files.get(path.substring(0, end));
      if (found != null) {
        return found;
      }
      end = Math.max(path.lastIndexOf('#', end - 1), path.lastIndexOf('/', end - 1));
    }
    return List.of();
  }

  /** The first article without its text, named so that one sees how many more there are. */
  private static Article heading(List<Article> articles) {
    Article first = articles.getFirst();
    Provenance stated = first.provenance();
    Provenance provenance =
        articles.size() == 1
            ? stated
            : new Provenance(
                "%s (and %d more)".formatted(stated.title(), articles.size() - 1),
                stated.author(),
                stated.source(),
                stated.published(),
                stated.url(),
                stated.language());
    return new Article(first.path(), provenance, "", List.of());
  }

  private static Item item(CorpusFile file, Article article) {
    return new Item(
        Shelf.digest(file.location() + "\0" + file.size() + "\0" + file.modified()),
        file.folder(),
        file.path(),
        article.title(),
        article.source(),
        article.published(),
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
        bin.take(replaced.get());
        SafeFiles.replace(hidden, folder.resolve(fileName));
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
    update();
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
      Item taken = bin.take(item);
      try {
        Files.delete(item.location());
      } catch (IOException e) {
        bin.drop(taken);
        throw e;
      }
    } catch (IOException e) {
      throw SafeFiles.plain(item.path() + " cannot be removed", e);
    }
    update();
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
    update();
  }

  @Override
  public synchronized String reload() {
    IndexUpdate update = update();
    return "%d added, %d changed, %d renamed, %d removed, %d unchanged, %d rejected"
        .formatted(
            update.added().size(),
            update.changed().size(),
            update.renamed().size(),
            update.removed().size(),
            update.unchanged(),
            update.rejected().size());
  }

  private IndexUpdate update() {
    read = null;
    return index.update();
  }
}
