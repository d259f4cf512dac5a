package dev.footnote.telegram;

import dev.footnote.answer.Assistant;
import dev.footnote.feedback.Feedback;
import dev.footnote.library.Library;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.api.EphemeralMessages;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.api.Poller;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.incoming.Admission;
import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.incoming.UpdateReader;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.storage.StateFolder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.User;

/** The bot: {@link #run()} it on one thread, and {@link #close()} it from another. */
public final class TelegramBot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);
  private static final Duration POLL = Duration.ofSeconds(20);
  private static final Duration POLL_LIMIT = Duration.ofSeconds(30);
  private static final Duration FIRST_CALL = Duration.ofSeconds(10);
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(20);

  private final TelegramSettings settings;
  private final ChatCollections collections;
  private final Feedback feedback;
  private final BotApi api;
  private final StateFolder state;
  private final ChatQueues messages = new ChatQueues();
  private final ChatQueues queries = new ChatQueues();
  private final ChatQueues background = new ChatQueues();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());
  private volatile Instant heard = Instant.now();
  private volatile boolean closed;
  private volatile @Nullable Thread runner;

  /**
   * Reads what an earlier process has left; does not call Telegram yet.
   *
   * @throws IOException if the state cannot be read or written, or another bot is using the folder
   * @throws IllegalArgumentException if the server's address is not an http or https address
   */
  public TelegramBot(TelegramSettings settings, ChatCollections collections, Feedback feedback)
      throws IOException {
    this.settings = settings;
    this.collections = collections;
    this.feedback = feedback;
    this.api = new BotApi(settings.api().token(), settings.api().server());
    this.state = StateFolder.open(settings.folder(), settings.keep());
  }

  /** One that answers every chat from the same articles. */
  public TelegramBot(
      TelegramSettings settings, Assistant assistant, Library library, Feedback feedback)
      throws IOException {
    this(
        settings,
        new ChatCollections(new ArticleCollection(assistant, library), Map.of()),
        feedback);
  }

  /**
   * Asks Telegram for the bot's name, then answers until it is closed. While Telegram cannot be
   * reached, it keeps trying.
   *
   * @throws IllegalArgumentException if Telegram does not accept the token
   */
  public void run() {
    runner = Thread.currentThread();
    try {
      User self = self();
      Thread.startVirtualThread(this::showMenu);
      var _ =
          timer.scheduleAtFixedRate(
              () -> Thread.startVirtualThread(this::tidy), 1, 60, TimeUnit.MINUTES);
      Intake intake = intake(self);
      intake.resume();
      log.info("@{} is listening", self.getUserName());
      new Poller(api, POLL, POLL_LIMIT, intake, this::polled).run(() -> closed);
    } catch (InterruptedException e) {
      log.debug("closed before Telegram was reached");
    }
  }

  private void polled() {
    heard = Instant.now();
    state.polled();
  }

  /** How it fares now. */
  public BotFigures figures() {
    return new BotFigures(
        api.traffic().updates(),
        api.traffic().messages(),
        api.traffic().failures(),
        messages.waiting() + queries.waiting(),
        heard);
  }

  private void tidy() {
    state.tidy();
    try {
      feedback.forgetBefore(Instant.now().minus(settings.keep()));
    } catch (IOException | RuntimeException e) {
      log.warn("old feedback could not be dropped", e);
    }
  }

  /** Accepts no more questions, answers those it has within 20 seconds, and ends. */
  @Override
  public void close() throws IOException {
    closed = true;
    Thread running = runner;
    if (running != null) {
      running.interrupt();
    }
    queries.close(Duration.ZERO);
    background.close(Duration.ZERO);
    messages.close(TIME_TO_FINISH);
    timer.shutdownNow();
    api.close();
    state.close();
  }

  private User self() throws InterruptedException {
    for (int attempt = 1; !closed; attempt++) {
      try {
        return api.call(new GetMe(), FIRST_CALL);
      } catch (ApiFailure e) {
        if (e.kind() == ApiFailure.Kind.UNAUTHORIZED) {
          throw new IllegalArgumentException(
              "Telegram does not accept the token: check TELEGRAM_BOT_TOKEN or"
                  + " telegram.token-file against what BotFather's /token shows",
              e);
        }
        log.warn("{}; trying again until it works", e.getMessage());
        Thread.sleep(e.retryDelay(attempt));
      }
    }
    throw new InterruptedException("closed");
  }

  private void showMenu() {
    try {
      api.call(SetMyCommands.builder().commands(Commands.MENU).build());
    } catch (ApiFailure e) {
      log.info("the command menu was not updated: {}", e.getMessage());
    }
  }

  private Intake intake(User self) {
    Access access = settings.access();
    int perMinute = settings.questionsPerMinute();
    Statistics statistics = new Statistics(InstantSource.system());
    MessageSender sender = new MessageSender(api, timer, settings.api().newest());
    ChatPages pages = new ChatPages(self.getUserName(), collections);
    Paragraphs paragraphs =
        new Paragraphs(collections, sender, new EphemeralMessages(api, settings.api().newest()));
    AnswerLog answers = new AnswerLog(state.history(), feedback);
    Questions questions = new Questions(collections, sender, pages, answers, statistics);
    Uploads uploads = new Uploads(api, collections, access, statistics);
    Librarian librarian = new Librarian(collections, uploads, access, messages, sender);
    UpdateHandler handler =
        new UpdateHandler(
            state.inbox(),
            sender,
            pages,
            questions,
            new Commands(
                collections, librarian, access, feedback, statistics, questions, paragraphs),
            uploads,
            statistics);
    LateAnswers lateAnswers =
        new LateAnswers(collections, sender, pages, answers, access, messages, background);
    for (ArticleCollection collection : collections.all()) {
      collection.library().whenChanged(() -> lateAnswers.articlesChanged(collection));
    }
    Admission admission = new Admission(access, messages, sender, perMinute);
    return new Intake(
        new UpdateReader(self, settings.readsAll(), access),
        admission,
        state.inbox(),
        messages,
        handler,
        new CallbackQueries(
            api,
            paragraphs,
            new Buttons(
                new Ratings(state.history(), feedback),
                new Choices(questions, admission, messages, sender, handler),
                librarian,
                lateAnswers),
            access,
            queries),
        new InlineQueries(
            api, collections, new AnswerPages(self.getUserName()), access, queries, perMinute));
  }
}
