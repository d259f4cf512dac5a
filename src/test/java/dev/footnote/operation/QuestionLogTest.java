package dev.footnote.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answer.Articles;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.evaluation.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class QuestionLogTest {

  private static final Reply ANSWERED = Samples.saying(0.9, Articles.passage("He left in March."));

  @TempDir Path folder;

  private final Logger logger = (Logger) LoggerFactory.getLogger(QuestionLog.LOGGER);
  private final Thread asking = Thread.currentThread();
  private final ListAppender<ILoggingEvent> events =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (Thread.currentThread() == asking) {
            event.prepareForDeferredProcessing(); // its id is its thread's
            super.append(event);
          }
        }
      };

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    events.start();
    logger.addAppender(events);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(events);
  }

  @Test
  void aQuestionIsOneLineThatSaysWhatCameOfIt() {
    ask(false, "telegram:-1001", "When did he leave?", () -> ANSWERED);

    assertThat(text())
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\S+Z INFO  questions: question outcome=answered mode=extractive"
                + " footnotes=1 millis=\\d+ chat=[0-9a-f]{12} id=[0-9a-f]{8}\n");
  }

  @Test
  void theChatIsNamedAlikeEachTimeAndNeverByItsId() {
    ask(false, "telegram:-1001", "When?", () -> ANSWERED);
    ask(false, "telegram:-1001", "Why?", () -> Samples.refusing(0.1));
    ask(false, "telegram:-1002", "Why?", () -> Samples.refusing(0.1));

    List<String> chats =
        events.list.stream().map(event -> json(event).get("chat").textValue()).toList();
    assertThat(chats.get(0)).isEqualTo(chats.get(1)).isNotEqualTo(chats.get(2));
    assertThat(text()).doesNotContain("1001").doesNotContain("1002");
  }

  @Test
  void whereThereIsNoChatNoneIsNamed() {
    ask(false, "", "When did he leave?", () -> ANSWERED);

    assertThat(text()).doesNotContain("chat=");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theWordsOfAQuestionStandThereOnlyWhereThatIsAllowed() {
    ask(false, "", "Is my boss ill?", () -> ANSWERED);
    assertThat(text()).doesNotContain("boss");

    ask(true, "", "Is my boss ill?", () -> ANSWERED);
    assertThat(text()).contains(" question=\"Is my boss ill?\"");
  }

  @Test
  void aQuestionThatFailsIsALineTooAndFailsOn() {
    IllegalStateException failure = new IllegalStateException("broken");

    assertThatThrownBy(
            () ->
                ask(
                    false,
                    "",
                    "Why?",
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(text()).contains(" WARN  questions: question outcome=failed millis=");
  }

  @Test
  void whatIsLoggedWhileAQuestionIsAnsweredHasItsId() {
    ask(
        false,
        "",
        "Why?",
        () -> {
          logger.warn("the chat model failed");
          return ANSWERED;
        });

    JsonNode within = json(events.list.getFirst());
    assertThat(within.get("message").textValue()).isEqualTo("the chat model failed");
    assertThat(within.get("id")).isEqualTo(json(events.list.getLast()).get("id")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi\n2026-01-01T00:00:00Z INFO  questions: question outcome=answered",
        "Hi\r2026-01-01T00:00:00Z ERROR",
        "Hi\u2028there\u0085 and\u000b there",
        "\u001b[2J\u009b31m red \u202e desrever",
        "a\" outcome=\"forged\\",
        "\u0000\ud800"
      })
  void noQuestionForgesALineOrAValue(String question) {
    ask(true, "", question, () -> ANSWERED);

    String line = text();
    assertThat(line.lines()).hasSize(1);
    assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    assertThat(line.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "")).containsOnlyOnce("outcome=");
  }

  @Test
  void asJsonItIsAnObjectALineWithNumbersAsNumbers() {
    ask(true, "telegram:11", "Who\n\"said\" that?", () -> ANSWERED);

    String line = new JsonLine().doLayout(events.list.getLast());
    assertThat(line.lines()).hasSize(1);
    JsonNode json = json(events.list.getLast());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "time",
            "level",
            "logger",
            "message",
            "outcome",
            "mode",
            "footnotes",
            "millis",
            "chat",
            "question",
            "id");
    assertThat(json.get("footnotes").isInt()).isTrue();
    assertThat(json.get("millis").isNumber()).isTrue();
    assertThat(json.get("question").textValue()).isEqualTo("Who\n\"said\" that?");
  }

  @Test
  void aStackTraceBeginsNoLineAsAnEventDoes() {
    logger.error("broken", new IllegalStateException("x\n2026-01-01T00:00:00Z INFO  forged"));

    assertThat(text().lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
    assertThat(json(events.list.getLast()).get("error").textValue()).contains("QuestionLogTest");
  }

  private void ask(boolean words, String place, String question, Supplier<Reply> answering) {
    new QuestionLog(new Pseudonyms(folder.resolve("log-key")), words)
        .observe(new Conversation(place), question, answering);
  }

  private String text() {
    return new TextLine().doLayout(events.list.getLast());
  }

  private static JsonNode json(ILoggingEvent event) {
    try {
      return new ObjectMapper().readTree(new JsonLine().doLayout(event));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
