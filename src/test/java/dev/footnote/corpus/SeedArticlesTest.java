package dev.footnote.corpus;

import static dev.footnote.corpus.Block.Kind.BYLINE;
import static dev.footnote.corpus.Block.Kind.FURNITURE;
import static dev.footnote.corpus.Block.Kind.HEADING;
import static dev.footnote.corpus.Block.Kind.PARAGRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample articles, told apart as a careful person would. */
class SeedArticlesTest {

  private static final Map<String, Article> ARTICLES = read();

  @Test
  void factsArticleHasHeadingsWithNumbersAndCaptionsUnderThem() {
    Article article = article("000");

    assertThat(texts(article, HEADING))
        .containsExactly(
            "Donald Trump & Jeff Sessions: 5 Fast Facts You Need to Know",
            "1. Trump Told the New York Times He Wouldn’t Have Hired Sessions If He Knew Sessions"
                + " Would Recuse Himself",
            "2. Trump Attacked Sessions as ‘Beleaguered’ & ‘Very Weak’ on Hillary Clinton ‘Crimes’",
            "3. Sessions Reportedly Offered to Resign in June",
            "4. Trump Attacked Sessions’ Justice Department for Writing a ‘Politically Correct’ &"
                + " ‘Watered-Down’ Version of his Travel Ban",
            "5. Sessions Was the First Sitting Senator to Endorse Trump During the 2016 Campaign");
    assertThat(texts(article, FURNITURE))
        .containsExactly(
            "Jeff Sessions fired, Jeff Sessions resigns, Jeff Sessions Donald Trump",
            "Getty Attorney General Jeff Sessions.",
            "Jeff Sessions Donald Trump, AG Jeff Sessions, Attorney General Jeff Sessions",
            "President Trump on July 24.",
            "Jeff Sessions Donald Trump, AG Jeff Sessions, Attorney General Jeff Sessions",
            "GettyJeff Sessions on June 20.",
            "Jeff Sessions Donald Trump, AG Jeff Sessions, Attorney General Jeff Sessions",
            "GettyJeff Sessions on July 13.",
            "Jeff Sessions fired, Jeff Sessions resigns, Jeff Sessions Donald Trump",
            "GettyJeff Sessions and President Trump in happier times, during an Alabama rally.",
            "Jeff Sessions fired, Jeff Sessions resigns, Jeff Sessions Donald Trump",
            "GettyJeff Sessions and Donald Trump during his swearing in ceremony.");
    assertThat(texts(article, BYLINE)).isEmpty();
    assertThat(texts(article, PARAGRAPH)).hasSize(28);
  }

  @Test
  void timelineHasDatesAsHeadingsAndAClearFirstSentence() {
    Article article = article("001");

    assertThat(article.source()).isEqualTo("ABC Radio");
    assertThat(article.published()).as("a copyright's year is no date").isNull();
    assertThat(texts(article, HEADING))
        .hasSize(10)
        .contains(
            "Inside the frayed relationship between Trump and Sessions",
            "Feb. 28, 2016: Sessions endorses Trump",
            "July 18, 2016, and Sept. 8, 2016: Sessions meets with Kislyak",
            "June 6, 2017: Sources say Sessions recently offered to resign");
    assertThat(texts(article, FURNITURE))
        .containsExactly(
            "Win McNamee/Getty Images(WASHINGTON) —",
            "— Donald J. Trump (@realDonaldTrump) June 5, 2017",
            "— Donald J. Trump (@realDonaldTrump) June 5, 2017",
            "Copyright © 2017, ABC Radio. All rights reserved.",
            """
            Share on facebook
            Facebook
            Share on twitter
            Twitter
            Share on linkedin
            LinkedIn
            Share on email
            Email
            Share on print
            Print""");
    assertThat(texts(article, PARAGRAPH).getFirst())
        .startsWith("As President Donald Trump’s frustration");
    assertThat(under(article, "Jan. 10, 2017: Confirmation hearing comments")).hasSize(4);
    assertThat(sentences(article))
        .contains(
            "“Sen. Franken, I’m not aware of any of those activities,” Sessions said.",
            "The second was a meeting in Sessions’ Washington, D.C., office that was also attended"
                + " by staff members.",
            "Also in attendance was Russian Ambassador to the United States Sergey Kislyak.",
            "The Justice Dept. should have stayed with the original Travel Ban, not the watered"
                + " down, politically correct version they submitted to S.C.");
  }

  @Test
  void letterArticleKeepsItsShortParagraphs() {
    Article article = article("002");

    assertThat(article.source()).isEqualTo("The American Independent Foundation");
    assertThat(texts(article, FURNITURE))
        .containsExactly("Published with permission of The American Independent Foundation.");
    assertThat(texts(article, HEADING))
        .containsExactly("Trump campaign tells Jeff Sessions to stop sucking up to Trump");
    assertThat(texts(article, PARAGRAPH))
        .hasSize(16)
        .contains("Trump spent the next year publicly attacking Sessions.");
    assertThat(sentences(article))
        .contains(
            "\"I don’t have an attorney general. It’s very sad,\" he said in a September 2018"
                + " interview.",
            "Sessions is set to face fellow Republican Tommy Tuberville in a July 14 runoff for the"
                + " nomination to take on incumbent Democratic Sen. Doug Jones in November.");
  }

  @Test
  void commentNamesItsAuthor() {
    Article article = article("003");

    assertThat(article.author()).isEqualTo("Susan Wright");
    assertThat(texts(article, HEADING))
        .containsExactly(
            "Strained: Jeff Sessions Allegedly Offered to Resign in Frustration",
            "About the author");
    assertThat(texts(article, BYLINE)).containsExactly("Susan Wright");
    assertThat(texts(article, FURNITURE)).containsExactly("View all posts");
    assertThat(texts(article, PARAGRAPH))
        .hasSize(9)
        .contains("Sessions is not one he should want to lose.");
  }

  @Test
  void everyArticleIsSlicedExactly() {
    assertThat(ARTICLES).hasSize(4);
    ARTICLES.values().forEach(Slices::assertExact);
  }

  private static Map<String, Article> read() {
    ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());
    return new Corpus(List.of(Path.of("seeds")))
        .list().files().stream()
            .map(file -> ((FileReading.Accepted) reader.read(file)).article())
            .collect(Collectors.toMap(article -> article.path().substring(0, 3), a -> a));
  }

  private static Article article(String number) {
    return ARTICLES.getOrDefault(number, ARTICLES.values().iterator().next());
  }

  private static List<String> texts(Article article, Kind kind) {
    return article.passages().stream()
        .filter(passage -> passage.kind() == kind)
        .map(Passage::text)
        .toList();
  }

  private static List<String> under(Article article, String heading) {
    return article.passages().stream()
        .filter(passage -> passage.heading().equals(heading))
        .map(Passage::text)
        .toList();
  }

  private static List<String> sentences(Article article) {
    return article.passages().stream()
        .flatMap(passage -> passage.sentences().stream())
        .map(Sentence::text)
        .toList();
  }
}
