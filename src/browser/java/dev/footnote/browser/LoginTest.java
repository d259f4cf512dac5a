package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.footnote.app.RunningSite;
import dev.footnote.browser.Visits.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a password is set. */
@InChromium
class LoginTest {

  private static final String PASSWORD = "correct horse battery staple";

  @TempDir static Path folder;

  private static RunningSite site;

  @BeforeAll
  static void start() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    site =
        RunningSite.start(
            folder.resolve("data"),
            Map.of(
                "FOOTNOTE_WEB_PASSWORD_FILE", password.toString(),
                "FOOTNOTE_EMBEDDING_MODEL", "none",
                "FOOTNOTE_READER_MODEL", "none"),
            List.of(Path.of("src/browser/articles")));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void nothingIsSeenWithoutIt(Visits visits) {
    for (String path : List.of("/", "/articles", "/unanswered", "/evaluation")) {
      Page page = begin(visits).open(path).page();
      assertThat(page.locator("input[type=password]")).isVisible();
      assertThat(page.locator("body")).not().containsText("Quern");
    }
  }

  @Test
  void withItOneComesToWhereOneWanted(Visits visits) {
    Page page = begin(visits).open("/articles").page();

    page.locator("input[type=password]").fill(PASSWORD);
    page.locator("input[type=password]").press("Enter");

    assertThat(page.locator("main")).containsText("What changes in Quern harbour");
  }

  @Test
  void aWrongOneIsRefusedAndTheFieldStays(Visits visits) {
    Visit visit = begin(visits).open("/");
    visit.page().locator("input[type=password]").fill("wrong");

    visit.page().locator("input[type=password]").press("Enter");

    assertThat(visit.page().locator("main")).containsText("password");
    assertThat(visit.page().locator("input[type=password]")).isVisible();
    assertThat(visit.page().locator("input[type=password]")).hasValue("");
  }

  @Test
  void afterLoggingOutNothingIsSeenAnyMore(Visits visits) {
    Visit visit = begin(visits).open("/");
    visit.page().locator("input[type=password]").fill(PASSWORD);
    visit.page().locator("input[type=password]").press("Enter");
    assertThat(visit.page().locator("form#ask")).isVisible();

    visit.page().getByText("Log out").click();

    assertThat(visit.page().locator("input[type=password]")).isVisible();
    visit.open("/articles");
    assertThat(visit.page().locator("input[type=password]")).isVisible();
  }

  @Test
  void axeFindsNoViolationThere(Visits visits) {
    assertThat(new AxeBuilder(begin(visits).open("/").page()).analyze().getViolations()).isEmpty();
  }

  private static Visit begin(Visits visits) {
    return visits.begin(site.address(), Look.WIDE.options());
  }
}
