package dev.footnote.retrieval.opensearch.connection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** How the connections to one node are made. */
final class Connections {

  private static final int PER_NODE = 16;
  private static final int MOST_THREADS = 4;

  /** The client looks at its time limits this often; by default once a second. */
  private static final TimeValue TICK = TimeValue.ofMilliseconds(50);

  private final OpenSearchAccess access;
  private final SSLContext tls;
  private final Timeout connecting;

  /**
   * @param connecting how long a connection may take, its TLS included
   */
  Connections(OpenSearchAccess access, Duration connecting) {
    this.access = access;
    this.tls = TrustedAuthorities.context(access.caFile());
    this.connecting = Timeout.of(connecting);
  }

  /** What goes to one node and never to another. */
  record Connection(OpenSearchTransport transport, AsyncClientConnectionManager pool)
      implements AutoCloseable {

    /** Ends what is under way, which the transport alone would wait for, and the threads. */
    @Override
    public void close() throws IOException {
      pool.close(CloseMode.IMMEDIATE);
      transport.close();
    }
  }

  Connection to(URI url) {
    AsyncClientConnectionManager pool = pool();
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(HttpHost.create(url))
            .setMapper(new JacksonJsonpMapper(new ObjectMapper()))
            .setHttpClientConfigCallback(http -> configure(http.setConnectionManager(pool)));
    access
        .credentials()
        .map(credentials -> new BasicHeader("Authorization", credentials.authorization(), true))
        .ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
    String path = url.getRawPath();
    if (path != null && path.length() > 1) {
      builder.setPathPrefix(path);
    }
    return new Connection(builder.build(), pool);
  }

  /**
   * Ends a request that takes longer. The client has no other way to: cancelling what it returned
   * would leave the connection taken.
   */
  TransportOptions within(Duration limit) {
    ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
    options.setRequestConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(limit))
            .setConnectionRequestTimeout(connecting)
            .build());
    return options.build();
  }

  private AsyncClientConnectionManager pool() {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync())
        .setDefaultTlsConfig(
            TlsConfig.custom()
                .setHandshakeTimeout(connecting)
                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                .build())
        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(connecting).build())
        .setMaxConnPerRoute(PER_NODE)
        .setMaxConnTotal(PER_NODE)
        .build();
  }

  private static HttpAsyncClientBuilder configure(HttpAsyncClientBuilder http) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    return http.setIOReactorConfig(
            IOReactorConfig.custom().setSelectInterval(TICK).setIoThreadCount(threads).build())
        .setThreadFactory(new DefaultThreadFactory("opensearch", true))
        .addResponseInterceptorLast(Connections::keepStatus)
        // Another host would be told the credentials.
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression();
  }

  /** The client would stumble over an error that is not JSON, and forget its status. */
  private static void keepStatus(
      HttpResponse response, @Nullable EntityDetails body, HttpContext context)
      throws Failure.ErrorStatus {
    int status = response.getCode();
    boolean head = "HEAD".equals(HttpCoreContext.cast(context).getRequest().getMethod());
    if (status == 401 || (status >= 400 && status < 500 && !head && !isJson(body))) {
      throw new Failure.ErrorStatus(status, "");
    }
  }

  private static boolean isJson(@Nullable EntityDetails body) {
    return body != null
        && ContentType.APPLICATION_JSON.isSameMimeType(
            ContentType.parseLenient(body.getContentType()));
  }
}
