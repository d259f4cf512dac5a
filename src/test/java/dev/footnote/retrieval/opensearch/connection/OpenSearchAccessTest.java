package dev.footnote.retrieval.opensearch.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess.Credentials;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchAccessTest {

  private static final Credentials PASSWORD = new Credentials.Basic("bot", "s3cret");
  private static final Credentials KEY = new Credentials.ApiKey("s3cret");

  @Test
  void atLeastOneUrlIsNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpenSearchAccess(List.of(), Optional.empty(), Optional.empty()))
        .withMessage("index.urls must name at least one node of the cluster");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search.example:9200",
        "ftp://search.example",
        "https:///index",
        "https://search.example?pretty",
        "https://search.example#top",
        "https://under_score_is_no_host:9200"
      })
  void whatIsNoUrlOfAServerIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access(url, Optional.empty()))
        .withMessage("index.urls must be like https://search.example:9200, but was " + url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://bot:s3cret@search.example", "https://bot:s3cret@under_score"})
  void aPasswordInAUrlIsRefusedAndNotRepeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access(url, Optional.empty()))
        .withMessage(
            "index.urls must not hold a password: name it with index.username and index.password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://search.example:9200", "http://10.0.0.7:9200", "http://127.0.0.1.example"})
  void aSecretIsNotSentOverAnOpenNetwork(String url) {
    for (Credentials credentials : List.of(PASSWORD, KEY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> access(url, Optional.of(credentials)))
          .withMessage("index.urls must be https where a password is given, but was " + url);
    }
    assertThatNoException().isThrownBy(() -> access(url, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://search.example",
        "https://search.example/behind/a/proxy",
        "http://localhost:9200",
        "http://127.0.0.2:9200",
        "http://[::1]:9200"
      })
  void aSecretIsSentOverTlsAndWithinThisMachine(String url) {
    assertThatNoException().isThrownBy(() -> access(url, Optional.of(PASSWORD)));
  }

  @Test
  void secretsAreNotPrinted() {
    assertThat(access("https://search.example", Optional.of(PASSWORD)).toString())
        .contains("https://search.example", "bot")
        .doesNotContain("s3cret");
    assertThat(access("https://search.example", Optional.of(KEY)).toString())
        .contains("[REDACTED]")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak", "clé"})
  void anApiKeyIsOneWord(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Credentials.ApiKey(key))
        .withMessage("index.api-key must be one word of ASCII");
  }

  @Test
  void aNameWithAColonWouldBeTakenForAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Credentials.Basic("a:b", "s3cret"))
        .withMessage("index.username must not be empty or hold a colon");
  }

  private static OpenSearchAccess access(String url, Optional<Credentials> credentials) {
    return new OpenSearchAccess(List.of(URI.create(url)), credentials, Optional.empty());
  }
}
