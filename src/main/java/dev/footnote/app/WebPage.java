package dev.footnote.app;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.measurement.EvalCommand;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.footnote.config.Web;
import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.Retention;
import dev.footnote.telegram.message.QuoteLinks;
import dev.footnote.web.Content;
import dev.footnote.web.SharedQuotes;
import dev.footnote.web.Site;
import dev.footnote.web.access.Access;
import dev.footnote.web.access.EndedSessions;
import dev.footnote.web.access.SignedLinks;
import dev.footnote.web.access.SigningKey;
import dev.footnote.web.http.Reach;
import dev.footnote.web.http.Server;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The page, served until it is closed. */
final class WebPage implements AutoCloseable {

  private final Server server;
  private final Web settings;
  private final Retention retention;

  private WebPage(Server server, Web settings, Retention retention) {
    this.server = server;
    this.settings = settings;
    this.retention = retention;
  }

  /**
   * Serves the page.
   *
   * @param collections the first is what it is about; signed links may lead to the others
   * @throws UsageException if its port is taken
   */
  static WebPage serve(Settings settings, List<Footnote> collections) throws IOException {
    Footnote shown = collections.getFirst();
    Web web = settings.web();
    SigningKey key = key(settings);
    Reach reach = new Reach(web.address(), web.publicUrl());
    Feedback feedback = FeedbackCommand.feedback(settings);
    Site site =
        new Site(
            new Content(
                shown.assistant(),
                shown::search,
                shown.articles(),
                shown.library(),
                feedback,
                EvalCommand.report(settings)),
            new Access(
                key,
                web.password().map(Secret::reveal),
                reach,
                EndedSessions.keptIn(folder(settings), Instant.now()),
                Clock.systemUTC()),
            new SignedLinks(key, Clock.systemUTC()),
            collections.stream().map(Footnote::articles).toList());
    try {
      return new WebPage(
          Server.start(reach, web.port(), site),
          web,
          new Retention(feedback, settings.telegram().keep()));
    } catch (BindException e) {
      throw new UsageException(
          "the page cannot be at %s, port %d: the port is taken, or the address is not this machine's; name another port with --port or web.port"
              .formatted(web.address().getHostAddress(), web.port()));
    }
  }

  /** Where a person on this machine opens it. */
  URI address() {
    boolean everywhere = settings.address().isAnyLocalAddress();
    String host = settings.address().getHostAddress();
    boolean local = everywhere || settings.address().isLoopbackAddress();
    return URI.create(
        "http://%s:%d"
            .formatted(
                local ? "localhost" : host.contains(":") ? "[" + host + "]" : host,
                server.address().getPort()));
  }

  /** Which links lead to the articles on the page; none unless others reach it. */
  static Function<Footnote, QuoteLinks> links(Settings settings) throws IOException {
    Optional<URI> page = settings.web().sharedUrl();
    if (page.isEmpty()) {
      return footnote -> QuoteLinks.NONE;
    }
    SignedLinks signed = new SignedLinks(key(settings), Clock.systemUTC());
    return footnote -> {
      SharedQuotes quotes = new SharedQuotes(signed, footnote.articles(), page.get());
      return (article, quote) -> Optional.of(quotes.link(article, quote));
    };
  }

  private static SigningKey key(Settings settings) throws IOException {
    return SigningKey.keptIn(folder(settings));
  }

  private static Path folder(Settings settings) {
    return settings.data().resolve("web");
  }

  @Override
  public void close() {
    server.close();
    retention.close();
  }
}
