package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.DayRange;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for the {@link Articles} of every engine. */
public interface ArticlesContract {

  Article RIVER =
      published(
          Texts.article("river.txt", "The flood", "The river rose by night.", "Nobody was hurt."),
          "The Gazette",
          "2024-05-01");
  Article BRIDGE =
      published(
          Texts.article("a/bridge.txt", "The bridge", "The bridge fell into the river."),
          "The Courier",
          "2024-06-01");
  Article UNDATED = Texts.article("tide.txt", "The tide", "The sea rose.");

  /** The engine, with no article in it. */
  SearchEngine engine();

  private Articles holding(Article... articles) {
    engine().hold(articles);
    return engine().articles();
  }

  private static Article published(Article article, String outlet, String day) {
    return new Article(
        article.path(),
        new Provenance(
            article.title(),
            "Ann Lee",
            outlet,
            LocalDate.parse(day),
            URI.create("https://example.org/" + article.path()),
            "en"),
        article.text(),
        article.blocks());
  }

  @Test
  default void holdNothingAtFirst() {
    Articles articles = engine().articles();

    assertThat(articles.count()).isZero();
    assertThat(articles.passages()).isZero();
    assertThat(articles.files()).isZero();
    assertThat(articles.list()).isEmpty();
    assertThat(articles.rejections()).isEmpty();
    assertThat(articles.languages()).isEmpty();
    assertThat(articles.newest(3)).isEmpty();
  }

  @Test
  default void areCountedWithTheirPassagesAndFiles() {
    Articles articles = holding(RIVER, BRIDGE);

    assertThat(articles.count()).isEqualTo(2);
    assertThat(articles.files()).isEqualTo(2);
    assertThat(articles.passages()).isEqualTo(3);
    assertThat(articles.languages()).containsExactly(Map.entry("und", 2));
  }

  @Test
  default void areListedByPathWithAllThatTheyTellOfThemselves() {
    assertThat(holding(RIVER, UNDATED, BRIDGE).list())
        .containsExactly(
            new ListedArticle("a/bridge.txt", "", BRIDGE.provenance()),
            new ListedArticle("river.txt", "", RIVER.provenance()),
            new ListedArticle("tide.txt", "", UNDATED.provenance()));
  }

  @Test
  default void areListedAndCountedWithinAFilter() {
    Articles articles = holding(RIVER, BRIDGE, UNDATED);
    ArticleFilter gazette = ArticleFilter.from(Set.of("The Gazette"));
    ArticleFilter june = ArticleFilter.published(DayRange.of("2024-06").orElseThrow());

    assertThat(articles.list(gazette)).extracting(ListedArticle::path).containsExactly("river.txt");
    assertThat(articles.count(gazette)).isEqualTo(1);
    assertThat(articles.list(june)).extracting(ListedArticle::title).containsExactly("The bridge");
    assertThat(articles.count(gazette.and(june))).isZero();
  }

  @Test
  default void areReadAsTheyWere() {
    Articles articles = holding(RIVER, BRIDGE);

    assertThat(articles.read(articles.list().getLast())).contains(RIVER);
    assertThat(articles.readAll(articles.list().reversed())).containsExactly(RIVER, BRIDGE);
    assertThat(articles.withPath("a/bridge.txt"::equals)).containsExactly(BRIDGE);
    assertThat(articles.withPath(path -> true)).containsExactly(BRIDGE, RIVER);
    assertThat(articles.withPath("gone.txt"::equals)).isEmpty();
  }

  @Test
  default void areNoLongerReadOnceTheyAreGone() {
    Articles articles = holding(RIVER, BRIDGE);
    ListedArticle bridge = articles.list().getFirst();
    String before = articles.version();
    articles.read(bridge);

    engine().hold(RIVER);

    assertThat(articles.read(bridge)).isEmpty();
    assertThat(articles.readAll(List.of(bridge, articles.list().getLast()))).containsExactly(RIVER);
    assertThat(articles.withPath("a/bridge.txt"::equals)).isEmpty();
    assertThat(articles.list()).extracting(ListedArticle::path).containsExactly("river.txt");
    assertThat(articles.version()).isNotEqualTo(before);
  }

  @Test
  default void comeTheNewestFirstAndThoseOfNoDayLast() {
    Articles articles = holding(RIVER, BRIDGE, UNDATED);

    assertThat(articles.newest(2)).containsExactly(BRIDGE, RIVER);
    assertThat(articles.newest(9)).containsExactly(BRIDGE, RIVER, UNDATED);
  }

  @Test
  default void areCopiesIfTheySayTheSame() {
    String[] story =
        """
        The council of Lannick voted on Monday to close the old bridge over the river for repairs.
        The work will take nine months and will cost the town more than two million pounds in all.
        Shopkeepers on both banks said that they feared for their trade in the winter months ahead.
        """
            .split("\n");
    Article first = published(Texts.article("1.txt", "Bridge", story), "The Gazette", "2024-05-01");
    Article copy = published(Texts.article("2.txt", "Closed", story), "The Courier", "2024-05-02");
    Articles articles = holding(first, copy, RIVER);

    assertThat(articles.areCopies(first, copy)).isTrue();
    assertThat(articles.areCopies(first, RIVER)).isFalse();
    assertThat(articles.copies(first, "fitting nowhere")).isEmpty();
    assertThat(articles.copies(first, story[1])).containsExactly(copy);
    assertThat(articles.copies(RIVER, "The river rose by night.")).isEmpty();
  }

  @Test
  default void tellTheCorrectionsThatShareMostWithAText() {
    Article corrections =
        dev.footnote.answer.Articles.of(
            "Corrections",
            """
            We said that the bridge was new. It was old.

            The river rose by night, not by day.
            """);
    Articles articles = holding(RIVER, corrections);

    assertThat(articles.corrections("The river rose by day", ArticleFilter.NONE, 1))
        .extracting(Passage::text)
        .containsExactly("The river rose by night, not by day.");
    assertThat(
            articles.corrections("The river rose", ArticleFilter.from(Set.of("Another paper")), 1))
        .isEmpty();
    assertThat(articles.corrections("the of", ArticleFilter.NONE, 5)).isEmpty();
  }

  @Test
  default void tellHowRareEachOfSomeTermsIs() {
    Articles articles = holding(RIVER, BRIDGE);

    ToDoubleFunction<String> idf = articles.idf(Set.of("hurt", "river", "unheard"));

    assertThat(idf.applyAsDouble("hurt")).isCloseTo(Math.log1p(2.5 / 1.5), within(1e-9));
    assertThat(idf.applyAsDouble("river")).isLessThan(idf.applyAsDouble("hurt"));
    assertThat(idf.applyAsDouble("unheard")).isCloseTo(Math.log1p(3.5 / 0.5), within(1e-9));
  }

  @Test
  @Tag("large")
  default void areManyMoreThanAreKeptInMemory() {
    String text = "The river rose by night. ".repeat(4_000);
    Article[] many = new Article[60];
    for (int i = 0; i < many.length; i++) {
      many[i] = Texts.article("%02d.txt".formatted(i), "Flood " + i, text + i);
    }
    Articles articles = holding(many);

    for (int round = 0; round < 2; round++) {
      List<ListedArticle> listed = articles.list();
      assertThat(listed).hasSize(60);
      assertThat(articles.read(listed.getFirst())).contains(many[0]);
      assertThat(articles.read(listed.getLast())).contains(many[59]);
    }
  }
}
