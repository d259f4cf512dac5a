package dev.footnote.evaluation;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import java.util.List;

/**
 * A question whose answer is known.
 *
 * @param id names it within its file
 * @param kind what sort of question it is, for a person; {@code smalltalk} wants no retrieval
 * @param question what is asked
 * @param evidence what the right passages are known by; empty if the articles cannot answer it
 * @param answer what a right answer says
 * @param article what the article is called that a right answer cites
 * @param expectation of what kind a right answer is
 */
public record GoldQuestion(
    String id,
    String kind,
    String question,
    List<Evidence> evidence,
    AnswerKey answer,
    ArticleKey article,
    Expectation expectation) {

  /** The {@link #kind} of a question that is only chat. */
  public static final String SMALL_TALK = "smalltalk";

  public GoldQuestion {
    evidence = List.copyOf(evidence);
  }

  /** A question that is to be answered where there is evidence, and else refused. */
  public GoldQuestion(
      String id,
      String kind,
      String question,
      List<Evidence> evidence,
      AnswerKey answer,
      ArticleKey article) {
    this(id, kind, question, evidence, answer, article, expectation(kind, evidence));
  }

  /** A question whose right passages may stand in an article of any name. */
  public GoldQuestion(
      String id, String kind, String question, List<Evidence> evidence, AnswerKey answer) {
    this(id, kind, question, evidence, answer, ArticleKey.NONE);
  }

  private static Expectation expectation(String kind, List<Evidence> evidence) {
    if (!evidence.isEmpty()) {
      return Expectation.of(AnswerKind.ANSWERED);
    }
    return Expectation.of(kind.equals(SMALL_TALK) ? AnswerKind.SMALL_TALK : AnswerKind.ABSTAINED);
  }

  /** The same with another idea of what is right. */
  public GoldQuestion expecting(Expectation other) {
    return new GoldQuestion(id, kind, question, evidence, answer, article, other);
  }

  /** The id up to its last hyphen; empty if it has none. */
  public String group() {
    int hyphen = id.lastIndexOf('-');
    return hyphen < 0 ? "" : id.substring(0, hyphen);
  }

  /** Whether the articles hold the answer, and it is known where. */
  public boolean answerable() {
    return !evidence.isEmpty() && expectation.allows(AnswerKind.ANSWERED);
  }

  /** Whether it is only chat, and no article is to be cited. */
  public boolean smallTalk() {
    return expectation.allowsOnly(AnswerKind.SMALL_TALK);
  }

  /** Whether it is a question, of any kind, that the articles do not answer. */
  public boolean unanswerable() {
    return expectation.allowsOnly(AnswerKind.ABSTAINED, AnswerKind.CLOSEST);
  }

  /** Whether {@code passage} holds one of the evidences. */
  public boolean rightPassage(Passage passage) {
    return evidence.stream().anyMatch(one -> one.heldBy(passage));
  }

  /** Whether a footnote quotes of a sentence in which one of the evidences stands. */
  public boolean supportedBy(Citation citation) {
    Passage passage = citation.passage();
    return evidence.stream()
        .filter(one -> one.heldBy(passage))
        .map(one -> one.in(passage))
        .anyMatch(
            where ->
                passage.sentences().stream()
                    .map(Sentence::span)
                    .filter(where::overlaps)
                    .anyMatch(citation.span()::overlaps));
  }
}
