package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.footnote.corpus.Provenance;
import dev.footnote.library.Item;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.web.Browser.Shown;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerPagesTest {

  @TempDir private Path folder;

  private RunningSite site;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    site = new RunningSite(folder);
    browser = site.browser();
    site.write(
        "ferry.md",
        "---\ntitle: The ferry\nsource: The Gazette\ndate: 2020-01-02\n---\n\nThe ferry leaves at six.\n");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private List<String> titles(String address) throws Exception {
    return browser.open(address).page().select("#list .title").eachText();
  }

  @Test
  void articlesAreListedAndFilteredByWordsOutletAndDay() throws Exception {
    assertThat(titles("/articles")).containsExactly("The ferry", "The new harbour");
    assertThat(titles("/articles?words=HARBOUR")).containsExactly("The new harbour");
    assertThat(titles("/articles?source=The+Gazette")).containsExactly("The ferry");
    assertThat(titles("/articles?from=2019-01-01")).containsExactly("The ferry");
    assertThat(titles("/articles?to=2018-12-31&source=The+Gazette")).isEmpty();
    assertThat(browser.open("/articles").page().select("select option").eachAttr("value"))
        .containsExactly("", "The Courier", "The Gazette");
  }

  @Test
  void allArticlesAreListedOnceForAPage() throws Exception {
    Articles articles = mock();
    when(articles.list())
        .thenReturn(
            List.of(
                new ListedArticle(
                    "harbour.md",
                    site.articles().toString(),
                    new Provenance("The new harbour", null, "The Courier", null, null, null))));
    site.close();
    site = new RunningSite(folder, articles);

    Shown shown = site.browser().open("/articles?words=harbour&source=The+Courier");

    assertThat(shown.page().select(".excerpt")).isNotEmpty();
    assertThat(shown.page().select("select option").eachAttr("value")).contains("The Courier");
    verify(articles).list();
    verify(articles).list(any());
  }

  @Test
  void wordsAreFoundInTheTextsWithinTheFilter() throws Exception {
    Shown found = browser.open("/articles?words=leaves");
    assertThat(found.text(".excerpt")).isEqualTo("The ferry leaves at six.");
    Shown opened = browser.open(found.first("#found .title").attr("href"));
    assertThat(opened.text("mark#quote")).isEqualTo("The ferry leaves at six.");

    assertThat(browser.open("/articles?words=leaves&source=The+Courier").page().select(".excerpt"))
        .isEmpty();
  }

  @Test
  void onlyPassagesWithAWordOfTheSearchAreShown() throws Exception {
    assertThat(browser.open("/articles?words=leaving").page().select(".excerpt").eachText())
        .as("another form of a word")
        .containsExactly("The ferry leaves at six.");
    assertThat(
            browser.open("/articles?words=the+money+nobody").page().select(".excerpt").eachText())
        .as("the article is what all have in common")
        .containsExactly("The harbour opens in May. Nobody objected to it.");

    Shown none = browser.open("/articles?words=the+courier");
    assertThat(none.page().select(".excerpt")).as("it is the outlet's name alone").isEmpty();
    assertThat(none.text("#found")).contains("No text has these words.");
  }

  @Test
  void wordsAreSearchedInTheLanguageOfTheArticle() throws Exception {
    site.write(
        "hafen.md",
        "# Der Hafen\n\nDie Fähre fährt um sechs Uhr ab, und die Häfen der Insel bleiben offen."
            + " Niemand weiß, wie lange noch.\n\nDer Bürgermeister schweigt zu der Sache und zu"
            + " allem anderen auch.\n");

    assertThat(browser.open("/articles?words=der+hafen").page().select(".excerpt").eachText())
        .singleElement()
        .asString()
        .contains("Häfen der Insel");
  }

  @Test
  void aDayThatIsNoneIsRefused() throws Exception {
    assertThat(browser.open("/articles?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void anArticleIsRemovedAndRestored() throws Exception {
    Shown list = browser.open("/articles");
    Shown removed = browser.send(list, "li:has([aria-label=Remove The ferry]) form", Map.of());

    assertThat(removed.text(".remark")).contains("in the bin");
    assertThat(titles("/articles")).containsExactly("The new harbour");
    Shown restored = browser.send(removed, "#bin form", Map.of());
    assertThat(restored.text(".remark")).contains("back");
    assertThat(titles("/articles")).containsExactly("The ferry", "The new harbour");
  }

  @Test
  void anArticleThatIsGoneIsNotRemovedTwice() throws Exception {
    Shown list = browser.open("/articles");
    String form = "li:has([aria-label=Remove The ferry]) form";
    browser.send(list, form, Map.of());

    assertThat(browser.send(list, form, Map.of()).status()).isEqualTo(410);
  }

  @Test
  void aFileIsAddedUnderItsNameAloneAndReplacesOnlyIfThatWasSaid() throws Exception {
    String token = browser.open("/articles").first("input[name=token]").attr("value");
    assertThat(upload(token, "../../trains.txt", "Trains\n\nThe trains run.\n", "").statusCode())
        .isEqualTo(200);
    assertThat(site.library().shelf().items()).extracting(Item::path).contains("trains.txt");
    assertThat(Files.exists(folder.resolve("trains.txt"))).isFalse();

    HttpResponse<String> again = upload(token, "trains.txt", "Trains\n\nNo trains run.\n", "");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("trains.txt is there already");
    assertThat(upload(token, "trains.txt", "Trains\n\nNo trains run.\n", "yes").statusCode())
        .isEqualTo(200);
    assertThat(Files.readString(site.articles().resolve("trains.txt"))).contains("No trains run.");
  }

  @Test
  void aFileThatCannotBeReadIsNotAdded() throws Exception {
    String token = browser.open("/articles").first("input[name=token]").attr("value");

    assertThat(upload(token, "image.png", "no article", "").statusCode()).isEqualTo(422);
    assertThat(upload(token, "empty.txt", "", "").statusCode()).isEqualTo(422);
    assertThat(site.library().shelf().items()).hasSize(2);
  }

  @Test
  void aFileThatCannotBeAddedKeepsNoOtherOut() throws Exception {
    String token = browser.open("/articles").first("input[name=token]").attr("value");

    HttpResponse<String> answer =
        uploadAll(
            token,
            "",
            file("buses.txt", "Buses\n\nThe buses run.\n"),
            file("image.png", "no article"),
            file("ferry.md", "The ferry\n\nIt sank.\n"),
            file("trains.txt", "Trains\n\nThe trains run.\n"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).text())
        .contains("“image.png” was not added: an article's name must have an ending that is read")
        .contains("“ferry.md” was not added: ferry.md is there already")
        .contains("These were added: “buses.txt”, “trains.txt”.");
    assertThat(site.library().shelf().items())
        .extracting(Item::path)
        .containsExactly("buses.txt", "ferry.md", "harbour.md", "trains.txt");
  }

  private HttpResponse<String> upload(String token, String name, String content, String replacing)
      throws Exception {
    return uploadAll(token, replacing, file(name, content));
  }

  private HttpResponse<String> uploadAll(String token, String replacing, String... files)
      throws Exception {
    return browser.postAs(
        "/articles/add",
        "multipart/form-data; boundary=limit",
        part("token", token)
            + part("replacing", replacing)
            + String.join("", files)
            + "--limit--\r\n");
  }

  private static String file(String name, String content) {
    return part("file\"; filename=\"" + name, content);
  }

  private static String part(String name, String content) {
    return "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }

  @Test
  void beforeAnEvaluationThePageSaysHowToMakeOne() throws Exception {
    assertThat(browser.open("/evaluation").text(".sheet")).contains("eval questions.jsonl");
  }

  @Test
  void theReportIsShownWithItsOwnStyleAndNothingOfItRuns() throws Exception {
    Files.writeString(
        site.report,
        "<!doctype html><html><head><title>E</title><style>\np { color: red }\n</style></head>"
            + "<body><p>94 %</p><script>alert(1)</script></body></html>");
    HttpResponse<String> shown = browser.get("/evaluation");
    String policy = shown.headers().firstValue("content-security-policy").orElseThrow();

    assertThat(shown.body()).contains("94 %");
    // printf '\np { color: red }\n' | openssl dgst -sha256 -binary | base64
    assertThat(policy)
        .contains(
            "default-src 'none'", "style-src 'sha256-7Snye0l4UNtpMvNLuyPLr9ySuX29DuwWKkaMJcmejjM='")
        .doesNotContain("script-src", "unsafe");
  }
}
