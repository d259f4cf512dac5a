package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Reply;
import dev.footnote.answer.json.Json;
import dev.footnote.console.AnswerPrinter;
import dev.footnote.console.Screen;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.question.Questions;
import dev.footnote.reading.Feature;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.ModelReader;
import dev.footnote.reading.SpanModels;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.Weights;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.message.PassageLink;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are not found by themselves answer from beside what was found. */
class CitedLinesTest {

  private static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.5, 1.3);
  private static final LinearModel MARGIN = new LinearModel(0, Map.of(Feature.MARGIN, 0.2));

  private static final Article ARTICLE =
      new ArticleReader(PassageSplitter.withoutModel(128))
          .parse(
              "bridge.txt",
              """
              Council votes to close the old bridge

              By Petra Vance

              Published: 2 March 2017

              The council voted on Tuesday to close the bridge over the Enz, and the repairs begin \
              in spring.

              The county pays

              Half of the money is there already, said Councilor Dana Webb.
              """);

  private static final AnswerPages PAGES = new AnswerPages("footnote_bot");

  private final PassageIndex index = EmbeddedIndex.inMemory();

  @BeforeEach
  void index() {
    new Indexer(index, null).update(List.of(Source.of(ARTICLE)));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void areNotFoundByThemselves() {
    assertThat(ARTICLE.passages())
        .extracting(passage -> passage.kind())
        .containsExactly(
            Kind.HEADING, Kind.BYLINE, Kind.DATELINE, Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH);
    assertThat(index.articles().passages()).isEqualTo(3); // the paragraphs and the byline
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When was it published that the council voted? | 2 | Published: 2 March 2017 | 2 March 2017",
        "Who wrote about the council and the bridge? | 1 | By Petra Vance | Petra Vance",
        "Who pays for the bridge? | 4 | The county pays | The county",
        "What did the council close? | 0 | Council votes to close the old bridge | the old bridge",
      })
  void areCitedWhereTheyStand(String question, int number, String line, String shortAnswer)
      throws JsonProcessingException {
    Reply reply = ask(question, shortAnswer);

    assertThat(reply.dropped()).isEmpty();
    assertThat(reply.answer())
        .isInstanceOfSatisfying(
            GroundedAnswer.class,
            answer -> {
              assertThat(answer.statements().getFirst().text()).isEqualTo(line);
              Citation citation = answer.citations().getFirst();
              assertThat(citation.passage().number()).isEqualTo(number);
              assertThat(citation.span().of(ARTICLE.text())).isEqualTo(line);
              assertThat(PassageLink.parse(button(reply)).orElseThrow().in(List.of(ARTICLE)))
                  .contains(citation.passage());
            });
    JsonNode json = new ObjectMapper().readTree(Json.reply(reply).toString());
    JsonNode cited = json.at("/citations/0");
    assertThat(json.get("answer").textValue()).startsWith(line + " [1]");
    assertThat(cited.get("quote").textValue()).isEqualTo(line);
    assertThat(cited.get("passage").textValue()).isEqualTo(line);
    assertThat(cited.get("start").intValue()).isEqualTo(ARTICLE.text().indexOf(line));
    assertThat(cited.at("/span/text").textValue()).isEqualTo(shortAnswer);
    assertThat(printed(reply)).startsWith(line + " [1]").contains("“" + line + "”");
    assertThat(PAGES.of(reply, 1).getFirst().text().html())
        .startsWith(line.replace(shortAnswer, "<b>" + shortAnswer + "</b>") + " <a href=");
  }

  private Reply ask(String question, String shortAnswer) {
    return new Assistant(
            new Questions(index.vocabulary()),
            new HybridRetriever(index, null, null, 1),
            new ModelReader(
                SpanModels.choosing(shortAnswer), new Weights(1, MARGIN, MARGIN, THRESHOLDS)),
            new ExtractiveAnswerer(THRESHOLDS, Reply.Mode.EXTRACTIVE, word -> true),
            new FollowUpRules(index.vocabulary()))
        .ask(new Conversation(), question);
  }

  /** What the button under the first footnote says. */
  private static String button(Reply reply) {
    return PAGES.of(reply, 1).getLast().buttons().getFirst().getFirst().data();
  }

  private static String printed(Reply reply) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new AnswerPrinter(
            new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), 100, false), true)
        .finish(reply);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
