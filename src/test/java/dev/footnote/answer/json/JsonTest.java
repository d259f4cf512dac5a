package dev.footnote.answer.json;

import static dev.footnote.answer.json.Samples.MINUTES;
import static dev.footnote.answer.json.Samples.article;
import static dev.footnote.answer.json.Samples.citation;
import static dev.footnote.answer.json.Samples.reply;
import static dev.footnote.answer.json.Samples.statement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.question.Asked;
import dev.footnote.reading.Readings;
import dev.footnote.retrieval.Hit;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON that scripts depend on. */
class JsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void anAnswerHasItsMarksAndItsCitations() throws JsonProcessingException {
    String json = Json.reply(reply("Why June?", Samples.regatta())).toString();

    assertThat(MAPPER.readTree(json))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"question": "Why June?", "outcome": "answered", "mode": "extractive",
                 "answer": "The regatta moves to June because the river is too low. [1] Fees stay as they are. [2]",
                 "confidence": 0.9322,
                 "citations": [
                   {"number": 1, "article": "minutes/march.txt", "title": "Minutes of the rowing club",
                    "published": "2024-03-09", "source": "The Oarsman", "author": null, "url": null, "page": null,
                    "start": 61, "end": 116,
                    "quote": "The regatta moves to June because the river is too low.", "span": null,
                    "passage": "The chair thanked all who came. The regatta moves to June because the river is too low. Nobody objected.",
                    "copies": []},
                   {"number": 2, "article": "minutes/march.txt", "title": "Minutes of the rowing club",
                    "published": "2024-03-09", "source": "The Oarsman", "author": null, "url": null, "page": null,
                    "start": 135, "end": 157,
                    "quote": "Fees stay as they are.", "span": null, "passage": "Fees stay as they are.", "copies": []}],
                 "related": [], "missing": [],
                 "millis": {"retrieve": 3.1, "answer": 2.0, "total": 5.0}}
                """));
    assertThat(json).doesNotContain("\n");
  }

  @Test
  void theFieldsComeInTheirOrder() {
    assertThat(Json.reply(reply("q", Samples.refusal())).toString())
        .containsSubsequence(
            "question",
            "outcome",
            "mode",
            "answer",
            "confidence",
            "citations",
            "related",
            "missing",
            "millis");
  }

  @Test
  void aCitationNamesTheShortAnswerWhereItStandsInTheArticle() throws JsonProcessingException {
    GroundedAnswer answer = new GroundedAnswer(List.of(statement(Samples.river())));
    JsonNode json = MAPPER.readTree(Json.reply(reply("Why June?", answer)).toString());

    JsonNode span = json.get("citations").get(0).get("span");
    assertThat(span)
        .isEqualTo(
            MAPPER.readTree(
                "{\"start\": 87, \"end\": 115, \"text\": \"because the river is too low\"}"));
    assertThat(MINUTES.text().substring(span.get("start").asInt(), span.get("end").asInt()))
        .isEqualTo(span.get("text").textValue());
  }

  @Test
  void aCitationEndsWithThePathsOfTheCopies() {
    Citation cited =
        Samples.river()
            .withCopies(
                List.of(
                    article("b.txt", "B", null, null, "One."),
                    article("c/d.txt", "D", null, null, "One.")));

    assertThat(
            Json.reply(reply("Why June?", new GroundedAnswer(List.of(statement(cited)))))
                .toString())
        .contains("Nobody objected.\",\"copies\":[\"b.txt\",\"c/d.txt\"]}]");
  }

  @Test
  void anArticlesOwnReferenceMarksStandInTheQuoteAlone() throws JsonProcessingException {
    Article moss = article("a.txt", "A", null, null, "It ended in 2022[12], they say.[3]");
    GroundedAnswer answer =
        new GroundedAnswer(List.of(statement(citation(1, moss, 0, moss.text()))));
    JsonNode json = MAPPER.readTree(Json.reply(reply("When?", answer)).toString());

    assertThat(json.get("answer").textValue()).isEqualTo("It ended in 2022, they say. [1]");
    assertThat(json.get("citations").get(0).get("quote").textValue()).isEqualTo(moss.text());
  }

  @Test
  void whatComesClosestHasAnOutcomeOfItsOwnAndOneCitation() throws JsonProcessingException {
    JsonNode json = MAPPER.readTree(Json.reply(reply("Why June?", Samples.closest())).toString());

    assertThat(json.get("outcome").textValue()).isEqualTo("closest");
    assertThat(json.get("answer").textValue())
        .isEqualTo("Closest I found: The regatta moves to June because the river is too low. [1]");
    assertThat(json.get("citations"))
        .singleElement()
        .satisfies(
            citation -> {
              assertThat(citation.get("number").intValue()).isOne();
              assertThat(citation.get("span").get("text").textValue())
                  .isEqualTo("because the river is too low");
            });
    assertThat(json.get("related")).isEmpty();
    assertThat(json.get("missing")).isEmpty();
  }

  @Test
  void aCitationTellsWhoWroteTheArticleAndWhere() throws JsonProcessingException {
    Article bare = article("a.txt", "A", null, null, "One.");
    Article whole =
        new Article(
            "a.txt",
            new Provenance(
                "A",
                "Anna Berg",
                "The Oarsman",
                LocalDate.of(2024, 3, 9),
                URI.create("https://oarsman.example/a?b=1&c=2"),
                null),
            bare.text(),
            bare.blocks());
    GroundedAnswer answer = new GroundedAnswer(List.of(statement(citation(1, whole, 0, "One."))));
    JsonNode citation =
        MAPPER.readTree(Json.reply(reply("q", answer)).toString()).get("citations").get(0);

    assertThat(citation.get("author").textValue()).isEqualTo("Anna Berg");
    assertThat(citation.get("source").textValue()).isEqualTo("The Oarsman");
    assertThat(citation.get("published").textValue()).isEqualTo("2024-03-09");
    assertThat(citation.get("url").textValue()).isEqualTo("https://oarsman.example/a?b=1&c=2");
  }

  @Test
  void aRefusalCitesNothingAndNamesWhatIsRelated() throws JsonProcessingException {
    JsonNode json = MAPPER.readTree(Json.reply(reply("Who won?", Samples.refusal())).toString());

    assertThat(json.get("outcome").textValue()).isEqualTo("abstained");
    assertThat(json.get("answer").textValue()).isEqualTo("The articles do not say who won.");
    assertThat(json.get("citations")).isEmpty();
    assertThat(json.get("related").get(0).get("quote").textValue()).isEqualTo("closed at nine");
  }

  @Test
  void namesWhichOfSeveralQuestionsAreNotAnswered() throws JsonProcessingException {
    GroundedAnswer answer = new GroundedAnswer(Samples.regatta().statements(), List.of("who won?"));
    JsonNode json =
        MAPPER.readTree(Json.reply(reply("When is it and who won?", answer)).toString());

    assertThat(json.get("outcome").textValue()).isEqualTo("answered");
    assertThat(json.get("missing"))
        .singleElement()
        .extracting(JsonNode::textValue)
        .isEqualTo("who won?");
  }

  @Test
  void aQuestionBackNamesItsChoices() throws JsonProcessingException {
    Clarification asked = new Clarification("Ann or Bob?", List.of("Ann", "Bob"));
    JsonNode json = MAPPER.readTree(Json.reply(reply("Where is she?", asked)).toString());

    assertThat(json.get("outcome").textValue()).isEqualTo("asked");
    assertThat(json.get("answer").textValue()).isEqualTo("Ann or Bob?");
    assertThat(json.get("choices")).extracting(JsonNode::textValue).containsExactly("Ann", "Bob");
    assertThat(json.get("citations")).isEmpty();
  }

  @Test
  void whatTheFilesOwnDataSayCitesNothing() throws JsonProcessingException {
    GroundedAnswer answer =
        new GroundedAnswer(
            List.of(
                Statement.ofFile("It is in “a.txt”."),
                Statement.quoting(List.of(Samples.river())).after("Yes.")));
    JsonNode json = MAPPER.readTree(Json.reply(reply("Where?", answer)).toString());

    assertThat(json.get("answer").textValue())
        .isEqualTo(
            "It is in “a.txt”. (by the file’s own data)"
                + " Yes. The regatta moves to June because the river is too low. [1]");
    assertThat(json.get("citations")).hasSize(1);
  }

  @Test
  void smallTalkCitesNothing() throws JsonProcessingException {
    JsonNode json = MAPPER.readTree(Json.reply(reply("hi", Samples.hello())).toString());

    assertThat(json.get("outcome").textValue()).isEqualTo("smalltalk");
    assertThat(json.get("citations")).isEmpty();
    assertThat(json.get("related")).isEmpty();
  }

  @Test
  void whatIsUnknownAboutAnArticleIsNull() throws JsonProcessingException {
    Article bare = article("a.txt", "A", null, null, "One.");
    JsonNode json =
        MAPPER.readTree(
            Json.reply(
                    reply(
                        "q", new GroundedAnswer(List.of(statement(citation(1, bare, 0, "One."))))))
                .toString());

    JsonNode citation = json.get("citations").get(0);
    for (String field : List.of("published", "source", "author", "url", "page", "span")) {
      assertThat(citation.get(field).isNull()).as(field).isTrue();
    }
  }

  @Test
  void offsetsCountUtf16UnitsFromTheArticlesBeginning() throws JsonProcessingException {
    Article article = article("a.txt", "A", null, null, "😀 é", "“Yes” \"no\"\t\u0001.");
    JsonNode json =
        MAPPER.readTree(
            Json.reply(
                    reply(
                        "q", new GroundedAnswer(List.of(statement(citation(1, article, 1, "no"))))))
                .toString());
    JsonNode citation = json.get("citations").get(0);

    assertThat(
            article.text().substring(citation.get("start").intValue(), citation.get("end").asInt()))
        .isEqualTo("no");
    assertThat(citation.get("passage").textValue()).isEqualTo("“Yes” \"no\"\t\u0001.");
  }

  @Test
  void aGeneratedAnswerSaysWhatItCostAndWhatWasDropped() throws JsonProcessingException {
    Reply plain = reply("q", Samples.regatta(), Reply.Mode.GENERATED);
    Reply generated =
        new Reply(
            plain.question(),
            plain.standalone(),
            new Answerer.Draft(
                plain.answer(),
                plain.mode(),
                plain.confidence(),
                List.of(new Reply.Dropped("It is 2025.", "2025 is in no passage")),
                new Reply.Usage(900, 40, Duration.ofMillis(1200))),
            plain.timing());
    JsonNode json = MAPPER.readTree(Json.reply(generated).toString());

    assertThat(json.get("mode").textValue()).isEqualTo("generated");
    assertThat(json.get("dropped"))
        .isEqualTo(
            MAPPER.readTree(
                "[{\"text\": \"It is 2025.\", \"reason\": \"2025 is in no passage\"}]"));
    assertThat(json.get("usage"))
        .isEqualTo(
            MAPPER.readTree("{\"inputTokens\": 900, \"outputTokens\": 40, \"millis\": 1200.0}"));
  }

  @Test
  void hitsComeWithRankAndScore() throws JsonProcessingException {
    List<Hit> hits = List.of(Readings.hit(Asked.whole("fees"), new Passage(MINUTES, 2), 0.75));

    assertThat(MAPPER.readTree(Json.hits("fees", hits).toString()))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"question": "fees", "hits": [
                  {"rank": 1, "score": 0.75, "article": "minutes/march.txt",
                   "title": "Minutes of the rowing club", "page": null, "start": 135, "end": 157,
                   "passage": "Fees stay as they are."}]}
                """));
  }

  @Test
  void anErrorStandsInPlaceOfAReply() {
    assertThat(Json.error("q\"", "no").toString())
        .isEqualTo("{\"question\":\"q\\\"\",\"error\":\"no\"}");
  }
}
