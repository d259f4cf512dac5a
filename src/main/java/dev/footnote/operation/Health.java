package dev.footnote.operation;

import dev.footnote.file.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether questions can be answered now, and if not, why. Thread-safe. */
public final class Health {

  private static final Logger log = LoggerFactory.getLogger(Health.class);

  private final List<Supplier<Optional<String>>> checks = new CopyOnWriteArrayList<>();

  /**
   * Adds something that must be well.
   *
   * @param check what is wrong, in one line for a person; empty if nothing is. What it throws is
   *     wrong, too
   */
  public void check(Supplier<Optional<String>> check) {
    checks.add(check);
  }

  /** All that is wrong, a line each; none if it can answer. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Supplier<Optional<String>> check : checks) {
      try {
        check.get().ifPresent(problems::add);
      } catch (RuntimeException e) {
        log.debug("a check of health failed", e);
        String reason = Reason.of(e);
        problems.add(reason.isEmpty() ? "a check failed; footnote doctor tells more" : reason);
      }
    }
    return problems;
  }
}
