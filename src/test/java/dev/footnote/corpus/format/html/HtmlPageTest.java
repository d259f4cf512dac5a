package dev.footnote.corpus.format.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.EncodedMarkup;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.TextDecoder.Decoded;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

  private static final String TEXT =
      "<p>The pool opens at nine, and closes at six, on every day but Monday of the year.</p>";

  private static final String SHOWN =
      "The pool opens at nine, and closes at six, on every day but Monday of the year.";

  private static Content read(String html) {
    return HtmlPage.article(new Decoded(html, null));
  }

  private static Metadata metadata(String head) {
    return read("<html><head>" + head + "</head><body><h1>Pool</h1>" + TEXT).metadata();
  }

  @Nested
  class TheMainText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<nav><a href=/>Home</a></nav>",
          "<div class=main-menu><p>Home, sport, and all that, is here</div>",
          "<div id=cookieBanner><p>We and our partners store cookies, as everybody does.</div>",
          "<div role=dialog><p>Subscribe now, and pay, for all that follows here.</div>",
          "<ul class='post-share'><li>Facebook<li>Mail</ul>",
          "<section class=related-posts><p>Another article, about boats, and about ships.</section>",
          "<div class=comments-area><p>I never liked the pool, nor its water, nor you.</div>",
          "<aside><p>Most of us read this, and that, and something else.</aside>",
          "<footer><p>We print this paper, in Portaird, at 4 Pier Road.</footer>",
          "<div class=header><a href=/>The Gazette</a></div>",
          "<div class=mehr-zum-thema><p>Was das heißt, und für wen, steht hier.</div>",
          "<div><a href=1>Sport</a> <a href=2>News</a> <a href=3>Weather</a></div>"
        })
    void leavesOutWhatIsAroundIt(String around) {
      assertThat(read(around + "<div>" + TEXT.repeat(3) + "</div>" + around).text())
          .isEqualTo(String.join("\n\n", SHOWN, SHOWN, SHOWN));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<div class='page has-sidebar no-comments'>",
          "<div class=paywall>",
          "<form action=/all><div>",
          "<div class=footnotes>",
          "<section class=bodyshare>"
        })
    void isKeptWhateverItsNameSays(String start) {
      assertThat(read("<p>Menu</p>" + start + TEXT.repeat(4)).text()).contains(SHOWN);
    }

    @Test
    void isTheArticleWithItsHeadlineWhereverThatStands() {
      String page =
          "<main><h1>Pool</h1><p>Anna Bell</p><article>" + TEXT + "</article><p>More</main>";

      assertThat(read(page).text()).startsWith("Pool\n\nAnna Bell").contains(SHOWN);
    }

    @Test
    void isTheWholeBodyWhereThereIsLittleRunningText() {
      assertThat(read("<body><p>Pool</p><div><p>9 to 6</p></div><p>Not Monday</p>").text())
          .isEqualTo("Pool\n\n9 to 6\n\nNot Monday");
    }

    @Test
    void isTheWholeBodyWhereNearlyAllOfItLooksLikeAMenu() {
      String links = "<li><a href=x>Link</a>".repeat(100);

      assertThat(read("<p>Links</p><ul>" + links + "</ul>").text()).contains("Link\nLink");
    }
  }

  @Nested
  class WhatAPageStates {

    @Test
    void isReadFromLinkedDataAlsoInAGraphAndByReference() {
      Metadata metadata =
          metadata(
              """
              <script type="application/ld+json">{"@graph":[
              {"@type":["WebPage"],"@id":"p"},
              {"@type":"Person","@id":"#jane","name":"Jane Doe"},
              {"@type":["NewsArticle"],"headline":"The pool","datePublished":"2026-03-12T23:30:00+01:00",
               "author":[{"@id":"#jane"},{"@type":"Person","name":"Bo &amp; Co"}],
               "publisher":{"name":"The Gazette"},"mainEntityOfPage":{"@id":"https://g.example/1"},
               "inLanguage":"en_GB"}]}</script>""");

      assertThat(metadata.author()).isEqualTo("Jane Doe, Bo & Co");
      assertThat(metadata.date()).isEqualTo("2026-03-12");
      assertThat(metadata.source()).isEqualTo("The Gazette");
      assertThat(metadata.url()).hasToString("https://g.example/1");
      assertThat(metadata.language()).isEqualTo("en-GB");
    }

    @Test
    void isNotTakenFromLinkedDataOfOtherArticles() {
      assertThat(
              metadata(
                      "<script type='application/ld+json'>[{\"@type\":\"BlogPosting\","
                          + "\"headline\":\"A\",\"author\":\"X\"},{\"@type\":\"BlogPosting\","
                          + "\"headline\":\"B\",\"author\":\"Y\"}]</script><title>C</title>")
                  .author())
          .isNull();
    }

    @Test
    void isReadWithoutLinkedDataThatIsBroken() {
      assertThat(metadata("<script type='application/ld+json'>{\"@type\": oops</script>").title())
          .isEqualTo("Pool");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<meta property='article:published_time' content='2026-03-12T06:30:00Z'>",
          "<meta name=date content=2026-03-12>",
          "<meta name=DC.date.issued content=2026-03-12>",
          "<meta itemprop=datePublished content=2026-03-12>",
          "<time datetime='2026-03-12 06:30'>Thursday</time>",
          "<p><time datetime=2026-03-14>updated</time><time pubdate datetime=2026-03-12>first</time>"
        })
    void isTheDay(String html) {
      assertThat(metadata(html).date()).isEqualTo("2026-03-12");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<meta name=author content='Jane Doe'>",
          "<meta name=author content='By Jane Doe'>",
          "<meta name=DC.creator content='Jane Doe'>",
          "<meta property='article:author' content='https://g.example/jane'><a rel=author>Jane Doe</a>",
          "<p itemprop=author><b itemprop=name>Jane Doe</b></p>"
        })
    void isTheAuthor(String html) {
      assertThat(metadata(html).author()).isEqualTo("Jane Doe");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<link rel=canonical href='https://g.example/1'><meta property='og:url' content='http://x.example/'>",
          "<meta property='og:url' content='https://g.example/1'>",
          "<!-- saved from url=(0019)https://g.example/1 -->"
        })
    void isTheAddress(String html) {
      assertThat(metadata(html).url()).hasToString("https://g.example/1");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        nullValues = "-",
        value = {
          "<title>Pool | The Gazette</title>; Pool; The Gazette",
          "<title>The Gazette – Pool</title>; Pool; The Gazette",
          "<title>Pool</title>; Pool; -",
          "<title>Pool - Sport - Gazette</title>; Pool; Gazette",
          "<title>Pool | Gazette</title><meta property='og:site_name' content='G'>; Pool; G",
          "<title>Other words</title>; Pool; -"
        })
    void isTheTitleWithoutTheOutlet(String head, String title, String outlet) {
      Metadata metadata = metadata(head);

      assertThat(metadata.title()).isEqualTo(title);
      assertThat(metadata.source()).isEqualTo(outlet);
    }

    @Test
    void isTheTitleOfAPageWithoutHeadline() {
      String page =
          "<title>Pool: hours | G</title><meta property='og:site_name' content='G'>" + TEXT;

      assertThat(read(page).metadata().title()).isEqualTo("Pool: hours");
    }

    @Test
    void isTheLowerHeadingWhereTheHighestIsTheOutlet() {
      String page = "<title>Pool — Gazette</title><h1>Gazette</h1><h2>Pool</h2>" + TEXT;

      assertThat(read(page).metadata().title()).isEqualTo("Pool");
      assertThat(read(page).metadata().source()).isEqualTo("Gazette");
    }

    @Test
    void isNothingWhereItStatesNothing() {
      assertThat(read(TEXT).metadata()).isEqualTo(Metadata.NONE);
    }
  }

  @Nested
  class Charsets {

    private static final String WORDS = "<p>Fünf Äpfel für 6 € – „süß“, sagt Käthe, und größer.";

    private static String decoded(String head, String charset) {
      byte[] bytes = (head + WORDS).getBytes(Charset.forName(charset));
      return EncodedMarkup.decode(bytes, null).text();
    }

    @ParameterizedTest
    @CsvSource({
      "iso-8859-1, windows-1252",
      "windows-1252, windows-1252",
      "utf-8, utf-8",
      "utf-8, windows-1252",
      "iso-8859-1, utf-8",
      "utf-16, utf-8",
      "no-such-charset, utf-8"
    })
    void areThoseThatBytesKeepToWhateverTheyDeclare(String declared, String written) {
      String meta = "<meta charset=" + declared + ">";

      assertThat(decoded(meta, written)).isEqualTo(meta + WORDS);
    }

    @Test
    void areDeclaredInOtherWays() {
      String xml = "<?xml version='1.0' encoding='windows-1252'?>";
      String old = "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>";

      assertThat(decoded(xml, "windows-1252")).isEqualTo(xml + WORDS);
      assertThat(decoded(old, "windows-1252")).isEqualTo(old + WORDS);
    }

    @Test
    void areMarkedAtTheBeginningBeforeAllElse() {
      byte[] bytes = ("\uFEFF<meta charset=iso-8859-1>" + WORDS).getBytes(UTF_8);

      assertThat(EncodedMarkup.decode(bytes, null).text()).endsWith(WORDS).startsWith("<meta");
    }

    @Test
    void areOldJapaneseOnesThoughTheirBytesAreAscii() {
      String page = "<meta charset=iso-2022-jp><p>市民プールは九時に開く。";
      byte[] bytes = page.getBytes(Charset.forName("ISO-2022-JP"));

      assertThat(EncodedMarkup.decode(bytes, null).text()).isEqualTo(page);
    }

    @Test
    void areGuessedBehindAllMarkupAndNoted() {
      byte[] bytes =
          ("<script>" + "x".repeat(100_000) + "</script>" + WORDS)
              .getBytes(Charset.forName("windows-1252"));
      Decoded decoded = EncodedMarkup.decode(bytes, null);

      assertThat(decoded.text()).endsWith(WORDS);
      assertThat(decoded.note()).isEqualTo("is not UTF-8; read as windows-1252");
    }
  }

  @Test
  void xhtmlMayEndElementsAtOnce() {
    assertThat(read("<?xml version='1.0'?><html><head><title/></head><body>" + TEXT).text())
        .isEqualTo(SHOWN);
  }
}
