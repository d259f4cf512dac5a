package dev.footnote.evaluation;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.language.page.ReferenceMarks;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a person would have been told, and whether it was right.
 *
 * @param reply the reply
 * @param statements its sentences; none unless the question was answered
 * @param citations its footnotes
 * @param rightCitations how many of the footnotes lead to a right passage
 * @param rightStatements how many of the sentences cite an evidence
 * @param invalidCitations how many of the footnotes quote what their article does not say there
 * @param right whether it meets the answer key, with a footnote under the sentence that does
 */
public record Said(
    Reply reply,
    List<Statement> statements,
    List<Citation> citations,
    int rightCitations,
    int rightStatements,
    int invalidCitations,
    boolean right) {

  /** Judges a reply. */
  public static Said judge(GoldQuestion question, Reply reply) {
    if (!(reply.answer() instanceof GroundedAnswer answer)) {
      return new Said(reply, List.of(), List.of(), 0, 0, 0, false);
    }
    List<Citation> citations = answer.citations();
    List<String> sentences = answer.statements().stream().map(Said::shown).toList();
    boolean supported = citations.stream().anyMatch(question::supportedBy);
    return new Said(
        reply,
        answer.statements(),
        citations,
        count(citations, citation -> question.rightPassage(citation.passage())),
        count(
            answer.statements(),
            statement -> statement.citations().stream().anyMatch(question::supportedBy)),
        count(citations, Said::isInvalid),
        supported && question.answer().metBy(sentences));
  }

  private static String shown(Statement statement) {
    return ReferenceMarks.without(statement.text());
  }

  private static <T> int count(List<T> all, Predicate<T> which) {
    return Math.toIntExact(all.stream().filter(which).count());
  }

  /** Whether nothing was claimed, right or wrong. */
  public boolean refused() {
    return statements.isEmpty();
  }

  /** Whether nothing was said but that the articles do not hold the answer. */
  public boolean abstained() {
    return reply.answer() instanceof Answer.Abstention;
  }

  /** Whether what comes closest was shown, without a claim. */
  public boolean closest() {
    return reply.answer() instanceof Answer.Closest;
  }

  /** The calibrated probability, 0 to 1, that the articles hold the answer. */
  public double confidence() {
    return reply.confidence();
  }

  private static boolean isInvalid(Citation citation) {
    return !citation.article().text().startsWith(citation.quote(), citation.span().start());
  }
}
