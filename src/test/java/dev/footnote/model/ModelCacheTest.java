package dev.footnote.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {

  private static final long[] IDS = {101, 2129, 2003, 102};

  @TempDir private Path folder;
  private final List<String> read = new ArrayList<>();

  private ModelFile model() {
    ModelFile file = ModelFile.of(TinyOnnx.reader());
    return new ModelFile(
        file.stamp(),
        () -> {
          read.add("read");
          return file.content().read();
        });
  }

  private static float[] run(OrtSession session) {
    return new OnnxModel(session)
        .run(IDS, new long[IDS.length], output -> ((float[][]) output.named("start_logits"))[0]);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".onnx")).toList();
    }
  }

  @Test
  void aModelThatWasOpenedBeforeIsNotReadAgainAndGivesTheSame() throws IOException, OrtException {
    float[] first = run(ModelCache.in(folder).open(model()));
    float[] second = run(ModelCache.in(folder).open(model()));

    assertThat(read).hasSize(1);
    assertThat(second).containsExactly(first);
  }

  @Test
  void whatIsKeptGivesWhatTheModelItselfGives() throws IOException, OrtException {
    float[] itself = run(ModelCache.none().open(model()));
    run(ModelCache.in(folder).open(model()));

    assertThat(run(ModelCache.in(folder).open(model()))).containsExactly(itself);
  }

  @Test
  void whatIsDamagedIsMadeAnew() throws IOException, OrtException {
    float[] first = run(ModelCache.in(folder).open(model()));
    Path damaged = kept().getFirst();
    Files.write(damaged, new byte[] {1, 2, 3});

    assertThat(run(ModelCache.in(folder).open(model()))).containsExactly(first);
    assertThat(read).hasSize(2);
    assertThat(Files.size(damaged)).isGreaterThan(3);
  }

  @Test
  void anotherModelIsKeptApart() throws IOException, OrtException {
    ModelCache.in(folder).open(model());
    ModelCache.in(folder).open(ModelFile.of(TinyOnnx.crossEncoder()));

    assertThat(kept()).hasSize(2);
  }

  @Test
  void whereNothingCanBeKeptTheModelIsOpenedAllTheSame() throws IOException, OrtException {
    Path file = Files.createFile(folder.resolve("a file, and no folder"));

    assertThat(run(ModelCache.in(file).open(model()))).isNotEmpty();
  }

  @Test
  void nothingUnfinishedIsLeft() throws IOException, OrtException {
    ModelCache.in(folder).open(model());

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }
}
