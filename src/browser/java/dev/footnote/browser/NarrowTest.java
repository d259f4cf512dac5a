package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.footnote.browser.Visits.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a phone. */
@InChromium
class NarrowTest {

  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @Test
  void theArticleCoversTheConversationAndALinkGoesBackToTheAnswer(Visits visits) {
    Visit visit = visits.begin(Look.PHONE).open("/");
    Locator exchange = visit.ask("Why is the north pier closed?");

    visit.openFootnote(1);
    assertThat(visit.quote()).isInViewport();
    assertThat(exchange).not().isInViewport();

    visit.page().getByText("Back to the answer").click();
    assertThat(visit.article()).isHidden();
    assertThat(exchange.locator(".answer")).isInViewport();
  }

  @Test
  void anAnswerComesIntoSightThoughTheArticleWouldCoverIt(Visits visits) {
    Visit visit = visits.begin(Look.WIDE).open("/");
    visit.ask("Why is the north pier closed?");
    visit.openFootnote(1);
    Page page = visit.page();
    page.locator("form#ask textarea").fill("Who is the tenant of the café?");

    page.setViewportSize(390, 780); // turned upright
    page.evaluate("() => document.querySelector('#ask').requestSubmit()");

    assertThat(Visit.answered(page, 1).locator(".answer")).isInViewport();
    assertThat(visit.article()).isHidden();
  }

  @Test
  void backClosesTheArticle(Visits visits) {
    Visit visit = visits.begin(Look.PHONE).open("/");
    Locator exchange = visit.ask("Why is the north pier closed?");
    visit.openFootnote(1);

    visit.page().goBack();

    assertThat(visit.article()).isHidden();
    assertThat(exchange.locator(".answer")).isInViewport();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/articles", "/unanswered", "/evaluation"})
  void noPageScrollsSideways(String path, Visits visits) {
    Visit visit = visits.begin(Look.NARROW).open(path);

    assertThat((Integer) visit.page().evaluate(OVERFLOW)).isZero();
  }

  @Test
  void neitherAnswersNorArticlesScrollSideways(Visits visits) {
    Visit visit = visits.begin(Look.NARROW).open("/");
    for (String question :
        new String[] {
          "What does a night cost for a boat up to 10 metres?",
          "Who is the oldest pilot of Quern?",
          "What is the boiling point of mercury?",
          "What did Pell ask for?"
        }) {
      visit.ask(question);
      assertThat((Integer) visit.page().evaluate(OVERFLOW)).as(question).isZero();
    }
    for (int exchange = 1; exchange <= 2; exchange++) {
      visit.page().locator("#exchange-" + exchange + " a.footnote").first().click();
      visit.quote().first().waitFor();
      assertThat((Integer) visit.page().evaluate(OVERFLOW)).isZero();
      visit.page().goBack();
    }
  }
}
