package dev.footnote.evaluation;

import static dev.footnote.evaluation.Samples.article;
import static dev.footnote.evaluation.Samples.citation;
import static dev.footnote.evaluation.Samples.passage;
import static dev.footnote.evaluation.Samples.refusing;
import static dev.footnote.evaluation.Samples.reply;
import static dev.footnote.evaluation.Samples.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a right answer is. */
class SaidTest {

  private final Passage apples = passage("Apples are red.");
  private final Passage pears = passage("Pears\u00a0are  green.");

  @Nested
  class WhatMustBeSaid {

    @Test
    void isAStringOfEachGroupAnywhereInTheAnswer() {
      GoldQuestion question = asking(key(List.of(List.of("RED", "crimson"), List.of("pears are"))));

      assertThat(right(question, saying(1, apples, pears))).isTrue();
      assertThat(right(question, saying(1, apples))).isFalse();
    }

    @Test
    void mustHaveAFootnoteThatQuotesOfTheSentenceWhereTheEvidenceStands() {
      String text = "Apples are red. They grow in June.";
      List<Span> sentences = List.of(new Span(0, 15), new Span(16, 34));
      Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, 34), sentences, Block.NO_HEADING);
      Passage both =
          new Passage(new Article("a.txt", Provenance.titled("a"), text, List.of(block)), 0);
      GoldQuestion question = asking(AnswerKey.NONE);

