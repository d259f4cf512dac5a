package dev.footnote.console;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.json.Json;
import java.io.PrintStream;
import java.util.Optional;

/** Questions in, one a line; replies out as JSON, one a line, in the same order. */
public final class JsonLines {

  private final Assistant assistant;
  private final PrintStream out;

  public JsonLines(Assistant assistant, PrintStream out) {
    this.assistant = assistant;
    this.out = out;
  }

  /** Answers each question on its own. */
  public void answerEach(LineSource lines) {
    for (Optional<String> line = lines.next(); more(line); line = lines.next()) {
      print(line.get(), new Conversation());
    }
  }

  /** Answers the questions of one conversation; the line {@code /new} starts another. */
  public void converse(LineSource lines) {
    Conversation conversation = new Conversation();
    for (Optional<String> line = lines.next(); more(line); line = lines.next()) {
      if (line.get().strip().equals("/new")) {
        conversation.forget();
      } else {
        print(line.get(), conversation);
      }
    }
  }

  /** Whether to go on: not without a line, nor when nobody reads the output any more. */
  private boolean more(Optional<String> line) {
    return line.isPresent() && !out.checkError();
  }

  private void print(String question, Conversation conversation) {
    out.print(answer(question, conversation) + "\n");
  }

  private String answer(String question, Conversation conversation) {
    if (question.isBlank()) {
      return Json.error(question, "the question is empty").toString();
    }
    try {
      return Json.reply(assistant.ask(conversation, question)).toString();
    } catch (RuntimeException e) {
      // One line that fails must not keep the others from their answers.
      return Json.error(question, Problem.unexpected(e)).toString();
    }
  }
}
