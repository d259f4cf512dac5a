package dev.footnote.evaluation.speed;

import dev.footnote.evaluation.speed.LargeIndex.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** All rows of the table, with what each measures and what is aimed at. */
public final class Works {

  private static final int SMALL = 10_000;
  private static final int LARGE = 100_000;
  private static final int HUGE = 1_000_000;
  private static final int PEOPLE = 16;
  private static final int SECONDS_A_TURN = 10;
  private static final int TELEGRAM = 5_000;

  private static final String[] WITHOUT_READER = {"FOOTNOTE_READER_MODEL=none"};
  private static final String[] KEYWORD = {
    "FOOTNOTE_EMBEDDING_MODEL=none", "FOOTNOTE_READER_MODEL=none"
  };

  private final Installation installation;
  private final Subject subject;
  private final Samples samples;
  private final Made made;

  /** The rows of this program, over these parts. */
  public Works(Installation installation, Subject subject) {
    this.installation = installation;
    this.subject = subject;
    this.samples = new Samples(installation, subject);
    this.made = new Made(subject);
  }

  /**
   * The table.
   *
   * @param passages the size of all made indexes instead of the table's own; it is then in the ids:
   *     {@code search-5000}
   */
  public SpeedTable table(OptionalInt passages) {
    List<Work> works = new ArrayList<>();
    works.add(new ColdStart(new Row("cold-ask", Unit.SECONDS, "≥ 1×"), samples));
    works.add(
        new ColdStart(
            new Row("cold-ask-without-reader", Unit.SECONDS, "≥ 1.43×"), samples, WITHOUT_READER));
    works.add(new ColdStart(new Row("cold-keyword", Unit.SECONDS, "≥ 2.5×"), samples, KEYWORD));
    works.add(new EmbeddingRate(new Row("embed", Unit.PASSAGES_PER_SECOND, "≥ 1.6×"), subject));
    IntStream sizes =
        passages.isPresent() ? IntStream.of(passages.getAsInt()) : IntStream.of(SMALL, LARGE, HUGE);
    sizes.mapToObj(this::search).forEach(works::add);
    works.addAll(largeIndex(passages.orElse(LARGE)));
    works.add(
        new AnswerTime(
            new Row("answer-without-reader", Unit.MILLISECONDS, "≤ 15 / 40 ms"),
            subject,
            subject::answeringWithoutReader));
    works.add(
        new AnswerTime(
            new Row("answer", Unit.MILLISECONDS, "≤ 250 / 500 ms"), subject, subject::answering));
    works.add(
        new ManyPeople(
            new Row("people-" + PEOPLE, Unit.WINDOWS_PER_SECOND, "≥ 0.95×, p99 ≤ 24 × alone"),
            subject,
            PEOPLE,
            SECONDS_A_TURN));
    works.add(
        new TelegramMemory(
            new Row("telegram-" + TELEGRAM, Unit.MEGABYTES, "≤ 450 MB", true),
            installation,
            subject,
            TELEGRAM));
    return new SpeedTable(works);
  }

  /**
   * The table of another engine beside the embedded one; its ids: {@code build-N index-disk-N
   * retrieve-N nearest-N}.
   *
   * @param passages N, instead of 10,000
   */
  public TwoEngines twoEngines(OtherIndex.Opener opener, OptionalInt passages) {
    return new TwoEngines(subject, made, corpus(passages.orElse(SMALL)), opener);
  }

  private Work search(int passages) {
    String reach =
        switch (passages) {
          case SMALL -> "≥ 20×, recall ≥ .995";
          case LARGE -> "≥ 200×, recall ≥ .995";
          case HUGE -> "≤ 1 / 5 ms, recall ≥ .98";
          default -> "";
        };
    return new SearchTime(
        new Row("search-" + passages, Unit.MILLISECONDS, reach, passages > LARGE),
        subject,
        made,
        installation,
        passages);
  }

  private List<Work> largeIndex(int passages) {
    boolean known = passages == LARGE;
    boolean takesLong = passages > LARGE;
    String restart = "restart-" + passages;
    return List.of(
        aspect(
            new Row(restart, Unit.SECONDS, known ? "≤ 0.3 s beyond" : "", takesLong),
            Aspect.TO_THE_FIRST_ANSWER,
            passages),
        aspect(
            new Row(restart + "-touched", Unit.MEGABYTES, known ? "≤ 60 MB" : "", takesLong),
            Aspect.TOUCHED,
            passages),
        aspect(
            new Row(restart + "-disk", Unit.MEGABYTES, known ? "≤ 200 MB" : "", takesLong),
            Aspect.DISK,
            passages),
        aspect(
            new Row("heap-" + passages, Unit.MEGABYTES, known ? "≤ 64 MB" : "", takesLong),
            Aspect.HEAP,
            passages));
  }

  private Work aspect(Row row, Aspect aspect, int passages) {
    return new LargeIndex(row, aspect, corpus(passages), samples, installation, subject);
  }

  MadeCorpus corpus(int passages) {
    return new MadeCorpus(subject, made, installation, passages);
  }

  /** How cost grows with the number of passages. */
  public Growth growth() {
    return new Growth(this::corpus, made, installation, subject);
  }
}
