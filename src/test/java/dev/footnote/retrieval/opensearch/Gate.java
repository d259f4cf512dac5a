package dev.footnote.retrieval.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Stands between a client and a server, and holds back what the client sends while it is shut, as a
 * process that sleeps does. What it held goes on when it is opened.
 */
final class Gate implements Closeable {

  private final URI server;
  private final ServerSocket socket;

  /** Read-locked by what passes; not reentrant for who shuts it. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  Gate(URI server) {
    this.server = server;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** Of the thread that opens it again. */
  void shut() {
    lock.writeLock().lock();
  }

  void open() {
    lock.writeLock().unlock();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket behind = new Socket(server.getHost(), server.getPort());
        Thread.ofVirtual().start(() -> pump(client, behind));
        Thread.ofVirtual().start(() -> pump(behind, client));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[1 << 16];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        lock.readLock().lock();
        try {
          out.write(some, 0, read);
        } finally {
          lock.readLock().unlock();
        }
      }
    } catch (IOException _) {
      // One side hung up: so does the other.
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
