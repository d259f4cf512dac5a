package dev.footnote.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A walk through one corpus folder. */
final class CorpusWalk extends SimpleFileVisitor<Path> {

  private final Path folder;
  private final List<Found> found = new ArrayList<>();
  private final List<Path> unread = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  /** What is said in the folder that is walked through, and in those above it, innermost first. */
  private final Deque<IgnoreFile> ignoring = new ArrayDeque<>();

  /**
   * An article's file.
   *
   * @param key what the file system knows it by, whatever it is called; null if it tells nothing
   */
  record Found(CorpusFile file, @Nullable Object key) {}

  private CorpusWalk(Path folder) {
    this.folder = folder;
  }

  /** Walks through a folder that exists. */
  static CorpusWalk through(Path folder) {
    CorpusWalk walk = new CorpusWalk(folder);
    try {
      Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      walk.rejections.add(
          new Rejection(folder.toString(), "cannot be listed: " + Corpus.reason(e)));
    }
    walk.found.sort(Comparator.comparing(one -> one.file().path()));
    return walk;
  }

  /** The articles' files, sorted by path. */
  List<Found> found() {
    return found;
  }

  /** The files of kinds that are not read. */
  List<Path> unread() {
    return unread;
  }

  /** What cannot be used, and what is wrong with it. */
  List<Rejection> rejections() {
    return rejections;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (!directory.equals(folder) && (isHidden(directory) || isIgnored(directory, true))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    IgnoreFile file = IgnoreFile.of(directory);
    ignoring.push(file);
    file.problems()
        .forEach(
            problem ->
                rejections.add(
                    new Rejection(relative(directory.resolve(IgnoreFile.NAME)), problem)));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (Corpus.isLitter(name) || isIgnored(file, false)) {
      return FileVisitResult.CONTINUE;
    }
    boolean isArticle = Corpus.isArticle(name);
    Optional<String> linkProblem = isArticle ? Corpus.linkProblem(file) : Optional.empty();
    if (linkProblem.isPresent()) {
      rejections.add(new Rejection(relative(file), linkProblem.get()));
    } else if (!isArticle && attributes.isRegularFile()) {
      unread.add(file);
    } else if (isArticle && attributes.isRegularFile()) {
      CorpusFile article =
          new CorpusFile(
              folder, relative(file), attributes.size(), attributes.lastModifiedTime().toInstant());
      found.add(new Found(article, attributes.fileKey()));
    } else if (isArticle && attributes.isSymbolicLink()) {
      rejections.add(
          new Rejection(
              relative(file), "is a link that leads nowhere; restore its target or remove it"));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    boolean gone = problem instanceof NoSuchFileException; // since it was listed
    boolean matters = file.equals(folder) || !(gone || isHidden(file) || isIgnored(file, true));
    if (matters && !(problem instanceof FileSystemLoopException)) {
      rejections.add(new Rejection(relative(file), Corpus.reason(problem)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) {
    ignoring.pop();
    if (problem != null) {
      rejections.add(new Rejection(relative(directory), Corpus.reason(problem)));
    }
    return FileVisitResult.CONTINUE;
  }

  /** The innermost folder that says something of it decides. */
  private boolean isIgnored(Path file, boolean isFolder) {
    for (IgnoreFile said : ignoring) {
      Boolean verdict = said.isEmpty() ? null : said.ignores(file, isFolder);
      if (verdict != null) {
        return verdict;
      }
    }
    return false;
  }

  private String relative(Path file) {
    String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return path.isEmpty() ? folder.toString() : path;
  }

  private static boolean isHidden(Path file) {
    return file.getFileName() != null && file.getFileName().toString().startsWith(".");
  }
}
