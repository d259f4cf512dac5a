package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is open is told by the address alone. */
@InChromium
class AddressTest {

  private static final String WHY_CLOSED = "Why is the north pier closed?";
  private static final String WHO_IS_TENANT = "Who is the tenant of the café?";

  @Test
  void ofAQuoteOpensItLitInABrowserThatHasNotSeenTheAnswer(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);
    visit.openFootnote(1);

    Visit other = visits.begin().open(visit.page().url());

    assertThat(other.quote()).containsText("because its piles are rotten");
    assertThat(other.quote()).isInViewport();
    assertThat(other.article().locator("h2")).hasText("What changes in Quern harbour");
  }

  @Test
  void ofAConversationShowsItToNobodyElse(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);
    String conversation = visit.page().url();
    visit.openFootnote(1);

    for (String address : List.of(conversation, visit.page().url())) {
      Visit other = visits.begin().open(address);
      assertThat(other.page().locator("form#ask")).isVisible();
      assertThat(other.page().locator(".exchange")).hasCount(0);
    }
  }

  @Test
  void goesBackAndForwardWithWhatWasOpen(Visits visits) {
    Visit visit = visits.begin().open("/");
    Page page = visit.page();
    visit.ask(WHY_CLOSED);
    visit.ask(WHO_IS_TENANT);
    page.locator("#exchange-1 a.footnote").click();
    assertThat(visit.quote()).containsText("because its piles are rotten");
    page.locator("#exchange-2 a.footnote").click();
    assertThat(visit.quote()).containsText("Bruno Aske");

    page.goBack();
    assertThat(visit.quote()).containsText("because its piles are rotten");
    assertThat(visit.quote()).isInViewport();
    page.goBack();
    assertThat(visit.article()).isHidden();
    assertThat(page.locator(".exchange")).hasCount(2);
    page.goForward();
    assertThat(visit.quote()).containsText("because its piles are rotten");
    page.goForward();
    assertThat(visit.quote()).containsText("Bruno Aske");
    assertThat(visit.quote()).isInViewport();
  }

  @Test
  void isThatOfTheFootnoteThatWasPressedLastThoughItsArticleComesFirst(Visits visits) {
    Visit visit = visits.begin().open("/");
    Page page = visit.page();
    visit.ask(WHY_CLOSED);
    visit.ask(WHO_IS_TENANT);
    AtomicReference<Route> first = new AtomicReference<>();
    page.route(
        "**/a/**",
        route -> {
          if (!first.compareAndSet(null, route)) {
            route.resume();
          }
        });

    page.locator("#exchange-1 a.footnote").click();
    page.locator("#exchange-2 a.footnote").click();
    assertThat(visit.quote()).containsText("Bruno Aske");
    String address = page.url();
    page.waitForResponse("**/a/**", () -> first.get().resume()).finished();
    page.evaluate("() => new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))");

    assertThat(visit.quote()).containsText("Bruno Aske");
    assertThat(page).hasURL(address);
  }

  @Test
  void showsTheSameAfterAReload(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);
    visit.page().reload();
    assertThat(visit.page().locator(".exchange .question")).hasText(WHY_CLOSED);

    visit.openFootnote(1);
    visit.page().reload();

    assertThat(visit.page().locator(".exchange .question")).hasText(WHY_CLOSED);
    assertThat(visit.quote()).containsText("because its piles are rotten");
    assertThat(visit.quote()).isInViewport();
  }

  @Test
  void ofTwoTabsEachHasAConversationOfItsOwn(Visits visits) {
    Visit visit = visits.begin().open("/");
    Page second = visit.newTab();
    second.navigate(visit.at("/"));
    visit.ask(WHY_CLOSED);
    Visit.ask(second, WHO_IS_TENANT);

    Locator first = visit.ask("When did divers find it?");
    assertThat(first.locator(".answer")).containsText("Divers found the damage in January.");
    assertThat(visit.page().locator(".exchange")).hasCount(2);
    assertThat(second.locator(".exchange")).hasCount(1);
    assertThat(second.locator(".question")).hasText(WHO_IS_TENANT);
    second.reload();
    assertThat(second.locator(".question")).hasText(WHO_IS_TENANT);
  }

  @Test
  void ofAFootnoteOpensInATabOfItsOwn(Visits visits) {
    Visit visit = visits.begin().open("/");
    Locator exchange = visit.ask(WHY_CLOSED);

    Page tab =
        visit.newTab(
            () ->
                exchange
                    .locator("a.footnote")
                    .click(
                        new Locator.ClickOptions()
                            .setModifiers(List.of(KeyboardModifier.CONTROL))));

    assertThat(tab.locator("mark#quote")).containsText("because its piles are rotten");
    assertThat(visit.article()).isHidden();
  }

  @Test
  void ofWordsThatAreGoneSaysSoAndLightsNothing(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);
    visit.openFootnote(1);
    String changed = visit.page().url().replaceFirst("sum=[^&#]+", "sum=123456789");

    Visit other = visits.begin().open(changed);

    assertThat(other.article().locator("h2")).hasText("What changes in Quern harbour");
    assertThat(other.quote()).hasCount(0);
    assertThat(other.article()).containsText(Pattern.compile("changed|no longer|not .* any more"));
  }

  @Test
  void ofWordsThatMovedFindsThem(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);
    visit.openFootnote(1);
    String sentence = visit.quote().textContent();
    String address = visit.page().url();
    assertThat(address).containsPattern("quote=\\d+-\\d+");
    int start = Integer.parseInt(address.replaceFirst("^.*quote=(\\d+)-.*$", "$1"));
    String moved =
        address.replaceFirst(
            "quote=\\d+-\\d+", "quote=%d-%d".formatted(start + 7, start + 7 + sentence.length()));

    assertThat(visits.begin().open(moved).quote()).hasText(sentence);
  }
}
