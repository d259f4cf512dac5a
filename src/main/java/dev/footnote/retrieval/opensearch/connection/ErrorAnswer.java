package dev.footnote.retrieval.opensearch.connection;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * What a node answered instead of what was asked for.
 *
 * @param type what OpenSearch calls the error; empty if it is not OpenSearch that answered
 * @param reason in one line of at most some hundred characters; may be empty
 */
record ErrorAnswer(int status, String type, String reason) {

  private static final int LONGEST_REASON = 300;
  private static final Pattern PRIVILEGE =
      Pattern.compile("no permissions for \\[(.+?)](?= and |$)");
  private static final ObjectMapper JSON = new ObjectMapper();

  ErrorAnswer {
    reason = reason.strip().replaceAll("\\s+", " ");
    if (reason.length() > LONGEST_REASON) {
      reason = reason.substring(0, LONGEST_REASON) + "…";
    }
  }

  static ErrorAnswer of(OpenSearchException error) {
    return new ErrorAnswer(
        error.status(),
        requireNonNullElse(error.error().type(), ""),
        requireNonNullElse(cause(error.error()).reason(), ""));
  }

  /** That all shards failed is not why they did. */
  private static ErrorCause cause(ErrorCause error) {
    return error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
  }

  /** The client shows the body in the exception's message alone, below lines of its own. */
  static ErrorAnswer of(ResponseException error) {
    String message = requireNonNullElse(error.getMessage(), "");
    int body = message.indexOf("\n{");
    return of(error.status(), body < 0 ? "" : message.substring(body));
  }

  /**
   * @param body of any kind: a proxy's page says nothing
   */
  static ErrorAnswer of(int status, String body) {
    try {
      JsonNode error = JSON.readTree(body).path("error");
      return error.isTextual()
          ? new ErrorAnswer(status, "", error.asText())
          : new ErrorAnswer(
              status,
              error.path("type").asText(),
              error
                  .path("root_cause")
                  .path(0)
                  .path("reason")
                  .asText(error.path("reason").asText()));
    } catch (JsonProcessingException notJson) {
      return new ErrorAnswer(status, "", "");
    }
  }

  /** Whether the node itself works, whatever it could not do: 502 to 504 may be its proxy's. */
  boolean showsLife() {
    return status < 500 || !type.isEmpty();
  }

  /** Whether another node, or this one a little later, may do it. */
  boolean mayPass() {
    return status == 429 || status >= 500;
  }

  /** The privilege that it says was lacking. */
  Optional<String> privilege() {
    return PRIVILEGE.matcher(reason).results().findFirst().map(found -> found.group(1));
  }

  /** For a person: the status, and what is said of it. */
  @Override
  public String toString() {
    return "status " + status + (reason.isEmpty() ? "" : ": " + reason);
  }
}
