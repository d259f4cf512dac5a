package dev.footnote.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser that runs no scripts: it follows links, and sends forms as they stand in a page. */
final class Browser {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final URI site;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new Cookies())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Browser(URI site) {
    this.site = site;
  }

  /** A page and its status. */
  record Shown(int status, String address, String html) {

    Document page() {
      return Jsoup.parse(html);
    }

    Element first(String selector) {
      return page().select(selector).stream()
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + selector + " in " + html));
    }

    String text(String selector) {
      return first(selector).text();
    }
  }

  Shown open(String address) throws IOException, InterruptedException {
    return shown(get(address));
  }

  HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(address));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends the form that a selector finds, with other or more values. */
  Shown send(Shown page, String form, Map<String, String> values)
      throws IOException, InterruptedException {
    Element element = page.first(form);
    Map<String, String> fields = new LinkedHashMap<>();
    element.select("input[type=hidden]").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
    fields.putAll(values);
    return shown(post(element.attr("action"), fields));
  }

  Shown ask(Shown page, String question) throws IOException, InterruptedException {
    return send(page, "form#ask", Map.of("question", question));
  }

  HttpResponse<String> post(String address, Map<String, String> fields, String... headers)
      throws IOException, InterruptedException {
    return postAs(address, FORM, encoded(fields), headers);
  }

  HttpResponse<String> postAs(String address, String type, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(address))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The lines of a stream of events, as they come. */
  Stream<String> stream(Map<String, String> fields) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(site.resolve("/ask"))
                .header("Content-Type", FORM)
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build(),
            BodyHandlers.ofLines())
        .body();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Shown shown(HttpResponse<String> response) {
    return new Shown(response.statusCode(), response.uri().toString(), response.body());
  }
}