      assertThat(right(question, quoting(Citation.of(1, both, sentences.getFirst())))).isTrue();
      assertThat(right(question, quoting(Citation.of(1, both, new Span(7, 10))))).isTrue();
      assertThat(right(question, quoting(Citation.of(1, both, sentences.getLast())))).isFalse();
    }

    @Test
    void isNotSaidByWhatOnlyComesClosest() {
      assertThat(right(asking(AnswerKey.NONE), reply(new Closest(citation(apples)), 0.4, 1)))
          .isFalse();
    }
  }

  @Nested
  class WhatMustNotBeSaid {

    @ParameterizedTest
    @ValueSource(strings = {"ARE RED", "ed. [1]", "pears are green", "[1] Pears"})
    void makesAnAnswerWrongAndIsNamed(String words) {
      Said said = Said.judge(asking(not("yellow", words)), saying(1, apples, pears));

      assertThat(said.right()).isFalse();
      assertThat(said.faults()).containsExactly("“" + words + "” must not be said");
    }

    @Test
    void doesNoHarmWhereItIsNotSaid() {
      Said said = Said.judge(asking(not("yellow", "blue")), saying(1, apples, pears));

      assertThat(said.right()).isTrue();
      assertThat(said.faults()).isEmpty();
    }
  }

  @Nested
  class TheCitedArticle {

    private final Article orchard = titled("The Orchard", LocalDate.of(2026, 5, 20));
    private final Article older = titled("The  ORCHARD", LocalDate.of(2022, 5, 4));

    @Test
    void mustBeCalledAsTheQuestionSays() {
      assertThat(right(asking("The Orchard", "2026-05-20"), quoting(orchard))).isTrue();
      assertThat(right(asking("the orchard", "2022-05-04"), quoting(older))).isTrue();
      assertThat(right(asking("Orchard", "2026-05-20"), quoting(orchard))).isFalse();
    }

    @Test
    void isToldWithWhatIsWrong() {
      assertThat(Said.judge(asking("The Orchard", "2026-05-20"), quoting(older)).faults())
          .containsExactly(
              "the cited article’s published must be “2026-05-20” but was “2022-05-04”");
      GoldQuestion byFreya =
          asking(AnswerKey.NONE, new ArticleKey(Map.of(ArticleKey.Field.AUTHOR, "Freya Landau")));
      assertThat(Said.judge(byFreya, quoting(orchard)).faults())
          .containsExactly("the cited article’s author must be “Freya Landau” but is missing");
    }

    @Test
    void isTheOneThatHoldsTheEvidence() {
      Passage other =
          new Passage(
              new Article(
                  "b.txt",
                  orchard.provenance(),
                  "Figs are brown.",
                  article("b.txt", "Figs are brown.").blocks()),
              0);
      GoldQuestion question = asking("The Orchard", "2026-05-20");

      assertThat(right(question, saying(1, other, new Passage(older, 0)))).isFalse();
      assertThat(right(question, saying(1, new Passage(older, 0), new Passage(orchard, 0))))
          .isTrue();
    }

    private GoldQuestion asking(String title, String published) {
      return SaidTest.asking(
          AnswerKey.NONE,
          new ArticleKey(
              Map.of(ArticleKey.Field.TITLE, title, ArticleKey.Field.PUBLISHED, published)));
    }

    private GoldQuestion asking(AnswerKey key, ArticleKey article) {
      return SaidTest.asking(key, article);
    }

    private static Article titled(String title, LocalDate published) {
      Article plain = article(published + ".txt", "Apples are red.");
      return new Article(
          plain.path(),
          new Provenance(title, null, null, published, null, null),
          plain.text(),
          plain.blocks());
    }

    private static Reply quoting(Article article) {
      return saying(1, new Passage(article, 0));
    }
  }

  @Nested
  class WithoutEvidence {

    @ParameterizedTest
    @ValueSource(strings = {"unanswerable", "collection", "who"})
    void aQuestionOfAnyKindMustBeRefused(String kind) {
      GoldQuestion question =
          new GoldQuestion("u", kind, "Who wrote about figs?", List.of(), AnswerKey.NONE);

      assertThat(right(question, refusing(0.1))).isTrue();
      assertThat(right(question, saying(1, apples))).isFalse();
      assertThat(right(question, reply(new Closest(citation(apples)), 0.4, 1))).isFalse();
      assertThat(right(question, reply(new SmallTalk("I have 3 articles."), 1, 1))).isFalse();
    }

    @Test
    void smallTalkMustBeTakenForThat() {
      GoldQuestion hello =
          new GoldQuestion("s", GoldQuestion.SMALL_TALK, "hello", List.of(), not("goodbye"));

      assertThat(right(hello, reply(new SmallTalk("Hello!"), 1, 1))).isTrue();
      assertThat(right(hello, reply(new SmallTalk("Goodbye!"), 1, 1))).isFalse();
      assertThat(right(hello, refusing(0.1))).isFalse();
      assertThat(right(hello, saying(1, apples))).isFalse();
    }
  }

  @Nested
  class WhereTheQuestionSaysWhatIsExpected {

    @Test
    void anyOfTheKindsOfAnswerIsRightAndNoOther() {
      GoldQuestion question =
          asking(AnswerKey.NONE).expecting(expecting(AnswerKind.ANSWERED, AnswerKind.ASKED));

      assertThat(right(question, saying(1, apples))).isTrue();
      assertThat(right(question, asked("Which?"))).isTrue();
      assertThat(right(question, refusing(0.1))).isFalse();
      assertThat(right(question, reply(new Closest(citation(apples)), 0.4, 1))).isFalse();
      assertThat(right(question, reply(new SmallTalk("Apples!"), 1, 1))).isFalse();
    }

    @Test
    void theEvidenceIsCitedWhereThereIsAny() {
      GoldQuestion withEvidence = asking(AnswerKey.NONE).expecting(expecting(AnswerKind.ANSWERED));
      GoldQuestion without =
          asking(AnswerKey.NONE).expecting(new Expectation(Set.of(AnswerKind.ANSWERED), false));

      assertThat(right(withEvidence, saying(1, pears))).isFalse();
      assertThat(right(without, saying(1, pears))).isTrue();
    }

    @Test
    void theWordsAreSaidByAnAnswerAndBySmallTalkButNotByARefusal() {
      GoldQuestion question =
          asking(key(List.of(List.of("red"))))
              .expecting(
                  expecting(
                      AnswerKind.ANSWERED,
                      AnswerKind.SMALL_TALK,
                      AnswerKind.CLOSEST,
                      AnswerKind.ABSTAINED));

      assertThat(right(question, saying(1, apples))).isTrue();
      assertThat(right(question, saying(1, pears))).isFalse();
      assertThat(right(question, reply(new SmallTalk("Red ones."), 1, 1))).isTrue();
      assertThat(right(question, reply(new SmallTalk("Green ones."), 1, 1))).isFalse();
      assertThat(right(question, reply(new Closest(citation(pears)), 0.4, 1))).isTrue();
      assertThat(right(question, refusing(0.1))).isTrue();
    }

    @Test
    void noKindOfAnswerSaysWhatMustNotBeSaid() {
      GoldQuestion question = asking(not("pears")).expecting(expecting(AnswerKind.values()));

      assertThat(right(question, asked("Apples or pears?"))).isFalse();
      assertThat(right(question, reply(new Closest(citation(pears)), 0.4, 1))).isFalse();
      assertThat(right(question, reply(new SmallTalk("Pears!"), 1, 1))).isFalse();
      assertThat(right(question, asked("Apples or plums?"))).isTrue();
    }

    private static Expectation expecting(AnswerKind... kinds) {
      return new Expectation(Set.of(kinds), true);
    }

    private static Reply asked(String question) {
      return reply(new Clarification(question, List.of()), 0, 1);
    }
  }

  private static boolean right(GoldQuestion question, Reply reply) {
    return Said.judge(question, reply).right();
  }

  private static GoldQuestion asking(AnswerKey key) {
    return asking(key, ArticleKey.NONE);
  }

  private static GoldQuestion asking(AnswerKey key, ArticleKey article) {
    return new GoldQuestion(
        "q", "fact", "What?", List.of(new Evidence.Fact("apples are red")), key, article);
  }

  private static AnswerKey key(List<List<String>> groups) {
    return new AnswerKey(groups, AnswerKey.Match.ANYWHERE);
  }

  private static AnswerKey not(String... words) {
    return new AnswerKey(List.of(), AnswerKey.Match.ANYWHERE, List.of(words));
  }

  private static Reply quoting(Citation citation) {
    return reply(new GroundedAnswer(List.of(Statement.quoting(List.of(citation)))), 1, 1);
  }
}
