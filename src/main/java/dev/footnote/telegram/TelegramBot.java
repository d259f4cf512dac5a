package dev.footnote.telegram;

import dev.footnote.answer.Assistant;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * The bot: {@link #run()} it on one thread, {@link #close()} it from another.
 *
 * <p>In its folder it keeps {@code inbox.jsonl} (accepted and not yet answered), {@code
 * answers.jsonl} (the last answers), {@code feedback.jsonl} (thumbs) and {@code health} (the time
 * of the last successful poll).
 */
public final class TelegramBot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);

  private static final Duration POLL = Duration.ofSeconds(20);
  private static final Duration POLL_LIMIT = Duration.ofSeconds(30);
  private static final Duration FIRST_CALL = Duration.ofSeconds(10);
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(20);

  private final TelegramSettings settings;
  private final Assistant assistant;
  private final Library library;
  private final BotApi api;
  private final FileChannel lock;
  private final Inbox inbox;
  private final History history;
  private final Feedback feedback;
  private final InstantSource clock = InstantSource.system();
  private final ChatQueues queues = new ChatQueues();
  private final ChatQueues quick = new ChatQueues();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());
  private volatile boolean closed;
  private volatile @Nullable Thread runner;

  /**
   * Reads what an earlier process has left; calls nobody yet.
   *
   * @throws IOException if the state cannot be read or written
   * @throws IllegalArgumentException if the server's address is not one of the web
   */
  public TelegramBot(TelegramSettings settings, Assistant assistant, Library library)
      throws IOException {
    this.settings = settings;
    this.assistant = assistant;
    this.library = library;
    this.api = new BotApi(settings.token(), settings.server());
    Path folder = Files.createDirectories(settings.folder());
    this.lock = lock(folder);
    this.inbox = Inbox.open(folder.resolve("inbox.jsonl"));
    this.history = History.open(folder.resolve("answers.jsonl"));
    this.feedback = Feedback.open(folder);
  }

  /**
   * Asks Telegram who the bot is, then answers until it is closed. While Telegram cannot be
   * reached, it tries again.
   *
   * @throws IllegalArgumentException if Telegram does not accept the token
   */
  public void run() {
    runner = Thread.currentThread();
    try {
      listen(introduce());
    } catch (InterruptedException e) {
      log.debug("closed before Telegram was reached");
    }
  }

  private void listen(User self) {
    Intake intake = intake(self);
    intake.resume();
    Health health = new Health(settings.folder().resolve("health"), clock);
    log.info("@{} is listening", self.getUserName());
    new Poller(api, POLL, POLL_LIMIT, intake, health::polled).run(() -> closed);
  }

  /** Takes no new question, finishes what it has as far as time allows, and ends. */
  @Override
  public void close() throws IOException {
    closed = true;
    Thread running = runner;
    if (running != null) {
      running.interrupt();
    }
    quick.close(Duration.ZERO);
    queues.close(TIME_TO_FINISH);
    timer.shutdownNow();
    inbox.close();
    history.close();
    feedback.close();
    lock.close();
  }

  /** Two bots that answer the same inbox would answer everything twice. */
  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      log.debug("this process has the lock already");
    }
    channel.close();
    throw new IOException(
        "another bot is using " + folder + "; stop it, or name another folder with --data");
  }

  private User introduce() throws InterruptedException {
    for (int failures = 0; ; failures++) {
      try {
        User self = api.call(new GetMe(), FIRST_CALL);
        Thread.startVirtualThread(this::showMenu);
        return self;
      } catch (ApiFailure e) {
        if (e.kind() == ApiFailure.Kind.UNAUTHORIZED) {
          throw new IllegalArgumentException(
              "Telegram does not accept the token: check TELEGRAM_BOT_TOKEN or"
                  + " telegram.token-file against what BotFather's /token shows",
              e);
        }
        log.warn("{}; trying again until it works", e.getMessage());
        Duration backoff = Backoff.after(failures);
        Thread.sleep(e.retryAfter().compareTo(backoff) > 0 ? e.retryAfter() : backoff);
      }
    }
  }

  private void showMenu() {
    try {
      api.call(SetMyCommands.builder().commands(Commands.MENU).build());
    } catch (ApiFailure e) {
      log.info("the command menu stays as it was: {}", e.getMessage());
    }
  }

  private Intake intake(User self) {
    Statistics statistics = new Statistics(clock);
    Access access = new Access(settings.users(), settings.chats(), settings.administrators());
    MessageSender courier = new MessageSender(api, new SendLimiter(System::nanoTime), timer);
    Questions questions =
        new Questions(assistant, courier, inbox, history, statistics, timer, clock);
    UpdateReader reader = new UpdateReader(new MessageReader(self, settings.readsAll()));
    UpdateHandler desk =
        new UpdateHandler(
            reader,
            inbox,
            history,
            new Delivery(courier, inbox),
            questions,
            new Commands(library, access, history, statistics, questions),
            new Uploads(api, library, access, statistics),
            statistics);
    return new Intake(
        reader,
        access,
        inbox,
        desk,
        new CallbackQueries(api, courier, library, history, feedback, clock),
        new InlineQueries(api, assistant, library),
        courier,
        queues,
        quick,
        settings.questionsPerMinute(),
        clock);
  }
}
