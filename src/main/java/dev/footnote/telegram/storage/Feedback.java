package dev.footnote.telegram.storage;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.telegram.message.Rating;
import dev.footnote.telegram.storage.History.Answered;
import dev.footnote.telegram.storage.History.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People's ratings of answers, kept on disk for the owner. Thread-safe. */
public final class Feedback implements AutoCloseable {

  private static final String FILE = "feedback.jsonl";

  private final JsonLines<RatedAnswer> file;

  Feedback(Path folder) throws IOException {
    this.file = new JsonLines<>(folder.resolve(FILE), RatedAnswer.class);
  }

  /**
   * Adds a rating; the last one of each person for each message counts.
   *
   * @throws IOException if it cannot be written
   */
  public void add(RatedAnswer rated) throws IOException {
    file.append(List.of(rated));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * The ratings as a questions file for {@code eval}, with a line for each rated answer. The
   * evidence of a liked answer is its footnotes; a liked refusal becomes a question that the
   * articles cannot answer. A disliked answer has the kind {@code disliked}, its text in {@code
   * "said"}, and no evidence: the owner completes the line or deletes it.
   *
   * @param folder where the bot keeps its state
   * @return lines of JSON; none if there is no rating
   * @throws IOException if the file cannot be read
   */
  public static List<String> questions(Path folder) throws IOException {
    Map<String, RatedAnswer> last = new LinkedHashMap<>();
    for (RatedAnswer rated : JsonLines.read(folder.resolve(FILE), RatedAnswer.class)) {
      last.put(rated.person() + " " + rated.chat() + " " + rated.message(), rated);
    }
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (RatedAnswer rated : last.values()) {
      ObjectNode line = json.createObjectNode();
      line.put("id", "f" + (lines.size() + 1));
      line.put("kind", kind(rated));
      line.put("question", rated.about().request().text());
      ArrayNode evidence = line.putArray("evidence");
      History.Said answer = rated.about().response();
      if (rated.rating() == Rating.UP) {
        answer
            .cited()
            .forEach(
                c -> evidence.addObject().put("article", c.article()).put("contains", c.quote()));
      } else {
        line.put("said", answer.text());
      }
      line.putArray("answer");
      lines.add(json.writeValueAsString(line));
    }
    return lines;
  }

  private static String kind(RatedAnswer rated) {
    if (rated.rating() == Rating.DOWN) {
      return "disliked";
    }
    return rated.about().response().outcome() == Outcome.ABSTAINED ? "unanswerable" : "liked";
  }

  /**
   * A person's rating of an answer.
   *
   * @param at when it was given
   * @param person the id of the person
   * @param chat the id of the chat
   * @param message the id of the rated message
   * @param rating the rating; files of earlier versions call it {@code thumb}
   * @param about the answer
   */
  public record RatedAnswer(
      Instant at,
      long person,
      long chat,
      int message,
      @JsonAlias("thumb") Rating rating,
      Answered about) {}
}
