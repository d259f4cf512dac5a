package dev.footnote.answer;

import dev.footnote.answer.Answer.Clarification;
import dev.footnote.language.conversation.FollowUp;

/** Words the question back. */
final class AskBack {

  private AskBack() {}

  static Clarification about(FollowUp.Open open) {
    if (open.pronoun().isEmpty()) {
      return new Clarification("What would you like to know more about?", open.names());
    }
    String who = "Who do you mean by “" + open.pronoun() + "”";
    return switch (open.names().size()) {
      case 0 -> new Clarification(who + "?", open.names());
      case 1 -> new Clarification(who + ": " + open.names().getFirst() + "?", open.names());
      default ->
          new Clarification(
              who
                  + ": "
                  + String.join(", ", open.names().subList(0, open.names().size() - 1))
                  + " or "
                  + open.names().getLast()
                  + "?",
              open.names());
    };
  }
}
