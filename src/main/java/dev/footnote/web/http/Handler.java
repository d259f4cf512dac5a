package dev.footnote.web.http;

import java.io.IOException;

/** Answers all requests. Implementations are thread-safe. */
public interface Handler {

  /**
   * How many bytes the body of a request may have. It is asked before the body is read, so that who
   * may not send a large one cannot.
   *
   * @param head the request with an empty body
   * @throws HttpProblem if it is refused whatever the body is
   */
  int maxBody(Request head);

  /**
   * Answers one.
   *
   * @throws HttpProblem if it is refused
   * @throws IOException if something cannot be read or kept; its message is one plain line
   */
  Response answer(Request request) throws IOException;

  /**
   * Says why a request is refused. The headers of the problem are added to it.
   *
   * @param method as it was sent
   * @param address path and query as they were sent, percent-encoded
   */
  Response.Whole refusal(String method, String address, HttpProblem problem);
}
