package dev.footnote.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that visit the page in a real browser: each may take {@link Visits} and {@link SampleSite}.
 * One site and one browser serve all tests of a run. After each test nothing may have failed or
 * been kept from running in any of its pages; what was seen of a test that fails is left in {@code
 * target/browser/failed}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(InChromium.Extension.class)
@interface InChromium {

  /** What the tests of a run share. */
  final class Extension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(InChromium.class);
    private static final Path FAILED = Path.of("target/browser/failed");
    private static final int PATIENCE_MILLIS = 20_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Visits.class || type == SampleSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Visits.class
          ? context
              .getStore(NAMESPACE)
              .getOrComputeIfAbsent(
                  Visits.class,
                  type -> new Visits(chromium(context).browser(), site(context).address()),
                  Visits.class)
          : site(context);
    }

    private static Chromium chromium(ExtensionContext context) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    }

    private static SampleSite site(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(SampleSite.class, type -> SampleSite.start(), SampleSite.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      Visits visits = context.getStore(NAMESPACE).get(Visits.class, Visits.class);
      if (visits == null) {
        return;
      }
      String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
      if (context.getExecutionException().isPresent()) {
        visits.record(FAILED, name.replaceAll("[^\\w.-]+", "_"));
      } else {
        visits.assertPeace();
      }
    }
  }
}
