package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of articles, and what their owner does with them. */
@InChromium
class OwnerTest {

  private static final String HARBOUR = "What changes in Quern harbour";
  private static final String REGATTA = "Rain stops the Quern regatta";
  private static final String HAFEN = "Der Hafen von Quern wird umgebaut";

  @TempDir Path folder;

  @Test
  void theListIsSearchedByWords(Visits visits) {
    Page page = visits.begin().open("/articles").page();
    assertThat(page.locator("main")).containsText(HARBOUR);

    page.locator("input[name=words]").fill("regatta");
    page.locator("input[name=words]").press("Enter");

    assertThat(page).hasURL(Pattern.compile("words=regatta"));
    assertThat(page.locator("ul.articles").first()).containsText(REGATTA);
    assertThat(page.locator("ul.articles").first()).not().containsText(HARBOUR);
  }

  @Test
  void theListIsFilteredByOutletAndDay(Visits visits) {
    Visit visit = visits.begin().open("/articles?source=The+Quern+Gazette");
    Locator list = visit.page().locator("main");
    assertThat(list).containsText(HARBOUR);
    assertThat(list).containsText(REGATTA);
    assertThat(list).not().containsText(HAFEN);

    visit.page().locator("[name=from]").fill("2024-01-01");
    visit.page().locator("[name=words]").press("Enter");
    assertThat(list).not().containsText(REGATTA);
    assertThat(list).containsText(HARBOUR);

    visit.page().goBack();
    assertThat(list).containsText(REGATTA);
  }

  @Test
  void anArticleOfTheListOpensWithoutAQuote(Visits visits) {
    Visit visit = visits.begin().open("/articles");

    visit.page().getByText(REGATTA).first().click();

    assertThat(visit.article().locator("h2")).hasText(REGATTA);
    assertThat(visit.article()).containsText("the crew of the Kittiwake");
    assertThat(visit.quote()).hasCount(0);
  }

  @Test
  void aFileIsAddedAnsweredFromRemovedAndRestored(Visits visits) throws IOException {
    Path file = folder.resolve("lighthouse.txt");
    Files.writeString(
        file,
        """
        The lighthouse of Quern

        The keeper of the lighthouse of Quern is Ulla Brandt, who came in 1998.
        """);
    Visit visit = visits.begin().open("/articles");
    Page page = visit.page();

    page.locator("input[type=file]").setInputFiles(file);
    page.locator("form:has(input[type=file]) button").click();
    Locator added =
        page.locator("main li, main tr").filter(with("The lighthouse of Quern")).first();
    assertThat(added).isVisible();
    assertThat(asked(visit)).containsText("Ulla Brandt");

    visit.open("/articles");
    added.locator("summary").click();
    added.getByRole(AriaRole.BUTTON, AnswerTest.named("Move to the bin")).click();
    Locator binned = page.locator("#bin li").filter(with("The lighthouse of Quern"));
    assertThat(binned).isVisible();
    assertThat(asked(visit)).not().containsText("Ulla Brandt");

    visit.open("/articles");
    binned.locator("button").filter(with("Restore")).click();
    assertThat(binned).hasCount(0);
    assertThat(added.locator("summary")).isVisible();
    assertThat(asked(visit)).containsText("Ulla Brandt");
  }

  /** The answer in a conversation of its own. */
  private static Locator asked(Visit visit) {
    return visit.open("/").ask("Who is the keeper of the lighthouse of Quern?").locator(".answer");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedInPlainWords(Visits visits) throws IOException {
    Path file = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Page page = visits.begin().open("/articles").page();

    page.locator("input[type=file]").setInputFiles(file);
    page.locator("form:has(input[type=file]) button").click();

    assertThat(page.locator("body")).containsText("picture.png");
    assertThat(page.locator("body")).not().containsText("Exception");
  }

  @Test
  void aQuestionWithoutAnAnswerIsListedAsUnanswered(Visits visits) {
    Visit visit = visits.begin().open("/");
    visit.ask("Who painted the Mona Lisa?");

    visit.open("/unanswered");

    assertThat(visit.page().locator("main")).containsText("Who painted the Mona Lisa?");
  }

  @Test
  void theNavigationLeadsToEveryPage(Visits visits) {
    Visit visit = visits.begin().open("/");
    for (String name : new String[] {"Articles", "Unanswered", "Evaluation", "Ask"}) {
      visit.page().locator("nav a").filter(with(name)).click();
      assertThat(visit.page().locator("nav [aria-current=page]")).hasText(name);
      assertThat(visit.page().locator("main")).isVisible();
    }
  }

  static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
