package dev.footnote.web.access;

import dev.footnote.web.http.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows a browser again by a cookie, which is signed: nothing is stored but the sessions that were
 * ended before their time, and a restart ends none and brings none back. Thread-safe.
 *
 * <p>The cookie is {@code SameSite=Lax}. With {@code Strict} it would be missing when a link from a
 * mail or a chat is followed, and whoever is logged in had to do it again; and a change needs a
 * token besides, see {@link Access#checkChange}.
 */
final class Sessions {

  private static final Duration GOOD_FOR = Duration.ofDays(30);
  private static final Pattern SHAPE = Pattern.compile("([\\w-]{24})\\.(\\d{1,18})\\.([\\w-]{43})");

  private final SigningKey key;
  private final String purpose;
  private final String name;
  private final boolean encrypted;
  private final EndedSessions ended;
  private final Clock clock;

  /**
   * @param purpose what a session was begun with: with another one, all before it end
   * @param encrypted whether browsers see the page encrypted, and send the cookie only so
   */
  Sessions(SigningKey key, String purpose, boolean encrypted, EndedSessions ended, Clock clock) {
    this.key = key;
    this.purpose = purpose;
    // A browser has one set of cookies for all ports of a machine.
    this.name = "footnote-" + key.sign("cookie", "").substring(0, 6);
    this.encrypted = encrypted;
    this.ended = ended;
    this.clock = clock;
  }

  /** The session of the browser that asks; empty if it has none, or that has ended. */
  Optional<String> id(Request request) {
    return request.cookie(name).map(SHAPE::matcher).filter(Matcher::matches).flatMap(this::id);
  }

  private Optional<String> id(Matcher cookie) {
    String id = cookie.group(1);
    boolean signed =
        key.isSigned(purpose, id + "." + cookie.group(2), cookie.group(3))
            && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(cookie.group(2))));
    return signed && !ended.contains(id) ? Optional.of(id) : Optional.empty();
  }

  /** The header {@code Set-Cookie} that begins a session or goes on with it. */
  String cookie(String id) {
    String text = id + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
    return header(text + "." + key.sign(purpose, text), GOOD_FOR);
  }

  /**
   * Ends a session; the header {@code Set-Cookie} that takes the cookie back.
   *
   * @throws IOException if that cannot be kept; its message is one plain line
   */
  String end(String id) throws IOException {
    ended.add(id, clock.instant().plus(GOOD_FOR));
    return header("", Duration.ZERO);
  }

  /** What a change must bring in this session. */
  String token(String id) {
    return key.sign("change", id);
  }

  private String header(String value, Duration age) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(name, value, age.toSeconds(), encrypted ? "; Secure" : "");
  }
}
