package dev.footnote.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILES = "multipart/form-data; boundary=--x";

  @Test
  void aFormHasItsFields() {
    Request request = request(FORM + "; charset=UTF-8", "question=Why+June%3F&c=&token=a%2Bb");

    assertThat(request.form().text("question")).isEqualTo("Why June?");
    assertThat(request.form().text("c")).isEmpty();
    assertThat(request.form().text("token")).isEqualTo("a+b");
    assertThat(request.uploads()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "application/json", "text/plain", "garbage"})
  void whatIsNoFormIsRefused(String type) {
    assertThatThrownBy(() -> request(type, "a=b").form())
        .isInstanceOfSatisfying(
            HttpProblem.class, problem -> assertThat(problem.status()).isEqualTo(415));
  }

  @Test
  void aFormMayBringFiles() {
    Request request =
        request(
            FILES,
            """
            ----x
            Content-Disposition: form-data; name="token"

            a+b
            ----x
            Content-Disposition: form-data; name="file"; filename="Größe %22neu%22.txt"
            Content-Type: text/plain

            one
            --y
            two

            ----x
            Content-Disposition: form-data; name="file"; filename=""
            Content-Type: application/octet-stream


            ----x--
            """
                .replace("\n", "\r\n"));

    assertThat(request.form().text("token")).isEqualTo("a+b");
    assertThat(request.form().first("file")).isEmpty();
    assertThat(request.uploads()).hasSize(1);
    Upload upload = request.uploads().getFirst();
    assertThat(upload.field()).isEqualTo("file");
    assertThat(upload.name()).isEqualTo("Größe \"neu\".txt");
    assertThat(new String(upload.content(), UTF_8)).isEqualTo("one\r\n--y\r\ntwo\r\n");
  }

  @Test
  void aFileIsTakenByteByByte() {
    StringBuilder content = new StringBuilder();
    for (char c = 0; c < 128; c++) {
      content.append(c);
    }

    Upload upload =
        request(
                FILES,
                "----x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.bin\"\r\n\r\n"
                    + content
                    + "\r\n----x--\r\n")
            .uploads()
            .getFirst();

    assertThat(new String(upload.content(), UTF_8)).isEqualTo(content.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "----x",
        "----x--",
        "no boundary at all",
        "----x\r\n\r\nnameless\r\n----x--",
        "----x\r\nContent-Disposition: form-data; name=\"a",
        "----x\r\nContent-Type: multipart/mixed; boundary=--x\r\n\r\n----x\r\n\r\n----x--"
      })
  void aFormInPiecesHasNoFilesOrIsRefused(String body) {
    try {
      assertThat(request(FILES, body).uploads()).isEmpty();
    } catch (HttpProblem problem) {
      assertThat(problem.status()).isEqualTo(400);
    }
  }

  @Test
  void aFormOfThousandsOfPartsIsRefused() {
    String part = "----x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";

    assertThatThrownBy(() -> request(FILES, part.repeat(2_000) + "----x--").form())
        .isInstanceOf(HttpProblem.class);
    assertThatThrownBy(
            () ->
                request(FILES, "----x\r\n" + "X-A: b\r\n".repeat(1_000) + "\r\n\r\nb\r\n----x--")
                    .form())
        .isInstanceOf(HttpProblem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "0", "101", "-1", "1e1", "99999999999"})
  void aNumberOutOfItsRangeIsToldWithIt(String given) {
    Fields fields = new Fields(Map.of("limit", List.of(given)));

    assertThatThrownBy(() -> fields.number("limit", 10, 1, 100))
        .isInstanceOf(HttpProblem.class)
        .hasMessage("limit must be a whole number from 1 to 100 but was \"%s\"".formatted(given));
  }

  @Test
  void aCookieIsFoundAmongOthers() {
    Request request =
        new Request(
            "GET",
            "/",
            Fields.NONE,
            new Fields(Map.of("cookie", List.of("$Version=1; a=1; b=x=y", "c=\"3\"; $Path=/"))),
            new byte[0],
            InetAddress.getLoopbackAddress());

    assertThat(request.cookie("a")).hasValue("1");
    assertThat(request.cookie("b")).hasValue("x=y");
    assertThat(request.cookie("c")).hasValue("3");
    assertThat(request.cookie("d")).isEmpty();
  }

  private static Request request(String type, String body) {
    return new Request(
        "POST",
        "/",
        Fields.NONE,
        new Fields(Map.of("content-type", List.of(type))),
        body.getBytes(UTF_8),
        InetAddress.getLoopbackAddress());
  }
}
