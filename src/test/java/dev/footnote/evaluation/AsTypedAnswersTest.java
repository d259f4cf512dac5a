package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.SecondLane;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.language.question.SeedQuestions;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A question has the same answer, as surely, with all that people type around it. */
@SecondLane
class AsTypedAnswersTest {

  private static final int QUESTIONS = 12;
  private static final double MOST_CHANGE = 0.05;

  private static final List<UnaryOperator<String>> WAYS =
      List.of(
          "hi there! quick one, %s"::formatted,
          "umm ok so I was wondering, %s"::formatted,
          "%s thx 🙏"::formatted,
          "Good morning 😊 could you pls tell me, %s??!!"::formatted,
          "lol %s just curious"::formatted,
          "we were arguing about this at dinner, %s - my uncle worked there"::formatted,
          question -> question.toUpperCase(Locale.ROOT));

  @Test
  void areThoseOfThePlainQuestion() {
    Optional<TextModel> model = Wiring.embedding();
    Optional<ReaderModel> reader = Wiring.reader();
    try (PassageIndex index = EmbeddedIndex.inMemory()) {
      Wiring.update(index, model, Wiring.articles(Path.of("seeds"), Wiring.splitter(model)));
      Assistant assistant =
          Wiring.system(index, model, reader).answering().orElseThrow().assistant();
      for (String question : SeedQuestions.TEXTS.subList(0, QUESTIONS)) {
        Reply plain = assistant.ask(new Conversation(), question);
        for (UnaryOperator<String> way : WAYS) {
          String typed = way.apply(question);
          Reply reply = assistant.ask(new Conversation(), typed);

          assertThat(quotes(reply)).as(typed).isEqualTo(quotes(plain));
          assertThat(Math.abs(reply.confidence() - plain.confidence()))
              .as("%s: %s became %s", typed, plain.confidence(), reply.confidence())
              .isLessThanOrEqualTo(MOST_CHANGE);
        }
      }
    }
  }

  private static List<String> quotes(Reply reply) {
    return reply.answer() instanceof GroundedAnswer answer
        ? answer.citations().stream().map(one -> one.article().path() + one.quote()).toList()
        : List.of();
  }
}
