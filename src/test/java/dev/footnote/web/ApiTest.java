package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.IndexException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts ask over HTTP. Each answer is held against the description that they are given. */
class ApiTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String QUESTION = "{\"question\": \"When does the harbour open?\"}";

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningSite site;
  private OpenApi description;

  @BeforeEach
  void start() throws Exception {
    site = new RunningSite(folder);
    site.write("letters/ben.md", "---\ntitle: A letter\ndate: 2020-01-02\n---\n\nNobody wrote.\n");
    description = new OpenApi(MAPPER.readTree(get("/api/openapi.json").body()));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aQuestionIsAnsweredAsJson() throws Exception {
    JsonNode reply = json(200, ask(QUESTION));

    assertThat(reply.get("outcome").textValue()).isEqualTo("answered");
    assertThat(reply.get("answer").textValue()).isEqualTo("The harbour opens in May. [1]");
    JsonNode citation = reply.get("citations").get(0);
    assertThat(citation.get("article").textValue()).isEqualTo("harbour.md");
    assertThat(citation.get("published").textValue()).isEqualTo("2018-03-12");
    assertThat(reply.get("conversation").textValue()).isNotBlank();
  }

  @Test
  void aConversationGoesOn() throws Exception {
    String conversation = json(200, ask(QUESTION)).get("conversation").textValue();

    JsonNode next =
        json(
            200,
            ask(
                "{\"question\": \"What does the harbour cost?\", \"conversation\": \"%s\"}"
                    .formatted(conversation)));

    assertThat(next.get("conversation").textValue()).isEqualTo(conversation);
  }

  @Test
  void anUnknownConversationBeginsAnother() throws Exception {
    JsonNode reply =
        json(200, ask("{\"question\": \"When does it open?\", \"conversation\": \"unknown\"}"));

    assertThat(reply.get("conversation").textValue()).isNotEqualTo("unknown").isNotBlank();
  }

  @Test
  void whatTheArticlesDoNotSayIsSaid() throws Exception {
    assertThat(json(200, ask("{\"question\": \"Xylophones?\"}")).get("outcome").textValue())
        .isEqualTo("abstained");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"question\": \" \"}",
        "{\"question\": 1}",
        "{\"question\": [\"a\"]}",
        "{\"question\": \"a\", \"conversation\": {}}",
        "question=a"
      })
  void whatIsNoQuestionIsRefused(String body) throws Exception {
    json(400, ask(body));
  }

  @Test
  void deepJsonIsRefused() throws Exception {
    json(400, ask("[".repeat(60_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"})
  void aFormOfAnotherSiteAsksNothing(String type) throws Exception {
    json(
        415,
        send("/api/ask", request -> request.header("Content-Type", type), Optional.of(QUESTION)));
  }

  @Test
  void aPageOfAnotherSiteAsksNothing() throws Exception {
    json(
        403,
        send(
            "/api/ask",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("Origin", "https://evil.example"),
            Optional.of(QUESTION)));
  }

  @Test
  void aQuestionThatIsTooLongIsRefused() throws Exception {
    json(413, ask("{\"question\": \"%s\"}".formatted("why ".repeat(20_000))));
  }

  @Test
  void tooManyQuestionsAreRefusedForAMinute() throws Exception {
    for (int i = 0; i < Site.QUESTIONS_A_MINUTE; i++) {
      ask("{}");
    }
    HttpResponse<String> refused = ask(QUESTION);
    while (refused.statusCode() != 429) { // a minute may have ended meanwhile
      refused = ask("{}");
    }

    json(429, refused);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
    json(429, get("/api/search?question=harbour"));
    json(200, get("/api/articles"));
  }

  @Test
  void passagesAreFound() throws Exception {
    JsonNode found = json(200, get("/api/search?question=harbour&limit=1"));

    assertThat(found.get("question").textValue()).isEqualTo("harbour");
    assertThat(found.get("hits")).hasSize(1);
    assertThat(found.get("hits").get(0).get("passage").textValue()).contains("harbour");
    assertThat(json(200, get("/api/search?question=harbour&from=2019")).get("hits")).isEmpty();
    assertThat(json(200, get("/api/search?question=harbour&source=The+Courier")).get("hits"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search",
        "/api/search?question=+",
        "/api/search?question=a&limit=0",
        "/api/search?question=a&limit=101",
        "/api/search?question=a&from=May",
        "/api/articles?from=2019-13-45",
        "/api/articles?to=soon",
        "/api/articles?offset=-1",
        "/api/articles?limit=many"
      })
  void aWrongParameterIsToldInOneLine(String address) throws Exception {
    assertThat(json(400, get(address)).get("error").textValue()).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'harbour.md letters/ben.md'",
    "words=HARBOUR, harbour.md",
    "words=courier+lee, harbour.md",
    "words=letters, letters/ben.md",
    "words=nothing, ''",
    "source=courier, harbour.md",
    "source=Nobody, ''",
    "from=2019, letters/ben.md",
    "to=2018-03-12, harbour.md",
    "from=2018&to=2020-01, 'harbour.md letters/ben.md'",
    "offset=1, letters/ben.md",
    "limit=1, harbour.md",
    "offset=5, ''"
  })
  void articlesAreListedAndFiltered(String query, String paths) throws Exception {
    JsonNode listed = json(200, get("/api/articles?" + query));

    assertThat(listed.get("articles").findValuesAsText("article"))
        .containsExactly(paths.isEmpty() ? new String[0] : paths.split(" "));
  }

  @Test
  void thePagesOfAListKnowTheWhole() throws Exception {
    JsonNode second = json(200, get("/api/articles?offset=1&limit=1"));

    assertThat(second.get("total").intValue()).isEqualTo(2);
    assertThat(second.get("offset").intValue()).isEqualTo(1);
  }

  @Test
  void anIndexOutOfReachIsSaid() throws Exception {
    Articles lost = mock(Articles.class);
    when(lost.list(any())).thenThrow(new IndexException("node 1 does not answer"));
    site.close();
    site = new RunningSite(folder, lost);

    json(503, get("/api/articles"));
  }

  @Test
  void withAPasswordScriptsGiveIt() throws Exception {
    site.close();
    site = new RunningSite(folder, RunningSite.firstFound(), Optional.of("open sesame"));

    HttpResponse<String> refused = get("/api/articles");
    json(401, refused);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
    json(403, with("Bearer wrong", "/api/articles"));
    json(200, with("Bearer open sesame", "/api/articles"));
    json(401, ask(QUESTION));
  }

  @Test
  void theDescriptionHasEveryRouteAndNoOther() {
    Set<String> served = new TreeSet<>();
    for (String path : description.paths()) {
      served.add(path);
      for (String method : new String[] {"get", "post"}) {
        boolean described = description.methods(path).contains(method);
        assertThat(served(method, path)).as(method + " " + path).isEqualTo(described);
      }
    }
    assertThat(served)
        .containsExactlyInAnyOrderElementsOf(
            site.routes().stream()
                .map(Route::path)
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toSet()));
  }

  private boolean served(String method, String path) {
    return site.routes().stream()
        .anyMatch(route -> route.isFor(path) && route.takes(method.toUpperCase(Locale.ROOT)));
  }

  private HttpResponse<String> ask(String body) throws Exception {
    return send(
        "/api/ask",
        request -> request.header("Content-Type", "application/json"),
        Optional.of(body));
  }

  private HttpResponse<String> get(String address) throws Exception {
    return send(address, request -> request, Optional.empty());
  }

  private HttpResponse<String> with(String authorization, String address) throws Exception {
    return send(
        address, request -> request.header("Authorization", authorization), Optional.empty());
  }

  private HttpResponse<String> send(
      String address, UnaryOperator<HttpRequest.Builder> more, Optional<String> body)
      throws IOException, InterruptedException {
    URI uri = site.address().resolve(address);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    body.ifPresent(text -> request.POST(BodyPublishers.ofString(text)));
    return client.send(more.apply(request).build(), BodyHandlers.ofString());
  }

  /** The JSON of an answer, which must be as it is described. */
  private JsonNode json(int status, HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode json = MAPPER.readTree(response.body());
    description.check(response.request().method(), response.uri().getPath(), status, json);
    return json;
  }
}
