package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Statement;
import dev.footnote.language.Span;
import dev.footnote.web.Browser.Shown;
import dev.footnote.web.access.SharedQuote;
import dev.footnote.web.html.PassageAddress;
import dev.footnote.web.html.PassageAddress.Quote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePagesTest {

  private static final String COSTS = "The harbour costs nine million pounds.";

  @TempDir private Path folder;

  private RunningSite site;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    site = new RunningSite(folder);
    browser = site.browser();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private PassageAddress address(String path, String words) {
    String text = site.library().articles(path::equals).getFirst().text();
    int start = text.indexOf(words);
    assertThat(start).as("%s in %s", words, text).isNotNegative();
    return new PassageAddress(
        PassageAddress.key(site.articles().toAbsolutePath().normalize().toString()),
        path,
        Optional.of(Quote.of(text, new Span(start, start + words.length()))),
        Optional.empty());
  }

  private Shown open(PassageAddress address) throws Exception {
    return browser.open(address.href());
  }

  @Test
  void anArticleIsShownWithWhereItComesFromAndTheHeadingsAboveItsQuote() throws Exception {
    Shown shown = open(address("harbour.md", COSTS));

    assertThat(shown.text("#article h2")).isEqualTo("The new harbour");
    assertThat(shown.text(".provenance"))
        .contains("The Courier", "March 12, 2018", "by Ann Lee", "Under: Money");
    assertThat(shown.first(".provenance .original").attr("href"))
        .isEqualTo("https://courier.example/harbour?a=1&b=2");
    assertThat(shown.text("h3.passage")).isEqualTo("Money");
    assertThat(shown.text("mark#quote")).isEqualTo(COSTS);
    assertThat(shown.first("#article").attr("aria-labelledby")).isEqualTo("article-title");
  }

  @Test
  void theScriptIsSentTheArticleAlone() throws Exception {
    String address = address("harbour.md", COSTS).href();

    assertThat(browser.get(address.replace("#quote", "&part=article")).body())
        .startsWith("<section id=\"article\"");
    assertThat(browser.get(address, "Accept", "text/html;part=article").body())
        .startsWith("<section id=\"article\"");
  }

  @Test
  void theOtherFootnotesOfTheAnswerAreMarkedAndLeadBackToIt() throws Exception {
    site.close();
    site =
        new RunningSite(
            folder,
            (question, readings, spoken) ->
                RunningSite.draft(
                    new GroundedAnswer(
                        IntStream.range(0, readings.size())
                            .mapToObj(i -> Citation.of(i + 1, readings.get(i)))
                            .map(citation -> Statement.quoting(List.of(citation)))
                            .toList())),
            Optional.empty());
    browser = site.browser();
    Shown answered = browser.ask(browser.open("/"), "What about the harbour?");
    Shown opened = browser.open(answered.page().select("a.footnote").get(0).attr("href"));

    assertThat(opened.page().select("mark")).hasSize(2);
    assertThat(opened.page().select("mark#quote")).hasSize(1);
    assertThat(opened.page().select("mark.other")).hasSize(1);
    assertThat(opened.page().select(".back-to").eachText()).containsExactlyInAnyOrder("[1]", "[2]");
    assertThat(opened.first(".back-to").attr("href")).endsWith("#exchange-1");
  }

  @Test
  void aQuoteThatMovedIsFoundAndOneThatIsGoneIsToldAndNothingLit() throws Exception {
    PassageAddress address = address("harbour.md", COSTS);
    site.write(
        "harbour.md",
        RunningSite.HARBOUR.replace("## Money", "A paragraph more.\n\nAnd another.\n\n## Money"));
    assertThat(open(address).text("mark#quote")).isEqualTo(COSTS);

    site.write("harbour.md", RunningSite.HARBOUR.replace("nine million", "ten million"));
    Shown lost = open(address);
    assertThat(lost.page().select("mark")).isEmpty();
    assertThat(lost.text("#article .remark")).contains("not in it any more");
    assertThat(lost.status()).isEqualTo(200);
  }

  @Test
  void anArticleThatIsGoneIsToldSo() throws Exception {
    PassageAddress address = address("harbour.md", COSTS);
    site.write("other.md", "# Another\n\nSomething else.\n");
    site.delete("harbour.md");

    Shown gone = open(address);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text("#article h2")).isEqualTo("This article is gone");
  }

  @Test
  void aFolderThatIsCalledOtherwiseByNowBreaksNoLink() throws Exception {
    PassageAddress address = address("harbour.md", COSTS);
    PassageAddress elsewhere =
        new PassageAddress(
            PassageAddress.key("/moved"), address.path(), address.quote(), Optional.empty());

    assertThat(open(elsewhere).text("mark#quote")).isEqualTo(COSTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</mark></section></html><script src=//evil.example></script>",
        "<!-- <style>*{display:none}</style>",
        "<svg onload=alert(1)>"
      })
  void aHostileArticleIsShownAsItsWords(String hostile) throws Exception {
    // Plain text, so that no reader of a format takes anything for markup.
    String text = "About " + hostile + " today\n\nThe mayor said " + hostile + " to them.\n";
    site.write("hostile.txt", text);
    Shown shown = open(address("hostile.txt", "said " + hostile + " to"));

    assertThat(shown.first("mark#quote").wholeText()).isEqualTo("said " + hostile + " to");
    assertThat(shown.text("#article h2")).contains("About");
    assertThat(shown.page().select("script").eachAttr("src")).containsExactly("/page.js");
    assertThat(shown.page().select("img, svg, style, [onerror], [onmouseover], [onload]"))
        .isEmpty();
    assertThat(browser.open("/articles").page().select("script").eachAttr("src"))
        .containsExactly("/page.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//evil.example/"
      })
  void onlyAnAddressOfTheWebIsALink(String url) throws Exception {
    site.write("link.md", "---\ntitle: A link\nurl: \"" + url + "\"\n---\n\nThe link is here.\n");
    Shown shown = open(address("link.md", "The link is here."));

    assertThat(shown.page().select(".original")).isEmpty();
    assertThat(shown.page().select("a").eachAttr("href"))
        .allMatch(address -> address.startsWith("/") || address.startsWith("#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?quote=9-2&sum=0",
        "?quote=0-999999999&sum=ffffffffffffffff",
        "?quote=-1-5&sum=zz",
        "?quote=0-5",
        "?c=%22%3E%3Cscript%3E&n=99999999999"
      })
  void aBrokenQuoteOpensTheArticleAlone(String query) throws Exception {
    String plain = address("harbour.md", COSTS).href().replaceFirst("\\?.*", "");
    Shown shown = browser.open(plain + query);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.page().select("mark")).isEmpty();
    assertThat(shown.page().select("script").eachAttr("src")).containsExactly("/page.js");
  }

  @Test
  void aNameOfAnyLettersIsAnAddress() throws Exception {
    site.write("späte Züge/50% & mehr?#1.txt", "Late trains\n\nThe trains are late again.\n");

    assertThat(
            open(address("späte Züge/50% & mehr?#1.txt", "The trains are late again."))
                .text("mark#quote"))
        .isEqualTo("The trains are late again.");
  }

  @Test
  void aSharedLinkShowsItsArticleAndNothingElse() throws Exception {
    PassageAddress address = address("harbour.md", COSTS);
    Quote quote = address.quote().orElseThrow();
    String token =
        site.links.token(new SharedQuote(address.key(), address.path(), quote.span(), quote.sum()));
    Shown shown = browser.open("/shared/" + token);

    assertThat(shown.text("mark#quote")).isEqualTo(COSTS);
    assertThat(shown.page().select("nav, form, .conversation")).isEmpty();
    assertThat(shown.page().select("#article a").stream().map(Element::className))
        .containsExactly("original");
    assertThat(browser.open("/shared/" + token.replaceFirst(".$", "*")).status()).isEqualTo(403);
  }
}
