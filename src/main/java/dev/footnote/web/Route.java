package dev.footnote.web;

/**
 * Which page answers which requests.
 *
 * @param method {@code GET} (then {@code HEAD} as well) or {@code POST}
 * @param path the whole path; one that ends in a slash stands for all that begin with it, but for
 *     {@code /}
 * @param kind who may send it, and how it is checked
 * @param maxBody how many bytes it may bring
 */
record Route(String method, String path, Kind kind, int maxBody, Page page) {

  private static final int MAX_FORM = 64 * 1024;

  /** The kinds of requests. */
  enum Kind {
    /** Anybody may see it. */
    OPEN,
    /** A page for whoever is logged in. */
    PAGE,
    /** A form, sent from a page of ours by whoever is logged in. */
    CHANGE,
    /** JSON for scripts of whoever is logged in. */
    API
  }

  /** What anybody may see. */
  static Route open(String path, Page page) {
    return new Route("GET", path, Kind.OPEN, 0, page);
  }

  /** A form that anybody may send from a page of ours. */
  static Route openForm(String path, Page page) {
    return new Route("POST", path, Kind.OPEN, MAX_FORM, page);
  }

  /** A page for whoever is logged in. */
  static Route page(String path, Page page) {
    return new Route("GET", path, Kind.PAGE, 0, page);
  }

  /** A form for whoever is logged in. */
  static Route change(String path, Page page) {
    return change(path, MAX_FORM, page);
  }

  /** A form that may bring files. */
  static Route change(String path, int maxBody, Page page) {
    return new Route("POST", path, Kind.CHANGE, maxBody, page);
  }

  /** What scripts read. */
  static Route api(String path, Page page) {
    return new Route("GET", path, Kind.API, 0, page);
  }

  /** What scripts ask with JSON. */
  static Route apiWithJson(String path, Page page) {
    return new Route("POST", path, Kind.API, MAX_FORM, page);
  }

  /** Whether it is for requests of this path. */
  boolean isFor(String requested) {
    return requested.equals(path)
        || (path.length() > 1 && path.endsWith("/") && requested.startsWith(path));
  }

  /** Whether it is for requests of this method. */
  boolean takes(String requested) {
    return requested.equals(method) || (requested.equals("HEAD") && method.equals("GET"));
  }
}
