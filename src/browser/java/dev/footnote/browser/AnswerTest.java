package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person asks, is told, and finds in the article. */
@InChromium
class AnswerTest {

  private static final String WHY_CLOSED = "Why is the north pier closed?";
  private static final String CLOSED =
      "The north pier stays closed until September because its piles are rotten.";

  @Test
  void isTheArticlesSentenceWithTheShortAnswerBoldAndAFootnote(Visits visits) {
    Locator exchange = visits.begin().open("/").ask(WHY_CLOSED);

    assertThat(exchange.locator(".question")).hasText(WHY_CLOSED);
    assertThat(exchange.locator(".answer")).hasAttribute("data-outcome", "answered");
    assertThat(exchange.locator(".answer")).containsText(CLOSED);
    assertThat(exchange.locator("strong.short")).hasText("because its piles are rotten");
    assertThat(exchange.locator("a.footnote")).hasText("[1]");
    assertThat(exchange.locator(".sources li")).hasCount(1);
  }

  @Test
  void itsFootnoteNamesOutletDayAndTitleForWhoHearsIt(Visits visits) {
    Locator exchange = visits.begin().open("/").ask(WHY_CLOSED);

    assertThat(exchange.locator("a.footnote"))
        .hasAccessibleName(
            Pattern.compile(
                "Footnote 1: The Quern Gazette, .*2024.*: What changes in Quern harbour"));
  }

  @Test
  void aFootnoteOpensTheArticleWithItsQuoteLitAndInView(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);

    visit.openFootnote(1);

