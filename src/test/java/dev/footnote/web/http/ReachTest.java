package dev.footnote.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which name a request may come, and for whom. */
class ReachTest {

  private static final Optional<URI> PUBLIC =
      Optional.of(URI.create("https://articles.example.org"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LocalHost:1",
        "127.0.0.1",
        "127.0.0.1:8080",
        "[::1]",
        "[::1]:8080",
        "articles.example.org",
        "Articles.Example.org:443"
      })
  void itsOwnNamesAreServed(String host) throws IOException {
    try (Served served = served(PUBLIC)) {
      assertThat(request(served, host)).startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example@localhost",
        "localhost:80:80",
        "localhost, evil.example",
        "0.0.0.0",
        ""
      })
  void aNameThatSomebodyElseHasLeadHereIsRefused(String host) throws IOException {
    try (Served served = served(Optional.empty())) {
      assertThat(request(served, host)).startsWith("HTTP/1.1 421 ");
      assertThat(served.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "192.168.1.5", "::"})
  void onTheNetworkItMayBeCalledAnything(String address) {
    Reach reach = new Reach(InetAddress.ofLiteral(address), Optional.empty());

    assertThat(reach.isOurs("any.example:8080")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "'198.51.100.1, 203.0.113.7', 203.0.113.7",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "unknown, 127.0.0.1",
    "'', 127.0.0.1",
    "localhost, 127.0.0.1"
  })
  void aProxyOnThisMachineSaysForWhomItAsks(String forwarded, String from) throws IOException {
    try (Served served = served(PUBLIC)) {
      served.get("/", "X-Forwarded-For: " + forwarded);

      assertThat(served.requests.getFirst().from().getHostAddress()).isEqualTo(from);
    }
  }

  @Test
  void nobodyElseIsBelieved() throws IOException {
    try (Served served = served(Optional.empty())) {
      served.get("/", "X-Forwarded-For: 203.0.113.7");

      assertThat(served.requests.getFirst().from().isLoopbackAddress()).isTrue();
    }
    Reach reach = new Reach(InetAddress.ofLiteral("0.0.0.0"), PUBLIC);
    assertThat(reach.isProxy(InetAddress.ofLiteral("192.168.1.9"))).isFalse();
  }

  private static Served served(Optional<URI> publicUrl) throws IOException {
    return new Served(request -> Response.of(200, "text/plain", "hello"), publicUrl);
  }

  private static String request(Served served, String host) throws IOException {
    return served.send("GET / HTTP/1.1\r\nHost: %s\r\n".formatted(host) + Served.end());
  }
}
