package dev.footnote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.footnote.config.Settings.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir Path home;

  private final Path workingFolder = Path.of("/elsewhere");
  private final Map<String, String> environment = new LinkedHashMap<>();
  private String yaml = "";

  @Test
  void theShippedFileGivesTheDefaults() {
    Path shipped = Path.of("config/footnote.yaml").toAbsolutePath();
    Settings fromFile =
        Settings.read(List.of(), environment, workingFolder, Optional.of(shipped), home);

    assertThat(fromFile).isEqualTo(read());
    assertThat(fromFile.corpus().folders()).containsExactly(home.resolve("seeds"));
    assertThat(fromFile.retrieval().index().engine()).isEqualTo(Settings.Engine.EMBEDDED);
    assertThat(fromFile.retrieval().index().urls()).isEmpty();
    assertThat(fromFile.retrieval().index().shards()).isEqualTo(1);
    assertThat(fromFile.reader().abstainBelow()).as("fitted to the reader").isEmpty();
    assertThat(fromFile.reader().answerFrom()).as("fitted to the reader").isEmpty();
    assertThat(fromFile.reader().model()).isEqualTo("footnote-reader");
    assertThat(fromFile.chat().provider()).isEqualTo(Settings.Provider.NONE);
    assertThat(fromFile.telegram().rateLimit()).isEqualTo(20);
    assertThat(fromFile.telegram().keep()).isEqualTo(Duration.ofDays(90));
    assertThat(fromFile.telegram().api().newest()).isFalse();
    assertThat(fromFile.web().address().isLoopbackAddress()).isTrue();
    assertThat(fromFile.web().port()).isEqualTo(8080);
    assertThat(fromFile.web().publicUrl()).isEmpty();
    assertThat(fromFile.web().password()).isEmpty();
    assertThat(fromFile.operation().log()).isEqualTo(Settings.LogFormat.TEXT);
    assertThat(fromFile.operation().logQuestions()).isFalse();
    assertThat(fromFile.operation().metricsPort()).isZero();
  }

  @Test
  void aPortIsAtMostTheLastThereIs() {
    yaml = "metrics: {port: 65536}";

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "metrics.port must be a whole number from 0 to 65535 but was \"65536\"");
  }

  @Nested
  class Origin {

    @Test
    void isWhereTheStrongestValueWasGiven() {
      yaml =
          """
          chat:
            timeout: 5s
            model: a
          telegram:
            token-file: token.txt
          """;
      environment.put("FOOTNOTE_CHAT_MODEL", "b");
      environment.put("TELEGRAM_BOT_TOKEN", "1:abcdefgh");
      Flag flag = new Flag("--mode", "retrieval.mode", List.of("keyword"));

      Origins origins =
          Origins.of(List.of(flag), environment, workingFolder, Optional.of(file()), home);

      assertThat(origins.of("retrieval.mode")).isEqualTo("--mode");
      assertThat(origins.of("chat.model")).isEqualTo("FOOTNOTE_CHAT_MODEL");
      assertThat(origins.of("chat.timeout")).isEqualTo("footnote.yaml:2");
      assertThat(origins.of("telegram.token")).isEqualTo("TELEGRAM_BOT_TOKEN");
      assertThat(origins.of("telegram.keep")).isEqualTo(Origins.DEFAULT);
    }

    @Test
    void ofASecretIsWhereItsFileIsNamed() {
      yaml = "telegram.token-file: token.txt";

      assertThat(
              Origins.of(List.of(), environment, workingFolder, Optional.of(file()), home)
                  .of("telegram.token"))
          .isEqualTo("footnote.yaml:1");
    }
  }

  @Nested
  class Precedence {

    private final Flag flag = new Flag("--mode", "retrieval.mode", List.of("keyword"));

    @Test
    void aFlagWinsOverTheEnvironment() {
      environment.put("FOOTNOTE_RETRIEVAL_MODE", "vector");

      assertThat(read(flag).retrieval().mode()).isEqualTo(Mode.KEYWORD);
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
      yaml = "chat: {timeout: 5s}";
      environment.put("FOOTNOTE_CHAT_TIMEOUT", "7s");

      assertThat(read().chat().limits().timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void anEmptyVariableIsNotGiven() {
      yaml = "chat.timeout: 5s";
      environment.put("FOOTNOTE_CHAT_TIMEOUT", " ");

      assertThat(read().chat().limits().timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aTokenInTheEnvironmentWinsOverATokenFileInTheFile() {
      yaml = "telegram.token-file: nowhere";
      environment.put("TELEGRAM_BOT_TOKEN", "1:from-environment");

      assertThat(token()).isEqualTo("1:from-environment");
    }

    @Test
    void ourOwnNameForTheTokenWinsOverTheCustomaryOne() {
      environment.put("TELEGRAM_BOT_TOKEN", "1:customary");
      environment.put("FOOTNOTE_TELEGRAM_TOKEN", "1:ours");

      assertThat(token()).isEqualTo("1:ours");
    }
  }

  @Nested
  class Types {

    @Test
    void nestedAndDottedKeysMeanTheSame() {
      yaml = "telegram.rate-limit: 3\nchat:\n  max-concurrent: 2\n";

      assertThat(read().telegram().rateLimit()).isEqualTo(3);
      assertThat(read().chat().limits().maxConcurrent()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "2m,PT2M", "1h,PT1H", "90d,PT2160H", "10 s,PT10S"})
    void aDurationCarriesItsUnit(String written, Duration meant) {
      yaml = "chat.timeout: " + written;

      assertThat(read().chat().limits().timeout()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "30 seconds", "-1s", "0s", "soon", "99999999999s"})
    void aDurationWithoutAKnownUnitIsRefused(String written) {
      yaml = "chat.timeout: " + written;

      assertProblems(
          file(1)
              + ": chat.timeout must be a number with its unit, such as 500ms, 30s or 2m but was \""
              + written
              + "\"");
    }

    @ParameterizedTest
    @CsvSource({
      "answer.abstain-below, 1.5, a number from 0.0 to 1.0",
      "answer.abstain-below, NaN, a number from 0.0 to 1.0",
      "answer.abstain-below, high, a number from 0.0 to 1.0",
      "chat.max-concurrent, 0, 'a whole number, at least 1'",
      "chat.max-concurrent, 2.5, 'a whole number, at least 1'",
      "chat.keep-unsupported, maybe, true or false",
      "chat.provider, openapi, 'one of none, openai, ollama'",
      "chat.base-url, localhost:11434, 'an address such as http://localhost:11434, without a name or password'",
      "telegram.api-url, ftp://example.org, 'an address such as http://localhost:11434, without a name or password'",
      "index.engine, elastic, 'one of embedded, opensearch'",
      "index.urls, 'localhost:9200', 'an address such as https://localhost:9200, without a name or"
          + " password'",
      "index.shards, 0, 'a whole number, at least 1'",
      "web.address, example.org, an IP address such as 127.0.0.1 or 0.0.0.0",
      "web.port, 65536, a whole number from 0 to 65535",
      "web.public-url, example.org, 'an address without a path, such as https://articles.example.org'",
      "web.public-url, 'https://example.org/a', 'an address without a path, such as https://articles.example.org'",
      "web.public-url, 'https://example.org?a', 'an address without a path, such as https://articles.example.org'",
      "telegram.administrators, '@jane', a whole number such as 123456789",
    })
    void aWrongValueIsToldWithItsLineAndWhatWouldBeRight(String key, String value, String rule) {
      yaml = "# a comment\n" + key + ": '" + value + "'";

      assertProblems(file(2) + ": " + key + " must be " + rule + " but was \"" + value + "\"");
    }

    @Test
    void aListIsNotOneValue() {
      yaml = "retrieval.mode: [hybrid, vector]";

      assertProblems(file(1) + ": retrieval.mode must be one value but was a list");
    }

    @Test
    void idsComeAsAListOrSeparatedByCommas() {
      yaml = "telegram.allowed-users: [1, -2]";
      environment.put("FOOTNOTE_TELEGRAM_ALLOWED_CHATS", "-1001234567890, 5");

      assertThat(read().telegram().access().users()).containsExactly(1L, -2L);
      assertThat(read().telegram().access().chats()).containsExactly(-1001234567890L, 5L);
    }

    @Test
    void aChatMayHaveFoldersOfItsOwn() {
      yaml =
          """
          telegram:
            corpora:
              -1001234567890: [rowing, /srv/boats]
              5: chess
              6: [go]
          """;
      environment.put("FOOTNOTE_TELEGRAM_CORPORA__1007", "a,b");
      environment.put("FOOTNOTE_TELEGRAM_CORPORA_6", "c");

      assertThat(read().corpus().ofChats())
          .containsOnly(
              entry(-1001234567890L, List.of(home.resolve("rowing"), Path.of("/srv/boats"))),
              entry(5L, List.of(home.resolve("chess"))),
              entry(6L, List.of(workingFolder.resolve("c"))),
              entry(-1007L, List.of(workingFolder.resolve("a"), workingFolder.resolve("b"))));
      assertThat(read().corpus().folders()).containsExactly(home.resolve("seeds"));
    }

    @Test
    void noChatNeedsFoldersOfItsOwn() {
      yaml = "telegram: {corpora: {}}";

      assertThat(read().corpus().ofChats()).isEmpty();
    }

    @Test
    void theFoldersOfChatsAreGivenByTheirIds() {
      String example = "telegram.corpora.-1001234567890: [folder]";
      yaml = "telegram.corpora:\n  rowing: [a]\n  -5: []\n";
      environment.put("FOOTNOTE_TELEGRAM_CORPORA", "a");

      assertProblems(
          "environment: FOOTNOTE_TELEGRAM_CORPORA must name chats by their ids: " + example,
          file(2) + ": telegram.corpora.rowing must end with a chat's id, as in " + example,
          file(3) + ": telegram.corpora.-5 must name at least one folder");
    }

    @Test
    void theThresholdsMustNotBeTheWrongWayRound() {
      yaml = "answer: {abstain-below: 0.6, answer-from: 0.4}";

      assertProblems(
          "answer.abstain-below must not be above answer.answer-from, but 0.6 is above 0.4");
    }

    @Test
    void eitherThresholdCanBeGivenAlone() {
      yaml = "answer.abstain-below: 0.9";

      assertThat(read().reader().abstainBelow()).hasValue(0.9);
      assertThat(read().reader().answerFrom()).isEmpty();
    }

    @Test
    void aChatModelIsNeededWithAProvider() {
      yaml = "chat.provider: ollama";

      assertProblems("chat.model must be given with chat.provider: ollama");
    }
  }

  @Nested
  class Paths {

    @Test
    void relativePathsOfTheFileStartAtItsHome() {
      yaml = "corpus.folders: [articles, /srv/more]";

      assertThat(read().corpus().folders())
          .containsExactly(home.resolve("articles"), Path.of("/srv/more"));
    }

    @Test
    void relativePathsOfFlagsAndVariablesStartInTheWorkingFolder() {
      environment.put("FOOTNOTE_DATA_FOLDER", "state");
      Flag corpus = new Flag("--corpus", "corpus.folders", List.of("a,b", "../c"));

      assertThat(read(corpus).data()).isEqualTo(Path.of("/elsewhere/state"));
      assertThat(read(corpus).corpus().folders())
          .containsExactly(Path.of("/elsewhere/a,b"), Path.of("/c"));
    }

    @Test
    void aModelsFileIsAPathLikeAnyOther() {
      yaml = "embedding.model: models/mine.onnx\nreader.model: models/reader.onnx";

      assertThat(read().retrieval().embedding().model())
          .isEqualTo(home.resolve("models/mine.onnx").toString());
      assertThat(read().reader().model()).isEqualTo(home.resolve("models/reader.onnx").toString());
    }

    @Test
    void aTildeIsTheHomeFolder() {
      yaml = "data.folder: ~/state";

      assertThat(read().data()).isEqualTo(Path.of(System.getProperty("user.home"), "state"));
    }

    @Test
    void aTildeIsWhatHomeNames() {
      environment.put("HOME", "/homes/ann");
      yaml = "data.folder: ~/state\ncorpus.folders: [~, ~//articles, ~bob, a~/b]";

      assertThat(read().data()).isEqualTo(Path.of("/homes/ann/state"));
      assertThat(read().corpus().folders())
          .containsExactly(
              Path.of("/homes/ann"),
              Path.of("/homes/ann/articles"),
              home.resolve("~bob"),
              home.resolve("a~/b"));
    }

    @Test
    void stateGoesBelowWhatHomeNames() {
      environment.put("HOME", "/homes/ann");

      assertThat(read().data()).isEqualTo(Path.of("/homes/ann/.local/share/footnote"));
    }

    @Test
    void stateGoesToTheXdgDataFolder() {
      environment.put("XDG_DATA_HOME", "/xdg");

      assertThat(read().data()).isEqualTo(Path.of("/xdg/footnote"));
    }
  }

  @Nested
  class ThePage {

    private static final String LONG_ENOUGH = "web.password: open sesame\n";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void thisMachineReachesItWithoutAPassword(String address) {
      yaml = "web.address: '%s'".formatted(address);

      assertThat(read().web().address().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.5", "2001:db8:0:0:0:0:0:1"})
    void othersReachItOnlyWithAPassword(String address) {
      yaml = "web.address: '%s'\n".formatted(address);

      assertProblems(
          "web.password-file must be given with web.address: %s, which others reach"
              .formatted(address));

      yaml += LONG_ENOUGH;
      assertThat(read().web().address().getHostAddress()).isEqualTo(address);
    }

    @Test
    void othersReachItThroughAProxyOnlyWithAPassword() {
      yaml = "web.public-url: https://articles.example.org/\n";

      assertProblems(
          "web.password-file must be given with web.public-url: https://articles.example.org, which others reach");

      yaml += LONG_ENOUGH;
      assertThat(read().web().publicUrl()).hasValue(URI.create("https://articles.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "1234567", " 1234567 \n"})
    void aPasswordOfAFileIsNotShort(String written) throws IOException {
      Files.writeString(home.resolve("password"), written);
      yaml = "web.password-file: password";

      assertProblems("web.password must have at least 8 characters");
    }

    @Test
    void aPasswordIsReadFromItsFileAndNeverPrints() throws IOException {
      Files.writeString(home.resolve("password"), "open sesame\n");
      yaml = "web.password-file: password";

      assertThat(read().web().password().map(Secret::reveal)).hasValue("open sesame");
      assertThat(read().toString()).doesNotContain("sesame");
    }
  }

  @Nested
  class Secrets {

    @Test
    void aSecretIsReadFromTheFileThatIsNamed() throws IOException {
      Files.writeString(home.resolve("token"), "1:from-file\n");
      yaml = "telegram.token-file: token";

      assertThat(token()).isEqualTo("1:from-file");
    }

    @Test
    void aMissingSecretFileIsTold() {
      yaml = "chat.api-key-file: nowhere";

      assertProblems(
          file(1)
              + ": chat.api-key-file names a file that cannot be read: "
              + home.resolve("nowhere"));
    }

    @Test
    void aSecretAndItsFileAreNotGivenTogether() {
      yaml = "chat.api-key: k\nchat.api-key-file: f";

      assertProblems(file(2) + ": chat.api-key-file cannot be given beside chat.api-key");
    }

    @Test
    void aSecretNeverPrints() {
      environment.put("TELEGRAM_BOT_TOKEN", "1:hush");
      yaml = "chat: {api-key: hush}\nembedding.api-key: hush";

      assertThat(read().toString()).contains("[REDACTED]").doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.api-key", "embedding.api-key", "index.api-key"})
    void aKeyIsOneWordThatCanBeSent(String key) throws IOException {
      Files.writeString(home.resolve("key"), "hush\nhush\n");
      yaml = key + "-file: key";

      assertProblems(key + " must be one word of ASCII characters, as its server gave it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.base-url", "embedding.base-url", "telegram.api-url"})
    void anAddressHoldsNoPassword(String key) {
      yaml = key + ": https://me:hush@example.org";

      assertProblems(
          file(1)
              + ": "
              + key
              + " must be an address such as http://localhost:11434, without a name or password");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "telegram: {token: [hush, hush]}",
          "telegram:\n  token: hush\n token: hush",
          "telegram: {tokn: hush}",
          "telegram: {token: 'hush",
          "hush",
          "telegram.token: {a: hush}"
        })
    void noProblemQuotesASecret(String written) {
      yaml = written;

      assertThatThrownBy(SettingsTest.this::read)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageNotContaining("hush");
    }
  }

  @Nested
  class ClusterOfTheIndex {

    private static final String NODES =
        "index.engine: opensearch\nindex.urls: [https://a:9200, https://b]\n";

    @Test
    void itIsReachedAtItsNodes() {
      yaml = NODES + "index: {ca-file: ca.pem, shards: 4}";

      Settings.Index index = index();
      assertThat(index.engine()).isEqualTo(Settings.Engine.OPENSEARCH);
      assertThat(index.urls())
          .containsExactly(URI.create("https://a:9200"), URI.create("https://b"));
      assertThat(index.caFile()).hasValue(home.resolve("ca.pem"));
      assertThat(index.shards()).isEqualTo(4);
      assertThat(index.username()).isEmpty();
    }

    @Test
    void theNodesComeSeparatedByCommasToo() {
      environment.put("FOOTNOTE_INDEX_ENGINE", "opensearch");
      environment.put("FOOTNOTE_INDEX_URLS", "https://a:9200, https://b");

      assertThat(index().urls()).hasSize(2);
    }

    @Test
    void thePasswordAndTheKeyComeFromTheEnvironmentOrAFile() throws IOException {
      yaml = NODES + "index.username: footnote";
      environment.put("FOOTNOTE_INDEX_PASSWORD", "hush");
      assertThat(index().username()).hasValue("footnote");
      assertThat(index().password().map(Secret::reveal)).hasValue("hush");
      assertThat(read().toString()).doesNotContain("hush");

      environment.clear();
      Files.writeString(home.resolve("key"), "hush\n");
      yaml = NODES + "index.api-key-file: key";
      assertThat(index().apiKey().map(Secret::reveal)).hasValue("hush");
      assertThat(read().toString()).doesNotContain("hush");
    }

    @Test
    void withoutNodesThereIsNoCluster() {
      yaml = "index.engine: opensearch";

      assertProblems("index.urls must be given with index.engine: opensearch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.username: footnote", "index.password: hush"})
    void aNameAndItsPasswordAreGivenTogether(String one) {
      yaml = NODES + one;

      assertProblems("index.username and index.password must be given together");
    }

    @Test
    void aPasswordIsNotGivenBesideAKey() {
      yaml = NODES + "index: {username: footnote, password: hush, api-key: hush}";

      assertProblems("index.password and index.api-key must not both be given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username: footnote, password: hush", "api-key: hush"})
    void whoAsksIsNotToldInThePlain(String who) {
      yaml =
          "index: {engine: opensearch, urls: [https://a, 'http://b:9200', 'http://127.1.evil'], %s}"
              .formatted(who);

      assertProblems(
          "index.urls must be https with a password or key: http://b:9200",
          "index.urls must be https with a password or key: http://127.1.evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9200", "127.0.0.1:9200", "127.0.1.1", "[::1]:9200"})
    void onThisMachineItMayBe(String host) {
      yaml = "index: {engine: opensearch, urls: ['http://%s'], api-key: hush}".formatted(host);

      assertThat(index().apiKey()).isPresent();
    }

    @Test
    void withNobodyToTellAnyAddressIsRight() {
      yaml = "index: {engine: opensearch, urls: ['http://b:9200']}";

      assertThat(index().urls()).containsExactly(URI.create("http://b:9200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:hush@a:9200", "me:hush@a:9200"})
    void anAddressHoldsNoPasswordAndNoProblemQuotesOne(String address) {
      yaml = "index: {engine: opensearch, urls: ['%s', 'https://b']}".formatted(address);

      assertProblems(
          file(1)
              + ": index.urls must be an address such as https://localhost:9200,"
              + " without a name or password");
    }

    @Test
    void whatIsSetForAClusterDoesNotMatterWithoutOne() {
      yaml = "index: {username: footnote, api-key: hush, password: hush}";

      assertThat(index().engine()).isEqualTo(Settings.Engine.EMBEDDED);
    }

    @Test
    void otherFoldersLieInTheSameCluster() {
      yaml = NODES;

      assertThat(read().over(List.of(home)).retrieval().index()).isEqualTo(index());
    }

    private Settings.Index index() {
      return read().retrieval().index();
    }
  }

  @Nested
  class UnknownKeys {

    @Test
    void aMisspeltKeyIsToldWithTheOneThatWasMeant() {
      yaml = "\nchat:\n  modle: llama3.2";

      assertProblems(file(3) + ": chat.modle is not a setting (did you mean chat.model?)");
    }

    @Test
    void aMisspeltVariableIsToldWithTheOneThatWasMeant() {
      environment.put("FOOTNOTE_CHAT_BASEURL", "http://localhost");

      assertProblems(
          "environment: FOOTNOTE_CHAT_BASEURL is not a setting"
              + " (did you mean FOOTNOTE_CHAT_BASE_URL?)");
    }

    @Test
    void aVariableOfSomebodyElseIsLeftAlone() {
      environment.put("FOOTNOTE_PORT_8080_TCP_ADDR", "10.0.0.1");

      assertThat(read()).isNotNull();
    }

    @Test
    void aKeyGivenTwiceIsTold() {
      yaml = "data.folder: a\ndata:\n  folder: b";

      assertProblems(file(3) + ": data.folder is given already at " + file(1));
    }
  }

  @Test
  void allProblemsAreToldAtOnce() {
    yaml = "answr.abstain-below: 1\nchat.timeout: 5\n";
    environment.put("FOOTNOTE_RETRIEVAL_MODE", "both");

    assertThatThrownBy(this::read)
        .hasMessageContainingAll("answr.abstain-below", "chat.timeout", "FOOTNOTE_RETRIEVAL_MODE");
  }

  @Test
  void aMissingFileIsTold() {
    Path missing = home.resolve("missing.yaml");

    assertThatThrownBy(() -> Settings.read(List.of(), Map.of(), home, Optional.of(missing), home))
        .hasMessage(missing + ": there is no such file");
  }

  @Test
  void whatIsToldOfAKeyOrValueCommandsNoTerminalAndStaysInItsLine() {
    yaml = "\"ch\\nat\": 1\nretrieval.mode: \"a\\n\\nb\\e[31m\"";

    assertProblems(
        file(2) + ": retrieval.mode must be one of hybrid, vector, keyword but was \"a b [31m\"",
        file(1) + ": ch at is not a setting");
  }

  @ParameterizedTest
  @ValueSource(ints = {1022, 1023, 1024, 1025, 2048, 5000})
  void anEmojiMayStandAnywhereInTheFile(int before) {
    yaml = "#" + "x".repeat(before - 1) + "😀\nchat.timeout: 5s";

    assertThat(read().chat().limits().timeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "{a: "})
  void aFileWithoutEndInDepthIsTold(String opening) {
    yaml = opening.repeat(100_000);

    assertProblems(home.resolve("footnote.yaml") + ": is nested too deeply");
  }

  @Test
  void aFileThatIsNotTextIsTold() throws IOException {
    Path latin = Files.write(home.resolve("x.yaml"), "a: é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Settings.read(List.of(), Map.of(), home, Optional.of(latin), home))
        .hasMessage(latin + ": must be UTF-8 text");
  }

  @Test
  void aFileThatContainsItselfIsRefused() {
    yaml = "a: &a {b: *a}";

    assertThatThrownBy(this::read).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void anEmptyFileGivesTheDefaults() {
    yaml = "# nothing\n";

    assertThat(read().chat().apiKey()).isEmpty();
    assertThat(read().telegram().api().url()).isEqualTo(URI.create("https://api.telegram.org"));
  }

  private Settings read(Flag... flags) {
    return Settings.read(List.of(flags), environment, workingFolder, Optional.of(file()), home);
  }

  private Path file() {
    try {
      return Files.writeString(home.resolve("footnote.yaml"), yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String token() {
    return read().telegram().api().token().orElseThrow().reveal();
  }

  private String file(int line) {
    return home.resolve("footnote.yaml") + ":" + line;
  }

  private void assertProblems(String... problems) {
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(String.join("\n", problems));
  }
}
