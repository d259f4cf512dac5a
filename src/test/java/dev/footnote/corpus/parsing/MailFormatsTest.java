package dev.footnote.corpus.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.mail.EmlFormat;
import dev.footnote.corpus.format.mail.MhtmlFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFormatsTest {

  @TempDir Path folder;

  private Content read(String mail) throws Exception {
    Path file = Files.writeString(folder.resolve("a.eml"), mail.replace("\n", "\r\n"));
    return new EmlFormat().read(file).getFirst();
  }

  private String plain(String body) throws Exception {
    return read("Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + body).text();
  }

  private static String alternative(String plain, String html) {
    return """
    Content-Type: multipart/alternative; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8

    %s
    --b
    Content-Type: text/html; charset=utf-8

    %s
    --b--
    """
        .formatted(plain, html);
  }

  @Test
  void theHeadersSayWhoWroteItWhenAndWhatItIsCalled() throws Exception {
    Metadata metadata =
        read("""
                From: =?utf-8?q?J=C3=BCrgen_M=C3=BCller?= <j@x.example>, "Doe, Jane" <d@x.example>
                Subject: =?utf-8?b?R3LDvMOfZQ==?=
                 aus =?utf-8?q?K=C3=B6ln?=
                Date: Fri, 02 May 2025 23:30:00 -0700
                Organization: The Gazette
                Content-Language: de-AT

                Hallo.
                """)
            .metadata();

    assertThat(metadata)
        .isEqualTo(
            new Metadata(
                "Grüße aus Köln",
                "Jürgen Müller, Doe, Jane",
                "The Gazette",
                "2025-05-02",
                null,
                "de-AT"));
  }

  @Test
  void nothingIsStatedByAnAddressAlone() throws Exception {
    assertThat(read("From: news@x.example\n\nOpen.\n").metadata()).isEqualTo(Metadata.NONE);
  }

  @Test
  void thePlainTextGoesBeforeHtml() throws Exception {
    assertThat(read(alternative("Plain.", "<p>Html.")).text()).isEqualTo("Plain.");
  }

  @Test
  void htmlIsReadWhereThePlainTextIsEmptyOrCannotSayItsHeadings() throws Exception {
    assertThat(read(alternative(" ", "<p>Html.")).text()).isEqualTo("Html.");
    assertThat(
            read(alternative("NEWS\n\nText.", "<h1>News</h1><p>Text.")).lines().getFirst().form())
        .isEqualTo(Line.Form.HEADING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is open.\n\nOn Wed, 4 Jun 2025 at 16:10, Jane Doe\n<j@x.example> wrote:\n> When?\n>> Why?\n",
        "It is open.\n-- \nJane Doe\nThe Pool\n",
        "Am 4.6.2025 um 16:10 schrieb Jane:\n> Wann?\n\nIt is open.\n"
      })
  void whatIsAnsweredAndTheSignatureAreLeftOut(String body) throws Exception {
    assertThat(plain(body)).isEqualTo("It is open.");
  }

  @Test
  void anEarlierMailUnderItsHeadIsLeftOutAndOneThatIsSentOnIsKept() throws Exception {
    String earlier =
        "\n-----Original Message-----\nFrom: Jane\nSent: Monday\nSubject: Pool\n\nThe pool is shut.\n";

    assertThat(plain("The pool will open again. ".repeat(10) + "\n" + earlier))
        .doesNotContain("Original", "shut");
    assertThat(plain("See below.\n" + earlier)).contains("The pool is shut.");
    assertThat(plain("> The pool is shut.\n")).isEqualTo("The pool is shut.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=gmail_quote><div class=gmail_attr>On 4 June Jane wrote:</div>When?</div>",
        "<blockquote type=cite>When?</blockquote>",
        "<div id=appendonsend></div><hr><div>From: Jane</div><div>When?</div>",
        "<div>-- </div><div>Jane Doe</div>",
        "<div class=moz-signature>Jane Doe</div>"
      })
  void soTheyAreInHtml(String after) throws Exception {
    assertThat(read("Content-Type: text/html\n\n<p>It is open.</p>" + after + "\n").text())
        .isEqualTo("It is open.");
  }

  @Test
  void linesThatFlowAreJoined() throws Exception {
    assertThat(
            read("Content-Type: text/plain; format=flowed\n\nThe pool \nis open.\nYes.\n").text())
        .isEqualTo("The pool is open.\nYes.");
  }

  @Test
  void attachmentsAreNamedInANote() throws Exception {
    Content content =
        read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Open.
            --b
            Content-Type: application/pdf; name="minutes.pdf"
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            AAAA
            --b--
            """);

    assertThat(content.text()).isEqualTo("Open.");
    assertThat(content.notes())
        .isEqualTo(List.of("has an attachment minutes.pdf, which is not read"));
  }

  @Test
  void mailSentAlongIsText() throws Exception {
    Content content =
        read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            See below.
            --b
            Content-Type: message/rfc822

            From: Jane Doe <j@x.example>
            Subject: Pool
            Date: Fri, 02 May 2025 10:00:00 +0000

            The pool is shut.
            --b--
            """);

    assertThat(content.text()).startsWith("See below.\n\nPool\n\nFrom: Jane Doe");
    assertThat(content.text()).endsWith("The pool is shut.");
    assertThat(content.notes()).isEmpty();
  }

  @Test
  void aSavedPageIsTheOneThatItsMessageNames() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("a.mhtml"),
            """
            Subject: Saved
            Content-Type: multipart/related; boundary=b; start="<main@x>"
            Snapshot-Content-Location: https://g.example/1

            --b
            Content-Type: text/html
            Content-ID: <frame@x>

            <p>Sponsored.
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable
            Content-ID: <main@x>

            <p>It is =C3=BCberall open.
            --b--
            """);
    Content content = new MhtmlFormat().read(file).getFirst();

    assertThat(content.text()).isEqualTo("It is überall open.");
    assertThat(content.metadata().url()).hasToString("https://g.example/1");
    assertThat(content.metadata().title()).isEqualTo("Saved");
  }
}
