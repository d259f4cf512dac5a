package dev.footnote.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything a person can set, checked. The keys, with their defaults and meanings, are those of
 * {@code config/footnote.yaml}.
 *
 * @param corpus which articles
 * @param retrieval how passages are found
 * @param reader how what was found is read, and when an answer is given
 * @param chat the chat model that words the answers
 * @param telegram the Telegram bot
 * @param web the page
 * @param operation what is kept, and what the owner sees of it
 */
public record Settings(
    Corpus corpus,
    Retrieval retrieval,
    Reader reader,
    Chat chat,
    Telegram telegram,
    Web web,
    Operation operation) {

  /**
   * Which articles.
   *
   * @param folders searched with all their subfolders; at least one
   * @param ofChats the folders of the Telegram chats that have their own, by the chat's id
   */
  public record Corpus(List<Path> folders, Map<Long, List<Path>> ofChats) {}

  /**
   * How passages are found.
   *
   * @param embedding the model that turns text into vectors
   * @param mode by words, by vectors, or by both
   * @param index where they lie
   */
  public record Retrieval(Embedding embedding, Mode mode, Index index) {}

  /**
   * The model that turns text into vectors.
   *
   * @param model {@code e5-small-v2-q}, {@code none}, an absolute path ending in {@code .onnx},
   *     {@code openai:NAME} or {@code ollama:NAME}
   * @param tokenizer an ONNX model's tokenizer; by default {@code tokenizer.json} beside it
   * @param baseUrl the server of an {@code openai:} or {@code ollama:} model
   * @param apiKey its key
   */
  public record Embedding(
      String model, Optional<Path> tokenizer, Optional<URI> baseUrl, Optional<Secret> apiKey) {}

  /** The ways to find passages. */
  public enum Mode {
    HYBRID,
    VECTOR,
    KEYWORD
  }

  /**
   * Where the passages lie. With {@code EMBEDDED} nothing else here matters.
   *
   * @param engine what keeps and finds them
   * @param urls the nodes of a cluster; at least one with {@code OPENSEARCH}
   * @param username who asks the cluster; given with the password or not at all
   * @param password the user's
   * @param apiKey another way to say who asks; never beside a password
   * @param caFile the certificates (PEM) to trust; empty for those that Java trusts
   * @param shards how many parts a new index has in the cluster, at least 1
   */
  public record Index(
      Engine engine,
      List<URI> urls,
      Optional<String> username,
      Optional<Secret> password,
      Optional<Secret> apiKey,
      Optional<Path> caFile,
      int shards) {}

  /** What keeps an index: this process on its own disk, or a cluster that several share. */
  public enum Engine {
    EMBEDDED,
    OPENSEARCH
  }

  /**
   * How what was found is read, and when an answer is given.
   *
   * @param model {@code footnote-reader}, {@code none}, or an absolute path ending in {@code .onnx}
   * @param abstainBelow the probability, 0 to 1, that the articles hold the answer, below which
   *     nothing is said; empty for the one fitted to the reader
   * @param answerFrom the probability from which on an answer is given; between the two, what comes
   *     closest is shown; empty for the one fitted to the reader
   */
  public record Reader(String model, OptionalDouble abstainBelow, OptionalDouble answerFrom) {}

  /**
   * The chat model that words the answers.
   *
   * @param provider whose interface it speaks; with {@code NONE} nothing else here matters
   * @param baseUrl its server
   * @param model its name there
   * @param apiKey its key
   * @param limits what one answer may take
   * @param temperature 0 to 2; 0 words the same answer the same way
   * @param keepUnsupported whether a sentence without support is kept, marked, and not dropped
   */
  public record Chat(
      Provider provider,
      Optional<URI> baseUrl,
      String model,
      Optional<Secret> apiKey,
      ChatLimits limits,
      double temperature,
      boolean keepUnsupported) {}

  /**
   * What one answer of the chat model may take.
   *
   * @param timeout how long it may take
   * @param maxConcurrent how many questions are asked at once
   * @param tokenBudget how many tokens of passages it is given
   */
  public record ChatLimits(Duration timeout, int maxConcurrent, int tokenBudget) {}

  /** The interfaces of chat models. */
  public enum Provider {
    NONE,
    OPENAI,
    OLLAMA
  }

  /**
   * The Telegram bot.
   *
   * @param api where it is reached
   * @param access who may do what
   * @param rateLimit how many questions a person may ask in a minute; 0: any number
   * @param readsAll whether every message in a group is a question, and not only what is addressed
   *     to the bot
   * @param keep how long questions, answers and ratings are kept
   */
  public record Telegram(
      BotApi api, Access access, int rateLimit, boolean readsAll, Duration keep) {}

  /**
   * The Bot API.
   *
   * @param token what BotFather gave
   * @param url the server
   * @param newest whether to use what only the newest servers and apps can do
   */
  public record BotApi(Optional<Secret> token, URI url, boolean newest) {}

  /**
   * Who may use the bot. Where both lists of the allowed are empty, everybody may.
   *
   * @param users ids of people who may ask
   * @param chats ids of chats where anybody may ask
   * @param administrators ids of people who may also add articles and read the status
   */
  public record Access(List<Long> users, List<Long> chats, List<Long> administrators) {}

  /**
   * What is kept, and what the owner sees of a bot that runs.
   *
   * @param data the folder for everything that is kept between runs
   * @param log how the log is written
   * @param logQuestions whether it holds the words of the questions
   * @param metricsPort where metrics and health are told on this machine; 0: nowhere
   */
  public record Operation(Path data, LogFormat log, boolean logQuestions, int metricsPort) {}

  /** The forms of a line of the log: for people, or an object of JSON. */
  public enum LogFormat {
    TEXT,
    JSON
  }

  /** The folder for everything that is kept between runs. */
  public Path data() {
    return operation.data();
  }

  /** The same over other folders. */
  public Settings over(List<Path> folders) {
    return new Settings(
        new Corpus(folders, Map.of()), retrieval, reader, chat, telegram, web, operation);
  }

  /**
   * Reads the settings from where they may be given, the strongest first.
   *
   * @param flags from the command line
   * @param environment the variables of the process
   * @param workingFolder where relative paths of flags and variables start
   * @param file the settings file, if there is one
   * @param home where relative paths of the file start
   * @throws ConfigurationException if a value is wrong or a key is unknown; it tells all of them
   */
  public static Settings read(
      List<Flag> flags,
      Map<String, String> environment,
      Path workingFolder,
      Optional<Path> file,
      Path home) {
    Values values =
        new Values(
            Layer.all(flags, environment, workingFolder, file, home), personsHome(environment));
    Settings settings = of(values, environment, home);
    values.finish();
    return settings;
  }

  /** The settings that {@code values} give; what is wrong with them, its {@code finish} tells. */
  static Settings of(Values values, Map<String, String> environment, Path home) {
    return new Settings(
        corpus(values, home),
        new Retrieval(
            embedding(values), values.choice("retrieval.mode", Mode.HYBRID), index(values)),
        reader(values),
        chat(values),
        telegram(values),
        Web.read(values),
        operation(values, environment));
  }

  private static Corpus corpus(Values values, Path home) {
    List<Path> folders = values.paths("corpus.folders");
    return new Corpus(
        folders.isEmpty() ? List.of(home.resolve("seeds")) : folders,
        values.pathsByChat("telegram.corpora"));
  }

  private static Embedding embedding(Values values) {
    String model = values.text("embedding.model").orElse("e5-small-v2-q");
    Optional<Path> file =
        model.endsWith(".onnx") ? values.path("embedding.model") : Optional.empty();
    return new Embedding(
        file.map(Path::toString).orElse(model),
        values.path("embedding.tokenizer"),
        values.url("embedding.base-url"),
        values.key("embedding.api-key"));
  }

  private static Index index(Values values) {
    Index index =
        new Index(
            values.choice("index.engine", Engine.EMBEDDED),
            values.urls("index.urls"),
            values.text("index.username"),
            values.secret("index.password"),
            values.key("index.api-key"),
            values.path("index.ca-file"),
            values.integer("index.shards", 1, 1));
    if (index.engine() == Engine.OPENSEARCH) {
      checkCluster(index, values);
    }
    return index;
  }

  private static void checkCluster(Index index, Values values) {
    if (index.urls().isEmpty()) {
      values.problem("index.urls must be given with index.engine: opensearch");
    }
    if (index.username().isPresent() != index.password().isPresent()) {
      values.problem("index.username and index.password must be given together");
    }
    if (index.password().isPresent() && index.apiKey().isPresent()) {
      values.problem("index.password and index.api-key must not both be given");
    }
    if (index.password().isPresent() || index.apiKey().isPresent()) {
      index.urls().stream()
          .filter(url -> url.getScheme().equals("http") && !Parse.isLoopback(url))
          .forEach(
              url -> values.problem("index.urls must be https with a password or key: " + url));
    }
  }

  private static Reader reader(Values values) {
    String model = values.text("reader.model").orElse("footnote-reader");
    Reader reader =
        new Reader(
            model.endsWith(".onnx")
                ? values.path("reader.model").map(Path::toString).orElse(model)
                : model,
            values.number("answer.abstain-below", 0, 1),
            values.number("answer.answer-from", 0, 1));
    if (reader.abstainBelow().orElse(0) > reader.answerFrom().orElse(1)) {
      values.problem(
          "answer.abstain-below must not be above answer.answer-from, but %s is above %s"
              .formatted(reader.abstainBelow().getAsDouble(), reader.answerFrom().getAsDouble()));
    }
    return reader;
  }

  private static Chat chat(Values values) {
    Chat chat =
        new Chat(
            values.choice("chat.provider", Provider.NONE),
            values.url("chat.base-url"),
            values.text("chat.model").orElse(""),
            values.key("chat.api-key"),
            new ChatLimits(
                values.duration("chat.timeout", Duration.ofSeconds(60)),
                values.integer("chat.max-concurrent", 4, 1),
                values.integer("chat.token-budget", 3000, 100)),
            values.number("chat.temperature", 0, 0, 2),
            values.flag("chat.keep-unsupported", false));
    if (chat.provider() != Provider.NONE && chat.model().isBlank()) {
      values.problem("chat.model must be given with chat.provider: " + Parse.name(chat.provider()));
    }
    return chat;
  }

  private static Telegram telegram(Values values) {
    return new Telegram(
        new BotApi(
            values.secret("telegram.token"),
            values.url("telegram.api-url").orElse(URI.create("https://api.telegram.org")),
            values.flag("telegram.newest-api", false)),
        new Access(
            values.ids("telegram.allowed-users"),
            values.ids("telegram.allowed-chats"),
            values.ids("telegram.administrators")),
        values.integer("telegram.rate-limit", 20, 0),
        values.flag("telegram.reads-all", false),
        values.duration("telegram.keep", Duration.ofDays(90)));
  }

  private static Operation operation(Values values, Map<String, String> environment) {
    return new Operation(
        values.path("data.folder").orElseGet(() -> dataFolder(environment)),
        values.choice("log.format", LogFormat.TEXT),
        values.flag("log.questions", false),
        values.integer("metrics.port", 0, 0, 65_535));
  }

  /** The data folder of the XDG base directory specification. */
  private static Path dataFolder(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    Path data =
        xdg.startsWith("/")
            ? Path.of(xdg)
            : personsHome(environment).resolve(Path.of(".local", "share"));
    return data.resolve("footnote");
  }

  /** The person's home folder, {@code ~}: what HOME names, else what the system says. */
  private static Path personsHome(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.startsWith("/") ? home : System.getProperty("user.home"));
  }

  /** A server's address that a person wrote; empty if it is none, or holds a name or password. */
  public static Optional<URI> url(String written) {
    return Parse.url(written).filter(url -> url.getRawUserInfo() == null);
  }

  /**
   * A path that a person wrote: {@code ~} is their home folder, and a relative one starts from
   * {@code workingFolder}.
   *
   * @throws ConfigurationException if it is none
   */
  public static Path path(String written, Map<String, String> environment, Path workingFolder) {
    return Parse.path(written, workingFolder, personsHome(environment))
        .orElseThrow(
            () -> new ConfigurationException(List.of("“%s” is no path".formatted(written))));
  }
}
