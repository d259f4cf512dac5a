package dev.footnote.evaluation.report;

import static dev.footnote.evaluation.Samples.asking;
import static dev.footnote.evaluation.Samples.passage;
import static dev.footnote.evaluation.Samples.refusing;
import static dev.footnote.evaluation.Samples.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.AnswerKind;
import dev.footnote.evaluation.ArticleKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Benchmark.Format;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.Expectation;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Outcome;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Samples;
import dev.footnote.evaluation.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private final Passage hostile = passage("<script>alert('apples') & \"pears\"</script>");
  private final GoldQuestion question =
      new GoldQuestion(
          "<b>",
          "<i>",
          "Is <img src=x onerror=alert(1)> safe?",
          List.of(new Evidence.Fact("<u>")),
          new AnswerKey(List.of(List.of("<a>", "<p>")), AnswerKey.Match.ANYWHERE));

  @Test
  void showsNothingAsMarkupThatAnArticleOrAQuestionSays() {
    String page = page(question, List.of(hostile), saying(0.9, hostile));

    assertThat(page)
        .doesNotContain("<script", "<img", "<u>", "<i>")
        .contains(
            "Is &lt;img src=x onerror=alert(1)&gt; safe?",
            "&lt;script&gt;alert(&#39;apples&#39;) &amp; &quot;pears&quot;&lt;/script&gt;",
            "&lt;a&gt; or &lt;p&gt;");
  }

  @Test
  void needsNoOtherFile() {
    assertThat(page(question, List.of(hostile), refusing(0.1)))
        .doesNotContain("http:", "https:", "src=\"", "<link", "@import", "url(");
  }

  @Test
  void showsEveryFigureThatApplies() {
    String page = page(question, List.of(hostile), refusing(0.1));

    assertThat(page).contains("recall@1", "refused_wrongly", "ms_p99").doesNotContain("hits@4");
  }

  @Test
  void listsEveryMissUnderWhatWentWrong() {
    Passage apples = passage("Apples are red.");

    assertThat(page(asking("Pears"), List.of(apples), refusing(0.1)))
        .contains(Miss.NOT_FOUND.title());
    assertThat(page(asking("Apples"), List.of(apples), refusing(0.1)))
        .contains(Miss.REFUSED.title(), "The articles do not say.");
    assertThat(page(asking("Apples"), List.of(apples), saying(0.9, passage("Figs are brown."))))
        .contains(Miss.WRONG.title());
    assertThat(page(Samples.unanswerable(), List.of(apples), saying(0.9, apples)))
        .contains(Miss.NOT_REFUSED.title());
    assertThat(page(asking("Apples"), List.of(apples), saying(0.9, apples)))
        .doesNotContain(Miss.WRONG.title())
        .contains("<p>None.</p>");
  }

  @Test
  void saysWhatAMissSaidThatMustNotBeSaidAndWhatItsArticleIsWronglyCalled() {
    Passage apples = passage("Apples are red.");
    GoldQuestion strict =
        new GoldQuestion(
            "q",
            "fact",
            "Which?",
            List.of(new Evidence.Fact("Apples")),
            new AnswerKey(List.of(), AnswerKey.Match.ANYWHERE, List.of("<red>", "are red")),
            new ArticleKey(Map.of(ArticleKey.Field.SOURCE, "The Mail")));

    assertThat(page(strict, List.of(apples), saying(0.9, apples)))
        .contains(
            Miss.WRONG.title(),
            "<dt>Wrong</dt><dd>“are red” must not be said; the cited article’s source must be"
                + " “The Mail” but is missing</dd>");
  }

  @Test
  void saysOfAMissWhatItWasTakenForAndWhichAnswersWereExpected() {
    GoldQuestion question =
        asking("Apples")
            .expecting(new Expectation(Set.of(AnswerKind.ASKED, AnswerKind.CLOSEST), true));
    Reply plain = refusing(0.1);
    Reply understood = new Reply("And <he>?", "What did <he> say?", plain.draft(), plain.timing());

    assertThat(page(question, List.of(), understood))
        .contains(
            Miss.OTHER.title(),
            "<dt>Understood</dt><dd>What did &lt;he&gt; say?</dd>",
            "<dt>Expected</dt><dd>what comes closest or a question back<ul>");
    assertThat(page(question, List.of(), plain)).doesNotContain("Understood");
  }

  @Test
  void countsNothingAmongTheMissesThatWasAnsweredRightly() {
    Passage apples = passage("Apples are red.");

    assertThat(page(asking("Apples"), List.of(), saying(0.9, apples))).contains("<p>None.</p>");
  }

  private static String page(GoldQuestion question, List<Passage> found, Reply reply) {
    Outcome outcome = Outcome.judge(question, found, List.of(), Optional.of(reply));
    Benchmark benchmark =
        new Benchmark(
            "q.jsonl",
            Format.QUESTIONS,
            Optional.empty(),
            List.of(question),
            Function.identity(),
            Optional.empty());
    Trial trial = new Trial(Format.QUESTIONS, List.of(outcome), List.of(outcome));
    return HtmlReport.of(List.of(new Result(benchmark, List.of(Result.Entry.of("hybrid", trial)))));
  }
}
