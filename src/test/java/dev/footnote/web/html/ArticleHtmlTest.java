package dev.footnote.web.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHtmlTest {

  private static final String MARKDOWN =
      """
      # The pool

      The pool opens in May. It closes in September.

      ## What to bring

      - towels
      - soap
          - for children
          - for all others
      - a coin

      1. Pay first.
      2. Then swim.

      ## Fees

      | Who | Day | Month |
      |---|---|---|
      | Children (4–15) | £3.30 | £20 |
      | Others | | £40 |

      The season ticket costs less.
      """;

  private static final String PLAIN =
      """
      The pool

      Three things are needed to swim in the pool, and none of them is lent to anybody here:
      - a towel
      (a) a coin for the locker
      Nobody swims without them.

      | Children | £3.30 |
      | Others   | £5    |

      12 Harbour Lane
      Quern
      """;

  private static Article article(String path, String text) {
    return new ArticleReader(PassageSplitter.withoutModel(40)).parse(path, text);
  }

  private static final Article POOL = article("pool.md", MARKDOWN);

  private static Document shown(Article article, Span quote) {
    Element pane =
        new ArticleHtml(article, Optional.of(quote), List.of(), Optional.empty())
            .pane(Optional.empty(), Optional.empty(), Optional.empty());
    return Jsoup.parse(Markup.of(pane));
  }

  private static Document shown(Article article, String quote) {
    int start = article.text().indexOf(quote);
    assertThat(start).as("%s in %s", quote, article.text()).isNotNegative();
    return shown(article, new Span(start, start + quote.length()));
  }

  private static String lit(Document page) {
    return page.select("mark").stream().map(Element::wholeText).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pool.md", "pool.txt"})
  void everyQuoteIsLitToTheLetterAndNothingElseIsChanged(String path) {
    Article article = article(path, path.endsWith(".md") ? MARKDOWN : PLAIN);
    List<String> passages =
        article.passages().stream()
            .map(Passage::text)
            .filter(words -> !words.equals(article.title()))
            .toList();
    for (Passage passage : article.passages()) {
      for (int start = passage.span().start(); start < passage.span().end(); start++) {
        for (int end = start + 1; end <= passage.span().end(); end += 3) {
          Span quote = new Span(start, end);
          Document page = shown(article, quote);
          assertThat(lit(page)).isEqualTo(quote.of(article.text()));
          assertThat(page.select("#quote")).hasSize(1);
          if (!passage.text().equals(article.title())) {
            assertThat(page.select(".passage").stream().map(Element::wholeText))
                .containsExactlyElementsOf(passages);
          }
        }
      }
    }
  }

  @Test
  void aQuoteOfSeveralPassagesIsLitInEach() {
    String quote =
        POOL.text().substring(POOL.text().indexOf("a coin"), POOL.text().indexOf(" season ticket"));

    assertThat(lit(shown(POOL, quote)).replaceAll("\\s", ""))
        .isEqualTo(quote.replaceAll("\\s", ""));
  }

  @Test
  void aListIsAListAndOneInItStandsUnderItsItem() {
    Document page = shown(POOL, "soap");

    assertThat(page.select(".text ul > li")).hasSize(7);
    assertThat(page.select("li:has(mark) > ul > li").eachText())
        .containsExactly("for children", "for all others");
    assertThat(page.select("li.marked").eachText())
        .containsExactly("1. Pay first.", "2. Then swim.");
  }

  @Test
  void aLineAmongTheItemsOfAListIsAParagraph() {
    Document page = shown(article("pool.txt", PLAIN), "a towel");

    assertThat(page.select("li").eachText())
        .containsExactly("- a towel", "(a) a coin for the locker");
    assertThat(page.select(".passage").eachText())
        .anyMatch(text -> text.startsWith("Three things"));
    assertThat(page.select("p").eachText()).contains("Nobody swims without them.");
    assertThat(page.select("li:not(.marked)")).isEmpty();
  }

  @Test
  void aTableIsATableWithTheNamesOfItsColumnsAndRows() {
    Document page = shown(POOL, "£3.30");

    assertThat(page.select("table")).hasSize(1);
    assertThat(page.select("thead th"))
        .extracting(Element::ownText, cell -> cell.attr("scope"))
        .containsExactly(tuple("Who", "col"), tuple("Day", "col"), tuple("Month", "col"));
    assertThat(page.select("tbody tr > *"))
        .extracting(Element::nodeName, ArticleHtmlTest::seen)
        .containsExactly(
            tuple("th", "Children (4–15)"),
            tuple("td", "£3.30"),
            tuple("td", "£20"),
            tuple("th", "Others"),
            tuple("td", ""),
            tuple("td", "£40"));
    assertThat(page.select("tbody th").eachAttr("scope")).containsExactly("row", "row");
  }

  private static String seen(Element cell) {
    Element copy = cell.clone();
    copy.select("[aria-hidden=true]").remove();
    return copy.text();
  }

  @Test
  void aTableWithoutNamesHasCellsAlone() {
    Document page = shown(article("pool.txt", PLAIN), "Others");

    assertThat(page.select("td").stream().map(ArticleHtmlTest::seen))
        .containsExactly("Children", "£3.30", "Others", "£5");
    assertThat(page.select("th")).isEmpty();
  }

  @Test
  void linesThatWereMeantAreShownAsLines() {
    assertThat(shown(article("pool.txt", PLAIN), "Quern").select(".lines").eachText())
        .contains("12 Harbour Lane Quern");
  }

  @Test
  void linesThatWereWrappedAtAMarginAreNot() {
    Article wrapped =
        article(
            "pool.txt",
            """
            The pool of Quern is the oldest one in the county. It was built by the
            fishermen in their winters. Today it belongs to the town, which lets it
            to a club. The club has a hundred members.
            """);

    assertThat(shown(wrapped, "oldest").select(".lines")).isEmpty();
  }
}
