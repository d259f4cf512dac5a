package dev.footnote.app.process;

import java.util.concurrent.CompletableFuture;
import org.jline.utils.Signals;

/** How a person or a service manager ends what serves. */
public final class StopSignals {

  private StopSignals() {}

  /** Has Ctrl-C and a service manager's signal complete what is waited for. */
  public static void complete(CompletableFuture<Void> awaited) {
    Signals.register("TERM", () -> awaited.complete(null));
    Signals.register("INT", () -> awaited.complete(null));
  }
}
