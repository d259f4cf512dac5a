package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDatelineTest {

  private static final LocalDate DAY = LocalDate.of(2017, 3, 2);

  private final ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WASHINGTON, March 2, 2017",
        "Springvale – 2 March 2017",
        "Thursday, March 2, 2017 at 7:15 pm",
        "2017-03-02",
        "The Harbour Times | 2 March 2017",
        "The Harbour Times\nMarch 2, 2017",
        "Published: 2 March 2017",
        "Posted on March 2, 2017 | 7:15 am",
        "First published on 2 March 2017"
      })
  void isALineThatSaysWhenAnArticleWasPublished(String line) {
    Article article = parse(line);

    assertThat(article.passages())
        .extracting(Passage::kind)
        .containsExactly(Kind.HEADING, Kind.DATELINE, Kind.PARAGRAPH);
    assertThat(article.passages().get(1).text()).isEqualTo(line);
    assertThat(article.published()).isEqualTo(DAY);
    assertThat(article.title()).isEqualTo("Council votes to close bridge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PORT ASKER, 2 March 2017 – Chainsaws could be heard all over the town.",
        "HAVENBY (Reuters), March 2, 2017 - Brask wants to build a second hall.",
      })
  void mayBeginTheText(String paragraph) {
    Article article = parse("By Cecily Marchetti\n\n" + paragraph);

    assertThat(article.published()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Havenby Castle, 2 March 2017 – the day on which it burnt – is a ruin.",
        "On 2 March 2017 – a Thursday – the castle burnt.",
      })
  void isNotAnyDayThatATextBeginsWith(String paragraph) {
    assertThat(parse(paragraph).published()).isNull();
  }

  @Test
  void namesTheOutletAsBefore() {
    assertThat(parse("The Harbour Times | 2 March 2017").source()).isEqualTo("The Harbour Times");
    assertThat(parse("The Harbour Times\nMarch 2, 2017").source()).isEqualTo("The Harbour Times");
    assertThat(parse("First published on 2 March 2017").source()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/bridge",
        "Source: The Harbour Times",
        "© 2017 The Harbour Times. All rights reserved.",
      })
  void isNoOtherLineAboutThePage(String line) {
    assertThat(parse(line).passages().get(1).kind()).isEqualTo(Kind.FURNITURE);
  }

  @Test
  void aloneMakesNoArticle(@TempDir Path folder) throws IOException {
    String text = "Published: 2 March 2017\n\nAdvertisement\n";
    Files.writeString(folder.resolve("a.txt"), text);

    assertThat(reader.read(new CorpusFile(folder, "a.txt", text.length(), Instant.EPOCH)))
        .isInstanceOf(Rejection.class);
  }

  private Article parse(String line) {
    Article article =
        reader.parse(
            "a.txt",
            "Council votes to close bridge\n\n"
                + line
                + "\n\nThe council voted 7-2 on Tuesday to close the bridge over the river.\n");
    Slices.assertExact(article);
    return article;
  }
}
