package dev.footnote.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.web.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows a browser again by a cookie, which is signed: nothing is stored, and a restart ends no
 * session. Thread-safe.
 *
 * <p>The cookie is {@code SameSite=Lax}. With {@code Strict} it would be missing when a link from a
 * mail or a chat is followed, and whoever is logged in had to do it again; and a change needs a
 * token besides, see {@link Access#checkChange}.
 */
final class Sessions {

  private static final Duration GOOD_FOR = Duration.ofDays(30);
  private static final Pattern SHAPE = Pattern.compile("([\\w-]{24})\\.(\\d{1,18})\\.([\\w-]{43})");
  private static final int MAX_ENDED = 10_000;

  private final SigningKey key;
  private final String purpose;
  private final String name;
  private final boolean encrypted;
  private final Clock clock;

  /** By id: those that ended before their time. */
  private final Cache<String, Boolean> ended =
      Caffeine.newBuilder().maximumSize(MAX_ENDED).expireAfterWrite(GOOD_FOR).build();

  /**
   * @param purpose what a session was begun with: with another one, all before it end
   * @param encrypted whether browsers see the page encrypted, and send the cookie only so
   */
  Sessions(SigningKey key, String purpose, boolean encrypted, Clock clock) {
    this.key = key;
    this.purpose = purpose;
    // A browser has one set of cookies for all ports of a machine.
    this.name = "footnote-" + key.sign("cookie", "").substring(0, 6);
    this.encrypted = encrypted;
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
    return signed && ended.getIfPresent(id) == null ? Optional.of(id) : Optional.empty();
  }

  /** The header {@code Set-Cookie} that begins a session or goes on with it. */
  String cookie(String id) {
    String text = id + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
    return header(text + "." + key.sign(purpose, text), GOOD_FOR);
  }

  /** Ends a session; the header {@code Set-Cookie} that takes the cookie back. */
  String end(String id) {
    ended.put(id, true);
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
