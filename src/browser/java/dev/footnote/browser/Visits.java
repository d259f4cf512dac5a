package dev.footnote.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each in front of a browser of their own. */
final class Visits implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Browser browser;
  private final URI site;
  private final List<Visit> begun = new ArrayList<>();

  Visits(Browser browser, URI site) {
    this.browser = browser;
    this.site = site;
  }

  /** How wide and how lit a screen is. */
  enum Look {
    WIDE(1280, 800, ColorScheme.LIGHT),
    DARK(1280, 800, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.LIGHT),
    NARROW(320, 568, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colors;

    Look(int width, int height, ColorScheme colors) {
      this.width = width;
      this.height = height;
      this.colors = colors;
    }

    Browser.NewContextOptions options() {
      return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colors);
    }
  }

  /** On a wide, light screen. */
  Visit begin() {
    return begin(Look.WIDE);
  }

  Visit begin(Look look) {
    return begin(site, look.options());
  }

  Visit begin(Browser.NewContextOptions options) {
    return begin(site, options);
  }

  /** At another site than that of all tests. */
  Visit begin(URI site, Browser.NewContextOptions options) {
    Visit visit = new Visit(site, browser.newContext(options.setLocale("en-GB")));
    visit.page().setDefaultTimeout(PATIENCE_MILLIS);
    begun.add(visit);
    return visit;
  }

  void assertPeace() {
    begun.forEach(Visit::assertPeace);
  }

  void record(Path folder, String name) {
    for (Visit visit : begun) {
      visit.record(folder, name + "-" + (begun.indexOf(visit) + 1));
    }
  }

  @Override
  public void close() {
    begun.forEach(Visit::close);
  }
}
