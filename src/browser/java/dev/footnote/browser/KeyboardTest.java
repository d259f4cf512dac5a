package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page without a mouse. */
@InChromium
class KeyboardTest {

  private static final int MOST_STOPS = 60;

  /** What has the focus, by the first that it has of these; empty where nothing has. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return '';
        return e.getAttribute('aria-label') || e.id || e.innerText || e.name;
      }\
      """;

  /** Whether what has the focus differs from how it looks without. */
  private static final String SEEN =
      """
      () => {
        const e = document.activeElement;
        const look = () => {
          const s = getComputedStyle(e);
          return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor,
                  s.backgroundColor].join();
        };
        const box = e.getBoundingClientRect();
        const focused = look();
        e.blur();
        const seen = focused !== look() && box.width > 0 && box.height > 0
            && box.bottom > 0 && box.right > 0
            && box.top < innerHeight && box.left < innerWidth;
        e.focus();
        return seen;
      }\
      """;

  @Test
  void theSkipLinkComesFirstAndReallyMovesTheFocus(Visits visits) {
    Visit visit = visits.begin().open("/articles");
    Page page = visit.page();

    page.keyboard().press("Tab");
    assertThat(page.locator("a.skip")).isFocused();
    assertThat(page.locator("a.skip")).isInViewport();

    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("main :focus")).hasCount(1);
  }

  @Test
  void theSkipLinkLeavesOpenWhatIsOpen(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Why is the north pier closed?");
    visit.openFootnote(1);

    visit.page().locator("a.skip").focus();
    visit.page().keyboard().press("Enter");

    assertThat(visit.page().locator("main")).isFocused();
    assertThat(visit.quote()).isVisible();
  }

  @Test
  void tabGoesInTheOrderOfReadingThroughAllThatCanBeDone(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Why is the north pier closed?");
    visit.page().reload();

    List<String> stops = stops(visit.page());

    assertThat(stops)
        .containsSubsequence("Skip to the content", "Ask", "Articles")
        .anyMatch(stop -> stop.startsWith("Footnote 1: The Quern Gazette"))
        .containsSubsequence("Good answer", "Bad answer")
        .contains("question");
  }

  @Test
  void whatHasTheFocusIsSeen(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Why is the north pier closed?");
    visit.openFootnote(1);
    visit.page().reload();

    for (String path : List.of(visit.page().url(), "/articles")) {
      visit.open(path);
      visit.page().locator("a.skip").focus();
      List<String> unseen = new ArrayList<>();
      int stops = 0;
      while (next(visit.page()) && stops++ < MOST_STOPS) {
        if (!(Boolean) visit.page().evaluate(SEEN)) {
          unseen.add((String) visit.page().evaluate(FOCUSED));
        }
      }
      assertThat(stops).isGreaterThan(4);
      assertThat(unseen).as("focused and not seen on " + path).isEmpty();
    }
  }

  @Test
  void enterAsksAndShiftEnterBeginsALine(Visits visits) {
    Visit visit = visits.begin().open("/");
    Page page = visit.page();
    Locator field = page.locator("form#ask textarea");
    field.focus();

    page.keyboard().type("Why is the north pier");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("closed?");
    assertThat(field).hasValue("Why is the north pier\nclosed?");
    page.keyboard().press("Enter");

    assertThat(Visit.answered(page, 0).locator(".answer")).containsText("its piles are rotten");
    assertThat(field).isFocused();
    assertThat(field).hasValue("");
  }

  @Test
  void enterOpensAFootnoteAndEscapeComesBackToIt(Visits visits) {
    Visit visit = visits.begin().open("/");
    Locator footnote = visit.ask("Why is the north pier closed?").locator("a.footnote");
    footnote.focus();

    visit.page().keyboard().press("Enter");
    assertThat(visit.quote()).isInViewport();
    assertThat(visit.page().locator("#article:focus, #article :focus")).hasCount(1);

    visit.page().keyboard().press("Escape");
    assertThat(visit.article()).isHidden();
    assertThat(footnote).isFocused();
  }

  private static List<String> stops(Page page) {
    List<String> stops = new ArrayList<>();
    while (next(page) && stops.size() < MOST_STOPS) {
      stops.add((String) page.evaluate(FOCUSED));
    }
    return stops;
  }

  /** Presses Tab; false where nothing has the focus after it. */
  private static boolean next(Page page) {
    page.keyboard().press("Tab");
    return (Boolean)
        page.evaluate("() => document.hasFocus() && document.activeElement !== document.body");
  }
}
