package dev.footnote.retrieval.opensearch.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.TransportException;
import org.opensearch.client.transport.httpclient5.ResponseException;

/** Why an attempt at one node came to nothing. Prints as a few words for a person. */
sealed interface Failure {

  /** It answered with an error. */
  record Answered(ErrorAnswer answer) implements Failure {
    @Override
    public String toString() {
      return answer.toString();
    }
  }

  /** It did not answer in time. */
  record Silent() implements Failure {
    @Override
    public String toString() {
      return "no answer";
    }
  }

  /**
   * There was no connection, or not until the end.
   *
   * @param why in a few words
   */
  record Unreachable(String why) implements Failure {
    @Override
    public String toString() {
      return why;
    }
  }

  /**
   * It is not known to be who it says.
   *
   * @param line for a person
   */
  record Untrusted(String line) implements Failure {
    @Override
    public String toString() {
      return line;
    }
  }

  /** It answered what the client cannot read. */
  record Unreadable(Throwable thrown) implements Failure {
    @Override
    public String toString() {
      return "an answer that is not understood";
    }
  }

  /** Thrown where the client would hand on an error's body, or lose its status. */
  final class ErrorStatus extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    ErrorStatus(int status, String body) {
      super("status " + status);
      this.status = status;
      this.body = body;
    }
  }

  /**
   * What an exception says of a node.
   *
   * @param url of the node
   * @param thrown by the client; its cause tells where it does not
   */
  static Failure of(URI url, Throwable thrown) {
    return causes(thrown)
        .map(cause -> known(url, cause))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElseGet(() -> unknown(thrown));
  }

  private static @Nullable Failure known(URI url, Throwable thrown) {
    return switch (thrown) {
      case OpenSearchException error -> new Answered(ErrorAnswer.of(error));
      case ResponseException error -> new Answered(ErrorAnswer.of(error));
      case ErrorStatus error -> new Answered(ErrorAnswer.of(error.status, error.body));
      case CancellationException closed -> new Unreachable("connection closed");
      case SocketTimeoutException late -> new Silent();
      case TimeoutException late -> new Silent();
      case UnknownHostException error -> new Unreachable("unknown host");
      case NoRouteToHostException error -> new Unreachable("no route to host");
      case ConnectException error -> new Unreachable("connection refused");
      case SSLException error -> tls(url, error);
      case ContentTooLongException tooLong -> new Unreadable(tooLong);
      default -> null;
    };
  }

  private static Failure unknown(Throwable thrown) {
    boolean lost =
        (thrown instanceof IOException && !(thrown instanceof TransportException))
            || thrown instanceof HttpException;
    return lost ? new Unreachable("connection lost") : new Unreadable(thrown);
  }

  private static Failure tls(URI url, SSLException thrown) {
    if (hasCause(thrown, CertificateExpiredException.class)) {
      return new Untrusted("the certificate of " + url + " has expired");
    }
    if (hasCause(thrown, CertPathBuilderException.class)
        || hasCause(thrown, CertPathValidatorException.class)) {
      return new Untrusted(
          "footnote does not trust the certificate of "
              + url
              + "; name its authority's certificate with index.ca-file");
    }
    if (hasCause(thrown, CertificateException.class)) {
      return new Untrusted(
          "the certificate of " + url + " is for another host; index.urls must name that one");
    }
    return new Unreachable("no TLS connection");
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
    return causes(thrown).anyMatch(type::isInstance);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.<@Nullable Throwable>iterate(
            thrown, cause -> cause == null ? null : cause.getCause())
        .takeWhile(cause -> cause != null)
        .flatMap(Stream::ofNullable)
        .limit(20);
  }
}
