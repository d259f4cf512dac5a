package dev.footnote.web.access;

import static dev.footnote.web.access.SigningKey.same;
import static dev.footnote.web.access.SigningKey.unguessable;

import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Reach;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may see and change what. With a password, whoever has given it is the owner; without one the
 * page is reached from this machine alone, and whoever reaches it is. Thread-safe.
 */
public final class Access {

  /** Where scripts ask, which have no cookies. */
  public static final String API = "/api/";

  private static final String SCRIPT = "api";
  private static final String BEARER = "Bearer ";
  private static final int ATTEMPTS = 10;
  private static final Duration ATTEMPTS_IN = Duration.ofMinutes(10);
  private static final Set<String> SAME_ORIGIN = Set.of("", "same-origin", "none");

  private final Optional<String> password;
  private final Reach reach;
  private final Sessions sessions;
  private final RateLimit wrongPasswords = new RateLimit(ATTEMPTS, ATTEMPTS_IN);

  /**
   * @param key signs cookies and tokens
   * @param password what the owner logs in with; empty only if {@code reach} is this machine
   * @param reach how the page is reached
   * @param ended the sessions that are not to be taken up again
   */
  public Access(
      SigningKey key, Optional<String> password, Reach reach, EndedSessions ended, Clock clock) {
    if (password.isEmpty() && !reach.address().isLoopbackAddress()) {
      throw new IllegalArgumentException("others reach %s: it needs a password".formatted(reach));
    }
    this.password = password;
    this.reach = reach;
    this.sessions =
        new Sessions(
            key,
            password.map(given -> "login " + key.sign("password", given)).orElse("visit"),
            reach.isEncrypted(),
            ended,
            clock);
  }

  /** Whether the owner has to log in. */
  public boolean hasLogin() {
    return password.isPresent();
  }

  /**
   * The owner, if a request is theirs; empty for somebody who has to log in first.
   *
   * @throws HttpProblem if it brings a wrong password
   */
  public Optional<Visitor> owner(Request request) {
    return sessions
        .id(request)
        .or(() -> Optional.of(SCRIPT).filter(script -> isScript(request)))
        .map(this::visitor)
        .or(() -> Optional.of(stranger()).filter(first -> password.isEmpty()));
  }

  /** Somebody of whom nothing is known, and who sees only what is open to anybody. */
  public Visitor stranger() {
    return visitor(unguessable());
  }

  private Visitor visitor(String id) {
    return new Visitor(id, sessions.token(id));
  }

  private boolean isScript(Request request) {
    if (!request.path().startsWith(API)) {
      return false;
    }
    if (password.isEmpty()) {
      return true;
    }
    String given = request.headers().text("authorization");
    if (!given.startsWith(BEARER)) {
      return false;
    }
    check(request, given.substring(BEARER.length()));
    return true;
  }

  /** The same page, which has the owner's browser known again if it was not known yet. */
  public Response.Whole remember(Response.Whole page, Request request, Visitor owner) {
    return sessions.id(request).isPresent()
        ? page
        : page.with("Set-Cookie", sessions.cookie(owner.id()));
  }

  /**
   * Logs somebody in.
   *
   * @return the header {@code Set-Cookie} that begins the session
   * @throws HttpProblem if the password is wrong (403), or there were too many wrong ones (429)
   */
  public String logIn(Request request, String attempt) {
    check(request, attempt);
    return sessions.cookie(unguessable());
  }

  /**
   * Logs a visitor out.
   *
   * @return the header {@code Set-Cookie} that ends the session
   * @throws IOException if that cannot be kept; its message is one plain line
   */
  public String logOut(Visitor visitor) throws IOException {
    return sessions.end(visitor.id());
  }

  private void check(Request request, String attempt) {
    String who = RateLimit.of(request.from());
    wrongPasswords.check(who);
    if (password.filter(right -> same(right, attempt)).isEmpty()) {
      wrongPasswords.use(who);
      throw new HttpProblem(403, "This is not the password.");
    }
  }

  /**
   * Checks that a form was sent from a page that this visitor got here.
   *
   * @throws HttpProblem if it may come from elsewhere
   */
  public void checkChange(Request request, Visitor visitor) {
    checkOrigin(request);
    if (!same(visitor.token(), request.form().text("token"))) {
      throw new HttpProblem(403, "This page is too old to change anything. Load it again.");
    }
  }

  /**
   * Checks that no page of another site sent a request, as far as the browser tells.
   *
   * @throws HttpProblem if one did
   */
  public void checkOrigin(Request request) {
    String site = request.headers().text("sec-fetch-site").toLowerCase(Locale.ROOT);
    Optional<String> origin = request.headers().first("origin");
    if (!SAME_ORIGIN.contains(site) || origin.filter(one -> !isOurs(one, request)).isPresent()) {
      throw new HttpProblem(403, "Another site sent this. Do it on the page itself.");
    }
  }

  private boolean isOurs(String origin, Request request) {
    String authority = origin.replaceFirst("^https?://", "");
    return authority.equalsIgnoreCase(request.headers().text("host"))
        || reach
            .publicUrl()
            .map(URI::getRawAuthority)
            .filter(authority::equalsIgnoreCase)
            .isPresent();
  }
}
