package dev.footnote.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.language.Span;
import dev.footnote.web.http.HttpProblem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links that open one article without a login, for thirty days and the rest of the last one: so a
 * link that is made twice on a day is the same. What it leads to stands in it, signed: nothing is
 * stored. Thread-safe.
 */
public final class SignedLinks {

  private static final int DAYS = 30;
  private static final String PURPOSE = "shared quote";

  /**
   * The first second after it, folder, span, sum of the words, path: the last may hold anything.
   */
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,18}) (\\S*) (\\d{1,9})-(\\d{1,9}) (\\S*) (.*)", Pattern.DOTALL);

  private final SigningKey key;
  private final Clock clock;

  public SignedLinks(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** What stands in the address of a link made now: letters, digits, {@code -_.} alone. */
  public String token(SharedQuote shared) {
    String text =
        "%d %s %d-%d %s %s"
            .formatted(
                clock
                    .instant()
                    .truncatedTo(ChronoUnit.DAYS)
                    .plus(DAYS + 1, ChronoUnit.DAYS)
                    .getEpochSecond(),
                shared.folder(),
                shared.quote().start(),
                shared.quote().end(),
                shared.sum(),
                shared.path());
    String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    return encoded + "." + key.sign(PURPOSE, encoded);
  }

  /**
   * What a link leads to.
   *
   * @throws HttpProblem if it was not made here or was altered (403), or has expired (410)
   */
  public SharedQuote open(String token) {
    String[] halves = token.split("\\.", 2);
    if (halves.length < 2 || !key.isSigned(PURPOSE, halves[0], halves[1])) {
      throw new HttpProblem(
          403, "This link is not whole. Open it as it was sent, or ask for it again.");
    }
    Matcher parts = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(halves[0]), UTF_8));
    if (!parts.matches()) {
      throw new IllegalStateException("a link that was signed here has another shape: " + token);
    }
    if (clock.instant().getEpochSecond() >= Long.parseLong(parts.group(1))) {
      throw new HttpProblem(
          410, "This link has expired: it was good for thirty days. Ask for a new one.");
    }
    return new SharedQuote(
        parts.group(2),
        parts.group(6),
        new Span(Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))),
        parts.group(5));
  }
}
