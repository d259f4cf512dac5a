package dev.footnote.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.SecondLane;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Small folders of articles that contradict each other, that only seem to, or that correct
 * themselves, with the real models: an answer says so where it should, and not where it should not.
 */
@SecondLane
class TruthTest {

  private static final Path TRUTH = Path.of("src/test/resources/truth");

  /** The share of right ones by kind, when they were last looked at. */
  private static final Map<String, Double> RIGHT =
      Map.of("conflict", 1.0, "noconflict", 0.866, "correction", 1.0);

  /** One of fifteen questions: a close call may go the other way. */
  private static final double TOLERANCE = 0.067;

  @AutoClose private final SmallCorpora corpora = new SmallCorpora();

  @Test
  void isToldAsOftenAsBefore() {
    Map<String, List<Outcome>> byKind =
        corpora.ask(TRUTH).stream().collect(groupingBy(TruthTest::kind));

    byKind.forEach(
        (kind, outcomes) ->
            System.out.printf(
                "TruthTest: %s %.3f of %d%n%s%n",
                kind,
                SmallCorpora.right(outcomes),
                outcomes.size(),
                SmallCorpora.misses(outcomes)));
    assertThat(byKind).containsOnlyKeys(RIGHT.keySet());
    assertThat(RIGHT)
        .allSatisfy(
            (kind, before) ->
                assertThat(SmallCorpora.right(byKind.getOrDefault(kind, List.of())))
                    .isGreaterThanOrEqualTo(before - TOLERANCE));
  }

  /** The folder's: {@code 03-conflict-successor}. */
  private static String kind(Outcome outcome) {
    return outcome.question().group().split("-", -1)[1];
  }
}
