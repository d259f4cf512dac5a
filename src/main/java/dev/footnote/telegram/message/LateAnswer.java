package dev.footnote.telegram.message;

import dev.footnote.telegram.message.Page.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that was refused and can be answered now, as administrators are shown it.
 *
 * @param id which question
 * @param question its words
 * @param isSent whether the answer is sent
 * @param remark why it could not be sent; empty if that was not tried
 */
public record LateAnswer(Id id, String question, boolean isSent, String remark) {

  /** The most that are shown in one message. */
  public static final int PER_PAGE = 20;

  /** The data of the button that sends all answers of its message. */
  public static final String ALL = "a.all";

  private static final Pattern SHAPE = Pattern.compile("a\\.(-?\\d{1,18})\\.(\\d{1,9})");
  private static final int BUTTONS_PER_ROW = 5;
  private static final int MAX_QUESTION = 120;
  private static final int MAX_REMARK = 60;

  /**
   * Which question: it fits into the 64 bytes of a button's data.
   *
   * @param chat the id of the chat in which it was asked
   * @param message the id of the message that asked it
   */
  public record Id(long chat, int message) {

    /** Parses a button's data; empty if it is another button's. */
    public static Optional<Id> parse(String data) {
      Matcher m = SHAPE.matcher(data);
      return m.matches()
          ? Optional.of(new Id(Long.parseLong(m.group(1)), Integer.parseInt(m.group(2))))
          : Optional.empty();
    }

    private String data() {
      return "a." + chat + "." + message;
    }
  }

  /**
   * The message to an administrator, with a button that sends each answer, and one for all.
   *
   * @param answers at least one, at most {@link #PER_PAGE}
   */
  public static Page page(List<LateAnswer> answers) {
    StringBuilder text = new StringBuilder(heading(answers));
    List<Button> numbers = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      LateAnswer answer = answers.get(i);
      String mark = answer.isSent() ? "✓ " : "";
      text.append("\n%d. %s%s".formatted(i + 1, mark, answer.line()));
      numbers.add(new Button(mark + (i + 1), answer.id().data()));
    }
    return new Page(TelegramHtml.of(text.toString()), rows(answers, numbers));
  }

  private static List<List<Button>> rows(List<LateAnswer> answers, List<Button> numbers) {
    boolean done = answers.stream().allMatch(LateAnswer::isSent);
    if (answers.size() == 1) {
      return List.of(
          List.of(new Button(done ? "✓ Sent" : "Send the answer", answers.getFirst().id().data())));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += BUTTONS_PER_ROW) {
      rows.add(numbers.subList(from, Math.min(numbers.size(), from + BUTTONS_PER_ROW)));
    }
    if (!done) {
      rows.add(List.of(new Button("Send all", ALL)));
    }
    return rows;
  }

  private static String heading(List<LateAnswer> answers) {
    if (answers.stream().allMatch(LateAnswer::isSent)) {
      return answers.size() == 1 ? "The answer is sent." : "The answers are sent.";
    }
    return answers.size() == 1
        ? "The articles have changed: I can answer a question now that I could not before."
            + " Shall I send the answer to the person who asked?"
        : "The articles have changed: I can answer "
            + answers.size()
            + " questions now that I could not before. Shall I send the answers to those who asked?";
  }

  private String line() {
    String words = MessageSplitter.shorten(question, MAX_QUESTION);
    return remark.isEmpty() || isSent
        ? words
        : words + " (not sent: " + MessageSplitter.shorten(remark, MAX_REMARK) + ")";
  }
}
