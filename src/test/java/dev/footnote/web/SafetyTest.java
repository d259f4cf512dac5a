package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Article;
import dev.footnote.language.Span;
import dev.footnote.web.Browser.Shown;
import dev.footnote.web.access.SharedQuote;
import dev.footnote.web.html.PassageAddress;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sees or changes what they should not, over HTTP. */
class SafetyTest {

  private static final Map<String, String> NO_FIELDS = Map.of();

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // each test begins with it
  private RunningSite site;

  @SuppressWarnings("NullAway.Init") // each test begins with it
  private Browser browser;

  @AfterEach
  void close() {
    site.close();
  }

  private void start() throws IOException {
    site = new RunningSite(folder);
    browser = site.browser();
  }

  private void startWithPassword() throws IOException {
    site = new RunningSite(folder, RunningSite.firstFound(), Optional.of("open sesame"));
    browser = site.browser();
  }

  @Nested
  class WithAPassword {

    @Test
    void nothingButSharedPagesAndTheLoginIsSeen() throws Exception {
      startWithPassword();

      for (Route route : site.routes()) {
        HttpResponse<String> response =
            route.method().equals("GET")
                ? browser.get(route.path())
                : browser.post(route.path(), NO_FIELDS);
        if (route.kind() == Route.Kind.OPEN) {
          assertThat(response.statusCode()).as(route.path()).isNotEqualTo(401);
        } else {
          assertThat(response.statusCode()).as(route.path()).isEqualTo(401);
          assertThat(response.body()).doesNotContain("harbour", "Courier");
        }
      }
      assertThat(site.routes())
          .filteredOn(route -> route.kind() == Route.Kind.OPEN)
          .extracting(Route::path)
          .containsOnly("/shared/", "/page.css", "/page.js", "/icon.svg", "/login");
    }

    @Test
    void aSessionThatEndsWhileItsRequestComesInIsOverAllTheSame() throws Exception {
      startWithPassword();

      for (Route route : site.routes()) {
        if (route.kind() != Route.Kind.OPEN) {
          Request sent =
              new Request(
                  route.method(),
                  route.path(),
                  Fields.NONE,
                  Fields.NONE,
                  new byte[0],
                  InetAddress.getLoopbackAddress());
          assertThatThrownBy(() -> site.handler().answer(sent))
              .as(route.path())
              .isInstanceOfSatisfying(
                  HttpProblem.class, problem -> assertThat(problem.status()).isEqualTo(401));
        }
      }
    }

