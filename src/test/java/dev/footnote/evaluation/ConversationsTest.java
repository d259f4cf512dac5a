package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.SecondLane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Conversations as people have them in a chat, with the real models: as many turns as before are
 * understood and answered as a person would, and no more is said that is known to be wrong.
 */
@SecondLane
class ConversationsTest {

  private static final Path CONVERSATIONS = Path.of("src/test/resources/conversations");

  /** The corpora that other tests have too; the others stand beside the conversations. */
  private static final Map<String, List<Path>> CORPORA =
      Map.of(
          "seeds", List.of(Path.of("seeds")),
          "club", List.of(Path.of("src/test/resources/club")),
          "town", List.of(Path.of("src/test/resources/town")));

  /** The share of right turns when they were last looked at; 0.8 is what is wanted. */
  private static final double RIGHT = 0.74;

  /** Two of 159 turns: a close call may go the other way. */
  private static final double TOLERANCE = 0.013;

  /** In so many turns something was said that must not be; none is what is wanted. */
  private static final int FORBIDDEN = 0;

  @AutoClose private final SmallCorpora corpora = new SmallCorpora();

  @Test
  void areUnderstoodAsOftenAsBefore() throws IOException {
    List<Outcome> turns =
        files().stream().flatMap(file -> corpora.ask(file, CORPORA).stream()).toList();

    System.out.printf(
        "ConversationsTest: %.3f of %d%n%s%n",
        SmallCorpora.right(turns), turns.size(), SmallCorpora.misses(turns));
    assertThat(turns).filteredOn(Outcome::saysForbidden).hasSizeLessThanOrEqualTo(FORBIDDEN);
    assertThat(SmallCorpora.right(turns))
        .as("the share of right turns")
        .isGreaterThanOrEqualTo(RIGHT - TOLERANCE);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(CONVERSATIONS)) {
      return all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
