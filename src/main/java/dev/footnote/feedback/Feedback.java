package dev.footnote.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.feedback.Exchange.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * People's ratings of answers and the questions that could not be answered, kept on disk for the
 * owner. Thread-safe, and several processes may share a folder.
 */
public final class Feedback {

  /** The file with the ratings. */
  public static final String RATINGS = "ratings.jsonl";

  private static final String UNANSWERED = "unanswered.jsonl";
  private static final int MAX_UNANSWERED = 2_000;

  private final SharedLines<RatedAnswer> ratings;
  private final SharedLines<UnansweredQuestion> unanswered;

  /**
   * @param folder where it is kept; made when there is something to keep
   */
  public Feedback(Path folder) {
    this.ratings = new SharedLines<>(folder.resolve(RATINGS), RatedAnswer.class);
    this.unanswered = new SharedLines<>(folder.resolve(UNANSWERED), UnansweredQuestion.class);
  }

  /**
   * Adds a rating; the last one of each person for each message counts.
   *
   * @throws IOException if it cannot be written
   */
  public void add(RatedAnswer rated) throws IOException {
    ratings.append(rated);
  }

  /**
   * Adds a question that was not answered, in place of an earlier one that was asked in the same
   * place. The last 2,000 are kept.
   *
   * @throws IOException if it cannot be written
   */
  public void add(UnansweredQuestion question) throws IOException {
    unanswered.change(
        before -> {
          List<UnansweredQuestion> after = new ArrayList<>(before);
          after.removeIf(earlier -> earlier.place().equals(question.place()));
          after.add(question);
          return after.subList(Math.max(0, after.size() - MAX_UNANSWERED), after.size());
        });
  }

  /**
   * The questions that were not answered, newest first.
   *
   * @throws IOException if they cannot be read
   */
  public List<UnansweredQuestion> unanswered() throws IOException {
    return unanswered.read().reversed();
  }

  /**
   * Drops questions that were not answered: they are by now, or nobody waits for it.
   *
   * @throws IOException if that cannot be written
   */
  public void settle(Predicate<UnansweredQuestion> settled) throws IOException {
    unanswered.change(before -> before.stream().filter(settled.negate()).toList());
  }

  /**
   * Drops all that a person asked and rated, and others' ratings of what they were answered.
   *
   * @throws IOException if that cannot be written
   */
  public void forget(String person) throws IOException {
    settle(question -> question.person().equals(person));
    ratings.change(before -> before.stream().filter(rated -> !rated.isOf(person)).toList());
  }

  /**
   * Drops all that is older.
   *
   * @throws IOException if that cannot be written
   */
  public void forgetBefore(Instant time) throws IOException {
    settle(question -> question.at().isBefore(time));
    ratings.change(before -> before.stream().filter(r -> !r.at().isBefore(time)).toList());
  }

  /**
   * The ratings as a questions file for {@code eval}, with a line for each rated answer. The
   * evidence of a liked answer is its footnotes; a liked refusal becomes a question that the
   * articles cannot answer. A disliked answer has the kind {@code disliked}, its text in {@code
   * "said"}, and no evidence: the owner completes the line or deletes it.
   *
   * @return lines of JSON; none if there is no rating
   * @throws IOException if the file cannot be read
   */
  public List<String> questions() throws IOException {
    Map<List<String>, RatedAnswer> last = new LinkedHashMap<>();
    for (RatedAnswer rated : ratings.read()) {
      // In files of earlier versions messages of two chats may have the same id.
      last.put(List.of(rated.person(), rated.message(), rated.about().question()), rated);
    }
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (RatedAnswer rated : last.values()) {
      ObjectNode line = json.createObjectNode();
      line.put("id", "f" + (lines.size() + 1));
      line.put("kind", kind(rated));
      line.put("question", rated.about().question());
      ArrayNode evidence = line.putArray("evidence");
      if (rated.rating() == Rating.UP) {
        rated
            .about()
            .cited()
            .forEach(
                c -> evidence.addObject().put("article", c.article()).put("contains", c.quote()));
      } else {
        line.put("said", rated.about().answer());
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
    return rated.about().outcome() == Outcome.ABSTAINED ? "unanswerable" : "liked";
  }
}
