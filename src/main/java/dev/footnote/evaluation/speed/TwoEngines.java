package dev.footnote.evaluation.speed;

import dev.footnote.evaluation.speed.BesideEmbedded.Aspect;
import dev.footnote.file.FileTree;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One made corpus in an index of another engine and in an embedded one, both built when they are
 * first needed and removed at the end.
 */
public final class TwoEngines implements AutoCloseable {

  /** So many passages are indexed before, by both: then the code that reads them is compiled. */
  static final int WARM_UP = 1_000;

  private final Subject subject;
  private final Made made;
  private final MadeCorpus corpus;
  private final OtherIndex.Opener opener;

  private @Nullable OtherIndex other;
  private @Nullable PassageIndex embedded;
  private @Nullable Built built;

  TwoEngines(Subject subject, Made made, MadeCorpus corpus, OtherIndex.Opener opener) {
    this.subject = subject;
    this.made = made;
    this.corpus = corpus;
    this.opener = opener;
  }

  /**
   * Both, with the same passages.
   *
   * @param folder of the embedded one
   * @param seconds that it took to build the other, without embedding
   * @param embeddedSeconds that it took to build the embedded one
   */
  record Built(
      OtherIndex other,
      PassageIndex embedded,
      Path folder,
      double seconds,
      double embeddedSeconds) {}

  /** What is measured of them. */
  public SpeedTable table() {
    int passages = corpus.passages();
    return new SpeedTable(
        List.of(
            work("build-" + passages, Unit.PASSAGES_PER_SECOND, Aspect.BUILD),
            work("index-disk-" + passages, Unit.MEGABYTES, Aspect.DISK),
            work("retrieve-" + passages, Unit.MILLISECONDS, Aspect.RETRIEVE),
            work("nearest-" + passages, Unit.MILLISECONDS, Aspect.NEAREST)));
  }

  private Work work(String id, Unit unit, Aspect aspect) {
    return new BesideEmbedded(new Row(id, unit, ""), aspect, this, subject, made, corpus);
  }

  Built built(Consumer<String> progress) throws IOException {
    if (built == null) {
      corpus.write(progress);
      Embedder embedder = corpus.embedder(progress);
      int few = WARM_UP / MadeCorpus.PASSAGES_A_FILE;
      progress.accept("warming up");
      corpus.fill(anew(embedder).index(), embedder, few, line -> {});
      corpus.fill(embeddedAnew(), embedder, few, line -> {});
      OtherIndex its = anew(embedder);
      double seconds = filling("the cluster", its.index(), embedder, progress);
      PassageIndex ours = embeddedAnew();
      double embeddedSeconds = filling("the embedded engine", ours, embedder, progress);
      int passages = ours.articles().passages();
      if (its.index().articles().passages() != passages) {
        throw new IOException(
            "the cluster holds %,d passages, the embedded engine %,d of the same files"
                .formatted(its.index().articles().passages(), passages));
      }
      built = new Built(its, ours, folder(), seconds, embeddedSeconds);
    }
    return built;
  }

  private double filling(
      String what, PassageIndex index, Embedder embedder, Consumer<String> progress)
      throws IOException {
    long started = System.nanoTime();
    corpus.fill(index, embedder, Integer.MAX_VALUE, line -> progress.accept(what + ": " + line));
    return (System.nanoTime() - started) / 1e9;
  }

  private Path folder() {
    return corpus.folder().resolve("embedded");
  }

  private PassageIndex embeddedAnew() throws IOException {
    removeEmbedded();
    embedded = EmbeddedIndex.open(folder());
    return embedded;
  }

  private void removeEmbedded() throws IOException {
    if (embedded != null) {
      embedded.close();
      embedded = null;
    }
    FileTree.delete(folder());
  }

  /** Without what is there, perhaps from a run that was killed. */
  private OtherIndex anew(Embedder embedder) {
    if (other == null) {
      other = opener.open(corpus.articles(), embedder);
    }
    removeOther();
    other = opener.open(corpus.articles(), embedder);
    return other;
  }

  private void removeOther() {
    if (other != null) {
      OtherIndex gone = other;
      other = null;
      try (PassageIndex _ = gone.index()) {
        gone.remover().run();
      }
    }
  }

  /** Removes both indices; the files are kept for the next time. */
  @Override
  public void close() throws IOException {
    built = null;
    try {
      removeOther();
    } finally {
      removeEmbedded();
    }
  }
}
