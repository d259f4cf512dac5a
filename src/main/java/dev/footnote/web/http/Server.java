package dev.footnote.web.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footnote.file.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of HTTP/1.1. Each request has a virtual thread of its own. Whatever goes wrong with one
 * is answered with a plain line, and stands in the log.
 */
public final class Server implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Server.class);

  private static final String UNEXPECTED = "Something went wrong here. The log says what.";
  private static final int MAX_WAITING = 1_000;
  private static final int SECONDS_TO_FINISH = 5;

  static {
    Limits.set();
  }

  private final HttpServer server;
  private final ExecutorService executor;
  private final RequestReader reader;
  private final Handler handler;

  private Server(HttpServer server, Reach reach, Handler handler) {
    this.server = server;
    this.executor =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("web-", 0).factory());
    this.reader = new RequestReader(reach);
    this.handler = handler;
  }

  /**
   * Starts one.
   *
   * @param port from 1; 0 for any that is free
   * @throws java.net.BindException if the port is taken, or the address is not this machine's
   * @throws IOException if it cannot listen for another reason
   */
  public static Server start(Reach reach, int port, Handler handler) throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress(reach.address(), port), MAX_WAITING);
    Server server = new Server(http, reach, handler);
    http.createContext("/", server::serve);
    http.setExecutor(server.executor);
    http.start();
    return server;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      ResponseWriter.write(exchange, response(exchange));
    } catch (IOException e) {
      log.debug("{} went away", exchange.getRemoteAddress(), e);
    } catch (RuntimeException | Error e) { // the thread's end would say nothing
      log.error("{} was not answered", exchange.getRequestURI().getPath(), e);
    }
  }

  private Response response(HttpExchange exchange) throws IOException {
    try {
      Request head = reader.head(exchange);
      return answer(head.with(RequestReader.body(exchange, handler.maxBody(head))));
    } catch (HttpProblem problem) {
      Response.Whole refusal =
          handler.refusal(
              exchange.getRequestMethod(), exchange.getRequestURI().toASCIIString(), problem);
      for (var header : problem.headers().entrySet()) {
        refusal = refusal.with(header.getKey(), header.getValue());
      }
      return refusal;
    }
  }

  private Response answer(Request request) {
    try {
      return handler.answer(request);
    } catch (HttpProblem problem) {
      throw problem;
    } catch (IOException e) {
      log.warn("{} {} failed", request.method(), request.path(), e);
      String reason = Reason.of(e);
      throw new HttpProblem(500, reason.isEmpty() ? UNEXPECTED : reason);
    } catch (RuntimeException | Error e) {
      log.error("{} {} failed", request.method(), request.path(), e);
      throw new HttpProblem(500, UNEXPECTED);
    }
  }

  /** Answers what was asked before, for a few seconds, and ends. */
  @Override
  public void close() {
    server.stop(SECONDS_TO_FINISH);
    executor.close();
  }
}