    assertThat(visit.quote()).hasText(CLOSED);
    assertThat(visit.quote()).isInViewport();
    assertThat(visit.quote().locator("strong")).hasText("because its piles are rotten");
    assertThat(visit.article().locator("h2")).hasText("What changes in Quern harbour");
    assertThat(visit.article().locator(".provenance")).containsText("The Quern Gazette");
    assertThat(visit.article().locator(".provenance")).containsText("March 12, 2024");
    assertThat(visit.article().getByRole(AriaRole.HEADING, named("The north pier"))).isVisible();
    assertThat(visit.page().locator("#conversation .answer")).isVisible();
  }

  @Test
  void aQuoteFarDownALongArticleIsScrolledTo(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("How many times did the mailing mention Trump?");

    visit.openFootnote(1);

    assertThat(visit.quote()).isInViewport();
    assertThat(visit.quote()).containsText("mentioned Trump by name 22 times");
  }

  @Test
  void aFurtherQuestionLeavesTheArticleOpenWhereItIsRead(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("How many times did the mailing mention Trump?");
    visit.openFootnote(1);
    String address = visit.page().url();

    Locator next = visit.ask(WHY_CLOSED);

    assertThat(next.locator(".answer")).isInViewport();
    assertThat(visit.quote()).isInViewport();
    assertThat(visit.page()).hasURL(address);
    visit.page().reload();
    assertThat(visit.page().locator(".exchange")).hasCount(2);
    assertThat(visit.quote()).isInViewport();
  }

  @Test
  void anArticleOfTheListStaysOpenBesideTheFirstAnswer(Visits visits) {
    Visit visit = visits.begin().open("/articles");
    visit.page().locator("#list .title >> text=What changes in Quern harbour").click();

    Locator answer = visit.ask(WHY_CLOSED).locator(".answer");

    assertThat(visit.article()).isVisible();
    assertThat(answer).isInViewport();
    visit.page().reload();
    assertThat(visit.article()).isVisible();
    visit.page().getByText("Back to the answer").click();
    assertThat(visit.article()).isHidden();
    assertThat(answer).isInViewport();
  }

  @Test
  void whatIsLitStandsOutFromTheRest(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);
    visit.openFootnote(1);

    assertThat(style(visit.quote(), "background-color"))
        .isNotEqualTo(style(visit.article().locator(".passage").last(), "background-color"))
        .isNotEqualTo("rgba(0, 0, 0, 0)");
  }

  @Test
  void theAnswersOtherFootnotesInTheArticleAreMarkedAndLeadToTheirSentences(Visits visits) {
    Visit visit = visits.begin().open("/");
    Locator exchange = visit.ask("Who is the tenant of the café? When does it open?");
    assertThat(exchange.locator("a.footnote")).hasText(new String[] {"[1]", "[2]"});

    visit.openFootnote(1);

    assertThat(visit.quote()).containsText("Bruno Aske");
    Locator other = visit.article().locator("mark.other");
    assertThat(other).containsText("opens on the first of May");

    visit.openFootnote(2);
    assertThat(visit.quote()).containsText("opens on the first of May");
    assertThat(visit.article().locator("mark.other")).containsText("Bruno Aske");
  }

  @Test
  void theTitleOfAnArticleStandsAboveItOnce(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);
    visit.openFootnote(1);

    assertThat(visit.article().getByRole(AriaRole.HEADING, named("What changes in Quern harbour")))
        .hasCount(1);
  }

  @Test
  void aRowOfATableIsLitInItsTable(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("What does a night cost for a boat up to 10 metres?");

    visit.openFootnote(1);

    assertThat(visit.article().locator("mark").filter(OwnerTest.with("14 euros")).first())
        .isInViewport();
    assertThat(visit.article()).containsText("360 euros");
  }

  @Test
  void aFollowUpGoesOnFromTheAnswerBefore(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask(WHY_CLOSED);

    Locator exchange = visit.ask("When did divers find it?");

    assertThat(exchange.locator(".answer")).containsText("Divers found the damage in January.");
    assertThat(visit.page().locator(".exchange")).hasCount(2);
  }

  @Test
  void whereSeveralMayBeMeantButtonsAskBackAndAnswer(Visits visits) {
    Visit visit = visits.begin().open("/");
    Locator asked = visit.ask("What did Pell ask for?");
    assertThat(asked.locator(".answer")).hasAttribute("data-outcome", "asked");
    assertThat(asked.locator("button.choice"))
        .hasText(new String[] {"Dorothea Pell", "Simon Pell"});

    asked.getByRole(AriaRole.BUTTON, named("Simon Pell")).click();

    Locator exchange = Visit.answered(visit.page(), 1);
    assertThat(exchange.locator(".answer")).containsText("a second start in the afternoon");
  }

  @Test
  void whatTheArticlesDoNotSayIsSaidAndLooksDifferent(Visits visits) {
    Visit visit = visits.begin().open("/");
    Locator answered = visit.ask(WHY_CLOSED).locator(".answer");
    Locator abstained = visit.ask("What is the boiling point of mercury?").locator(".answer");
    Locator closest = visit.ask("Was Sessions angry?").locator(".answer");
    Locator asked = visit.ask("What did Pell ask for?").locator(".answer");

    assertThat(abstained).hasAttribute("data-outcome", "abstained");
    assertThat(abstained).containsText("The articles don’t say");
    assertThat(closest).hasAttribute("data-outcome", "closest");
    assertThat(closest).containsText("Closest I found");
    Set<String> looks = new TreeSet<>();
    for (Locator answer : new Locator[] {answered, abstained, closest, asked}) {
      looks.add(
          style(answer, "border-left")
              + style(answer, "background-color")
              + style(answer, "font-style")
              + style(answer, "color"));
    }
    assertThat(looks).as("how answers of the four outcomes look").hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void theWholeOfAnAnswerIsSeenAboveTheFieldForTheNextQuestion(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("What did Trump say about Sessions?");
    visit.ask(WHY_CLOSED);

    Locator choice = visit.ask("What did Pell ask for?").locator("button.choice").last();

    Locator field = visit.page().locator("form#ask");
    assertThat(choice).isInViewport();
    assertThat(bottom(choice)).isLessThanOrEqualTo(field.boundingBox().y);
  }

  private static double bottom(Locator element) {
    return element.boundingBox().y + element.boundingBox().height;
  }

  @Test
  void aGreetingIsAnsweredWithoutFootnotes(Visits visits) {
    Locator exchange = visits.begin().open("/").ask("hello");

    assertThat(exchange.locator(".answer")).hasAttribute("data-outcome", "smalltalk");
    assertThat(exchange.locator("a.footnote")).hasCount(0);
  }

  @Test
  void aThumbIsPressedAndStaysSo(Visits visits) {
    Visit visit = visits.begin().open("/");
    Locator exchange = visit.ask(WHY_CLOSED);
    Locator up = exchange.locator("button.thumb").first();
    Locator down = exchange.locator("button.thumb").last();
    assertThat(up).hasAttribute("aria-pressed", "false");

    up.click();
    assertThat(up).hasAttribute("aria-pressed", "true");
    visit.page().reload();
    assertThat(up).hasAttribute("aria-pressed", "true");

    down.click();
    assertThat(down).hasAttribute("aria-pressed", "true");
    assertThat(up).hasAttribute("aria-pressed", "false");
  }

  @Test
  void anEmptyQuestionIsNotAsked(Visits visits) {
    Visit visit = visits.begin().open("/");

    visit.page().locator("form#ask button[type=submit]").click();

    assertThat(visit.page().locator("form#ask textarea")).isFocused();
    assertThat(visit.page().locator(".exchange")).hasCount(0);
  }

  @Test
  void anArticleInAnotherLanguageSaysSoToWhoHearsIt(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Was verlangen die Fischer?");

    visit.openFootnote(1);

    assertThat(visit.quote()).hasText("Die Fischer verlangen einen zweiten Kran.");
    assertThat(visit.page().locator("[lang=de] mark#quote")).hasCount(1);
  }

  static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  static String style(Locator element, String property) {
    return (String)
        element.evaluate(
            "(element, property) => getComputedStyle(element).getPropertyValue(property)",
            property);
  }
}
