package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of any words, short and longer than Telegram takes. */
class MessageFuzzTest {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("He left. <b>“Why?”</b> & \"so\" \u202E\uD83D", 1),
        Arguments.of("One two three.\n\n", 600),
        Arguments.of("👩‍👩‍👧", 2_000),
        Arguments.of("e\u0301", 4_000));
  }

  @MethodSource("messages")
  @FuzzTest
  void everyPageIsWellFormedAndShortEnoughAndNoWordIsLost(
      @NotNull @WithUtf8Length(max = 1_000) String words,
      @InRange(min = 1, max = 4_000) int times) {
    String text = words.repeat(Math.min(times, 1 + 10_000 / (words.length() + 1)));
    TelegramHtml mark = TelegramHtml.of(" [1]");

    List<Page> pages =
        MessageSplitter.paginate(
            MessageSplitter.split(TelegramHtml.of("\n"), text, mark), List.of());

    StringBuilder shown = new StringBuilder();
    pages.forEach(page -> shown.append(parsed(page)));
    assertThat(without(SPACE, shown.toString()))
        .hasSameSizeAs(without(SPACE, TelegramHtml.sanitize(text) + " [1]"));

    assertAnswered(text.isBlank() ? "Yes." : text);
  }

  private static void assertAnswered(String paragraph) {
    Article article = Articles.article("a.txt", paragraph);
    Citation citation = Articles.citation(1, article.passages().getFirst(), paragraph);
    AnswerPagesTest.pages(new GroundedAnswer(List.of(Statement.quoting(List.of(citation)))))
        .forEach(MessageFuzzTest::parsed);
  }

  /** What a page shows, as long as it says it is. */
  private static String parsed(Page page) {
    String text = ParsedHtml.parse(page.text().html());
    assertThat(text).hasSize(page.text().length()).hasSizeLessThanOrEqualTo(Page.LIMIT);
    return text;
  }

  private static String without(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll("");
  }
}
