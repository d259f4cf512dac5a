package dev.footnote.web.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the server is reached.
 *
 * @param address where it listens
 * @param publicUrl the address that others know it by, where a proxy on this machine or the network
 *     leads to it
 */
public record Reach(InetAddress address, Optional<URI> publicUrl) {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Whether a request for this host is meant for this server. One that only this machine reaches
   * goes by few names: any other was made up by a page that has its own name lead here.
   *
   * @param authority the value of the header {@code Host}, such as {@code localhost:8080}
   */
  boolean isOurs(String authority) {
    String host = authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    return !address.isLoopbackAddress()
        || LOCAL.contains(host)
        || publicUrl.map(URI::getHost).filter(host::equalsIgnoreCase).isPresent();
  }

  /** Whether a peer may be a proxy that says for whom it asks. */
  boolean isProxy(InetAddress peer) {
    return publicUrl.isPresent() && peer.isLoopbackAddress();
  }

  /** Whether others see the page encrypted. */
  public boolean isEncrypted() {
    return publicUrl.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
  }
}
