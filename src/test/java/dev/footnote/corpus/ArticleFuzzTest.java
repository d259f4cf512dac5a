package dev.footnote.corpus;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** An article of any text, as plain text and as Markdown. */
class ArticleFuzzTest {

  private final ArticleReader reader =
      new ArticleReader(new PassageSplitter(words -> words.length() / 2 + 1, 20));

  static Stream<String> texts() {
    return Stream.of(
        "---\ntitle: Fees\ndate: 2024-03-12\n---\n# Fees\n\nThe fee is 5.50. “Why?” Sen. Hill asked.",
        "The Lannick Courier | 12 March 2018\n\nBy Jane Doe\n\n1. One\n2. Two\n\nJANE: No.\nJOE: U.S.?",
        "| Ticket | Price |\n|---|---|\n| Child | £3 |\n\n> He left [1].\n\n```java\nx\n```\n",
        "今日は。明日も。\n\nمرحبا بالعالم. \u202E\uFEFF\u00A0\r\n\fPhoto: Getty Images\rShare on facebook");
  }

  @MethodSource("texts")
  @FuzzTest
  void everyWordIsInASentenceThatIsASliceOfTheText(
      @NotNull @WithUtf8Length(max = 2_000) String text) {
    Slices.assertExact(reader.parse("any.txt", text));
    // What stands behind a code fence's mark names a language and is no text.
    Slices.assertExact(reader.parse("any.md", text.replace("`", "").replace("~", "")));
  }
}
