package dev.footnote.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.EOFException;
import java.time.Duration;

/**
 * Builds clients for Ollama that tell the end of every stream. LangChain4j's model for it says
 * neither that it is done nor that it failed when a connection ends before the last message came,
 * and would be waited for until the time is up. After a stream that did come to its end the error
 * means nothing.
 */
final class EndingStreams implements HttpClientBuilder {

  private final HttpClientBuilder builder;

  EndingStreams(HttpClientBuilder builder) {
    this.builder = builder;
  }

  @Override
  public HttpClient build() {
    HttpClient client = builder.build();
    return new HttpClient() {
      @Override
      public SuccessfulHttpResponse execute(HttpRequest request) {
        return client.execute(request);
      }

      @Override
      public void execute(
          HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.execute(
            request,
            (stream, events) -> {
              parser.parse(stream, events);
              events.onError(new EOFException("the answer ended early"));
            },
            listener);
      }
    };
  }

  @Override
  public Duration connectTimeout() {
    return builder.connectTimeout();
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    builder.connectTimeout(timeout);
    return this;
  }

  @Override
  public Duration readTimeout() {
    return builder.readTimeout();
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    builder.readTimeout(timeout);
    return this;
  }
}
