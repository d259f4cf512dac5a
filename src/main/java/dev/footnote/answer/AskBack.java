package dev.footnote.answer;

import dev.footnote.answer.Answer.Clarification;
import dev.footnote.language.question.FollowUp;

/** Words the question back. */
final class AskBack {

  private AskBack() {}

  static Clarification about(FollowUp.Open open) {
    if (open.pronoun().isEmpty()) {
      return new Clarification("What would you like to know about? Nothing was said yet.", open.choices());
    }
    String who = "Who do you mean by “" + open.pronoun() + "”";
    return switch (open.choices().size()) {
      case 0 -> new Clarification(who + "?", open.choices());
      case 1 -> new Clarification(who + ": " + open.choices().getFirst() + "?", open.choices());
      default ->
          new Clarification(
              who
                  + ": "
                  + String.join(", ", open.choices().subList(0, open.choices().size() - 1))
                  + " or "
                  + open.choices().getLast()
                  + "?",
              open.choices());
    };
  }
}
