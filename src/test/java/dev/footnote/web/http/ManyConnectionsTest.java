package dev.footnote.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManyConnectionsTest {

  private static final int MANY = 1_000;

  @Test
  void aThousandAreAnsweredAtOnceAndOthersMeanwhile() throws Exception {
    CountDownLatch allAsked = new CountDownLatch(MANY);
    try (Served served =
        new Served(
            request -> {
              if (request.path().equals("/slow")) {
                allAsked.countDown();
                await(allAsked);
              }
              return Response.of(200, "text/plain", "hello");
            })) {
      List<Socket> sockets = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        if (i == MANY - 1) {
          assertThat(served.get("/quick")).as("while all others wait").endsWith("hello");
        }
        Socket socket = served.connect();
        socket
            .getOutputStream()
            .write(
                ("GET /slow HTTP/1.1\r\nHost: localhost\r\n" + Served.end())
                    .getBytes(StandardCharsets.US_ASCII));
        sockets.add(socket);
      }
      for (Socket socket : sockets) {
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
            .startsWith("HTTP/1.1 200 ")
            .endsWith("hello");
        socket.close();
      }
    }
  }

  @Test
  void aThousandThatSayNothingKeepNobodyOut() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try (Served served = new Served(request -> Response.of(200, "text/plain", "hello"))) {
      for (int i = 0; i < MANY; i++) {
        silent.add(served.connect());
      }

      assertThat(served.get("/")).endsWith("hello");
    }
    for (Socket socket : silent) {
      socket.close();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
