package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.feedback.UnansweredQuestion;
import dev.footnote.web.Browser.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationPagesTest {

  private static final String QUESTION = "When does the harbour open?";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // each test begins with it
  private RunningSite site;

  @AfterEach
  void close() {
    site.close();
  }

  private Browser browser() throws IOException {
    site = new RunningSite(folder);
    return site.browser();
  }

  private Browser browser(Answerer answerer) throws IOException {
    site = new RunningSite(folder, answerer, Optional.empty());
    return site.browser();
  }

  @Test
  void theFirstPageSaysWhatThereIsAndOffersQuestions() throws Exception {
    Shown first = browser().open("/");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text(".welcome")).contains("one article", QUESTION);
    assertThat(first.page().select(".after form"))
        .as("is there for a script that asks, and not seen before")
        .hasSize(1);
    assertThat(first.page().select("nav a").eachText())
        .containsExactly("Ask", "Articles", "Unanswered", "Evaluation");
  }

  @Test
  void aQuestionIsAnsweredWithAFootnoteThatOpensItsParagraph() throws Exception {
    Browser browser = browser();
    Shown answered = browser.ask(browser.open("/"), QUESTION);

    assertThat(answered.text("#exchange-1 .question")).isEqualTo(QUESTION);
    assertThat(answered.text(".answer[data-outcome=answered] .statement"))
        .startsWith("The harbour opens in May.");
    assertThat(answered.first("a.footnote").attr("aria-label"))
        .isEqualTo("Footnote 1: The Courier, March 12, 2018: The new harbour");

    Shown opened = browser.open(answered.first("a.footnote").attr("href"));
    assertThat(opened.text("mark#quote")).isEqualTo("The harbour opens in May.");
    assertThat(opened.text("#article h2")).isEqualTo("The new harbour");
    assertThat(opened.text("#exchange-1 .question")).isEqualTo(QUESTION);
    assertThat(browser.open(opened.first("#article .back").attr("href")).text(".question"))
        .isEqualTo(QUESTION);
  }

  @Test
  void anExampleIsAskedByItsButton() throws Exception {
    Browser browser = browser();
    Shown first = browser.open("/");
    String example = first.first("button.choice").attr("value");

    assertThat(browser.send(first, "form.examples", Map.of("question", example)).text(".question"))
        .isEqualTo(QUESTION);
  }

  @Test
  void aFollowUpGoesOnWithTheConversation() throws Exception {
    Browser browser = browser();
    Shown second =
        browser.ask(browser.ask(browser.open("/"), QUESTION), "How much does the harbour cost?");

    assertThat(second.page().select(".question").eachText())
        .containsExactly(QUESTION, "How much does the harbour cost?");
  }

  @Test
  void anotherVisitorFindsNothingOfAConversation() throws Exception {
    Browser ann = browser();
    Shown answered = ann.ask(ann.open("/"), QUESTION);
    String conversation = answered.first("form#ask input[name=c]").attr("value");

    Shown seen = site.browser().open("/?c=" + conversation);
    assertThat(seen.page().select(".question")).isEmpty();
    assertThat(seen.text("#conversation .remark")).contains("no longer kept");

    Browser bob = site.browser();
    String token = bob.open("/").first("input[name=token]").attr("value");
    Shown asked =
        bob.send(bob.open("/"), "form#ask", Map.of("question", "Nobody?", "c", conversation));
    assertThat(asked.page().select(".question").eachText()).containsExactly("Nobody?");
    assertThat(
            bob.post(
                    "/rate",
                    Map.of("token", token, "c", conversation, "exchange", "1", "thumb", "up"))
                .statusCode())
        .isEqualTo(410);
  }

  @Test
  void aForgottenConversationIsToldAndItsArticleStillOpens() throws Exception {
    Browser browser = browser();
    Shown answered = browser.ask(browser.open("/"), QUESTION);
    String footnote = answered.first("a.footnote").attr("href");
    Shown forgotten = browser.send(answered, ".after form", Map.of());

    assertThat(forgotten.page().select(".question")).isEmpty();
    Shown opened = browser.open(footnote);
    assertThat(opened.text("mark#quote")).isEqualTo("The harbour opens in May.");
    assertThat(opened.text("#conversation .remark")).contains("no longer kept");
  }

  @Test
  void whatIsAskedBackHasButtonsThatAnswer() throws Exception {
    Browser browser =
        browser(
            RunningSite.saying(
                new Clarification("Which harbour?", List.of("The “new” one", "<b>old</b>"))));
    Shown asked = browser.ask(browser.open("/"), QUESTION);

    assertThat(asked.text(".answer[data-outcome=asked] .reason")).isEqualTo("Which harbour?");
    assertThat(asked.page().select("button.choice").eachAttr("value"))
        .containsExactly("The “new” one", "<b>old</b>");
    assertThat(
            browser
                .send(asked, "form.choices", Map.of("question", "<b>old</b>"))
                .page()
                .select(".question")
                .eachText())
        .containsExactly(QUESTION, "<b>old</b>");
  }

  @Test
  void aRefusalShowsWhatIsNearAndIsKeptForTheOwnerUntilItIsAnswered() throws Exception {
    List<Answer> answers = new ArrayList<>();
    Browser browser =
        browser(
            (question, readings, spoken) ->
                RunningSite.draft(
                    answers.isEmpty()
                        ? new Abstention(
                            "The articles don’t say.", List.of(Citation.of(1, readings.getFirst())))
                        : answers.getFirst()));
    Shown refused = browser.ask(browser.open("/"), QUESTION);

    assertThat(refused.text(".answer[data-outcome=abstained]"))
        .contains("The articles don’t say.", "Related, but not an answer:", "opens in May.");
    assertThat(site.feedback.unanswered())
        .extracting(UnansweredQuestion::question)
        .containsExactly(QUESTION);
    browser.ask(refused, QUESTION);
    Shown list = browser.open("/unanswered");
    assertThat(list.page().select(".sheet li")).hasSize(1);
    assertThat(list.text(".sheet li")).startsWith(QUESTION).contains("asked 2 times");

    answers.add(answer());
    browser.send(list, "form.again", Map.of("question", QUESTION));
    assertThat(site.feedback.unanswered()).isEmpty();
  }

  private Answer answer() {
    Passage passage = site.library().articles(path -> true).getFirst().passages().getFirst();
    return new GroundedAnswer(
        List.of(
            Statement.quoting(
                List.of(Citation.of(1, passage, passage.sentences().getFirst().span())))));
  }

  @Test
  void aRatingIsKeptWithWhoGaveItAndShown() throws Exception {
    Browser browser = browser();
    Shown answered = browser.ask(browser.open("/"), QUESTION);
    Shown rated = browser.send(answered, "form.thumbs", Map.of("thumb", "down"));

    assertThat(rated.page().select(".thumb[aria-pressed=true]").eachAttr("value"))
        .containsExactly("down");
    assertThat(site.feedback.questions().getFirst()).contains("disliked", QUESTION);
  }

  @Test
  void aQuestionThatIsTooLongIsToldSoAndNotKept() throws Exception {
    Browser browser = browser();
    Shown answered = browser.ask(browser.open("/"), "why ".repeat(600));

    assertThat(answered.text(".reason")).contains("I read at most 2,000");
    assertThat(site.feedback.unanswered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</textarea></div></html>",
        "&lt;b&gt; &amp; ${7*7} {{7*7}}",
        "\u202Egnihtyna"
      })
  void aHostileQuestionIsShownAsItsWords(String question) throws Exception {
    Browser browser = browser(RunningSite.saying(new Abstention("No.", List.of())));
    Shown answered = browser.ask(browser.open("/"), question);

    assertThat(answered.first(".question").wholeText()).isEqualTo(question);
    assertThat(answered.page().select("script").eachAttr("src")).containsExactly("/page.js");
    assertThat(answered.page().select("img, [onerror]")).isEmpty();
  }

  @Test
  void anIndexOutOfReachIsOnePlainLine() throws Exception {
    Browser browser = browser();
    Shown first = browser.open("/");
    site.loseIndex();

    Shown failed = browser.ask(first, QUESTION);
    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.text(".problem")).isEqualTo(Problems.OUT_OF_REACH);
  }

  @Test
  void aStreamSendsTheQuestionThenEachSentenceThenTheWholeAnswer() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    Browser browser =
        browser(
            (question, readings, spoken) -> {
              Statement statement = Statement.quoting(List.of(Citation.of(1, readings.getFirst())));
              spoken.accept(statement);
              // Nothing goes on before the sentence has come.
              await(heard);
              return RunningSite.draft(new GroundedAnswer(List.of(statement)));
            });
    String token = browser.open("/").first("form#ask input[name=token]").attr("value");

    List<String> lines = new ArrayList<>();
    try (Stream<String> stream = browser.stream(Map.of("token", token, "question", QUESTION))) {
      stream.forEach(
          line -> {
            lines.add(line);
            if (lines.contains("event: statement") && line.startsWith("data: <p")) {
              heard.countDown();
            }
          });
    }
    assertThat(lines.stream().filter(line -> line.startsWith("event: ")))
        .containsExactly("event: asked", "event: statement", "event: answer");
    assertThat(lines.getLast().isEmpty() ? lines.get(lines.size() - 2) : lines.getLast())
        .contains("data-outcome=\"answered\"", "class=\"sources\"");
  }

  @Test
  void aStreamThatFailsSaysWhyInOneLineAndLeavesNoExchange() throws Exception {
    Browser browser =
        browser(
            (question, readings, spoken) -> {
              throw new IllegalStateException("secret detail");
            });
    Shown first = browser.open("/");
    String token = first.first("form#ask input[name=token]").attr("value");

    try (Stream<String> stream = browser.stream(Map.of("token", token, "question", QUESTION))) {
      assertThat(stream)
          .contains("event: failed", "data: " + Problems.UNEXPECTED)
          .noneMatch(line -> line.contains("secret"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
