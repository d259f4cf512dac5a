package dev.footnote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.LoadState;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A person in front of a browser of their own: no other has its cookies. */
final class Visit implements AutoCloseable {

  /** All of these people are one to the site, which lets nobody ask more than 60 times a minute. */
  private static final RateLimiter PACE =
      RateLimiter.of(
          "questions",
          RateLimiterConfig.custom()
              .limitForPeriod(8)
              .limitRefreshPeriod(Duration.ofSeconds(10))
              .timeoutDuration(Duration.ofMinutes(1))
              .build());

  private final URI site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requested = new ArrayList<>();

  Visit(URI site, BrowserContext context) {
    this.site = site;
    this.context = context;
    context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
    context.onRequest(request -> requested.add(request.url()));
    context.onConsoleMessage(
        message -> {
          // That something was refused is seen below, and what a person asked for may be.
          if (Set.of("warning", "error").contains(message.type())
              && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    context.onResponse(
        response -> {
          if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            complaints.add(response.status() + " " + response.url());
          }
        });
    context.onWebError(error -> complaints.add("error: " + error.error()));
    context.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    this.page = context.newPage();
  }

  Page page() {
    return page;
  }

  /** Another tab of the same browser. */
  Page newTab() {
    return context.newPage();
  }

  /** Another tab of the same browser, opened by what a person does. */
  Page newTab(Runnable doing) {
    Page tab = context.waitForPage(doing);
    tab.waitForLoadState(LoadState.LOAD);
    return tab;
  }

  /**
   * Opens an address.
   *
   * @param path from its first slash, or the whole address
   */
  Visit open(String path) {
    page.navigate(at(path));
    return this;
  }

  /** The whole address of a path. */
  String at(String path) {
    return site.resolve(path).toString();
  }

  /** Asks as a person does, and waits until the answer is whole. */
  Locator ask(String question) {
    return ask(page, question);
  }

  static Locator ask(Page page, String question) {
    RateLimiter.waitForPermission(PACE);
    int before = page.locator(".exchange").count();
    page.locator("form#ask textarea").fill(question);
    page.locator("form#ask button[type=submit]").click();
    return answered(page, before);
  }

  /** Waits for one more answer than there were, until it is whole. */
  static Locator answered(Page page, int before) {
    Locator exchange = page.locator(".exchange").nth(before);
    exchange.locator(".answer[data-outcome]:not([data-outcome=pending])").waitFor();
    return exchange;
  }

  /** Opens a footnote of the last answer, by its number. */
  Visit openFootnote(int number) {
    page.locator(".exchange")
        .last()
        .locator("a.footnote", text("[" + number + "]"))
        .first()
        .click();
    quote().waitFor();
    return this;
  }

  static Locator.LocatorOptions text(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  Locator article() {
    return page.locator("#article");
  }

  /** The quote that is lit. */
  Locator quote() {
    return page.locator("mark#quote");
  }

  /** What ran, failed or was kept from running, as the browser tells it. */
  List<String> complaints() {
    return complaints;
  }

  /** The addresses of all that the pages asked for. */
  List<String> requested() {
    return requested;
  }

  /** Nothing failed or was kept from running, and nothing was asked of another server. */
  void assertPeace() {
    assertThat(complaints).isEmpty();
    assertThat(requested).allSatisfy(url -> assertThat(url).startsWith(site + "/"));
  }

  /** Leaves the picture and the trace of what was seen. */
  void record(Path folder, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
  }

  @Override
  public void close() {
    context.close();
  }
}
