package dev.footnote.corpus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to harm, read as in earnest: by the parsing process. */
class HostileWebFilesTest {

  private static final ArticleReader READER = new ArticleReader(PassageSplitter.withoutModel());
  private static final AtomicInteger REQUESTS = new AtomicInteger();
  private static HttpServer server;
  private static String address;

  @TempDir Path folder;

  @BeforeAll
  static void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          REQUESTS.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @AfterAll
  static void end() {
    READER.close();
    server.stop(0);
  }

  @BeforeEach
  void forget() {
    REQUESTS.set(0);
  }

  @AfterEach
  void nothingWasAskedFor() {
    assertThat(REQUESTS).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>"})
  void aPageNestedAHundredThousandDeepIsRead(String element) throws IOException {
    String page = "<html><title>Deep</title><p>It is open.</p>" + element.repeat(100_000) + "Deep.";

    assertThat(text("deep.html", page)).contains("It is open.");
  }

  @Test
  void aPageThatNamesOtherFilesOpensNone() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "tangerine");
    String page =
        """
        <html><head><base href="%1$s"><link rel=stylesheet href="%1$sa.css">
        <link rel=canonical href="%1$sx"><meta http-equiv=refresh content="0;url=%1$s">
        <script src="%1$sb.js"></script></head><body><p>It is open.</p><img src="%1$sc.png">
        <img src="d.png"><iframe src="%2$s"></iframe><object data="%2$s"></object></body></html>"""
            .formatted(address, secret.toUri());

