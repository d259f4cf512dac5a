package dev.footnote.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.json.Samples;
import dev.footnote.corpus.Article;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer of any words, on a terminal of any width. */
class AnswerPrinterFuzzTest {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("The pool", "It opens at nine. \u001B[31mRed\u202E", 0, 80),
        Arguments.of("\uFEFFΤίτλος", "\uD83Dx 今日は。\r\n\u2028", 3, 20));
  }

  @MethodSource("answers")
  @FuzzTest
  void everyWordIsSaidAndNoneCommandsTheTerminal(
      @NotNull @WithUtf8Length(max = 200) String title,
      @NotNull @WithUtf8Length(max = 2_000) String paragraph,
      @InRange(min = 0, max = 100) int start,
      @InRange(min = 0, max = 300) int width) {
    String text = "In short: " + paragraph + ".";
    Article article = Samples.article(title + ".txt", title, title, LocalDate.of(2024, 3, 9), text);
    String quote = text.substring(Math.min(start, text.length() - 1));
    GroundedAnswer answer =
        new GroundedAnswer(
            List.of(Samples.statement(Samples.citation(1, article, 0, quote, quote))));

    String plain = printed(answer, width, false);
    String styled = printed(answer, width, true);

    assertThat(CONTROL.matcher(plain).find()).isFalse();
    assertThat(AttributedString.fromAnsi(styled).toString()).doesNotContain("\u001B");
    assertThat(words(plain)).contains(words(Screen.safe(quote)));
    assertThat(plain).contains("[1]");
  }

  private static String printed(GroundedAnswer answer, int width, boolean styled) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(bytes, true, UTF_8), width, styled);
    new AnswerPrinter(screen, true).finish(Samples.reply("Why?", answer));
    return bytes.toString(UTF_8);
  }

  /** The letters and digits alone: lines are broken anywhere between them. */
  private static String words(String text) {
    return NO_LETTER.matcher(text).replaceAll("");
  }
}
