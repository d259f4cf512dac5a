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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People's ratings of answers, kept on disk for the owner. Thread-safe. */
public final class Feedback implements AutoCloseable {

  private static final String FILE = "feedback.jsonl";

  private final JsonLines<RatedAnswer> file;
  private final Duration keep;

  /**
   * @param keep how long a rating is kept
   */
  Feedback(Path folder, Duration keep) throws IOException {
    this.file = new JsonLines<>(folder.resolve(FILE), RatedAnswer.class);
    this.keep = keep;
    tidy();
  }

  /**
   * Adds a rating; the last one of each person for each message counts.
   *
   * @throws IOException if it cannot be written
   */
  public synchronized void add(RatedAnswer rated) throws IOException {
    file.append(List.of(rated));
    file.compact(this::kept);
  }

  /** Drops what no longer counts or is older than it may get. */
  synchronized void tidy() throws IOException {
    file.replace(kept());
  }

  /** Deletes a person's ratings, and all ratings of answers to the person. */
  synchronized void forget(long person) throws IOException {
    file.replace(
        kept().stream()
            .filter(rated -> rated.person() != person && !rated.about().request().isFrom(person))
            .toList());
  }

  private List<RatedAnswer> kept() throws IOException {
    Instant oldest = Instant.now().minus(keep);
    return last(file.read()).stream().filter(rated -> !rated.at().isBefore(oldest)).toList();
  }

  @Override
  public synchronized void close() throws IOException {
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
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (RatedAnswer rated : last(JsonLines.read(folder.resolve(FILE), RatedAnswer.class))) {
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

  /** The last rating of each person for each message. */
  private static Collection<RatedAnswer> last(List<RatedAnswer> ratings) {
    Map<String, RatedAnswer> last = new LinkedHashMap<>();
    for (RatedAnswer rated : ratings) {
      last.put(rated.person() + " " + rated.chat() + " " + rated.message(), rated);
    }
    return last.values();
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
