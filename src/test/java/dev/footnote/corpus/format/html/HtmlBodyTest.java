package dev.footnote.corpus.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.Metadata;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBodyTest {

  private static String text(String html) {
    return content(html).text();
  }

  private static Content content(String html) {
    ContentBuilder content = new ContentBuilder();
    HtmlBody.add(Jsoup.parse(html).body(), content);
    return content.build(Metadata.NONE);
  }

  private static String lines(String html) {
    Content content = content(html);
    return content.lines().stream()
        .map(line -> line.form() + " " + line.level() + " " + line.span().of(content.text()))
        .collect(Collectors.joining("\n"));
  }

  @Nested
  class Words {

    @Test
    void haveTheWhiteSpaceThatABrowserShows() {
      assertThat(text("<p> It  is\n <b> open</b> \t<i>now</i> .</p>\n"))
          .isEqualTo("It is open now .");
    }

    @Test
    void keepAForcedSpaceAndLoseWhereAWordMayBeParted() {
      assertThat(text("<p>6&nbsp;April, news&shy;paper, foot<wbr>note</p>"))
          .isEqualTo("6\u00A0April, newspaper, footnote");
    }

    @Test
    void endALineWhereABreakIsMeant() {
      assertThat(text("<p>4 Pier Road<br>Portaird</p>")).isEqualTo("4 Pier Road\nPortaird");
    }

    @Test
    void arePartedByTwoBreaksAsByAParagraph() {
      assertThat(text("<div>One.<br><br>Two.<br>\n&nbsp;<br/>Three.</div>"))
          .isEqualTo("One.\n\nTwo.\n\nThree.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<del>not </del>",
          "<s>not </s>",
          "<strike>not </strike>",
          "<span hidden>not </span>",
          "<span aria-hidden='true'>not </span>",
          "<span style='color: red; DISPLAY : none'>not </span>",
          "<script>not()</script>",
          "<style>not{}</style>",
          "<noscript>not </noscript>",
          "<template>not </template>",
          "<button>not </button>",
          "<select><option>not</select>",
          "<svg><text>not</text></svg>",
          "<!-- not -->"
        })
    void leaveOutWhatIsNotShownOrTakenBackOrNoText(String html) {
      assertThat(text("<p>It is " + html + "open.</p>")).isEqualTo("It is open.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nav", "form"})
    void leaveOutMenusAndForms(String element) {
      assertThat(text("<p>It is open.</p><%1$s><p>No</p></%1$s>".formatted(element)))
          .isEqualTo("It is open.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "The pool shut.<sup><a href='#n1'>[1]</a></sup> Why?; The pool shut. Why?",
          "The pool<a href='notes.html#n1'>12</a> shut.; The pool shut.",
          "The pool<a href='#n1' epub:type='noteref'>*</a> shut.; The pool shut.",
          "The pool shut.<sup>3</sup>; The pool shut.",
          "It has 40 m<sup>2</sup>.; It has 40 m².",
          "the 1<sup>er</sup> mars; the 1er mars",
          "A note. <a href='#r1'>↩︎</a>; A note.",
          "<a href='#x'>Opening hours</a> change.; Opening hours change.",
          "He said <q>no</q>.; He said “no”."
        })
    void loseReferenceMarksAndKeepOtherRaisedOnes(String html, String shown) {
      assertThat(text("<p>" + html + "</p>")).isEqualTo(shown);
    }
  }

  @Nested
  class Blocks {

    @Test
    void areHeadingsOfTheirLevelAndParagraphs() {
      assertThat(lines("<h1>Pool</h1><div>It is <a>open</a>.<h3>When</h3>At nine.</div>"))
          .isEqualTo(
              """
              HEADING 1 Pool
              PLAIN 0 It is open.
              HEADING 3 When
              PLAIN 0 At nine.""");
    }

    @Test
    void areHeadingsWhereAParagraphIsBoldAltogether() {
      assertThat(lines("<p><b>Questions</b>:</p><p><b>Tip:</b> Ask.</p>"))
          .isEqualTo("HEADING 50 Questions:\nPLAIN 0 Tip: Ask.");
    }

    @Test
    void standUnderAQuotationsHeadingOnlyWithinIt() {
      Content content = content("<blockquote><h2>Note</h2><p>Shut.</p></blockquote><p>Open.</p>");

      assertThat(content.lines().getFirst().until()).isEqualTo(content.lines().getLast().group());
    }

    @Test
    void keepACaptionForTheLayoutToJudge() {
      assertThat(text("<figure><img alt='x'><figcaption>The pier</figcaption></figure><p>Open."))
          .isEqualTo("The pier\n\nOpen.");
    }

    @Test
    void keepTheLinesOfCode() {
      assertThat(lines("<pre><code>a\n  b\n</code></pre><p>Text"))
          .isEqualTo("ITEM 0 a\nITEM 0 b\nPLAIN 0 Text");
    }

    @Test
    void areReadAsPlainTextWhereTheyAreLaidOutByHand() {
      assertThat(content("<pre>One.\n\nTwo.</pre>").lines()).hasSize(2);
    }

    @Test
    void areReadHoweverDeepTheyStand() {
      assertThat(text("<div>".repeat(100_000) + "Deep.")).isEqualTo("Deep.");
      assertThat(text("<b>".repeat(20_000) + "Deep.")).isEqualTo("Deep.");
      assertThat(text("<ul><li>".repeat(5_000) + "Deep.")).isEqualTo("Deep.");
    }
  }

  @Nested
  class Lists {

    @Test
    void nestAndNumberTheirItems() {
      assertThat(
              lines(
                  "<ol><li>One<ul><li>a<li>b</ul><li><p>Two</p><p>more</p></ol>"
                      + "<ol start=4><li>Four<li value=7>Seven<li>Eight</ol>"
                      + "<ol type=a><li>First</ol>"))
          .isEqualTo(
              """
              ITEM 1 1. One
              ITEM 2 a
              ITEM 2 b
              ITEM 1 2. Two
              ITEM 1 more
              ITEM 1 4. Four
              ITEM 1 7. Seven
              ITEM 1 8. Eight
              ITEM 1 a. First""");
    }

    @Test
    void standTogetherEachByItself() {
      assertThat(text("<ul><li>a</li><li>b</li></ul><dl><dt>Fee</dt><dd>£3</dd></dl>"))
          .isEqualTo("a\nb\n\nFee\n£3");
    }

    @Test
    void areTextWhereTheyLayOutAPage() {
      assertThat(lines("<ul><li><h2>One</h2><p>Text.</p><li><h2>Two</h2></ul>"))
          .isEqualTo("HEADING 2 One\nPLAIN 0 Text.\nHEADING 2 Two");
    }
  }

  @Nested
  class Tables {

    @Test
    void haveNamedColumns() {
      assertThat(
              lines(
                  "<table><caption>Boats</caption><tr><th>Day<th>From</tr>"
                      + "<tr><td>Monday<td><p>11.15<br>pm</p></tr><tr><td><td>none</tr></table>"))
          .isEqualTo(
              """
              PLAIN 0 Boats
              COLUMNS 0 Day | From
              ROW 0 Monday | 11.15 pm
              ROW 0 | none""");
    }

    @Test
    void keepCellsInTheirColumnsWhereOneSpansSeveral() {
      assertThat(
              text(
                  "<table><tr><td>Day<td>Boat<td>Fee</tr><tr><td rowspan=2>Mo<td colspan=2>a</tr>"
                      + "<tr><td>b<td>3</tr><tr><td>Tu<td>c<td>4</tr></table>"))
          .isEqualTo("Day | Boat | Fee\nMo | a\nMo | b | 3\nTu | c | 4");
    }

    @Test
    void nameAColumnByAllRowsOfTheirHead() {
      assertThat(
              text(
                  "<table><thead><tr><th rowspan=2>Day<th colspan=2>Fee</tr>"
                      + "<tr><th>old<th>new</tr></thead><tr><td>Mo<td>1<td>2</tr></table>"))
          .isEqualTo("Day | Fee old | Fee new\nMo | 1 | 2");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<table role=presentation><tr><td>One.<td>Two.</table>",
          "<table><tr><td>One.<tr><td>Two.</table>",
          "<table><tr><td><table><tr><td>One.</table><td>Two.</table>"
        })
    void areTextWhereTheyLayOutAPage(String html) {
      assertThat(lines(html)).isEqualTo("PLAIN 0 One.\nPLAIN 0 Two.");
    }

    @Test
    void areTextWhereACellHoldsAWholePage() {
      assertThat(text("<table><tr><td>Home<td><h1>Pool</h1><ul><li>It is open.</ul></table>"))
          .isEqualTo("Home\n\nPool\n\nIt is open.");
    }
  }
}
