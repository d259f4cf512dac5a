package dev.footnote.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Articles;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Reading.Standing;
import dev.footnote.reading.Readings;
import dev.footnote.reading.Thresholds;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a chat model is asked; what becomes of its words, {@link ChatBehaviourTest} tells. */
class GeneratedAnswererTest {

  private static final Passage PASSAGE =
      Articles.passage("The pool closed in June. The floor had cracks.");

  private static final Question QUESTION = Asked.question("Why did the pool close?");

  private final List<String> asked = new ArrayList<>();

  @Test
  void pointsAtTheWordsThatAReaderTookForTheAnswer() {
    answer(Readings.of(QUESTION.whole(), PASSAGE.sentences().getLast(), "had cracks", 1.0, 0.9));

    assertThat(asked).singleElement().asString().contains("Likely: [1] had cracks");
  }

  @Test
  void pointsAtNothingWhereNoModelRead() {
    answer(Readings.sure(QUESTION.whole(), PASSAGE, 1.0));

    assertThat(asked).singleElement().asString().doesNotContain("Likely:");
  }

  @Test
  void doesNotAskTheModelWhatTheArticlesDoNotAnswer() {
    answer(Readings.of(QUESTION.whole(), PASSAGE.sentences().getFirst(), 1.0, 0.1));

    assertThat(asked).isEmpty();
  }

  @Test
  void doesNotAskTheModelToTellOneOfTwoStories() {
    Passage other = Articles.of("Pool", "2024-05-06", "The roof had cracks.").passages().getFirst();

    answer(Readings.sure(QUESTION.whole(), other, 1.0).standing(Standing.DIFFERS));
    answer(Readings.sure(QUESTION.whole(), other, 1.0).standing(Standing.CORRECTS));

    assertThat(asked).isEmpty();
  }

  private void answer(Reading reading) {
    StreamingChatModel model =
        new StreamingChatModel() {
          @Override
          public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            asked.add(((UserMessage) request.messages().getLast()).singleText());
            handler.onError(new IllegalStateException("it only listens"));
          }
        };
    new GeneratedAnswerer(
            new ExtractiveAnswerer(
                new Thresholds(0.3, 0.5, 1), Reply.Mode.EXTRACTIVE, word -> true),
            new GuardedChat(model, Duration.ofSeconds(5), 1),
            PromptFile.answer(Path.of("prompts")),
            1_000,
            false)
        .answer(QUESTION, List.of(reading), statement -> {});
  }
}
