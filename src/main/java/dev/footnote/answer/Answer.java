package dev.footnote.answer;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What Footnote says to a question. */
public sealed interface Answer {

  /** All of it as a person reads it, each sentence with the marks of its footnotes: {@code [1]}. */
  String text();

  /** The same with each of its footnotes changed in the same way. */
  default Answer citing(UnaryOperator<Citation> change) {
    return switch (this) {
      case GroundedAnswer(var statements, var missing) ->
          new GroundedAnswer(statements.stream().map(one -> one.citing(change)).toList(), missing);
      case Closest(var citation) -> new Closest(change.apply(citation));
      case Abstention(var reason, var related) ->
          new Abstention(reason, related.stream().map(change).toList());
      case Clarification asked -> asked;
      case SmallTalk talk -> talk;
    };
  }

  /**
   * Sentences, each with its footnotes.
   *
   * @param statements in the order they are read; at least one
   * @param missing of several questions asked at once those that the articles do not answer
   */
  record GroundedAnswer(List<Statement> statements, List<String> missing) implements Answer {

    public GroundedAnswer {
      statements = List.copyOf(statements);
      missing = List.copyOf(missing);
      if (statements.isEmpty()) {
        throw new IllegalArgumentException("an answer must have at least one statement");
      }
    }

    /** An answer to all that was asked. */
    public GroundedAnswer(List<Statement> statements) {
      this(statements, List.of());
    }

    /** One sentence for a person: which questions the articles do not answer. */
    public Optional<String> remark() {
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(
              missing.stream()
                  .map(question -> question.replaceFirst("[?\\s]+$", ""))
                  .collect(joining("” or “", "The articles don’t say: “", "”.")));
    }

    @Override
    public String text() {
      return statements.stream()
          .map(statement -> (statement.isItem() ? "\n" : " ") + statement.marked())
          .collect(joining())
          .strip();
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
   * What comes closest to an answer, where it is open whether it is one. It claims nothing.
   *
   * @param citation the sentence
   */
  record Closest(Citation citation) implements Answer {

    /** What is said before the sentence. */
    public static final String LEAD = "Closest I found:";

    @Override
    public String text() {
      return LEAD + " " + Statement.quoting(List.of(citation)).marked();
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

    @Override
    public String text() {
      return reason;
    }
  }

  /**
   * A question back, where it is open who or what is meant. The next message that equals or names a
   * choice answers it.
   *
   * @param question one line: "Who do you mean by “him”: Tuberville or Sessions?"
   * @param choices what may be meant, as a person may type it; none where anything may be
   */
  record Clarification(String question, List<String> choices) implements Answer {

    public Clarification {
      choices = List.copyOf(choices);
    }

    @Override
    public String text() {
      return question;
    }
  }

  /**
   * A greeting, thanks, or a question about the bot itself; cites nothing.
   *
   * @param text what to say
   */
  record SmallTalk(String text) implements Answer {}
}
