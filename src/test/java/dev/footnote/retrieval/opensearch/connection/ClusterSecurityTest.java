package dev.footnote.retrieval.opensearch.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.FakeNode.Answer;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is asked, and who asks. */
@Tag("opensearch")
class ClusterSecurityTest {

  private static final Credentials PASSWORD = new Credentials.Basic("bot", "pass wörd");
  private static final Credentials KEY = new Credentials.ApiKey("a2V5OnMzY3JldA==");

  /** As OpenSearch says it: not in JSON. */
  private static final Answer UNAUTHORIZED = new Answer(401, "text/plain", "Unauthorized");

  @TempDir private static Path folder;
  private static FakeNode node;
  private static FakeNode elsewhere;
  private static FakeNode expired;
  private static Path authorities;

  @BeforeAll
  static void start() throws Exception {
    MadeAuthority authority = MadeAuthority.make(folder.resolve("authority.p12"));
    MadeAuthority another = MadeAuthority.make(folder.resolve("another.p12"));
    node = FakeNode.start(authority.server("node", "ip:127.0.0.1"));
    elsewhere = FakeNode.start(authority.server("elsewhere", "dns:search.example"));
    expired =
        FakeNode.start(
            authority.server("expired", "ip:127.0.0.1", "-startdate", "-3d", "-validity", "1"));
    authorities = Files.writeString(folder.resolve("ca.pem"), another.pem() + authority.pem());
  }

  @AfterAll
  static void stop() {
    node.close();
    elsewhere.close();
    expired.close();
  }

  static List<Credentials> credentials() {
    return List.of(PASSWORD, KEY);
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void credentialsAreSentAtOnceOverTlsToANodeWhoseAuthorityIsTrusted(Credentials credentials) {
    node.always(FakeNode.WELL).authorizations().clear();
    try (Cluster cluster = cluster(node.url(), credentials, authorities)) {
      assertThat(cluster.search(client -> client.ping()).value()).isTrue();
    }
    assertThat(node.authorizations()).containsExactly(credentials.authorization());
    assertThat(PASSWORD.authorization()).isEqualTo("Basic Ym90OnBhc3Mgd8O2cmQ=");
    assertThat(KEY.authorization()).isEqualTo("ApiKey a2V5OnMzY3JldA==");
  }

  @Test
  void aWrongPasswordIsToldWithTheSettingsToLookAt() {
    assertUnauthorized(
        Optional.of(PASSWORD),
        "the search cluster does not accept the name and password it was given"
            + " (index.username, index.password)");
  }

  @Test
  void aWrongApiKeyIsToldWithTheSettingToLookAt() {
    assertUnauthorized(
        Optional.of(KEY),
        "the search cluster does not accept the API key it was given (index.api-key)");
  }

  @Test
  void aMissingPasswordIsToldWithTheSettingsToGive() {
    assertUnauthorized(
        Optional.empty(),
        "the search cluster wants a name and a password (index.username, index.password)");
  }

  private static void assertUnauthorized(Optional<Credentials> credentials, String line) {
    node.always(UNAUTHORIZED);
    var access = new OpenSearchAccess(List.of(node.url()), credentials, Optional.of(authorities));
    try (Cluster cluster = new Cluster(access)) {
      assertThatThrownBy(() -> cluster.search(client -> client.info()))
          .isInstanceOf(Refused.class)
          .hasMessage(line);
      assertThatThrownBy(() -> cluster.search(client -> client.ping())).hasMessage(line);
      assertThatThrownBy(() -> cluster.json("GET", "/", "")).hasMessage(line);
    }
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsRefused() {
    var access = new OpenSearchAccess(List.of(node.url()), Optional.of(PASSWORD), Optional.empty());
    node.authorizations().clear();
    try (Cluster cluster = new Cluster(access)) {
      assertThatThrownBy(() -> cluster.search(client -> client.ping()))
          .isInstanceOf(IndexException.class)
          .hasMessage(
              "footnote does not trust the certificate of %s;"
                  + " name its authority's certificate with index.ca-file",
              node.url());
    }
    assertThat(node.authorizations()).isEmpty();
  }

  @Test
  void aCertificateForAnotherHostIsRefused() {
    try (Cluster cluster = cluster(elsewhere.url(), PASSWORD, authorities)) {
      assertThatThrownBy(() -> cluster.search(client -> client.ping()))
          .isInstanceOf(IndexException.class)
          .hasMessage(
              "the certificate of %s is for another host; index.urls must name that one",
              elsewhere.url());
    }
    assertThat(elsewhere.authorizations()).isEmpty();
  }

  @Test
  void aCertificateThatHasExpiredIsRefused() {
    try (Cluster cluster = cluster(expired.url(), PASSWORD, authorities)) {
      assertThatThrownBy(() -> cluster.search(client -> client.ping()))
          .isInstanceOf(IndexException.class)
          .hasMessage("the certificate of %s has expired", expired.url());
    }
    assertThat(expired.authorizations()).isEmpty();
  }

  @Test
  void aServerWithoutTlsIsToldFromOneThatIsDown() throws Exception {
    try (ServerSocket open = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> speakPlainly(open));
      URI url = URI.create("https://127.0.0.1:" + open.getLocalPort());
      try (Cluster cluster = cluster(url, PASSWORD, authorities)) {
        assertThatThrownBy(() -> cluster.search(client -> client.ping()))
            .isInstanceOf(IndexException.class)
            .hasMessage(
                "the search cluster cannot be reached (%s: no TLS connection); is it running?",
                url);
      }
    }
  }

  private static void speakPlainly(ServerSocket open) {
    while (!open.isClosed()) {
      try (Socket socket = open.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException gone) {
        // The client has heard enough, or the test is over.
      }
    }
  }

  @Test
  void aFileWithoutCertificatesIsTold() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path text = Files.writeString(folder.resolve("text.pem"), "my certificate");
    Path none = folder.resolve("none.pem");

    assertThatThrownBy(() -> cluster(node.url(), KEY, empty))
        .isInstanceOf(IndexException.class)
        .hasMessage("index.ca-file holds no certificate: " + empty);
    assertThatThrownBy(() -> cluster(node.url(), KEY, text))
        .isInstanceOf(IndexException.class)
        .hasMessage("index.ca-file must hold certificates in PEM, but was " + text);
    assertThatThrownBy(() -> cluster(node.url(), KEY, none))
        .isInstanceOf(IndexException.class)
        .hasMessage("index.ca-file cannot be read: " + none);
  }

  private static Cluster cluster(URI url, Credentials credentials, Path authorities) {
    return new Cluster(
        new OpenSearchAccess(List.of(url), Optional.of(credentials), Optional.of(authorities)));
  }
}
