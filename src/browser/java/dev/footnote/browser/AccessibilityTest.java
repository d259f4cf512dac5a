package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.footnote.browser.Visits.Look;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That everybody can read it: with any eyes, in the dark, on paper and by ear. */
@InChromium
class AccessibilityTest {

  private static final String[] QUESTIONS = {
    "Who is the tenant of the café? When does it open?",
    "What did Pell ask for?",
    "What is the boiling point of mercury?",
    "Was Sessions angry?",
    "hello",
  };

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "DARK", "PHONE"})
  void axeFindsNoViolationOnAnyPage(Look look, Visits visits) {
    Visit visit = visits.begin(look);
    for (String path :
        List.of("/", "/articles", "/articles?words=zzz", "/unanswered", "/evaluation")) {
      visit.open(path);
      assertThat(violations(visit.page())).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "DARK", "PHONE"})
  void axeFindsNoViolationInAnyAnswerNorBesideAnArticle(Look look, Visits visits) {
    Visit visit = visits.begin(look).open("/");
    for (String question : QUESTIONS) {
      visit.ask(question);
    }
    visit.page().locator("button.thumb").first().click();
    assertThat(violations(visit.page())).isEmpty();

    visit.page().locator("#exchange-1 a.footnote").first().click();
    visit.quote().waitFor();
    assertThat(violations(visit.page())).isEmpty();
  }

  @Test
  void axeFindsAViolationWhereThereIsOne(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit
        .page()
        .evaluate(
            """
            () => {
              const planted = document.createElement('p');
              planted.textContent = 'Hardly to be read';
              planted.style = 'color: #ccc; background: #ddd';
              document.querySelector('main').append(planted, document.createElement('textarea'));
            }\
            """);

    assertThat(violations(visit.page()))
        .anyMatch(violation -> violation.startsWith("color-contrast"))
        .anyMatch(violation -> violation.startsWith("label"));
  }

  @Test
  void whoHearsItIsToldTheAnswerWithItsFootnote(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Why is the north pier closed?");

    assertThat(visit.page().locator("#conversation"))
        .matchesAriaSnapshot(
            """
            - log "Questions and answers":
              - article:
                - heading "Why is the north pier closed?" [level=2]
                - paragraph:
                  - text: The north pier stays closed until September
                  - strong: because its piles are rotten
                  - superscript:
                    - 'link "Footnote 1: The Quern Gazette, March 12, 2024: What changes in Quern harbour"'
                - list "Sources":
                  - listitem:
                    - link "What changes in Quern harbour"
                - button "Good answer"
                - button "Bad answer"
            """);
  }

  @Test
  void whoHearsItIsToldTheArticleWithItsHeadingsAndTheQuote(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Why is the north pier closed?");
    visit.openFootnote(1);

    assertThat(visit.article())
        .matchesAriaSnapshot(
            """
            - region "What changes in Quern harbour":
              - link "Back to the answer"
              - heading "What changes in Quern harbour" [level=2]
              - paragraph:
                - text: The Quern Gazette · March 12, 2024 · by Ida Marsh
                - link "Original"
              - heading "The north pier" [level=3]
              - paragraph:
                - mark:
                  - text: The north pier stays closed until September
                  - strong: because its piles are rotten
                - superscript:
                  - link "Footnote 1, back to the answer"
              - heading "What boats may still do there" [level=4]
              - heading "The fees" [level=3]
            """);
  }

  @Test
  void onPaperStandTheAnswerAndItsQuoteWithoutTheNavigation(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Why is the north pier closed?");
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(visit.page().locator("nav")).isHidden();
    assertThat(visit.page().locator("form#ask")).isHidden();
    assertThat(visit.page().locator("button.thumb").first()).isHidden();
    assertThat(visit.page().locator(".answer")).isVisible();
    assertThat(visit.page().locator(".sources")).containsText("The Quern Gazette · March 12, 2024");

    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    visit.openFootnote(1);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(visit.page().locator("nav")).isHidden();
    assertThat(visit.quote()).isVisible();
    assertThat(visit.page().locator(".answer")).isVisible();
  }

  @Test
  void theDarkIsDark(Visits visits) {
    assertThat(brightness(visits.begin(Look.WIDE).open("/"))).isGreaterThan(200);
    assertThat(brightness(visits.begin(Look.DARK).open("/"))).isLessThan(60);
  }

  /** Of the page's ground, 0 to 255. */
  private static double brightness(Visit visit) {
    return ((Number)
            visit
                .page()
                .evaluate(
                    """
                    () => {
                      const ground = element => getComputedStyle(element).backgroundColor;
                      const clear = 'rgba(0, 0, 0, 0)';
                      const body = ground(document.body);
                      const color = body === clear ? ground(document.documentElement) : body;
                      const canvas = document.createElement('canvas').getContext('2d');
                      canvas.fillStyle = color === clear ? 'Canvas' : color;
                      canvas.fillRect(0, 0, 1, 1);
                      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
                      return (red + green + blue) / 3;
                    }\
                    """))
        .doubleValue();
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
            .setLegacyMode(true) // There are no frames.
            .analyze()
            .getViolations()
            .stream()
            .map(AccessibilityTest::described)
            .toList();
  }

  private static String described(Rule rule) {
    return "%s: %s %s"
        .formatted(
            rule.getId(),
            rule.getHelp(),
            rule.getNodes().stream().map(CheckedNode::getHtml).toList());
  }
}
