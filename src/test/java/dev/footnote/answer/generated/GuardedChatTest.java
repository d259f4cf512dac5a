package dev.footnote.answer.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Reply;
import dev.footnote.config.Settings;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedChatTest {

  private static final List<ChatMessage> MESSAGES = List.of(UserMessage.from("Why?"));

  private ChatServer server;
  private GuardedChat chat;

  @BeforeEach
  void setUp() {
    server = new ChatServer(Settings.Provider.OPENAI);
    chat = new GuardedChat(server.model(), Duration.ofSeconds(20), 1);
  }

  @AfterEach
  void tearDown() {
    server.close();
  }

  @Test
  void tellsWhatAnAnswerCost() {
    server.answers(server.saying("Because."));
    GuardedChat.Outcome outcome = chat.ask(MESSAGES, words -> true);
    assertThat(outcome.failure()).isNull();
    assertThat(outcome.usage())
        .isNotNull()
        .extracting(Reply.Usage::inputTokens, Reply.Usage::outputTokens)
        .containsExactly(321, 45);
  }

  @Test
  void countsWhatItWasAskedAndWhatThatCost() {
    server.answers(server.saying("Because."));
    chat.ask(MESSAGES, words -> true);
    server.answers(aResponse().withStatus(401));
    chat.ask(MESSAGES, words -> true);

    assertThat(chat.figures()).isEqualTo(new GuardedChat.Figures(2, 1, 321, 45));
  }

  @Test
  void asksOnceMoreWhereThatMayHelp() {
    server.answers(aResponse().withStatus(500));
    chat.ask(MESSAGES, words -> true);
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void doesNotAskAgainWithAKeyThatIsRefused() {
    server.answers(aResponse().withStatus(401));
    GuardedChat.Outcome outcome = chat.ask(MESSAGES, words -> true);
    assertThat(outcome.failure()).isEqualTo("its server answered with status 401");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void leavesAServerAloneThatFailedSeveralTimesInARow() {
    server.answers(aResponse().withStatus(401));
    for (int i = 0; i < 10; i++) {
      chat.ask(MESSAGES, words -> true);
    }
    assertThat(server.requests()).isEqualTo(3);
    assertThat(chat.ask(MESSAGES, words -> true))
        .isEqualTo(
            new GuardedChat.Outcome(
                null, "it failed several times in a row and is left alone for a while"));
  }

  @Test
  void refusesMoreQuestionsAtOnceThanItMayAsk() {
    server.answers(server.saying("Because."));
    GuardedChat.Outcome outer =
        chat.ask(
            MESSAGES,
            words -> {
              assertThat(chat.ask(MESSAGES, more -> true).failure()).contains("busy");
              return true;
            });
    assertThat(outer.failure()).isNull();
  }

  @Test
  void stopsListeningWhenNoMoreIsWanted() {
    server.answers(server.saying("Because. ".repeat(1_000)));
    StringBuilder heard = new StringBuilder();
    chat.ask(MESSAGES, words -> heard.append(words).length() < 20);
    assertThat(heard.length()).isBetween(20, 40);
  }
}
