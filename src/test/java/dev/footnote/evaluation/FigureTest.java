package dev.footnote.evaluation;

import static dev.footnote.evaluation.Benchmark.Format.CONVERSATIONS;
import static dev.footnote.evaluation.Benchmark.Format.MULTIHOP_RAG;
import static dev.footnote.evaluation.Benchmark.Format.QUESTIONS;
import static dev.footnote.evaluation.Samples.asking;
import static dev.footnote.evaluation.Samples.citation;
import static dev.footnote.evaluation.Samples.found;
import static dev.footnote.evaluation.Samples.passage;
import static dev.footnote.evaluation.Samples.refusing;
import static dev.footnote.evaluation.Samples.reply;
import static dev.footnote.evaluation.Samples.said;
import static dev.footnote.evaluation.Samples.saying;
import static dev.footnote.evaluation.Samples.trial;
import static dev.footnote.evaluation.Samples.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  private final Passage apples = passage("Apples are red.");
  private final Passage pears = passage("Pears are green.");
  private final Passage plums = passage("Plums are blue.");

  @Nested
  class Retrieval {

    private final Trial trial =
        trial(
            QUESTIONS,
            found(asking("Apples"), apples, pears, plums),
            found(asking("Plums"), apples, pears, plums),
            found(asking("Cherries"), apples, pears, plums),
            found(unanswerable(), apples));

    @Test
    void recallIsTheShareOfAnswerableQuestionsWithARightPassageEarlyEnough() {
      assertThat(Figure.RECALL_1.of(trial)).isCloseTo(1 / 3.0, EXACTLY);
      assertThat(Figure.RECALL_3.of(trial)).isCloseTo(2 / 3.0, EXACTLY);
    }

    @Test
    void reciprocalRankIsNothingForWhatWasNotFound() {
      assertThat(Figure.MRR_10.of(trial)).isCloseTo((1 + 1 / 3.0 + 0) / 3, EXACTLY);
    }

    @Test
    void anyOneOfTheEvidencesIsRight() {
      assertThat(Figure.RECALL_1.of(trial(QUESTIONS, found(asking("Kiwis", "Apples"), apples))))
          .isEqualTo(1);
    }

    @Test
    void figuresAboutAnswersDoNotApplyToSearchAlone() {
      assertThat(trial.figures())
          .containsOnlyKeys(
              Figure.RECALL_1, Figure.RECALL_3, Figure.RECALL_5, Figure.RECALL_10, Figure.MRR_10);
    }
  }

  @Nested
  class MultiHop {

    private final Passage both = passage("Apples are red, plums are blue.");

    private final Trial trial =
        trial(
            MULTIHOP_RAG,
            found(asking("apples", "pears"), plums, apples, both, pears),
            found(asking("apples", "plums"), both),
            found(asking("apples", "figs", "dates"), pears, plums, pears, plums, apples),
            found(unanswerable(), plums));

    @Test
    void aHitHoldsTheWordsOfAnyEvidence() {
      assertThat(Figure.HITS_4.of(trial)).isCloseTo(2 / 3.0, EXACTLY);
      assertThat(Figure.HITS_10.of(trial)).isEqualTo(1);
      assertThat(Figure.MRR_10.of(trial)).isCloseTo((1 / 2.0 + 1 + 1 / 5.0) / 3, EXACTLY);
    }

    @Test
    void averagePrecisionCountsEachEvidenceOnceAndDividesByAllOfThem() {
      double first = (1 / 2.0 + 1 / 4.0) / 2;
      double second = (1 / 1.0 + 1 / 1.0) / 2;
      double third = 1 / 5.0 / 3;
      assertThat(Figure.MAP_10.of(trial)).isCloseTo((first + second + third) / 3, EXACTLY);
    }

    @Test
    void evidenceRecallIsTheShareOfAQuestionsEvidenceThatWasFound() {
      assertThat(Figure.EVIDENCE_RECALL_10.of(trial)).isCloseTo((1 + 1 + 1 / 3.0) / 3, EXACTLY);
      assertThat(Figure.ALL_EVIDENCE_10.of(trial)).isCloseTo(2 / 3.0, EXACTLY);
    }
  }

  @Nested
  class Answers {

    private final GoldQuestion question =
        new GoldQuestion(
            "q",
            "fact",
            "Which?",
            List.of(new Evidence.Fact("apples"), new Evidence.Fact("pears")),
            new AnswerKey(
                List.of(List.of("red", "crimson"), List.of("green")), AnswerKey.Match.ANYWHERE));

    @Test
    void isCorrectWhenEachGroupIsMetAndAFootnoteLeadsToARightPassage() {
      assertThat(correct(saying(1, apples, pears))).isEqualTo(1);
    }

    @Test
    void isNotCorrectWhenAGroupIsMissing() {
      assertThat(correct(saying(1, apples))).isZero();
    }

    @Test
    void isNotCorrectWhenTheWordsAreRightButNoFootnoteIs() {
      assertThat(correct(saying(1, passage("Figs are red or green.")))).isZero();
    }

    @Test
    void isNotCorrectWhenRefused() {
      assertThat(correct(refusing(0.2))).isZero();
    }

    @Test
    void sentencesCountTogetherButOnlyThoseOfRightPassages() {
      Passage figs = passage("Figs are green.");
      Outcome outcome =
          Outcome.judge(
              question,
              List.of(),
              List.of(citation(apples), citation(figs), citation(pears)),
              Optional.of(refusing(0.2)));

      assertThat(outcome.sentenceRank()).isEqualTo(3);
      assertThat(Figure.SENTENCE_2.of(trial(QUESTIONS, outcome))).isZero();
    }

    @Test
    void citationPrecisionIsTheShareOfFootnotesThatLeadToARightPassage() {
      Trial trial =
          trial(
              QUESTIONS,
              said(question, saying(1, apples, plums)),
              said(question, saying(1, pears)),
              said(unanswerable(), saying(1, plums)));

      assertThat(Figure.CITATION_PRECISION.of(trial)).isCloseTo(2 / 3.0, EXACTLY);
      assertThat(Figure.INVALID_CITATIONS.of(trial)).isZero();
    }

    @Test
    void forbiddenIsTheNumberOfTurnsInWhichSomethingWasSaidThatMustNotBe() {
      AnswerKey key =
          new AnswerKey(List.of(), AnswerKey.Match.ANYWHERE, List.of("red", "green", "say"));
      GoldQuestion strict = new GoldQuestion("q", "fact", "Which?", List.of(), key);
      Outcome[] turns = {
        said(strict, saying(1, apples, pears)),
        said(strict, saying(1, plums)),
        said(strict, refusing(0.2))
      };

      assertThat(Figure.FORBIDDEN.of(trial(CONVERSATIONS, turns))).isEqualTo(2);
      assertThat(trial(QUESTIONS, turns).figures()).doesNotContainKey(Figure.FORBIDDEN);
    }

    private double correct(Reply reply) {
      return Figure.ANSWER_CORRECT.of(trial(QUESTIONS, said(question, reply)));
    }
  }

  @Nested
  class Refusals {

    private final Outcome smallTalk =
        said(
            new GoldQuestion("s", GoldQuestion.SMALL_TALK, "hello", List.of(), AnswerKey.NONE),
            reply(new SmallTalk("Hello!"), 0, 1));

    private final Trial trial =
        trial(
            QUESTIONS,
            said(asking("Apples"), saying(0.9, apples)),
            said(asking("Apples"), refusing(0.4)),
            said(unanswerable(), refusing(0.3)),
            said(unanswerable(), saying(0.6, plums)),
            said(unanswerable(), refusing(0.1)),
            smallTalk);

    @Test
    void areRightForWhatTheArticlesDoNotAnswerAndWrongForWhatTheyDo() {
      assertThat(Figure.REFUSED_RIGHTLY.of(trial)).isCloseTo(2 / 3.0, EXACTLY);
      assertThat(Figure.REFUSED_WRONGLY.of(trial)).isCloseTo(1 / 2.0, EXACTLY);
    }

    @Test
    void countAsRightWhereTheyAre() {
      // The answer, two refusals, and small talk, of six.
      assertThat(Figure.RIGHT.of(trial)).isCloseTo(4 / 6.0, EXACTLY);
      assertThat(trial.figures()).containsKey(Figure.RIGHT);
    }

    @Test
    void areNotWrongWhereTheyAreExpectedToo() {
      GoldQuestion either =
          asking("Apples")
              .expecting(new Expectation(Set.of(AnswerKind.ANSWERED, AnswerKind.ABSTAINED), true));
      Trial answerable =
          trial(CONVERSATIONS, said(either, refusing(0.1)), said(asking("Figs"), refusing(0.1)));

      assertThat(Figure.REFUSED_WRONGLY.of(answerable)).isCloseTo(1 / 2.0, EXACTLY);
      assertThat(Figure.ANSWER_CORRECT.of(answerable)).isCloseTo(1 / 2.0, EXACTLY);
    }

    @Test
    void areWrongForWhatIsAnsweredWithWhatComesClosestButNotForSmallTalk() {
      Trial answerable =
          trial(
              QUESTIONS,
              said(asking("Apples"), reply(new Closest(citation(apples)), 0.4, 1)),
              said(asking("Apples"), reply(new SmallTalk("Hello!"), 0, 1)),
              said(asking("Apples"), refusing(0.1)),
              said(asking("Apples"), saying(0.9, plums)));

      assertThat(Figure.REFUSED_WRONGLY.of(answerable)).isCloseTo(2 / 4.0, EXACTLY);
      assertThat(Figure.CLOSEST.of(answerable)).isCloseTo(1 / 4.0, EXACTLY);
      assertThat(Figure.SENTENCES_SAID.of(answerable)).isEqualTo(1);
    }

    @Test
    void smallTalkTellsNothingAboutConfidence() {
      assertThat(trial.negatives()).containsExactly(0.3, 0.6, 0.1);
      assertThat(Figure.AUROC.of(trial)).isCloseTo(5 / 6.0, EXACTLY);
    }

    @Test
    void comeFromTheQuestionsThatTellAboutThem() {
      Trial halved =
          new Trial(
              QUESTIONS,
              List.of(said(asking("Apples"), saying(0.9, apples))),
              List.of(said(unanswerable(), refusing(0.2)), said(unanswerable(), refusing(0.1))));

      assertThat(Figure.REFUSED_RIGHTLY.of(halved)).isEqualTo(1);
      assertThat(Figure.ANSWER_CORRECT.of(halved)).isEqualTo(1);
    }
  }

  @Test
  void everyKeyNamesItsFigure() {
    assertThat(Figure.values()).allMatch(f -> Figure.named(f.key()).equals(Optional.of(f)));
    assertThat(Figure.named("recall@2")).isEmpty();
  }
}
