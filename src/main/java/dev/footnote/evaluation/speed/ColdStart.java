package dev.footnote.evaluation.speed;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** From the start of a process to its end with an answer, over the sample articles. */
final class ColdStart implements Work {

  private static final int ROUNDS = 7;

  private final Row row;
  private final Samples samples;
  private final List<String> variables;

  /**
   * @param variables the settings that make it another than the whole, as {@code NAME=VALUE}
   */
  ColdStart(Row row, Samples samples, String... variables) {
    this.row = row;
    this.samples = samples;
    this.variables = List.of(variables);
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public Measurement measure(Consumer<String> progress) throws IOException, InterruptedException {
    Program ours = ours();
    Program cached = samples.peer(true, progress);
    Program plain = samples.peer(false, progress);
    ours.seconds();
    cached.seconds();
    plain.seconds();
    Turns turns = Turns.of(ROUNDS, () -> List.of(ours.seconds()), () -> List.of(cached.seconds()));
    Turns uncached =
        Turns.of(ROUNDS, () -> List.of(plain.seconds()), () -> List.of(cached.seconds()));
    double with = new Latencies(both(turns.peer(), uncached.peer())).p50();
    double without = uncached.ours().p50();
    return Measurement.of(turns.ours())
        .against(without)
        .beside("the peer with an AOT cache", with)
        .noting(
            "peer: as LangChain4j documents it, without an AOT cache; the median of %d processes each, in turns, after one that is not counted"
                .formatted(ROUNDS));
  }

  private Program ours() throws IOException {
    Program program = samples.footnote();
    for (String variable : variables) {
      String[] setting = variable.split("=", 2);
      program = program.with(setting[0], setting[1]);
    }
    return program;
  }

  private static List<Double> both(Latencies one, Latencies other) {
    return Stream.concat(one.values().stream(), other.values().stream()).toList();
  }
}
