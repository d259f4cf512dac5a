package dev.footnote.telegram;

import dev.footnote.answer.Answerer;
import dev.footnote.feedback.Feedback;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.message.Articles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A real bot against a server on loopback, for tests. */
final class RunningBot implements AutoCloseable {

  static final long ANN = 11;
  static final long BOB = 12;
  static final long OWNER = 99;
  static final long GROUP = -1_001_000_000_001L;
  static final String RECUSED = "Sessions recused himself because he met the ambassador.";

  final BotServer server;
  final MemoryLibrary library =
      new MemoryLibrary(Articles.article("a.txt", "Before it all.", RECUSED, "After it all."));
  private final TelegramBot bot;

  /** One that everybody may ask as often as they like. */
  RunningBot(Path folder) throws IOException {
    this(folder, new Access(Set.of(), Set.of(), Set.of(OWNER)), 0, Fixtures.answerer());
  }

  RunningBot(Path folder, Access access, int questionsPerMinute, Answerer answerer)
      throws IOException {
    this(folder, access, questionsPerMinute, answerer, Map.of());
  }

  /** One that answers chats from libraries of their own. */
  RunningBot(Path folder, Map<Long, MemoryLibrary> own) throws IOException {
    this(folder, new Access(Set.of(), Set.of(), Set.of(OWNER)), 0, Fixtures.answerer(), own);
  }

  private RunningBot(
      Path folder,
      Access access,
      int questionsPerMinute,
      Answerer answerer,
      Map<Long, MemoryLibrary> own)
      throws IOException {
    server = new BotServer();
    TelegramSettings settings =
        new TelegramSettings(
            new TelegramSettings.Api(new BotToken(BotServer.TOKEN), server.address(), false),
            access,
            questionsPerMinute,
            false,
            folder,
            Duration.ofDays(90));
    Map<Long, ArticleCollection> collections = new HashMap<>();
    own.forEach((chat, articles) -> collections.put(chat, collection(articles, answerer)));
    bot =
        new TelegramBot(
            settings,
            new ChatCollections(collection(library, answerer), collections),
            new Feedback(folder.resolve("feedback")));
    Thread.ofVirtual().start(bot::run);
  }

  private static ArticleCollection collection(MemoryLibrary library, Answerer answerer) {
    return new ArticleCollection(Fixtures.assistant(library, answerer), library);
  }

  @Override
  public void close() throws IOException {
    bot.close();
    server.close();
  }
}
