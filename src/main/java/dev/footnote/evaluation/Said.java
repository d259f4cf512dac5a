package dev.footnote.evaluation;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import java.util.List;

/**
 * What a person would have been told, and whether it was right.
 *
 * @param reply the reply
 * @param statements its sentences; none if the question was refused or was small talk
 * @param citations its footnotes
 * @param rightCitations how many of the footnotes lead to a right passage
 * @param invalidCitations how many of the footnotes quote what their article does not say there
 * @param right whether it meets the answer key, with a footnote that leads to a right passage
 */
public record Said(
    Reply reply,
    List<Statement> statements,
    List<Citation> citations,
    int rightCitations,
    int invalidCitations,
    boolean right) {

  /** Judges a reply. */
  public static Said judge(GoldQuestion question, Reply reply) {
    if (!(reply.answer() instanceof GroundedAnswer answer)) {
      return new Said(reply, List.of(), List.of(), 0, 0, false);
    }
    int right = 0;
    int invalid = 0;
    for (Citation citation : answer.citations()) {
      right += question.rightPassage(citation.passage()) ? 1 : 0;
      invalid += isInvalid(citation) ? 1 : 0;
    }
    List<String> sentences = answer.statements().stream().map(Statement::text).toList();
    return new Said(
        reply,
        answer.statements(),
        answer.citations(),
        right,
        invalid,
        right > 0 && question.answer().metBy(sentences));
  }

  /** Whether nothing was said, right or wrong. */
  public boolean refused() {
    return statements.isEmpty();
  }

  /** The calibrated probability, 0 to 1, that the articles hold the answer. */
  public double confidence() {
    return reply.confidence();
  }

  private static boolean isInvalid(Citation citation) {
    return !citation.article().text().startsWith(citation.quote(), citation.span().start());
  }
}
