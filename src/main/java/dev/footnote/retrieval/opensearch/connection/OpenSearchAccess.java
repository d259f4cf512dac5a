package dev.footnote.retrieval.opensearch.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How a cluster is reached. Never prints a secret.
 *
 * @param urls of its nodes, at least one: http or https, with a path only where a proxy wants one
 * @param credentials sent with every request, and to no other host
 * @param caFile certificates, in PEM, of the only authorities that are trusted; without it those
 *     that Java trusts
 */
public record OpenSearchAccess(
    List<URI> urls, Optional<Credentials> credentials, Optional<Path> caFile) {

  /**
   * Checks that each URL can be asked.
   *
   * @throws IllegalArgumentException with one plain line, if a URL cannot be used or would carry a
   *     secret over an open network
   */
  public OpenSearchAccess {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("index.urls must name at least one node of the cluster");
    }
    urls.forEach(OpenSearchAccess::check);
    if (credentials.isPresent()) {
      urls.forEach(OpenSearchAccess::checkPrivate);
    }
  }

  /** Who asks. */
  public sealed interface Credentials {

    /** What the header {@code Authorization} says. */
    String authorization();

    /** A user of the cluster's own or of its directory. */
    record Basic(String username, String password) implements Credentials {

      public Basic {
        if (username.isEmpty() || username.contains(":")) {
          throw new IllegalArgumentException("index.username must not be empty or hold a colon");
        }
      }

      @Override
      public String authorization() {
        return "Basic "
            + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
      }

      @Override
      public String toString() {
        return "Basic[username=" + username + ", password=[REDACTED]]";
      }
    }

    /** A key that the cluster has issued. */
    record ApiKey(String key) implements Credentials {

      public ApiKey {
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c <= '~')) {
          throw new IllegalArgumentException("index.api-key must be one word of ASCII");
        }
      }

      @Override
      public String authorization() {
        return "ApiKey " + key;
      }

      @Override
      public String toString() {
        return "ApiKey[key=[REDACTED]]";
      }
    }
  }

  private static void check(URI url) {
    if (url.getRawUserInfo() != null
        || (url.getRawAuthority() != null && url.getRawAuthority().contains("@"))) {
      throw new IllegalArgumentException(
          "index.urls must not hold a password: name it with index.username and index.password");
    }
    if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        || url.getHost() == null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "index.urls must be like https://search.example:9200, but was " + url);
    }
  }

  private static void checkPrivate(URI url) {
    if ("http".equals(url.getScheme()) && !isLoopback(url.getHost())) {
      throw new IllegalArgumentException(
          "index.urls must be https where a password is given, but was " + url);
    }
  }

  /** Asks no name server: what it says may change. */
  private static boolean isLoopback(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
