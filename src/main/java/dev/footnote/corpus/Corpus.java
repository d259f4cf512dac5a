package dev.footnote.corpus;

import dev.footnote.corpus.format.FileKind;
import dev.footnote.file.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders the articles lie in.
 *
 * @param folders where to look, with everything below; a file that two of them reach counts for the
 *     first
 */
public record Corpus(List<Path> folders) {

  public Corpus {
    folders = List.copyOf(folders);
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("a corpus must have at least one folder");
    }
  }

  /** What programs and systems lay beside a person's files; not hidden everywhere. */
  private static final Set<String> LITTER = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

  /**
   * What a walk found, without reading any file.
   *
   * @param files the articles' files: folder by folder, each sorted by path
   * @param unread how many others there are
   * @param rejections folders and files that cannot be used, each with what to do
   */
  public record Listing(List<CorpusFile> files, UnreadKinds unread, List<Rejection> rejections) {

    public Listing {
      files = List.copyOf(files);
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * Whether a file of this name may hold articles: it is of a kind that is read, and not hidden.
   */
  public static boolean isArticle(String fileName) {
    return !isLitter(fileName) && FileKind.of(fileName).isPresent();
  }

  /** Whether a file of this name is none that a person put there to be read. */
  static boolean isLitter(String fileName) {
    return fileName.startsWith(".")
        || fileName.startsWith("~$") // an office program's, while a document is open
        || LITTER.contains(fileName.toLowerCase(Locale.ROOT));
  }

  /** Has nothing below a folder read as articles, whatever corpus it lies in. */
  public static void keepOut(Path folder) throws IOException {
    Path file = folder.resolve(IgnoreFile.NAME);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Files.writeString(file, "# What footnote keeps here is no article.\n*\n");
    }
  }

  /**
   * Lists every article below the folders. Hidden files and folders, and what a {@code
   * .footnoteignore} names, are passed over; symbolic links are followed, but never in a circle and
   * never to the same file twice.
   *
   * <p>Links may lead out of the folders: whoever links a folder of articles wants them read, and
   * who may put a link here may put a copy here too. But a link gives no file a name under which it
   * would be read: one to {@code /etc/passwd} is told, whatever it is called.
   */
  public Listing list() {
    List<CorpusFile> files = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    Map<Object, List<Path>> seen = new HashMap<>();
    Set<Path> unread = new HashSet<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        String what = Files.exists(folder) ? "is not a folder" : "does not exist";
        rejections.add(
            new Rejection(
                folder.toString(), "the folder " + what + "; name one that holds your articles"));
        continue;
      }
      CorpusWalk walk = CorpusWalk.through(folder);
      rejections.addAll(walk.rejections());
      if (walk.found().isEmpty()) {
        rejections.add(new Rejection(folder.toString(), nothingIn(walk.unread())));
      }
      for (CorpusWalk.Found found : walk.found()) {
        if (isNew(found, seen)) {
          files.add(found.file());
        }
      }
      walk.unread().forEach(file -> unread.add(file.toAbsolutePath().normalize()));
    }
    return new Listing(files, kinds(unread), rejections);
  }

  private static String nothingIn(Collection<Path> unread) {
    String kinds = String.join(", ", FileKind.mainEndings());
    return unread.isEmpty()
        ? "holds no articles; put files into this folder: footnote reads " + kinds
        : "holds no articles that can be read, but %s; footnote reads %s"
            .formatted(kinds(unread).named(), kinds);
  }

  private static UnreadKinds kinds(Collection<Path> files) {
    return UnreadKinds.of(files.stream().map(file -> file.getFileName().toString()).toList());
  }

  /**
   * Whether a file is none of those seen. Two with one key are mostly one file, but may be a hard
   * link's two places: so only they are looked at closely, which takes time.
   */
  private static boolean isNew(CorpusWalk.Found found, Map<Object, List<Path>> seen) {
    Path location = found.file().location();
    List<Path> alike =
        seen.computeIfAbsent(
            found.key() == null ? realPath(location) : found.key(), key -> new ArrayList<>());
    Path real = alike.isEmpty() ? null : realPath(location);
    boolean isNew = alike.stream().map(Corpus::realPath).noneMatch(path -> path.equals(real));
    alike.add(location);
    return isNew;
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file; // gone meanwhile: reading it will tell
    }
  }

  /** Why a link is not followed; empty for what is none, and for one that leads to an article. */
  static Optional<String> linkProblem(Path file) {
    if (!Files.isSymbolicLink(file)) {
      return Optional.empty();
    }
    try {
      String target = file.toRealPath().getFileName().toString();
      return isArticle(target)
          ? Optional.empty()
          : Optional.of("is a link to a file that is no article; put a copy here to have it read");
    } catch (IOException e) {
      return Optional.empty(); // it leads nowhere, which is told elsewhere
    }
  }

  /** What the operating system says, in words for a person. */
  static String reason(IOException problem) {
    return switch (problem) {
      case AccessDeniedException denied -> "it may not be read; give yourself read permission";
      case NoSuchFileException gone ->
          "it is gone, or is a link that leads nowhere; restore or remove it";
      default -> Reason.why(problem);
    };
  }
}
