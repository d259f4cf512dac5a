package dev.footnote.feedback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import java.util.List;

/**
 * A question and what was said to it.
 *
 * @param question complete without the conversation before it
 * @param answer its sentences, without footnote marks
 * @param cited its footnotes
 */
public record Exchange(
    @JsonProperty("asked") String question, Outcome outcome, String answer, List<Cited> cited) {

  public Exchange {
    requireNonNull(question, "asked");
    requireNonNull(outcome, "outcome");
    requireNonNull(answer, "answer");
    cited = List.copyOf(cited);
  }

  /** What came of a question. */
  public enum Outcome {
    ANSWERED,
    CLOSEST,
    ABSTAINED,
    ASKED,
    SMALLTALK
  }

  /**
   * A footnote.
   *
   * @param article the article's path in its corpus folder
   * @param quote the words it quotes
   */
  public record Cited(String article, String quote) {
    public Cited {
      requireNonNull(article, "article");
      requireNonNull(quote, "quote");
    }

    private static Cited of(Citation citation) {
      return new Cited(citation.article().path(), citation.quote());
    }
  }

  /** The exchange that ended with this reply. */
  public static Exchange of(Reply reply) {
    return of(reply.standalone(), reply.answer());
  }

  static Exchange of(String question, Answer answer) {
    return switch (answer) {
      case Answer.GroundedAnswer grounded ->
          new Exchange(
              question,
              Outcome.ANSWERED,
              String.join(" ", grounded.statements().stream().map(Statement::spoken).toList()),
              grounded.citations().stream().map(Cited::of).toList());
      case Answer.Closest(var citation) ->
          new Exchange(question, Outcome.CLOSEST, citation.quote(), List.of(Cited.of(citation)));
      case Answer.Abstention abstention ->
          new Exchange(question, Outcome.ABSTAINED, abstention.reason(), List.of());
      case Answer.Clarification asked ->
          new Exchange(question, Outcome.ASKED, asked.question(), List.of());
      case Answer.SmallTalk talk ->
          new Exchange(question, Outcome.SMALLTALK, talk.text(), List.of());
    };
  }
}
