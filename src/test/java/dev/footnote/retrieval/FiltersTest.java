package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.ArticleFolder;
import dev.footnote.language.filter.DayRange;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A filter holds for every way in which an article is found. */
class FiltersTest {

  private static final String CLUB = "/home/club";
  private static final String CHOIR = "/home/choir";

  private final Embedder embedder = WordVectors.embedder(new WordVectors(256));
  private final PassageIndex index = EmbeddedIndex.inMemory();

  @BeforeEach
  void addArticles() {
    new Indexer(index, embedder)
        .update(
            List.of(
                source(CLUB, "minutes/2023/may.txt", "The Observer", "2023-12-31"),
                source(CLUB, "minutes/june.txt", "The Gazette", "2024-01-01"),
                source(CLUB, "minutes-old.txt", "The Observer", "2024-03-12"),
                source(CLUB, "box.zip/minutes.docx", null, null),
                source(CHOIR, "minutes/july.txt", "Observer", "2024-03-13")));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static Source source(
      String corpus, String path, @Nullable String outlet, @Nullable String day) {
    Article plain = Texts.article(path, path, "The river rose. Correction of " + path + ".");
    Article article =
        new Article(
            path,
            new Provenance(
                path, null, outlet, day == null ? null : LocalDate.parse(day), null, null),
            plain.text(),
            plain.blocks());
    return new Source(
        Source.beginningOfKey(path) + corpus,
        path,
        path,
        () -> new FileReading.Accepted(List.of(article), List.of()));
  }

  private List<String> found(ArticleFilter filter) {
    Question question = Asked.question("How high was the river?").restrictedTo(filter);
    List<String> found = paths(index.keyword(question, 9));
    assertThat(paths(index.nearest(question, embedder.question("river"), 9))).isEqualTo(found);
    assertThat(paths(new HybridRetriever(index, embedder, null, 0.5).retrieve(question, 9)))
        .isEqualTo(found);
    assertThat(index.articles().list(filter).stream().map(ListedArticle::path).sorted().toList())
        .isEqualTo(found);
    return found;
  }

  private static List<String> paths(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().article().path()).sorted().toList();
  }

  private static ArticleFilter published(String since, String until) {
    return ArticleFilter.published(
        DayRange.of(since)
            .orElseThrow()
            .onwards()
            .and(DayRange.of(until).orElseThrow().backwards()));
  }

  private static ArticleFilter in(String corpus, String path) {
    return ArticleFilter.in(Set.of(new ArticleFolder(corpus, path)));
  }

  @Test
  void withoutOneEveryArticleIsFound() {
    assertThat(found(ArticleFilter.NONE)).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"2024,2024,3", "2024-03-12,2024-03-12,1", "2023-12-31,2024-01,2", "2025,2026,0"})
  void bothDaysBelongToIt(String since, String until, int articles) {
    assertThat(found(published(since, until))).hasSize(articles);
  }

  @Test
  void anArticleWithoutADayIsOutsideOfAnyDays() {
    assertThat(found(published("0001", "9999"))).hasSize(4).doesNotContain("box.zip/minutes.docx");
  }

  @Test
  void daysThatContradictEachOtherHoldNoArticle() {
    assertThat(found(published("2025", "2024"))).isEmpty();
  }

  @Test
  void anyOfSeveralOutletsWillDo() {
    assertThat(found(ArticleFilter.from(Set.of("The Observer", "Observer")))).hasSize(3);
    assertThat(found(ArticleFilter.from(Set.of("the observer")))).isEmpty();
  }

  @Test
  void twoFiltersTogetherHoldBoth() {
    ArticleFilter observer = ArticleFilter.from(Set.of("The Observer"));

    assertThat(found(observer.and(published("2024", "2024")))).containsExactly("minutes-old.txt");
    assertThat(found(observer.and(ArticleFilter.from(Set.of("The Gazette"))))).isEmpty();
  }

  @Test
  void aFolderHoldsWhatLiesInItAtAnyDepth() {
    assertThat(found(in(CLUB, "minutes")))
        .containsExactly("minutes/2023/may.txt", "minutes/june.txt");
    assertThat(found(in(CLUB, "minutes/2023"))).containsExactly("minutes/2023/may.txt");
    assertThat(found(in(CLUB, "min"))).isEmpty();
  }

  @Test
  void aCorpusFolderAndAnArchiveAreFoldersToo() {
    assertThat(found(in(CHOIR, ""))).containsExactly("minutes/july.txt");
    assertThat(found(in(CLUB, "box.zip"))).containsExactly("box.zip/minutes.docx");
  }

  @Test
  void knowsTheFoldersOfTheArticles() {
    assertThat(index.vocabulary().folders())
        .containsExactlyInAnyOrder(
            new ArticleFolder(CLUB, ""),
            new ArticleFolder(CLUB, "minutes"),
            new ArticleFolder(CLUB, "minutes/2023"),
            new ArticleFolder(CLUB, "box.zip"),
            new ArticleFolder(CHOIR, ""),
            new ArticleFolder(CHOIR, "minutes"));
  }

  @Test
  void holdsTogetherWithPaths() {
    Question question =
        Asked.question("How high was the river?")
            .restrictedTo(published("2024", "2024"))
            .of(Set.of("minutes/june.txt", "minutes/2023/may.txt"));

    assertThat(paths(index.keyword(question, 9))).containsExactly("minutes/june.txt");
  }
}
