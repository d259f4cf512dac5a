package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code footnote} of a release, with a Java that says what it is started with. */
class StartScriptTest {

  private static final Path SHELL = Path.of("/bin/sh");
  private static final String QUICKLY_COMPILED = "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder;

  @BeforeEach
  void install() throws IOException {
    assumeThat(Files.isExecutable(SHELL)).as("there is a shell").isTrue();
    Files.copy(Path.of("footnote"), folder.resolve("footnote"));
    Files.createFile(folder.resolve("footnote.jar"));
    Path java = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("runtime/release"), "JAVA_VERSION=\"25\"\n");
  }

  @Test
  void whatWasTypedIsHandedOnAsItWas() throws IOException {
    assertThat(started("ask", "Why  did *he* \"go\"?", ""))
        .endsWith("ask", "Why  did *he* \"go\"?", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask|Why?", "search|ban", "Why did he go?", "Why did\the?|--passages"})
  void oneAnswerIsCompiledQuickly(String line) throws IOException {
    assertThat(started(line.split("\\|"))).contains(QUICKLY_COMPILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"chat", "web|--corpus|my articles", "ask|--format|jsonl|-", "Why", " chat "})
  void whatRunsLongerIsCompiledForSpeed(String line) throws IOException {
    assertThat(started(line.split("\\|"))).doesNotContain(QUICKLY_COMPILED);
  }

  /** The arguments that Java is started with. */
  private List<String> started(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(SHELL.toString(), "footnote"));
    Collections.addAll(command, arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("told").toFile());
    builder.environment().put("FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString());
    try (BufferedReader java = builder.start().inputReader()) {
      return java.lines().toList();
    }
  }
}
