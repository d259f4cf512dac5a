package dev.footnote.corpus.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.epub.EpubFormat;
import dev.footnote.corpus.format.feed.FeedFormat;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookAndFeedFormatsTest {

  @TempDir Path folder;

  @Nested
  class Books {

    @Test
    void stateTheirAuthorsButNotWhoDrewThem() throws Exception {
      Metadata metadata =
          read(
                  "<dc:title>Boats</dc:title><dc:creator opf:role='aut'>Jane Doe</dc:creator>"
                      + "<dc:creator id='i'>Bo Ek</dc:creator><dc:creator opf:role='ill'>Ann Oh"
                      + "</dc:creator><meta refines='#i' property='role'>edt</meta>"
                      + "<dc:date opf:event='modification'>2024-01-01</dc:date>"
                      + "<dc:date>2023-09-30T10:00:00Z</dc:date><dc:publisher>Quay</dc:publisher>"
                      + "<dc:language>en-GB</dc:language>",
                  "<html><body><p>Text.</p></body></html>")
              .metadata();

      assertThat(metadata)
          .isEqualTo(new Metadata("Boats", "Jane Doe", "Quay", "2023-09-30", null, "en-GB"));
    }

    @Test
    void haveNoDayWhereTheirProgramStatesTheOneItRanOn() throws Exception {
      assertThat(
              read(
                      "<dc:date>2026-11-26T12:00:00Z</dc:date>"
                          + "<meta property='dcterms:modified'>2026-11-26T12:00:00Z</meta>",
                      "<p>Text.")
                  .metadata()
                  .date())
          .isNull();
    }

    @Test
    void areReadThoughAChapterEndsItsTitleAtOnceOrIsNotWellFormed() throws Exception {
      assertThat(read("", "<html><head><title/></head><body><p>One<p>Two").text())
          .isEqualTo("One\n\nTwo");
    }

    @Test
    void areNotReadWhereTheyAreProtected() throws Exception {
      Path book =
          Zips.write(
              folder.resolve("a.epub"),
              "META-INF/container.xml",
              "<container><rootfile full-path='p.opf'/></container>",
              "META-INF/encryption.xml",
              "<encryption><CipherReference URI='c.xhtml'/></encryption>",
              "p.opf",
              "<package><manifest><item id='c' href='c.xhtml' media-type='text/html'/></manifest>"
                  + "<spine><itemref idref='c'/></spine></package>",
              "c.xhtml",
              "\u0001\u0002");

      assertThatThrownBy(() -> new EpubFormat().read(book))
          .hasMessage("it is protected against copying; get the book without protection");
    }

    private Content read(String metadata, String chapter) throws Exception {
      Path book = Zips.epub(folder.resolve("a.epub"), "", metadata, chapter);
      return new EpubFormat().read(book).getFirst();
    }
  }

  @Nested
  class Feeds {

    private List<Content> read(String feed) throws Exception {
      return new FeedFormat().read(Files.writeString(folder.resolve("a.xml"), feed));
    }

    private Content item(String item) throws Exception {
      return read("<rss><channel><title>Gazette</title><language>en</language><item>%s</item></channel></rss>"
              .formatted(item))
          .getFirst();
    }

    @Test
    void nameTheirEntriesByNumber() throws Exception {
      assertThat(read("<rss><channel><item/><item/></channel></rss>"))
          .extracting(Content::name)
          .containsExactly("#1", "#2");
    }

    @Test
    void stateWhatIsKnownOfAnEntry() throws Exception {
      Metadata metadata =
          item("<title>Pool &amp;amp; park</title><author>a@x.example (Jane Doe)</author>"
                  + "<guid>https://g.example/1</guid>"
                  + "<pubDate>Sun, 08 Feb 2026 23:55:00 -0800</pubDate>")
              .metadata();

      assertThat(metadata)
          .isEqualTo(
              new Metadata(
                  "Pool & park",
                  "Jane Doe",
                  "Gazette",
                  "2026-02-08",
                  URI.create("https://g.example/1"),
                  "en"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<description>&lt;p&gt;Open, &lt;b&gt;now&lt;/b&gt;.&lt;/p&gt;</description>",
          "<description>Short</description><content:encoded><![CDATA[<p>Open, now.]]></content:encoded>",
          "<description>Open, now.</description>",
          "<media:group><media:description>Open, now.</media:description></media:group>"
        })
    void giveAnEntrysTextInManyWays(String body) throws Exception {
      assertThat(item(body).text()).isEqualTo("Open, now.");
    }

    @Test
    void loseTheLineThatLeadsBackToTheEntry() throws Exception {
      assertThat(
              item("<link>https://g.example/1</link><description><![CDATA[<p>Open.</p>"
                      + "<p>The post <a href='https://g.example/1'>Pool</a> came first.</p>]]>"
                      + "</description>")
                  .text())
          .isEqualTo("Open.");
    }

    @Test
    void keepAnglesThatAreMeantInPlainText() throws Exception {
      assertThat(
              read("<feed><entry><content type='text'>The &lt;b&gt; element</content></entry></feed>")
                  .getFirst()
                  .text())
          .isEqualTo("The <b> element");
    }
  }
}
