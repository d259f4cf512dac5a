package dev.footnote.web;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one site, sent as browsers send them. The JDK's own manager writes those with a
 * {@code Max-Age} in the form of RFC 2965, which no browser does.
 */
final class Cookies extends CookieHandler {

  private final Map<String, String> values = new ConcurrentHashMap<>();

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
    String cookies =
        values.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookies));
  }

  @Override
  public void put(URI uri, Map<String, List<String>> headers) {
    headers.forEach(
        (name, set) -> {
          if (name.equalsIgnoreCase("set-cookie")) {
            set.forEach(this::keep);
          }
        });
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    if (cookie.contains("Max-Age=0")) {
      values.remove(pair[0]);
    } else {
      values.put(pair[0], pair[1]);
    }
  }
}
