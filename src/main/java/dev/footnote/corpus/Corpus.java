package dev.footnote.corpus;

import dev.footnote.corpus.format.FileKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * What a walk found, without reading any file.
   *
   * @param files the articles' files: folder by folder, each sorted by path
   * @param rejections folders and files that cannot be used, each with what to do
   */
  public record Listing(List<CorpusFile> files, List<Rejection> rejections) {

    public Listing {
      files = List.copyOf(files);
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * Whether a file of this name may hold articles: it is of a kind that is read, and not hidden.
   */
  public static boolean isArticle(String fileName) {
    return !fileName.startsWith(".") && FileKind.of(fileName).isPresent();
  }

  /**
   * Lists every article below the folders. Hidden files and folders are passed over; symbolic links
   * are followed, but never in a circle and never to the same file twice.
   *
   * <p>Links may lead out of the folders: whoever links a folder of articles wants them read, and
   * who may put a link here may put a copy here too. But a link gives no file a name under which it
   * would be read: one to {@code /etc/passwd} is told, whatever it is called.
   */
  public Listing list() {
    List<CorpusFile> files = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        String what = Files.exists(folder) ? "is not a folder" : "does not exist";
        rejections.add(
            new Rejection(
                folder.toString(), "the folder " + what + "; name one that holds your articles"));
        continue;
      }
      List<CorpusFile> found = walk(folder, rejections);
      if (found.isEmpty()) {
        rejections.add(
            new Rejection(
                folder.toString(), "holds no articles; put .txt or .md files into this folder"));
      }
      for (CorpusFile file : found) {
        if (seen.add(identity(file))) {
          files.add(file);
        }
      }
    }
    return new Listing(files, rejections);
  }

  private static List<CorpusFile> walk(Path folder, List<Rejection> rejections) {
    List<CorpusFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new ArticleVisitor(folder, found, rejections));
    } catch (IOException e) {
      rejections.add(new Rejection(folder.toString(), "cannot be listed: " + reason(e)));
    }
    found.sort(Comparator.comparing(CorpusFile::path));
    return found;
  }

  private static Object identity(CorpusFile file) {
    try {
      return file.location().toRealPath();
    } catch (IOException e) {
      return file.location(); // gone meanwhile: reading it will tell
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
      default -> problem.getClass().getSimpleName() + ": " + problem.getMessage();
    };
  }

  private static final class ArticleVisitor extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final List<CorpusFile> found;
    private final List<Rejection> rejections;

    ArticleVisitor(Path folder, List<CorpusFile> found, List<Rejection> rejections) {
      this.folder = folder;
      this.found = found;
      this.rejections = rejections;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(folder) && isHidden(directory);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isArticle(file.getFileName().toString())) {
        return FileVisitResult.CONTINUE;
      }
      Optional<String> problem = linkProblem(file);
      if (problem.isPresent()) {
        rejections.add(new Rejection(relative(file), problem.get()));
      } else if (attributes.isRegularFile()) {
        found.add(
            new CorpusFile(
                folder,
                relative(file),
                attributes.size(),
                attributes.lastModifiedTime().toInstant()));
      } else if (attributes.isSymbolicLink()) {
        rejections.add(
            new Rejection(
                relative(file), "is a link that leads nowhere; restore its target or remove it"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      boolean matters = file.equals(folder) || !isHidden(file);
      if (matters && !(problem instanceof FileSystemLoopException)) {
        rejections.add(new Rejection(relative(file), reason(problem)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) {
      if (problem != null) {
        rejections.add(new Rejection(relative(directory), reason(problem)));
      }
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
      String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
      return path.isEmpty() ? folder.toString() : path;
    }

    private static boolean isHidden(Path file) {
      return file.getFileName() != null && file.getFileName().toString().startsWith(".");
    }
  }
}
