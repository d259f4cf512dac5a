package dev.footnote.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.footnote.browser.Visits.Look;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leaves pictures of the page in {@code target/browser}, to be looked at. */
@InChromium
class PicturesTest {

  private static final Path FOLDER = Path.of("target/browser");

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "DARK", "PHONE"})
  void ofEachLookAreTaken(Look look, Visits visits) {
    // Where scrolling is smooth, a picture may be taken on the way.
    Visit visit = visits.begin(look.options().setReducedMotion(ReducedMotion.REDUCE)).open("/");
    picture(visit, look, "start");
    visit.ask("When did Sessions endorse Trump?");
    visit.ask("Why did Sessions recuse himself?");
    picture(visit, look, "answer");
    visit.openFootnote(1);
    assertThat(picture(visit, look, "article")).exists();

    visit.open("/");
    visit.ask("What did Pell ask for?");
    visit.ask("Dorothea Pell");
    visit.ask("What is the boiling point of mercury?");
    picture(visit, look, "outcomes");
    visit.page().locator("#exchange-2 a.footnote").first().click();
    visit.quote().waitFor();
    picture(visit, look, "table");
    for (String path : new String[] {"articles", "unanswered", "evaluation"}) {
      visit.open("/" + path);
      picture(visit, look, path);
    }
  }

  private static Path picture(Visit visit, Look look, String name) {
    String file = look.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + name + ".png";
    Path path = FOLDER.resolve(file);
    visit.page().screenshot(new Page.ScreenshotOptions().setPath(path));
    return path;
  }
}
