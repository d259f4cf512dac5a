package dev.footnote.web;

import dev.footnote.web.access.Visitor;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;

/** Answers the requests of one address. Implementations are thread-safe. */
interface Page {

  /**
   * Answers one.
   *
   * @throws dev.footnote.web.http.HttpProblem if it is refused
   * @throws IOException if something cannot be read or kept; its message is one plain line
   */
  Response show(Request request, Visitor visitor) throws IOException;
}
