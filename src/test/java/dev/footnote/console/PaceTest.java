package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private final AtomicLong clock = new AtomicLong(5_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "    1 | 0.01 |     61 | 61 passages",
        "   10 | 0.5  |    610 | 610 passages, 61 a second, 10 s left",
        "   20 | 0.1  |  1,220 | 1,220 passages, 61 a second, 3 min left",
        "    8 | 0.5  |     20 | 20 passages, 2.5 a second, 8 s left",
        "   60 | 0.5  |     12 | 12 passages, 12 a minute, 1 min left",
        "  600 | 0.05 | 36,600 | 36,600 passages, 61 a second, 3 h 10 min left",
        "    9 | 0.2  |      0 | 0 passages",
        "    9 | 0    |     12 | 12 passages"
      })
  void tellsWhatIsDoneHowFastAndHowLongItWillTakeOnceThatCanBeTold(
      int seconds, double share, String done, String told) {
    Pace pace = new Pace(clock::get);
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));

    assertThat(pace.told(share, Integer.parseInt(done.replace(",", "")), "passages"))
        .isEqualTo(told);
  }
}
