package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/**
 * An article is text, whatever stands in it. That nothing of it ran or was kept from running only
 * by the browser is checked after each test: the console would say so.
 */
@InChromium
class HostileArticleTest {

  private static final String WHO_IS_OLDEST = "Who is the oldest pilot of Quern?";

  @Test
  void showsItsMarkupAsTextInTheAnswer(Visits visits) {
    Visit visit = visits.begin().open("/");

    Locator exchange = visit.ask(WHO_IS_OLDEST);

    assertThat(exchange.locator(".answer")).containsText(SampleSite.PICTURE);
    assertThat(exchange.locator(".sources")).containsText(SampleSite.HOSTILE_TITLE);
    assertHarmless(visit);
  }

  @Test
  void showsItsMarkupAsTextInTheArticle(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHO_IS_OLDEST);

    visit.openFootnote(1);

    assertThat(visit.quote()).containsText(SampleSite.PICTURE);
    assertThat(visit.article().locator("h2")).hasText(SampleSite.HOSTILE_TITLE);
    assertThat(visit.article()).containsText("</mark></div></main>");
    assertHarmless(visit);
  }

  @Test
  void showsItsNameAsTextInTheListAndOpensFromThere(Visits visits) {
    Visit visit = visits.begin().open("/articles");

    assertThat(visit.page().locator("main")).containsText(SampleSite.HOSTILE_TITLE);
    assertHarmless(visit);

    visit.page().getByText(SampleSite.HOSTILE_TITLE).first().click();
    assertThat(visit.article()).containsText("who has steered ships for fifty years");
    assertHarmless(visit);
  }

  @Test
  void turnsNothingOutsideItsLineFromRightToLeft(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHO_IS_OLDEST);
    visit.openFootnote(1);

    Locator passage = visit.article().locator(".passage", Visit.text(SampleSite.OVERRIDE));

    assertThat(passage).hasCount(1);
    assertThat(AnswerTest.style(passage.first(), "unicode-bidi")).isIn("isolate", "plaintext");
  }

  @Test
  void breaksALineOfAHundredThousandLettersWithinThePane(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHO_IS_OLDEST);
    visit.openFootnote(1);

    assertThat(visit.article()).containsText("w".repeat(1_000));
    assertThat((Boolean) visit.article().evaluate("pane => pane.scrollWidth <= pane.clientWidth"))
        .isTrue();
  }

  @Test
  void aQuestionOfMarkupIsShownAsText(Visits visits) {
    Visit visit = visits.begin().open("/");
    String question = "<script>window.hostile = 1</script>" + SampleSite.PICTURE + " Who is Odo?";

    Locator exchange = visit.ask(question);

    assertThat(exchange.locator(".question")).hasText(question);
    assertHarmless(visit);
    visit.page().reload();
    assertThat(visit.page().locator(".question")).hasText(question);
    assertHarmless(visit);
  }

  private static void assertHarmless(Visit visit) {
    assertThat(visit.page().evaluate("() => window.hostile ?? null")).isNull();
    assertThat(visit.page().locator("main script, main img, main svg, main iframe, [onerror]"))
        .hasCount(0);
    assertThat(visit.page().locator("a[href^='javascript' i]")).hasCount(0);
  }
}
