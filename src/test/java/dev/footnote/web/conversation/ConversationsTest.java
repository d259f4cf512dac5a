package dev.footnote.web.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private static Reply reply(String question) {
    return new Reply(
        question,
        question,
        new Answerer.Draft(new Answer.SmallTalk("Yes."), Reply.Mode.EXTRACTIVE, 1, List.of(), null),
        new Reply.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO));
  }

  private static Exchange ask(Dialogue dialogue, String question) {
    return dialogue.ask(question, begun -> {}, (asked, sofar) -> reply(question));
  }

  @Test
  void aConversationIsFoundByItsOwnVisitorAlone() {
    Conversations conversations = new Conversations();
    Dialogue anns = conversations.start("ann");

    assertThat(conversations.find("ann", anns.id())).containsSame(anns);
    assertThat(conversations.find("bob", anns.id())).isEmpty();
    conversations.forget("bob");
    assertThat(conversations.find("ann", anns.id())).isPresent();
    conversations.forget("ann");
    assertThat(conversations.find("ann", anns.id())).isEmpty();
  }

  @Test
  void aConversationThatNobodyGoesOnWithIsForgotten() {
    AtomicLong now = new AtomicLong();
    Conversations conversations = new Conversations(now::get);
    Dialogue dialogue = conversations.start("ann");
    now.addAndGet(Duration.ofHours(11).toNanos());
    assertThat(conversations.find("ann", dialogue.id())).isPresent();

    now.addAndGet(Duration.ofHours(13).toNanos());
    assertThat(conversations.find("ann", dialogue.id())).isEmpty();
  }

  @Test
  void questionsAskedAtOnceAreAnsweredInTheOrderTheyCame() throws Exception {
    Dialogue dialogue = new Conversations().start("ann");
    List<String> answered = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch firstMayEnd = new CountDownLatch(1);
    CountDownLatch firstBegan = new CountDownLatch(1);
    CompletableFuture<Exchange> first =
        CompletableFuture.supplyAsync(
            () ->
                dialogue.ask(
                    "first",
                    begun -> firstBegan.countDown(),
                    (asked, sofar) -> {
                      try {
                        firstMayEnd.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      answered.add("first");
                      return reply("first");
                    }),
            Thread::startVirtualThread);
    firstBegan.await();
    CountDownLatch secondBegan = new CountDownLatch(1);
    CompletableFuture<Exchange> second =
        CompletableFuture.supplyAsync(
            () ->
                dialogue.ask(
                    "second",
                    begun -> secondBegan.countDown(),
                    (asked, sofar) -> {
                      answered.add("second");
                      return reply("second");
                    }),
            Thread::startVirtualThread);
    secondBegan.await();
    assertThat(dialogue.exchanges())
        .extracting(Exchange::question)
        .containsExactly("first", "second");
    firstMayEnd.countDown();

    assertThat(first.get().number()).isEqualTo(1);
    assertThat(second.get().number()).isEqualTo(2);
    assertThat(answered).containsExactly("first", "second");
  }

  @Test
  void aQuestionThatFailsLeavesNothingAndTheNextIsAnswered() {
    Dialogue dialogue = new Conversations().start("ann");

    assertThatThrownBy(
            () ->
                dialogue.ask(
                    "broken",
                    begun -> {},
                    (asked, sofar) -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThatThrownBy(
            () ->
                dialogue.ask(
                    "too deep",
                    begun -> {},
                    (asked, sofar) -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(ask(dialogue, "next").reply()).isPresent();
    assertThat(dialogue.exchanges()).extracting(Exchange::question).containsExactly("next");
  }

  @Test
  void onlyTheLastExchangesAreKept() {
    Dialogue dialogue = new Conversations().start("ann");
    IntStream.rangeClosed(1, Dialogue.MOST + 1).forEach(i -> ask(dialogue, "question " + i));

    assertThat(dialogue.exchanges()).hasSize(Dialogue.MOST);
    assertThat(dialogue.exchange(1)).isEmpty();
    assertThat(dialogue.exchange(Dialogue.MOST + 1)).isPresent();
  }
}
