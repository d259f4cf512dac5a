package dev.footnote.web.http;

import java.util.Map;

/** A request that is refused. Its message is one plain line for a person. */
public final class HttpProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Map<String, String> headers;

  /**
   * @param status of HTTP, from 400
   * @param message one plain line that says what to do
   */
  public HttpProblem(int status, String message) {
    this(status, message, Map.of());
  }

  /**
   * @param status of HTTP, from 400
   * @param message one plain line that says what to do
   * @param headers that belong to the status, such as {@code Allow} to 405
   */
  public HttpProblem(int status, String message, Map<String, String> headers) {
    super(message);
    this.status = status;
    this.headers = Map.copyOf(headers);
  }

  /** The status of HTTP, from 400. */
  public int status() {
    return status;
  }

  /** The headers that belong to the status, by name. */
  public Map<String, String> headers() {
    return headers;
  }
}
