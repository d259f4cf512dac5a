package dev.footnote.app;

import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.footnote.console.Problem;
import dev.footnote.corpus.Rejection;
import dev.footnote.library.Holdings;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ReaderModels;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.footnote.telegram.api.BotToken;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    description = "Checks settings, models, articles, index and token, and says what to do.",
    mixinStandardHelpOptions = true,
    footerHeading = Main.EXAMPLES,
    footer = {"  footnote doctor", "  footnote doctor --config other.yaml"})
final class DoctorCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Mixin private final CommonOptions options = new CommonOptions();

  private final ProcessContext context;
  private final PrintStream out;
  private boolean healthy = true;
  private Map<String, Integer> articlesByLanguage = Map.of();
  private Set<String> readerLanguages = Set.of();
  private List<Rejection> unusable = List.of();

  DoctorCommand(ProcessContext context) {
    this.context = context;
    this.out = context.out();
  }

  /** One thing that may be wrong; what it returns, or the message it throws, is for a person. */
  @FunctionalInterface
  private interface Check {
    String run() throws Exception;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings(context);
    report("settings", () -> "all understood");
    report("java", () -> Runtime.version().toString());
    report("model", () -> model(settings));
    report("reader", () -> reader(settings));
    report("data", () -> data(settings.data()));
    report("index", () -> index(settings.retrieval().index()));
    report("articles", () -> articles(settings));
    unusable.forEach(rejection -> out.printf("%-4s  %-9s %s%n", "warn", "articles", rejection));
    report("languages", () -> languages(settings));
    report("chat", () -> chat(settings.chat()));
    report("telegram", () -> telegram(settings.telegram().api()));
    return healthy ? ExitCode.OK : ExitCode.FAILED;
  }

  private void report(String what, Check check) {
    String verdict;
    String told;
    try {
      told = check.run();
      verdict = "ok";
    } catch (Exception e) {
      told = Problem.of(e);
      verdict = "FAIL";
      healthy = false;
    }
    out.printf("%-4s  %-9s %s%n", verdict, what, told);
  }

  private static String model(Settings settings) {
    Optional<TextModel> model =
        EmbeddingModels.open(settings.retrieval().embedding(), Models.cache(settings));
    return model
        .map(
            opened ->
                settings.retrieval().embedding().model()
                    + ", "
                    + opened.embedder().dimension()
                    + " dimensions")
        .orElse("none: passages are found by keywords alone");
  }

  private String reader(Settings settings) {
    Optional<ReaderModels.ReaderModel> opened =
        ReaderModels.open(settings.reader(), Models.cache(settings));
    opened.ifPresent(reader -> readerLanguages = reader.card().languages());
    return opened
        .map(reader -> reader.doubt().orElse(settings.reader().model()))
        .orElse("none: sentences are ranked, not read");
  }

  private static String data(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new IOException(
          folder + " may not be written to; give yourself the right, or name another with --data");
    }
    EmbeddedIndex.recheck(folder);
    return folder.toString();
  }

  /** Where the index lies; that it can be used shows when the articles are read. */
  private static String index(Settings.Index settings) throws IOException {
    if (settings.engine() == Settings.Engine.EMBEDDED) {
      return "embedded, in the data folder";
    }
    List<String> nodes = new ArrayList<>();
    boolean answered = false;
    for (URI node : settings.urls()) {
      boolean answers = answers(node);
      answered |= answers;
      nodes.add(node + (answers ? "" : " (does not answer)"));
    }
    String where = "opensearch at " + String.join(", ", nodes);
    if (!answered) {
      throw new IOException(where + "; start the cluster, or mend index.urls");
    }
    return where;
  }

  private String articles(Settings settings) {
    try (Footnote footnote = Footnote.open(settings, context)) {
      articlesByLanguage = footnote.articles().languages();
      Holdings holdings = footnote.upkeep().holdings();
      unusable = holdings.unusable();
      return holdings + "; " + footnote.passages() + " passages in the index";
    }
  }

  private String languages(Settings settings) {
    if (articlesByLanguage.isEmpty()) {
      return "none: there is no article";
    }
    LanguageFit fit = new LanguageFit(articlesByLanguage);
    List<String> told = new ArrayList<>(List.of("the articles are " + fit.told()));
    told.addAll(fit.ofReader(readerLanguages));
    if (settings.retrieval().mode() != Settings.Mode.KEYWORD) {
      String embedding = settings.retrieval().embedding().model();
      told.addAll(fit.ofEmbedding(embedding, EmbeddingModels.languages(embedding)));
    }
    return String.join("; ", told);
  }

  private static String chat(Settings.Chat settings) throws IOException {
    if (settings.provider() == Settings.Provider.NONE) {
      return "none: answers are the articles' own sentences";
    }
    Optional<URI> server = settings.baseUrl();
    if (server.isPresent() && !answers(server.get())) {
      throw new IOException(
          "nothing answers at " + server.get() + "; start the server, or mend chat.base-url");
    }
    return settings.model() + server.map(uri -> " at " + uri).orElse("");
  }

  private static boolean answers(URI server) {
    int port =
        server.getPort() >= 0 ? server.getPort() : server.getScheme().equals("https") ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(server.getHost(), port), Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String telegram(Settings.BotApi settings) throws Exception {
    Optional<Secret> token = settings.token();
    if (token.isEmpty()) {
      return "no token: ./footnote telegram needs one in TELEGRAM_BOT_TOKEN";
    }
    new BotToken(token.get().reveal()); // throws unless it has the shape of a token
    int status = getMe(settings.url(), token.get());
    if (status != 200) {
      throw new IOException(
          settings.url() + " answers " + status + "; check the token with BotFather's /token");
    }
    return "the token is accepted by " + settings.url();
  }

  /** The status of the call that tells who the bot is. No message holds the token. */
  private static int getMe(URI server, Secret token) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI address = URI.create(server + "/bot" + token.reveal() + "/getMe");
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new IOException(server + " cannot be reached; check the network and telegram.api-url");
    }
  }
}
