package dev.footnote.config;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/**
 * The page.
 *
 * @param address where it listens; only with a password one that others reach
 * @param port 0 for any that is free
 * @param publicUrl what others know it by, without a path; only with a password one that others
 *     reach
 * @param password what its owner logs in with, at least 8 characters
 */
public record Web(
    InetAddress address, int port, Optional<URI> publicUrl, Optional<Secret> password) {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int PORT = 8080;
  private static final int LAST_PORT = 65_535;
  private static final int SHORTEST_PASSWORD = 8;

  static Web read(Values values) {
    Web web =
        new Web(
            values.address("web.address").orElseGet(() -> InetAddress.ofLiteral(LOOPBACK)),
            values.integer("web.port", PORT, 0, LAST_PORT),
            values.origin("web.public-url"),
            values.secret("web.password"));
    if (web.password().filter(one -> one.reveal().length() < SHORTEST_PASSWORD).isPresent()) {
      values.problem("web.password must have at least %d characters".formatted(SHORTEST_PASSWORD));
    }
    if (web.password().isEmpty()) {
      web.checkThatNobodyElseComes(values);
    }
    return web;
  }

  /** The public address, if others reach the page there. */
  public Optional<URI> sharedUrl() {
    return publicUrl.filter(url -> !Parse.isLoopback(url));
  }

  private void checkThatNobodyElseComes(Values values) {
    if (!address.isLoopbackAddress()) {
      values.problem(
          "web.password-file must be given with web.address: %s, which others reach"
              .formatted(address.getHostAddress()));
    }
    sharedUrl()
        .ifPresent(
            url ->
                values.problem(
                    "web.password-file must be given with web.public-url: %s, which others reach"
                        .formatted(url)));
  }
}
