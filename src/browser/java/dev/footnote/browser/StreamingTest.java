package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.footnote.app.RunningSite;
import dev.footnote.browser.Visits.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that a chat model words appears sentence by sentence. */
@InChromium
class StreamingTest {

  private static final String FIRST =
      "The north pier stays closed until September because its piles are rotten [1]. ";
  private static final String REST = "Divers found the damage in January [1].";

  @TempDir Path data;

  @Test
  void eachSentenceIsShownAsSoonAsItIsVerified(Visits visits) throws IOException {
    try (SlowChat chat = new SlowChat(FIRST + REST.substring(0, 10), REST.substring(10));
        RunningSite site =
            RunningSite.start(data, settings(chat), List.of(Path.of("src/browser/articles")))) {
      Page page = visits.begin(site.address(), Look.WIDE.options()).open("/").page();
      page.locator("form#ask textarea").fill("What happened to the north pier?");
      page.locator("form#ask button[type=submit]").click();

      Locator answer = page.locator(".exchange .answer");
      assertThat(answer).containsText("its piles are rotten");
      assertThat(answer).not().containsText("Divers");
      assertThat(answer).not().hasAttribute("data-outcome", "answered");

      chat.goOn();
      assertThat(Visit.answered(page, 0).locator(".answer"))
          .containsText("Divers found the damage in January");
      assertThat(page.locator(".exchange")).hasCount(1);
    }
  }

  private static Map<String, String> settings(SlowChat chat) {
    Map<String, String> settings = new HashMap<>(chat.settings());
    settings.put("FOOTNOTE_EMBEDDING_MODEL", "none");
    settings.put("FOOTNOTE_READER_MODEL", "none");
    return settings;
  }
}
