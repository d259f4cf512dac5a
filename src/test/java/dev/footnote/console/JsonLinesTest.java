package dev.footnote.console;

import static dev.footnote.answer.json.Samples.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.json.Samples;
import dev.footnote.language.question.Asked;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Assistant assistant = mock();
  private final List<Integer> remembered = new ArrayList<>();

  @BeforeEach
  void answerAndRemember() {
    when(assistant.ask(any(), anyString()))
        .then(
            call -> {
              Conversation conversation = call.getArgument(0);
              String question = call.getArgument(1);
              if (question.equals("fail")) {
                throw new IllegalStateException("out of ink");
              }
              remembered.add(conversation.turns().size());
              Reply reply = reply(question, Samples.hello());
              conversation.remember(
                  new Conversation.Turn(Asked.question(question), reply.answer()));
              return reply;
            });
  }

  @Test
  void eachLineIsAnsweredInOrderAndOnItsOwn() {
    lines().answerEach(source("one\ntwo\n/new\nthree"));

    assertThat(printed().lines())
        .extracting(line -> line.split("\"", -1)[3])
        .containsExactly("one", "two", "/new", "three");
    assertThat(remembered).containsOnly(0);
  }

  @Test
  void aConversationRemembersUntilANewOneStarts() {
    lines().converse(source("one\ntwo\n /new \nthree\n"));

    assertThat(printed().lines()).hasSize(3);
    assertThat(remembered).containsExactly(0, 1, 0);
  }

  @Test
  void aLineThatFailsIsToldInItsPlace() {
    lines().answerEach(source("one\nfail\n\nfour"));

    assertThat(printed().lines())
        .hasSize(4)
        .contains("{\"question\":\"fail\",\"error\":\"out of ink\"}", atIndex(1))
        .contains("{\"question\":\"\",\"error\":\"the question is empty\"}", atIndex(2));
  }

  @Test
  void nothingMoreIsAnsweredWhenNobodyReads() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    new JsonLines(assistant, new PrintStream(closed, true, StandardCharsets.UTF_8))
        .answerEach(source("one\ntwo\nthree"));

    assertThat(remembered).hasSize(1);
  }

  private JsonLines lines() {
    return new JsonLines(assistant, new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  private static LineSource source(String text) {
    return LineSource.of(new BufferedReader(new StringReader(text)));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