    @Test
    void theLoginLeadsToWhereOneWanted() throws Exception {
      startWithPassword();
      Shown asked = browser.open("/articles?words=harbour");
      assertThat(asked.status()).isEqualTo(401);

      Shown shown = browser.send(asked, "form[action=/login]", Map.of("password", "open sesame"));

      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.address()).endsWith("/articles?words=harbour");
      assertThat(browser.open("/").status()).isEqualTo(200);
      assertThat(site.browser().open("/").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsToldAndTheFormStays() throws Exception {
      startWithPassword();

      Shown shown =
          browser.send(browser.open("/"), "form[action=/login]", Map.of("password", "guess"));

      assertThat(shown.status()).isEqualTo(403);
      assertThat(shown.text("[role=alert]")).isEqualTo("This is not the password.");
      assertThat(shown.page().select("form[action=/login]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "//evil.example",
          "/\\evil.example",
          "https://evil.example",
          "javascript:alert(1)",
          "/a\r\nSet-Cookie: x=y",
          "/ b",
          ""
        })
    void theLoginLeadsNowhereElse(String wanted) throws Exception {
      startWithPassword();

      HttpResponse<String> response =
          browser.post("/login", Map.of("password", "open sesame", "to", wanted));

      assertThat(response.uri().getPath()).isEqualTo("/");
      assertThat(response.uri().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void theLogoutEndsTheSession() throws Exception {
      startWithPassword();
      Shown first =
          browser.send(browser.open("/"), "form[action=/login]", Map.of("password", "open sesame"));

      browser.send(first, "form[action=/logout]", NO_FIELDS);

      assertThat(browser.open("/").status()).isEqualTo(401);
    }

    @Test
    void guessingIsSlow() throws Exception {
      startWithPassword();
      HttpResponse<String> response = browser.post("/login", Map.of("password", "guess"));
      while (response.statusCode() == 403) {
        response = browser.post("/login", Map.of("password", "guess"));
      }

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Nested
  class Changes {

    @Test
    void eachNeedsTheTokenOfThePage() throws Exception {
      start();
      browser.open("/");
      Shown others = site.browser().open("/");
      String token = others.first("form#ask input[name=token]").attr("value");

      for (Route route : site.routes()) {
        if (route.kind() == Route.Kind.CHANGE) {
          assertThat(browser.post(route.path(), NO_FIELDS).statusCode())
              .as(route.path())
              .isEqualTo(403);
          assertThat(browser.post(route.path(), Map.of("token", token)).statusCode())
              .as(route.path() + " with somebody else's token")
              .isEqualTo(403);
        }
      }
    }

    @Test
    void eachMustComeFromOurOwnPages() throws Exception {
      start();
      Map<String, String> form = new LinkedHashMap<>();
      form.put("token", browser.open("/").first("form#ask input[name=token]").attr("value"));

      for (Route route : site.routes()) {
        if (route.method().equals("POST")) {
          assertThat(
                  browser.post(route.path(), form, "Origin", "https://evil.example").statusCode())
              .as(route.path())
              .isEqualTo(403);
          assertThat(browser.post(route.path(), form, "Sec-Fetch-Site", "cross-site").statusCode())
              .as(route.path())
              .isEqualTo(403);
        }
      }
    }

    @Test
    void noneIsMadeByALink() throws Exception {
      start();

      for (Route route : site.routes()) {
        if (route.kind() == Route.Kind.CHANGE) {
          HttpResponse<String> response = browser.get(route.path());
          assertThat(response.statusCode()).as(route.path()).isEqualTo(405);
          assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        }
      }
    }

    @Test
    void aFormThatIsTooLargeIsNotRead() throws Exception {
      start();

      assertThat(browser.post("/ask", Map.of("question", "why ".repeat(20_000))).statusCode())
          .isEqualTo(413);
    }
  }

  @Nested
  class SharedLinks {

    private SharedQuote quote(String path) {
      String text = "The harbour opens in May.";
      return new SharedQuote(
          PassageAddress.key(site.articles().toAbsolutePath().toString()),
          path,
          new Span(0, text.length()),
          PassageAddress.Quote.of(text, new Span(0, text.length())).sum());
    }

    @Test
    void oneOpensItsArticleAndNothingElse() throws Exception {
      startWithPassword();

      Shown shown = browser.open("/shared/" + site.links.token(quote("harbour.md")));

      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.text("mark#quote")).isEqualTo("The harbour opens in May.");
      assertThat(browser.open("/").status()).as("it is no login").isEqualTo(401);
    }

    @Test
    void oneIsMadeForWhoReadsElsewhere() throws Exception {
      startWithPassword();
      Article article = site.library().articles(path -> true).getFirst();
      int start = article.text().indexOf("Nobody objected");

      URI link = site.quotes().link(article, new Span(start, start + "Nobody objected".length()));

      assertThat(browser.open(link.getPath()).text("mark#quote")).isEqualTo("Nobody objected");
    }

    @Test
    void oneThatWasAlteredIsRefused() throws Exception {
      startWithPassword();
      String token = site.links.token(quote("harbour.md"));

      for (String altered :
          List.of(
              "x" + token, token + "x", token.replaceFirst("\\..*", ""), "", ".", "..", "a.b")) {
        Shown shown = browser.open("/shared/" + altered);
        assertThat(shown.status()).as(altered).isIn(400, 403);
        assertThat(shown.html()).doesNotContain("harbour");
      }
    }

    @Test
    void oneThatHasExpiredIsRefused() throws Exception {
      startWithPassword();

      Shown shown = browser.open("/shared/" + site.expired(quote("harbour.md")));

      assertThat(shown.status()).isEqualTo(410);
      assertThat(shown.html()).contains("expired").doesNotContain("harbour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evaluation.html", "../../etc/passwd", "/etc/passwd", "none.md"})
    void evenASignedPathLeadsToArticlesAlone(String path) throws Exception {
      startWithPassword();

      assertThat(browser.open("/shared/" + site.links.token(quote(path))).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page.css/../../../etc/passwd",
        "/../pom.xml",
        "/a/000000000000/..%2f..%2fetc/passwd",
        "/a/000000000000/%2e%2e/%2e%2e/etc/passwd",
        "/a/000000000000//etc/passwd",
        "/page.css%00.js",
        "/page.csss",
        "/openapi.json"
      })
  void noPathLeadsToAFile(String path) throws Exception {
    start();

    HttpResponse<String> response = browser.get(path);

    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(response.body()).doesNotContain("root:", "<project");
  }

  @Test
  void everyPageHasTheHeadersThatLetNothingElseRun() throws Exception {
    start();

    for (Route route : site.routes()) {
      HttpResponse<String> response = browser.get(route.path());
      assertThat(response.headers().firstValue("Content-Security-Policy"))
          .as(route.path())
          .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @Test
  void aFileOfOursIsSentOnce() throws Exception {
    start();
    HttpResponse<String> first = browser.get("/page.css");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = browser.get("/page.css", "If-None-Match", tag);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(browser.get("/page.css", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownPageIsToldPlainly() throws Exception {
    start();

    Shown shown = browser.open("/nothing/here");

    assertThat(shown.status()).isEqualTo(404);
    assertThat(shown.html()).contains("There is no such page.");
  }
}
