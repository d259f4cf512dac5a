package dev.footnote.evaluation.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.evaluation.BenchmarkException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A file with one JSON object a line. All that is wrong with it is told at once. */
final class QuestionLines {

  /** The most problems told at once. */
  private static final int TOLD = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private QuestionLines() {}

  /** What a line is read by. */
  @FunctionalInterface
  interface Parser<T> {

    /**
     * Reads one line.
     *
     * @param line its number, from 1
     * @param json what stands there
     * @throws BenchmarkException if it is not as it must be
     */
    T parse(int line, JsonValue json);
  }

  /**
   * What the lines say, blank ones passed over.
   *
   * @param id what no two of them may share
   * @throws BenchmarkException telling every line that is not as it must be
   */
  static <T> List<T> read(
      String file, List<String> lines, Parser<T> parser, Function<T, String> id) {
    List<T> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Map<String, Integer> lineOf = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      int line = i + 1;
      String place = file + ":" + line + ": ";
      try {
        T one = parser.parse(line, new JsonValue(place, json(place, lines.get(i))));
        Integer before = lineOf.putIfAbsent(id.apply(one), line);
        if (before != null) {
          problems.add("%sthe id %s stands on line %d too".formatted(place, id.apply(one), before));
        }
        read.add(one);
      } catch (BenchmarkException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new BenchmarkException(tell(problems));
    }
    return read;
  }

  private static String tell(List<String> problems) {
    int more = problems.size() - TOLD;
    return String.join("\n", problems.subList(0, Math.min(TOLD, problems.size())))
        + (more > 0 ? "\n" + more + " more lines are wrong" : "");
  }

  private static JsonNode json(String place, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BenchmarkException(
          place + "a line must be one JSON object, but: " + e.getOriginalMessage());
    }
  }
}
