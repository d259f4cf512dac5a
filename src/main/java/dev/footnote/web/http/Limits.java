package dev.footnote.web.http;

import java.util.Map;

/**
 * What one client may take of the JDK's server. By default it waits for ever, and holds back small
 * writes. It reads these properties of the process once, when its first server is made; those that
 * are given to the process stay.
 */
final class Limits {

  private static final Map<String, String> BY_PROPERTY =
      Map.of(
          "sun.net.httpserver.nodelay", "true",
          // seconds to send a whole request, and to make and read a whole response
          "sun.net.httpserver.maxReqTime", "60",
          "sun.net.httpserver.maxRspTime", "300",
          "sun.net.httpserver.idleInterval", "60",
          "sun.net.httpserver.maxReqHeaders", "100",
          // 32 bytes a header are added to its characters
          "sun.net.httpserver.maxReqHeaderSize", "65536",
          "jdk.httpserver.maxConnections", "2000",
          "sun.net.httpserver.maxIdleConnections", "1000");

  private Limits() {}

  /** Sets those that are not given. */
  static void set() {
    BY_PROPERTY.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
