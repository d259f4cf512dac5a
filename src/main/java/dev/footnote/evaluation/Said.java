package dev.footnote.evaluation;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a person would have been told, and whether it was right.
 *
 * @param reply the reply
 * @param citations its footnotes; none unless the question was answered
 * @param rightCitations how many of the footnotes lead to a right passage
 * @param rightStatements how many of the sentences cite an evidence
 * @param invalidCitations how many of the footnotes quote what their article does not say there
 * @param faults what an answer says that must not be said, and what is wrong with the article it
 *     cites, for a person
 * @param right whether it is what should have been said
 */
public record Said(
    Reply reply,
    List<Citation> citations,
    int rightCitations,
    int rightStatements,
    int invalidCitations,
    List<String> faults,
    boolean right) {

  /**
   * Judges a reply. What the articles answer must be answered, in the words of the key, with a
   * footnote that quotes of a sentence in which an evidence stands, of an article that is called as
   * it must be, and without a word that must not be said. What they do not answer must be refused;
   * what is only chat must be answered without them.
   */
  public static Said judge(GoldQuestion question, Reply reply) {
    Answer answer = reply.answer();
    if (!(answer instanceof GroundedAnswer grounded)) {
      boolean right =
          question.smallTalk()
              ? answer instanceof Answer.SmallTalk && says(question.answer(), answer.text())
              : question.unanswerable() && answer instanceof Answer.Abstention;
      return new Said(reply, List.of(), 0, 0, 0, List.of(), right);
    }
    List<Citation> citations = grounded.citations();
    List<Citation> supporting = citations.stream().filter(question::supportedBy).toList();
    List<String> misnamed = misnamed(question.article(), supporting);
    return new Said(
        reply,
        citations,
        count(citations, citation -> question.rightPassage(citation.passage())),
        count(
            grounded.statements(),
            statement -> statement.citations().stream().anyMatch(question::supportedBy)),
        count(citations, Said::isInvalid),
        Stream.concat(
                question.answer().forbiddenIn(answer.text()).stream()
                    .map("“%s” must not be said"::formatted),
                misnamed.stream())
            .toList(),
        !supporting.isEmpty() && misnamed.isEmpty() && says(question.answer(), answer.text()));
  }

  private static boolean says(AnswerKey key, String text) {
    return key.metBy(text) && key.forbiddenIn(text).isEmpty();
  }

  /** What is wrong with the articles cited; nothing if one of them is as it must be. */
  private static List<String> misnamed(ArticleKey key, List<Citation> supporting) {
    List<List<String>> faults =
        supporting.stream().map(citation -> key.faults(citation.article())).toList();
    return faults.isEmpty() || faults.contains(List.of()) ? List.of() : faults.getFirst();
  }

  private static <T> int count(List<T> all, Predicate<T> which) {
    return Math.toIntExact(all.stream().filter(which).count());
  }

  /** Its sentences; none unless the question was answered. */
  public List<Statement> statements() {
    return reply.answer() instanceof GroundedAnswer grounded ? grounded.statements() : List.of();
  }

  /** Whether something was claimed, right or wrong. */
  public boolean answered() {
    return reply.answer() instanceof GroundedAnswer;
  }

  /** Whether a question was left without an answer; small talk is none. */
  public boolean refused() {
    return !answered() && !(reply.answer() instanceof Answer.SmallTalk);
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
