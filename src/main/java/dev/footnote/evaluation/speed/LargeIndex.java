package dev.footnote.evaluation.speed;

import dev.footnote.evaluation.speed.Footprint.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What a fresh process takes that answers from a large index, by time, memory and disk. */
final class LargeIndex implements Work {

  /** What is looked at. */
  enum Aspect {
    TO_THE_FIRST_ANSWER,
    TOUCHED,
    DISK,
    HEAP
  }

  private static final int ROUNDS = 3;
  private static final String ANSWERS_LINES = "--format=jsonl";
  private static final String STANDARD_INPUT = "-";

  private final Row row;
  private final Aspect aspect;
  private final MadeCorpus corpus;
  private final Samples samples;
  private final Installation installation;
  private final Subject subject;

  LargeIndex(
      Row row,
      Aspect aspect,
      MadeCorpus corpus,
      Samples samples,
      Installation installation,
      Subject subject) {
    this.row = row;
    this.aspect = aspect;
    this.corpus = corpus;
    this.samples = samples;
    this.installation = installation;
    this.subject = subject;
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public Measurement measure(Consumer<String> progress) throws IOException, InterruptedException {
    corpus.build(progress);
    boolean compared = corpus.passages() <= PeerStore.MOST;
    Measurement ours =
        switch (aspect) {
          case TO_THE_FIRST_ANSWER -> toTheFirstAnswer(compared, progress);
          case TOUCHED -> touched(compared, progress);
          case DISK -> disk(compared, progress);
          case HEAP -> heap(compared, progress);
        };
    return ours.noting("%,d passages".formatted(corpus.passages()));
  }

  private Program ours() throws IOException {
    return installation.footnote(corpus.articles(), "ask", ANSWERS_LINES, STANDARD_INPUT);
  }

  private Program peer(Consumer<String> progress) throws IOException {
    return installation.peer(List.of(), corpus.peer(progress).toString(), STANDARD_INPUT);
  }

  private String question() {
    return subject.questions().getFirst();
  }

  private String anotherQuestion() {
    List<String> questions = subject.questions();
    return questions.get(questions.size() / 2);
  }

  private double firstAnswer(Program program) throws IOException {
    try (Program.Running running = program.start()) {
      return running.ask(question());
    }
  }

  private Measurement toTheFirstAnswer(boolean compared, Consumer<String> progress)
      throws IOException, InterruptedException {
    Program ours = ours();
    Program few = installation.footnote(installation.seeds(), "ask", ANSWERS_LINES, STANDARD_INPUT);
    samples.footnote().seconds(); // its index is there now
    firstAnswer(few);
    firstAnswer(ours);
    Turns over =
        Turns.of(ROUNDS, () -> List.of(firstAnswer(ours)), () -> List.of(firstAnswer(few)));
    Latencies many = over.ours();
    Measurement measured = Measurement.of(many);
    if (compared) {
      Program peer = peer(progress);
      Turns turns =
          Turns.of(ROUNDS, () -> List.of(firstAnswer(ours)), () -> List.of(firstAnswer(peer)));
      measured = Measurement.of(turns.ours()).against(turns.peer().p50());
    }
    return measured
        .beside("the same on the sample articles", over.peer().p50())
        .beside("beyond that", many.p50() - over.peer().p50())
        .noting(
            compared
                ? "peer: reads its JSON file, answers one question; medians of %d processes"
                    .formatted(ROUNDS)
                : "the peer's file would be too large for it");
  }

  private Measurement touched(boolean compared, Consumer<String> progress) throws IOException {
    try (Program.Running running = ours().start()) {
      running.ask(question());
      double resident = Footprint.mapped(running.pid(), corpus.index(), Pages.RESIDENT);
      Footprint.forgetAccesses(running.pid());
      running.ask(anotherQuestion());
      Measurement touched =
          Measurement.of(Footprint.mapped(running.pid(), corpus.index(), Pages.ACCESSED))
              .beside("resident after the first answer", resident)
              .noting(
                  "the pages of the index's mapped files that the second answer of a fresh process"
                      + " accesses; resident are those, too, that the kernel maps around them");
      return compared
          ? touched
              .against(Footprint.disk(corpus.peer(progress)))
              .noting("peer: its file, all of which it reads")
          : touched;
    }
  }

  private Measurement disk(boolean compared, Consumer<String> progress) throws IOException {
    Path index = corpus.index();
    Measurement disk = Measurement.of(Footprint.disk(index));
    return compared
        ? disk.against(Footprint.disk(corpus.peer(progress))).noting("peer: its JSON file")
        : disk;
  }

  private Measurement heap(boolean compared, Consumer<String> progress)
      throws IOException, InterruptedException {
    Measurement heap = Measurement.of(heap(ours()));
    return (compared ? heap.against(heap(peer(progress))) : heap)
        .noting("the live objects on the heap after one answer and a collection");
  }

  private double heap(Program program) throws IOException, InterruptedException {
    try (Program.Running running = program.start()) {
      running.ask(question());
      return Footprint.heap(installation.java(), running.pid());
    }
  }
}
