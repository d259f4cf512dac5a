package dev.footnote.library.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import com.sun.net.httpserver.HttpServer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import okio.ByteString;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a server on this machine. */
class DownloaderTest {

  private static final String PAGE =
      "<!doctype html><html lang=en><head><title>The harbour: it opens!</title></head>"
          + "<body><h1>The harbour</h1><p>It opens in May, says the café’s owner.</p></body></html>";

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Downloader downloader = new Downloader(true);
  private HttpServer server;
  private String home;

  /** What the server says; a location leads on. */
  private record Reply(int status, String type, ByteString body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          Reply reply = replies.getOrDefault(path, new Reply(404, "text/html", ByteString.EMPTY));
          if (reply.status() / 100 == 3) {
            exchange.getResponseHeaders().set("Location", reply.type());
          } else if (!reply.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", reply.type());
          }
          if (reply.status() == 0) {
            await();
          }
          exchange.sendResponseHeaders(reply.status(), 0);
          try (OutputStream out = exchange.getResponseBody()) {
            reply.body().write(out);
          }
        });
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    server.stop(0);
  }

  private void await() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aPageIsStoredUnderItsTitleWithItsAddressAsItsCanonicalLink() throws IOException {
    serve("/news?id=1&lang=en", "text/html; charset=utf-8", PAGE, UTF_8);

    WebFile file = downloader.fetch(home + "/news?id=1&lang=en#top");

    assertThat(file.name()).isEqualTo("The harbour it opens.html");
    assertThat(file.url()).hasToString(home + "/news?id=1&lang=en#top");
    Document stored = parsed(file.content());
    assertThat(stored.expectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo(file.url().toString());
    assertThat(stored.expectFirst("head > *").attr("charset")).isEqualTo("utf-8");
    assertThat(stored.expectFirst("p").text()).isEqualTo("It opens in May, says the café’s owner.");
  }

  @Test
  @Timeout(value = 60, threadMode = SEPARATE_THREAD)
  void aTitleOfMegabytesIsCutAtAWholeLetter() throws IOException {
    String title = "A" + "ü".repeat(1 << 20);
    serve("/", "text/html", PAGE.replace("The harbour: it opens!", title), UTF_8);

    assertThat(downloader.fetch(home + "/").name()).isEqualTo("A" + "ü".repeat(74) + ".html");
  }

  @Test
  void thePagesOwnCanonicalLinkCountsUnlessItIsRelative() throws IOException {
    serve(
        "/own",
        "text/html",
        PAGE.replace("</title>", "</title><link rel=canonical href='https://example.org/h'>"),
        UTF_8);
    serve(
        "/relative",
        "text/html",
        PAGE.replace("</title>", "</title><link rel=canonical href='/h'>"),
        UTF_8);

    assertThat(downloader.fetch(home + "/own").url()).hasToString("https://example.org/h");
    WebFile relative = downloader.fetch(home + "/relative");
    assertThat(relative.url()).hasToString(home + "/relative");
    assertThat(parsed(relative.content()).expectFirst("[rel=canonical]").attr("href"))
        .isEqualTo(home + "/relative");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=ISO-8859-1, ISO-8859-1, ''",
    "text/html, ISO-8859-1, <meta charset=iso-8859-1>",
    "text/html; charset=windows-1251, windows-1251, <meta charset=utf-8>",
    "text/html;charset=\"utf-16\", UTF-16, ''",
    "text/html; charset=nonsense, UTF-8, <meta charset=utf-8>"
  })
  void theCharsetThatTheServerOrElseThePageStatesIsKept(String type, String charset, String meta)
      throws IOException {
    String words = charset.startsWith("windows") ? "Гавань открыта" : "Die Hafenöffnung";
    serve(
        "/x",
        type,
        "<html><head>" + meta + "</head><body><p>" + words + "</p></body></html>",
        Charset.forName(charset));

    byte[] stored = downloader.fetch(home + "/x").content();

    assertThat(parsed(stored).text()).isEqualTo(words);
  }

  @Test
  void aTextTellsItsAddressWhenItIsReadAgain() throws IOException {
    serve(
        "/a/notes.md",
        "text/plain; charset=iso-8859-1",
        "# Notes\n\nThe café opens.\n",
        ISO_8859_1);
    serve("/b.txt", "text/plain", "---\ntitle: The ferry\n---\nIt leaves at six.\n", UTF_8);

    Article notes = article(downloader.fetch(home + "/a/notes.md"));
    Article ferry = article(downloader.fetch(home + "/b.txt"));

    assertThat(notes.path()).isEqualTo("127.0.0.1 notes.md");
    assertThat(notes.url()).hasToString(home + "/a/notes.md");
    assertThat(notes.title()).isEqualTo("Notes");
    assertThat(notes.text()).contains("The café opens.");
    assertThat(ferry.url()).hasToString(home + "/b.txt");
    assertThat(ferry.title()).isEqualTo("The ferry");
  }

  @Test
  void anyOtherFileTellsItsAddressByItsName() throws IOException {
    serve("/report?y=2024", "application/pdf", "%PDF-1.7", UTF_8);

    WebFile file = downloader.fetch(home + "/report?y=2024");

    assertThat(file.name()).startsWith("http%3A%2F%2F127.0.0.1%3A").endsWith("2024.pdf");
    assertThat(file.content()).isEqualTo("%PDF-1.7".getBytes(UTF_8));
    String asText = file.name().replace(".pdf", ".txt");
    assertThat(article(new WebFile(asText, "Words.".getBytes(UTF_8), file.url())).url())
        .isEqualTo(file.url());
  }

  @ParameterizedTest
  @CsvSource({
    "/x, application/xhtml+xml, html",
    "/x.htm, application/octet-stream, html",
    "/x.docx, application/octet-stream, docx",
    "/x, application/epub+zip, epub",
    "/feed, application/rss+xml; charset=utf-8, rss",
    "/data.csv, text/plain, csv",
    "/data, text/plain, txt",
    "/x.html, text/plain, txt",
    "/x.md, '', md",
    "/x, '', html"
  })
  void theContentTypeTellsTheEndingOrElseTheAddress(String path, String type, String ending)
      throws IOException {
    serve(path, type, "<p>Words", UTF_8);

    assertThat(downloader.fetch(home + path).name()).endsWith("." + ending);
  }

  @Test
  void aRedirectLeadsToThePage() throws IOException {
    serve("/news", "text/html", PAGE, UTF_8);
    lead("/old", "/older");
    lead("/older", home + "/news");

    assertThat(downloader.fetch(home + "/old").url()).hasToString(home + "/news");
  }

  @Test
  void moreThanFiveRedirectsAreTold() {
    lead("/round", "/round");

    failing("/round", "leads on and on, more than 5 times; check the address");
    assertThat(asked).filteredOn("/round"::equals).hasSize(6);
  }

  @Test
  void aRedirectToNoWebAddressIsTold() {
    lead("/file", "file:///etc/passwd");

    failing("/file", "leads on to “file:///etc/passwd”, which is no web address");
  }

  @Test
  void whatRobotsMayNotReadIsNotAskedForNotEvenByARedirect() throws IOException {
    serve(
        "/robots.txt",
        "text/plain",
        "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private/\nAllow: /private/open\n",
        UTF_8);
    serve("/private/a", "text/html", PAGE, UTF_8);
    serve("/private/open", "text/html", PAGE, UTF_8);
    lead("/to", "/private/a");

    failing(
        "/private/a",
        "robots.txt of 127.0.0.1 lets no program read it; save the page and add the file");
    failing("/to", "robots.txt of 127.0.0.1 lets no program read it");
    assertThat(asked).doesNotContain("/private/a");
    assertThat(downloader.fetch(home + "/private/open").name()).isNotEmpty();
  }

  @Test
  void aServerThatCannotTellWhatRobotsMayReadIsNotReadFrom() {
    replies.put("/robots.txt", new Reply(500, "", ByteString.EMPTY));

    failing("/x", "lets no program read it");
    assertThat(asked).containsExactly("/robots.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "404, there is no such page (404); check the address",
    "410, there is no such page (410)",
    "403, the server lets nobody read it without logging in (403)",
    "503, the server is too busy (503); try again later",
    "500, the server answers 500"
  })
  void anErrorOfTheServerIsTold(int status, String told) {
    replies.put("/x", new Reply(status, "text/html", ByteString.encodeUtf8(PAGE)));

    failing("/x", told);
  }

  @Test
  void aKindThatIsNotReadIsTold() throws IOException {
    serve("/x.png", "image/png", "PNG", UTF_8);
    serve("/y", "application/octet-stream", "?", UTF_8);

    failing(
        "/x.png", "files of its kind (image/png) are not read; footnote reads .txt, .md, .html");
    failing("/y", "files of its kind (application/octet-stream) are not read");
  }

  @Test
  void whatIsTooLargeIsToldWhateverIsSaidOfItsSize() {
    replies.put("/x", new Reply(200, "text/html", ByteString.of(new byte[(20 << 20) + 1])));

    failing("/x", "is larger than 20 MB; save what you need of it");
  }

  @Test
  void aServerThatTakesTooLongIsTold() {
    replies.put("/slow", new Reply(0, "", ByteString.EMPTY));

    assertThatThrownBy(() -> new Downloader(true, Duration.ofSeconds(2)).fetch(home + "/slow"))
        .isInstanceOf(IOException.class)
        .hasMessage(home + "/slow: it takes longer than 2 seconds; try again later");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]"})
  void thisMachineAndItsNetworkAreNotReadFrom(String host) {
    String address = "http://" + host + ":" + server.getAddress().getPort() + "/x";

    assertThatThrownBy(() -> new Downloader(false).fetch(address))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nothing is fetched unless you say --allow-private");
    assertThat(asked).isEmpty();
  }

  @Test
  void aServerThatDoesNotExistOrDoesNotAnswerIsTold() {
    assertThatThrownBy(() -> downloader.fetch("http://no-such-host.invalid/x"))
        .hasMessageContaining("there is no server no-such-host.invalid; check the address");
    assertThatThrownBy(() -> downloader.fetch("http://127.0.0.1:1/x"))
        .hasMessageContaining("nothing answers there; check the address");
    assertThatThrownBy(() -> downloader.fetch("http://")).hasMessage("http:// is no web address");
  }

  @Test
  void aConnectionThatIsNotSafeIsTold() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> greet(plain));

      assertThatThrownBy(() -> downloader.fetch("https://127.0.0.1:" + plain.getLocalPort() + "/x"))
          .hasMessageContaining(
              "/x: the connection to 127.0.0.1 is not safe; open it in a browser to see why");
    }
  }

  private static void greet(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getOutputStream().write("220 Welcome, this is not TLS\r\n".getBytes(UTF_8));
        client.getOutputStream().flush();
        client.getInputStream().readNBytes(100);
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static Document parsed(byte[] page) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(page), null, "");
  }

  private static Article article(WebFile file) {
    try (ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel(200))) {
      return reader.parse(file.name(), new String(file.content(), UTF_8));
    }
  }

  private void serve(String path, String type, String body, Charset charset) {
    replies.put(path, new Reply(200, type, ByteString.encodeString(body, charset)));
  }

  private void lead(String from, String to) {
    replies.put(from, new Reply(302, to, ByteString.EMPTY));
  }

  private void failing(String path, String told) {
    assertThatThrownBy(() -> downloader.fetch(home + path))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("http://127.0.0.1:")
        .hasMessageContaining(told)
        .message()
        .doesNotContain("\n");
  }
}
