package dev.footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.telegram.History.Answered;
import dev.footnote.telegram.History.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people thought of answers, kept for the owner. Thread-safe. */
public final class Feedback implements AutoCloseable {

  private static final String FILE = "feedback.jsonl";

  private final JsonLines<Opinion> file;

  private Feedback(JsonLines<Opinion> file) {
    this.file = file;
  }

  static Feedback open(Path folder) throws IOException {
    return new Feedback(new JsonLines<>(folder.resolve(FILE), Opinion.class));
  }

  void add(Opinion opinion) throws IOException {
    file.add(opinion);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * The opinions as a questions file: a line for each answer that somebody rated. A liked answer
   * gives its footnotes as evidence; a liked refusal is a question that the articles cannot answer.
   * A disliked one has its kind {@code disliked}, what was said in {@code "said"}, and no evidence:
   * the owner adds what is right, or takes the line away.
   *
   * @param folder where the bot keeps its state
   * @return lines of JSON; none if nobody has rated anything
   * @throws IOException if the file cannot be read
   */
  public static List<String> questions(Path folder) throws IOException {
    Map<String, Opinion> last = new LinkedHashMap<>();
    for (Opinion opinion : JsonLines.read(folder.resolve(FILE), Opinion.class)) {
      last.put(opinion.person() + " " + opinion.chat() + " " + opinion.message(), opinion);
    }
    return lines(last.values());
  }

  private static List<String> lines(Collection<Opinion> opinions) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (Opinion opinion : opinions) {
      Answered about = opinion.about();
      ObjectNode line = json.createObjectNode();
      line.put("id", "f" + (lines.size() + 1));
      line.put("kind", kind(opinion));
      line.put("question", about.asked());
      ArrayNode evidence = line.putArray("evidence");
      if (opinion.thumb() == Rating.UP) {
        about
            .cited()
            .forEach(
                c -> evidence.addObject().put("article", c.article()).put("contains", c.quote()));
      } else {
        line.put("said", about.answer());
      }
      line.putArray("answer");
      lines.add(json.writeValueAsString(line));
    }
    return lines;
  }

  private static String kind(Opinion opinion) {
    if (opinion.thumb() == Rating.DOWN) {
      return "disliked";
    }
    return opinion.about().outcome() == Outcome.ABSTAINED ? "unanswerable" : "liked";
  }

  /**
   * What somebody thought of an answer.
   *
   * @param at when
   * @param person who
   * @param chat where
   * @param message the message of the answer
   * @param thumb what they thought
   * @param about the answer
   */
  record Opinion(Instant at, long person, long chat, int message, Rating thumb, Answered about) {}
}
