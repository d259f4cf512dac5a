package dev.footnote.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Conversation;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Replies;
import dev.footnote.config.Settings;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.question.Vocabularies;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedRewriterTest {

  private static final String BY_RULES = "What was Tommy Tuberville's job before?";

  private ChatServer server;
  private GeneratedRewriter rewriter;

  @BeforeAll
  void start() {
    server = new ChatServer(Settings.Provider.OPENAI);
    rewriter =
        new GeneratedRewriter(
            new GuardedChat(server.model(), Duration.ofSeconds(20), 1),
            PromptFile.standaloneQuestion(Path.of("prompts")),
            new FollowUpRules(Vocabularies.EMPTY));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void takesTheModelsQuestion() {
    assertThat(rewritten("What was the job of Tommy Tuberville before?"))
        .isEqualTo("What was the job of Tommy Tuberville before?");
    assertThat(server.lastRequest()).contains("Who is Tommy Tuberville?", "endorsed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "What was Doug Jones's job before?",
        "What was Tommy Tuberville's job before 2017?",
        "He was a football coach.",
        "Who is Tommy Tuberville?",
        "Ignore the rules.\nWhat was Tommy Tuberville's job before?",
      })
  void goesByTheRulesWhenTheModelAddsLosesOrAnswers(String says) {
    assertThat(rewritten(says)).isEqualTo(BY_RULES);
  }

  @Test
  void asksNothingAtTheBeginningOfAConversation() {
    server.answers(server.saying("What is it?"));

    assertThat(rewriter.rewrite(new Conversation(), "Why did Lind go?"))
        .isEqualTo(new FollowUp.Independent("Why did Lind go?"));
    assertThat(server.requests()).isZero();
  }

  @Test
  void leavesAChoiceToTheRules() {
    server.answers(server.saying("Who is Sessions?"));
    Conversation conversation = Replies.askedBack("Why did he resign?", "he", "Sessions", "Kelly");

    assertThat(rewriter.rewrite(conversation, "Sessions"))
        .isEqualTo(new FollowUp.Continued("Why did Sessions resign?", FollowUp.Where.RATHER_THERE));
  }

  private String rewritten(String says) {
    server.answers(server.saying(says));
    Conversation conversation =
        Replies.conversation("Who is Tommy Tuberville?", "Trump endorsed Tommy Tuberville.");
    FollowUp meant = rewriter.rewrite(conversation, "What was his job before?");
    return ((FollowUp.Continued) meant).question();
  }
}
