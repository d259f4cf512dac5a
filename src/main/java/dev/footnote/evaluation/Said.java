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
   * Judges a reply. It must be of a kind that is expected, and without a word that must not be
   * said. Where it says something, it does so in the words of the key; and where it answers from
   * the articles, with a footnote that quotes of a sentence in which an evidence stands, of an
   * article that is called as it must be.
   */
  public static Said judge(GoldQuestion question, Reply reply) {
    Answer answer = reply.answer();
    AnswerKind kind = AnswerKind.of(answer);
    List<Citation> citations =
        answer instanceof GroundedAnswer grounded ? grounded.citations() : List.of();
    List<Citation> supporting = citations.stream().filter(question::supportedBy).toList();
    List<String> forbidden = question.answer().forbiddenIn(answer.text());
    List<String> misnamed = misnamed(question.article(), supporting);
    boolean said = !kind.says() || question.answer().metBy(answer.text());
    boolean cited = !supporting.isEmpty() && misnamed.isEmpty();
    boolean needsNoFootnote = kind != AnswerKind.ANSWERED || !question.expectation().cited();
    return new Said(
        reply,
        citations,
        count(citations, citation -> question.rightPassage(citation.passage())),
        count(
            statements(answer),
            statement -> statement.citations().stream().anyMatch(question::supportedBy)),
        count(citations, Said::isInvalid),
        Stream.concat(forbidden.stream().map("“%s” must not be said"::formatted), misnamed.stream())
            .toList(),
        question.expectation().allows(kind)
            && forbidden.isEmpty()
            && said
            && (cited || needsNoFootnote));
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
    return statements(reply.answer());
  }

  private static List<Statement> statements(Answer answer) {
    return answer instanceof GroundedAnswer grounded ? grounded.statements() : List.of();
  }

  private AnswerKind kind() {
    return AnswerKind.of(reply.answer());
  }

  /** Whether something was claimed, right or wrong. */
  public boolean answered() {
    return kind() == AnswerKind.ANSWERED;
  }

  /** Whether a question was left without an answer; small talk is none. */
  public boolean refused() {
    return !kind().says();
  }

  /** Whether nothing was said but that the articles do not hold the answer. */
  public boolean abstained() {
    return kind() == AnswerKind.ABSTAINED;
  }

  /** Whether what comes closest was shown, without a claim. */
  public boolean closest() {
    return kind() == AnswerKind.CLOSEST;
  }

  /** The calibrated probability, 0 to 1, that the articles hold the answer. */
  public double confidence() {
    return reply.confidence();
  }

  private static boolean isInvalid(Citation citation) {
    return !citation.article().text().startsWith(citation.quote(), citation.span().start());
  }
}
