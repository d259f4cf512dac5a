package dev.footnote.library.download;

import static java.util.Objects.requireNonNull;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.footnote.file.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Fetches pages of at most 20 MB, each within 30 seconds, over at most 5 redirects, where
 * robots.txt lets it. Thread-safe.
 */
public final class Downloader {

  /** The name that robots.txt may know it by. */
  private static final String NAME = "footnote";

  private static final int MOST_BYTES = 20 << 20;
  private static final int MOST_BYTES_OF_ROBOTS = 500 << 10;
  private static final int MOST_REDIRECTS = 5;

  private final OkHttpClient client;
  private final Duration patience;

  /**
   * @param privateToo whether to fetch from this machine and its network, too
   */
  public Downloader(boolean privateToo) {
    this(privateToo, Duration.ofSeconds(30));
  }

  /**
   * @param patience how long one page may take in all
   */
  Downloader(boolean privateToo, Duration patience) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder().followRedirects(false).proxy(Proxy.NO_PROXY);
    if (!privateToo) {
      builder.socketFactory(new PublicSockets());
    }
    this.client = builder.build();
    this.patience = patience;
  }

  /** Whether this is what {@link #fetch} takes, and no file's name. */
  public static boolean isAddress(String words) {
    return words.matches("(?i)https?://.*");
  }

  /**
   * Fetches a page.
   *
   * @param address begins with {@code http://} or {@code https://}
   * @throws IOException if it cannot be had or is of no kind that is read; the message is one plain
   *     line
   */
  public WebFile fetch(String address) throws IOException {
    HttpUrl url = HttpUrl.parse(address.strip());
    if (url == null) {
      throw new IOException(address + " is no web address");
    }
    long end = System.nanoTime() + patience.toNanos();
    Answer answer = answer(url, MOST_BYTES, true, end);
    if (answer.status() / 100 != 2) {
      throw new IOException(answer.url() + ": " + meaning(answer.status()));
    }
    if (answer.body().length > MOST_BYTES) {
      throw new IOException(answer.url() + " is larger than 20 MB; save what you need of it");
    }
    return WebFile.of(answer.url().uri(), answer.type(), answer.body());
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 403 ->
          "the server lets nobody read it without logging in (%d); save the page and add the file"
              .formatted(status);
      case 404, 410 -> "there is no such page (%d); check the address".formatted(status);
      case 429, 503 -> "the server is too busy (%d); try again later".formatted(status);
      default -> "the server answers %d; open it in a browser to see why".formatted(status);
    };
  }

  /**
   * What a server answered in the end.
   *
   * @param url where, after all redirects
   * @param type the content type as it is stated
   * @param body at most one byte more than was asked for
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(HttpUrl url, int status, Optional<String> type, byte[] body) {}

  private Answer answer(HttpUrl from, int most, boolean asRobotsSay, long end) throws IOException {
    HttpUrl url = from;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (asRobotsSay && !robots(url, end).isAllowed(url.toString())) {
        throw new IOException(
            url
                + ": robots.txt of "
                + url.host()
                + " lets no program read it; save the page and add the file");
      }
      try (Response response = call(url, end)) {
        if (!response.isRedirect()) {
          return new Answer(
              url,
              response.code(),
              Optional.ofNullable(response.header("Content-Type")),
              body(response, most));
        }
        String location = String.valueOf(response.header("Location"));
        HttpUrl next = url.resolve(location);
        if (next == null) {
          throw new IOException(url + " leads on to “" + location + "”, which is no web address");
        }
        url = next;
      } catch (IOException e) {
        throw plain(url, e);
      }
    }
    throw new IOException(from + " leads on and on, more than 5 times; check the address");
  }

  private static byte[] body(Response response, int most) throws IOException {
    BufferedSource body = requireNonNull(response.body(), "of a call").source();
    body.request(most + 1L);
    return body.getBuffer().readByteArray(Math.min(most + 1L, body.getBuffer().size()));
  }

  private Response call(HttpUrl url, long end) throws IOException {
    Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    Request request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", NAME + " (fetches single pages for its owner)")
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .build();
    return client.newBuilder().callTimeout(left).build().newCall(request).execute();
  }

  private BaseRobotRules robots(HttpUrl page, long end) throws IOException {
    HttpUrl url = page.newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build();
    Answer answer;
    try {
      answer = answer(url, MOST_BYTES_OF_ROBOTS, false, end);
    } catch (IOException e) { // told of what was asked for
      throw e.getCause() instanceof IOException cause ? plain(page, cause) : e;
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    return answer.status() / 100 == 2
        ? parser.parseContent(
            url.toString(), answer.body(), answer.type().orElse("text/plain"), List.of(NAME))
        : parser.failedFetch(answer.status());
  }

  private IOException plain(HttpUrl url, IOException problem) {
    String why =
        switch (problem) {
          case PrivateAddressException e ->
              "%s is in a private network (%s), from which nothing is fetched unless you say --allow-private"
                  .formatted(url.host(), e.getMessage());
          case UnknownHostException _ ->
              "there is no server " + url.host() + "; check the address and the network";
          case SSLException _ ->
              "the connection to " + url.host() + " is not safe; open it in a browser to see why";
          case InterruptedIOException _ ->
              "it takes longer than %d seconds; try again later".formatted(patience.toSeconds());
          case ConnectException _ -> "nothing answers there; check the address";
          default -> Reason.of(problem);
        };
    return why.startsWith(url.toString())
        ? problem
        : new IOException(url + ": " + why.lines().findFirst().orElse(""), problem);
  }
}
