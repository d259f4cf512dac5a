package dev.footnote.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Written values to typed ones; empty where a value is not of its type. */
final class Parse {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private Parse() {}

  static Optional<Integer> integer(String value, int least) {
    try {
      return Optional.of(Integer.parseInt(value)).filter(number -> number >= least);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Long> id(String value) {
    try {
      return Optional.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Double> number(String value, double least, double most) {
    try {
      return Optional.of(Double.parseDouble(value)).filter(n -> n >= least && n <= most);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Boolean> truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<Duration> duration(String value) {
    Matcher matcher = DURATION.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    return Optional.of(
            switch (matcher.group(2)) {
              case "ms" -> Duration.ofMillis(amount);
              case "s" -> Duration.ofSeconds(amount);
              case "m" -> Duration.ofMinutes(amount);
              case "h" -> Duration.ofHours(amount);
              default -> Duration.ofDays(amount);
            })
        .filter(Duration::isPositive);
  }

  static Optional<URI> url(String value) {
    try {
      URI uri = new URI(value);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return Optional.of(uri).filter(u -> web && u.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** An address without its last slash; empty if it has more than scheme, host and port. */
  static Optional<URI> origin(URI url) {
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    return Optional.of(url.toString().replaceFirst("/$", ""))
        .filter(whole -> whole.equals(origin) && url.getRawUserInfo() == null)
        .map(URI::create);
  }

  static Optional<InetAddress> address(String value) {
    try {
      return Optional.of(InetAddress.ofLiteral(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether what is sent to an address stays on this machine; no name is looked up for it. */
  static boolean isLoopback(URI url) {
    return LOOPBACK.matcher(url.getHost()).matches();
  }

  static <E extends Enum<E>> Optional<E> constant(String value, Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> name(c).equals(value)).findFirst();
  }

  /** How a constant is written in settings: {@code keep-all} for {@code KEEP_ALL}. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A path; {@code ~} is the home folder, and a relative one starts from {@code base}. */
  static Optional<Path> path(String value, Path base, Path home) {
    boolean fromHome = value.equals("~") || value.startsWith("~/");
    try {
      Path path = fromHome ? home.resolve(value.replaceFirst("~/*", "")) : base.resolve(value);
      return Optional.of(path.normalize()).filter(p -> !value.isBlank());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
