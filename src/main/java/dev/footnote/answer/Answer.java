package dev.footnote.answer;

import java.util.Comparator;
import java.util.List;

/** What Footnote says to a question. */
public sealed interface Answer {

  /**
   * Sentences, each with its footnotes.
   *
   * @param statements in the order they are read; at least one
   */
  record GroundedAnswer(List<Statement> statements) implements Answer {

    public GroundedAnswer {
      statements = List.copyOf(statements);
      if (statements.isEmpty()) {
        throw new IllegalArgumentException("an answer must have at least one statement");
      }
    }

    /** Every footnote once, by number. */
    public List<Citation> citations() {
      return statements.stream()
          .flatMap(statement -> statement.citations().stream())
          .distinct()
          .sorted(Comparator.comparingInt(Citation::number))
          .toList();
    }
  }

  /**
   * The articles do not hold the answer.
   *
   * @param reason one sentence for a person: what was looked for and not found
   * @param related passages that are near but not the answer, at most three
   */
  record Abstention(String reason, List<Citation> related) implements Answer {

    public Abstention {
      related = List.copyOf(related);
    }
  }

  /**
   * A greeting, thanks, or a question about the bot itself; cites nothing.
   *
   * @param text what to say
   */
  record SmallTalk(String text) implements Answer {}
}