    assertThat(text("page.html", page)).contains("It is open.").doesNotContain("tangerine");
  }

  @Test
  void aFeedsEntitiesAreNotExpandedAndNothingTheyNameIsOpened() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "tangerine");
    String feed =
        "<?xml version='1.0'?>"
            + entities(secret)
            + "<rss><channel><title>&lol9;</title><item><title>&remote;</title>"
            + "<description>It is open. &local; &lol9; &remote;</description></item></channel></rss>";

    assertThat(text("feed.xml", feed))
        .contains("It is open.")
        .doesNotContain("tangerine", "lollol");
  }

  @Test
  void aBooksEntitiesAreNotExpandedAndNothingTheyNameIsOpened() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "tangerine");
    Path book =
        Zips.epub(
            folder.resolve("book.epub"),
            entities(secret),
            "<dc:title>&local;&lol9;</dc:title>",
            entities(secret)
                + "<html><body><p>It is open. &local;&remote;&lol9;</p></body></html>");

    assertThat(text(book)).contains("It is open.").doesNotContain("tangerine", "lollol");
  }

  /** A billion laughs, a file of this machine, and one of another. */
  private static String entities(Path secret) {
    StringBuilder entities = new StringBuilder("<!DOCTYPE x SYSTEM '" + address + "x.dtd' [\n");
    entities.append("<!ENTITY lol0 'lol'>\n");
    for (int i = 1; i <= 9; i++) {
      String before = ("&lol" + (i - 1) + ";").repeat(10);
      entities.append("<!ENTITY lol").append(i).append(" '").append(before).append("'>\n");
    }
    return entities
        .append("<!ENTITY local SYSTEM '" + secret.toUri() + "'>\n")
        .append("<!ENTITY remote SYSTEM '" + address + "'>\n")
        .append("<!ENTITY % parameter SYSTEM '" + address + "'> %parameter;\n]>\n")
        .toString();
  }

  @Test
  void aBookThatUnpacksToMoreThanAHundredMegabytesIsNotRead() throws IOException {
    Path book = folder.resolve("bomb.epub");
    Zips.epub(book, "", "", "");
    byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(book);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("META-INF/container.xml"));
      for (int i = 0; i < 120; i++) {
        zip.write(spaces);
      }
    }
    assertThat(Files.size(book)).isLessThan(1 << 20);

    assertThat(reason(book))
        .isEqualTo("it unpacks to more than 100 MB; split it, or save it in another format");
  }

  @Test
  void aBookWhosePathsLeadOutOfItReadsNothingThere() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "tangerine");
    Path book =
        Zips.write(
            folder.resolve("book.epub"),
            "META-INF/container.xml",
            "<container><rootfile full-path='p.opf'/></container>",
            "p.opf",
            "<package><manifest><item id='c' href='../../secret.txt' media-type='text/html'/>"
                + "</manifest><spine><itemref idref='c'/></spine></package>");

    assertThat(reason(book)).startsWith("there is no text in it");
  }

  @Test
  void mailWithEndlessHeadersIsNotRead() throws IOException {
    assertThat(reason(write("many.eml", "X-Header: 1\r\n".repeat(200_000) + "\r\nOpen.")))
        .startsWith("it has more than 2,000 headers");
    assertThat(reason(write("long.eml", "Subject: " + "x".repeat(1 << 20) + "\r\n\r\nOpen.")))
        .startsWith("it has more than 2,000 headers, or longer ones than mail has");
  }

  @Test
  void mailWithEndlessPartsIsNotRead() throws IOException {
    String mail =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nOpen.\r\n".repeat(20_000)
            + "--b--\r\n";

    assertThat(reason(write("parts.eml", mail))).startsWith("it has more than 5,000 parts");
  }

  @Test
  void mailWithinMailWithinMailIsNotReadForEver() throws IOException {
    String parts =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    "Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n".formatted(i))
            .collect(Collectors.joining());
    String mails = "Content-Type: message/rfc822\r\n\r\n".repeat(2_000) + "Subject: x\r\n\r\nOpen.";

    assertThat(reason(write("parts.eml", parts))).contains("more than 40 within each other");
    assertThat(reason(write("mails.eml", mails))).contains("more than 40 within each other");
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsNamedWithItsReason() throws IOException {
    assertThat(reason(write("not.epub", "Once upon a time"))).startsWith("it is damaged");
    assertThat(reason(Zips.write(folder.resolve("empty.epub"), "mimetype", "application/epub+zip")))
        .isEqualTo("it is no e-book, for it does not say what is in it; get the book once more");
    assertThat(reason(write("sitemap.xml", "<urlset><url><loc>x</loc></url></urlset>")))
        .isEqualTo("it is XML but no news feed; save what it says as text or as a web page");
    assertThat(reason(write("empty.rss", "<rss><channel><title>x</title></channel></rss>")))
        .isEqualTo("it is a news feed without entries; fetch it anew");
    assertThat(reason(write("page.mhtml", "Subject: x\r\nContent-Type: text/plain\r\n\r\nOpen.")))
        .startsWith("there is no web page in it");
  }

  @Test
  void bytesOfEveryKindAreNoPageAndBreakNothing() throws IOException {
    byte[] bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    for (String name : new String[] {"a.html", "a.mhtml", "a.eml", "a.epub", "a.rss"}) {
      Files.write(folder.resolve(name), bytes);

      assertThat(read(folder.resolve(name))).isNotNull();
    }

    assertThat(text("fine.html", "<p>It is open.")).isEqualTo("It is open.");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String text(String name, String text) throws IOException {
    return text(write(name, text));
  }

  private static String text(Path file) throws IOException {
    FileReading reading = read(file);
    assertThat(reading).isInstanceOf(FileReading.Accepted.class);
    return ((FileReading.Accepted) reading)
        .articles().stream().map(Article::text).collect(Collectors.joining("\n"));
  }

  private static String reason(Path file) throws IOException {
    FileReading reading = read(file);
    assertThat(reading).isInstanceOf(Rejection.class);
    return ((Rejection) reading).reason();
  }

  private static FileReading read(Path file) throws IOException {
    return READER.read(
        new CorpusFile(
            requireNonNull(file.getParent()),
            file.getFileName().toString(),
            Files.size(file),
            Instant.EPOCH));
  }
}
