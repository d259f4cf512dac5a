package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.footnote.browser.Visits.Look;
import org.junit.jupiter.api.Test;

/** In a browser that runs no script at all. */
@InChromium
class WithoutScriptTest {

  @Test
  void onesWholeWayFromTheQuestionToTheQuoteAndBack(Visits visits) {
    Visit visit = begin(visits, Look.WIDE);
    Locator exchange = visit.ask("Why is the north pier closed?");
    assertThat(exchange.locator(".answer")).containsText("its piles are rotten");

    visit.openFootnote(1);
    assertThat(visit.quote()).containsText("its piles are rotten");
    assertInView(visit, visit.quote());
    assertThat(exchange.locator(".answer")).containsText("its piles are rotten");

    visit.page().getByText("Back to the answer").click();
    assertThat(visit.article()).isHidden();
    assertThat(exchange.locator(".answer")).isVisible();

    Locator second = visit.ask("When did divers find it?");
    assertThat(second.locator(".answer")).containsText("in January");
    assertThat(visit.page().locator(".exchange")).hasCount(2);
    assertInView(visit, second.locator(".question"));
  }

  @Test
  void choicesAnswer(Visits visits) {
    Visit visit = begin(visits, Look.WIDE);
    Locator asked = visit.ask("What did Pell ask for?");

    asked.getByRole(AriaRole.BUTTON, AnswerTest.named("Dorothea Pell")).click();

    assertThat(Visit.answered(visit.page(), 1).locator(".answer"))
        .containsText("asked the council for a second crane");
  }

  @Test
  void aThumbIsPressed(Visits visits) {
    Visit visit = begin(visits, Look.WIDE);
    Locator exchange = visit.ask("Why is the north pier closed?");

    exchange.locator("button.thumb").first().click();

    assertThat(exchange.locator("button.thumb").first()).hasAttribute("aria-pressed", "true");
  }

  @Test
  void theListIsSearched(Visits visits) {
    Visit visit = begin(visits, Look.WIDE).open("/articles");

    visit.page().locator("input[name=words]").fill("regatta");
    visit.page().locator("input[name=words]").press("Enter");

    Locator found = visit.page().locator("ul.articles").first();
    assertThat(found).containsText("Rain stops the Quern regatta");
    assertThat(found).not().containsText("What changes in Quern harbour");
  }

  @Test
  void onAPhoneTheArticleCoversTheConversation(Visits visits) {
    Visit visit = begin(visits, Look.PHONE);
    Locator exchange = visit.ask("Why is the north pier closed?");

    visit.openFootnote(1);

    assertInView(visit, visit.quote());
    assertThat(exchange).isHidden();
    visit.page().getByText("Back to the answer").click();
    assertThat(exchange.locator(".answer")).isVisible();
  }

  private static Visit begin(Visits visits, Look look) {
    return visits.begin(look.options().setJavaScriptEnabled(false)).open("/");
  }

  /** Without scripts the browser cannot be asked for what is in view, so by where it stands. */
  private static void assertInView(Visit visit, Locator element) {
    BoundingBox box = element.boundingBox();
    assertThat(box.y).isBetween(0.0, visit.page().viewportSize().height - box.height);
  }
}
