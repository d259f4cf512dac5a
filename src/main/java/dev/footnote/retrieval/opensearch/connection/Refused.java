package dev.footnote.retrieval.opensearch.connection;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess.Credentials;
import java.util.Optional;

/** The cluster answered, but not with success, and would answer the same again. */
public final class Refused extends IndexException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String reason;

  private Refused(String message, ErrorAnswer answer) {
    super(message);
    this.status = answer.status();
    this.type = answer.type();
    this.reason = answer.reason();
  }

  /**
   * @param credentials what the cluster was given, for the line that names what to change
   */
  static Refused of(ErrorAnswer answer, Optional<Credentials> credentials) {
    return new Refused(line(answer, credentials), answer);
  }

  private static String line(ErrorAnswer answer, Optional<Credentials> credentials) {
    boolean forbidden =
        answer.status() == 403
            && (answer.type().isEmpty() || answer.type().equals("security_exception"));
    if (forbidden) {
      return "the search cluster does not allow this to the user it was given"
          + answer.privilege().map(name -> ": lacking is the privilege " + name).orElse("");
    }
    if (answer.status() != 401) {
      return "the search cluster refused (" + answer + ")";
    }
    return switch (credentials.orElse(null)) {
      case null ->
          "the search cluster wants a name and a password (index.username, index.password)";
      case Credentials.Basic basic ->
          "the search cluster does not accept the name and password it was given"
              + " (index.username, index.password)";
      case Credentials.ApiKey key ->
          "the search cluster does not accept the API key it was given (index.api-key)";
    };
  }

  /** The HTTP status, 300–499. */
  public int status() {
    return status;
  }

  /** What OpenSearch calls the error, such as {@code index_not_found_exception}; or empty. */
  public String type() {
    return type;
  }

  /** What OpenSearch says of it, in one line; or empty. */
  public String reason() {
    return reason;
  }
}
