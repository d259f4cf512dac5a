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
        "   10 | 0.5  |    610 | 610 of about 1,200 passages, 10 s left",
        "   20 | 0.1  |  1,220 | 1,220 of about 12,000 passages, 3 min left",
        "    8 | 0.5  |     20 | 20 of about 40 passages, 8 s left",
        "   60 | 0.5  |      3 | 3 of about 6 passages, 1 min left",
        "  600 | 0.05 | 36,600 | 36,600 of about 730,000 passages, 3 h 10 min left",
        "    9 | 0    |     12 | 12 passages"
      })
  void tellsWhatIsDoneOfAllAndHowLongItWillTakeOnceThatCanBeTold(
      int seconds, double share, String done, String told) {
    Pace pace = new Pace(clock::get);
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));

    assertThat(pace.told(share, Integer.parseInt(done.replace(",", "")), "passages"))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1  | 5   | 5 of 1,234 questions",
        "10 | 617 | 617 of 1,234 questions, 10 s left",
        "10 | 0   | 0 of 1,234 questions"
      })
  void knowsHowManyThereAreWhereTheyAreCounted(int seconds, int done, String told) {
    Pace pace = new Pace(clock::get);
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));

    assertThat(pace.counted(done, 1_234, "questions")).isEqualTo(told);
  }
}
