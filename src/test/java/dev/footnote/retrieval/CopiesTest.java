package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Syndicated, edited and shortened articles, and others that are none. */
class CopiesTest {

  private static final Path TOWN = Path.of("src/test/resources/town");
  private static final LocalDate DAY = LocalDate.of(2023, 1, 17);
  private static final List<String> BRIDGE = paragraphs("01-weir-street-bridge.txt");
  private static final String COST = "a new bridge would cost £3.2m";

  private final PassageIndex index = EmbeddedIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  @Nested
  class Recognises {

    private final Article original = article("a.txt", "The Courier", DAY, BRIDGE);

    @Test
    void theSameTextUnderAnotherHeadAndAnotherEnd() {
      List<String> more = new ArrayList<>(BRIDGE);
      more.addFirst("PELLBROOK (Northern Wire) — First published by The Courier.");
      more.add("Subscribe to the Northern Wire for more news from all over the region.");

      assertThat(
              index.articles().areCopies(original, article("b.txt", "Northern Wire", null, more)))
          .isTrue();
    }

    @Test
    void aTextInWhichEveryFourthParagraphIsCutAndAnotherFourthEdited() {
      List<String> edited =
          IntStream.range(0, BRIDGE.size())
              .filter(i -> i % 4 != 3)
              .mapToObj(i -> i % 4 == 1 ? BRIDGE.get(i).replace(" the ", " that ") : BRIDGE.get(i))
              .toList();

      assertThat(index.articles().areCopies(original, article("b.txt", null, null, edited)))
          .isTrue();
    }

    @Test
    void aTextWhoseParagraphsAreMoved() {
      assertThat(
              index.articles().areCopies(original, article("b.txt", null, null, BRIDGE.reversed())))
          .isTrue();
    }

    @Test
    void theFirstThirdOfAnArticle() {
      List<String> third = BRIDGE.subList(0, BRIDGE.size() / 3);

      assertThat(index.articles().areCopies(original, article("b.txt", null, null, third)))
          .isTrue();
      assertThat(index.articles().areCopies(article("b.txt", null, null, third), original))
          .isTrue();
    }

    @Test
    void aShortTextOnlyIfItIsTheSame() {
      Article notice = Texts.article("a.txt", "A", "The pool is closed on Monday, they say.");

      assertThat(
              index
                  .articles()
                  .areCopies(
                      notice,
                      Texts.article("b.txt", "B", "The pool is closed on Monday - they say")))
          .isTrue();
      assertThat(
              index
                  .articles()
                  .areCopies(
                      notice,
                      Texts.article("b.txt", "B", "The pool is closed on Friday, they say.")))
          .isFalse();
      assertThat(
              index.articles().areCopies(Texts.article("a.txt", "A"), Texts.article("b.txt", "A")))
          .isFalse();
    }

    /** They tell of the same bridge, election and works; of the last all report one closure. */
    @ParameterizedTest
    @ValueSource(strings = {"town", "club", "truth/09-noconflict-fees/articles", "conversations"})
    void noneOfArticlesThatOnlyTellOfTheSame(String folder) {
      List<Article> articles = read(Path.of("src/test/resources", folder));

      assertThat(articles).isNotEmpty();
      for (Article one : articles) {
        assertThat(articles)
            .filteredOn(other -> !other.path().equals(one.path()))
            .noneMatch(other -> index.articles().areCopies(one, other));
      }
    }
  }

  @Nested
  class Names {

    @Test
    void theOtherCopiesThatHoldTheWordsTheFirstPublishedFirst() {
      Article original = article("a.txt", "The Courier", DAY, BRIDGE);
      update(
          original,
          article("undated.txt", null, null, BRIDGE),
          article("later.txt", null, DAY.plusDays(2), BRIDGE),
          article("z-soon.txt", null, DAY.plusDays(1), BRIDGE),
          article("corrected.txt", null, DAY, replaced("£3.2m", "£2.3m")),
          article("other.txt", null, DAY, paragraphs("07-october-flood.txt")));

      assertThat(index.articles().copies(original, COST))
          .extracting(Article::path)
          .containsExactly("z-soon.txt", "later.txt", "undated.txt");
      assertThat(index.articles().copies(original, "carries about 6,400 vehicles"))
          .extracting(Article::path)
          .startsWith("corrected.txt")
          .hasSize(4);
    }

    @Test
    void aCopyThatWritesTheWordsWithOtherSignsAndBlanks() {
      Article original = article("a.txt", null, null, BRIDGE);
      update(
          original, article("b.txt", null, null, replaced("it, and in 2038", "it – and  In 2038")));

      assertThat(index.articles().copies(original, "You can patch it, and in 2038")).hasSize(1);
    }

    @Test
    void whatTheLastUpdateLeft() {
      Article original = article("a.txt", null, null, BRIDGE);
      Article copy = article("b.txt", null, null, BRIDGE);
      update(original);
      assertThat(index.articles().copies(original, COST)).isEmpty();
      update(original, copy);
      assertThat(index.articles().copies(original, COST)).containsExactly(copy);
      update(original, article("b.txt", null, null, paragraphs("07-october-flood.txt")));
      assertThat(index.articles().copies(original, COST)).isEmpty();
    }
  }

  @Nested
  class AmongWhatIsFound {

    @Test
    void keepWhatWasPublishedFirstAndPushNothingOut() {
      List<Article> articles = new ArrayList<>(List.of(article("z.txt", null, DAY, BRIDGE)));
      for (int i = 0; i < 40; i++) {
        articles.add(article("%02d.txt".formatted(i), null, DAY.plusDays(1), BRIDGE));
      }
      articles.add(
          Texts.article("other.txt", "The budget", "A bridge would cost more than is there."));
      update(articles.toArray(Article[]::new));

      List<Hit> hits = find("What would a new bridge cost?", 5);

      assertThat(hits).extracting(hit -> hit.passage().text()).doesNotHaveDuplicates();
      assertThat(hits)
          .extracting(hit -> hit.passage().article().path())
          .contains("other.txt")
          .containsOnly("z.txt", "other.txt");
    }

    @Test
    void areFoundAsIfTheyWereNotThere() {
      Article original = article("a.txt", null, DAY, BRIDGE);
      List<Article> copied =
          Stream.concat(
                  Stream.of(original),
                  IntStream.range(0, 30)
                      .mapToObj(i -> article("copy%02d.txt".formatted(i), null, null, BRIDGE)))
              .toList();
      update(copied.toArray(Article[]::new));

      assertThat(find("the bridge", 100))
          .extracting(hit -> hit.passage().article().path())
          .containsOnly("a.txt")
          .hasSizeGreaterThan(5);
    }

    @Test
    void stayBothWhereOneSaysAnotherNumber() {
      update(
          article("a.txt", null, DAY, BRIDGE),
          article("b.txt", null, DAY.plusDays(1), replaced("£3.2m", "£2.3m")));

      assertThat(find("What would a new bridge cost?", 2))
          .extracting(hit -> hit.passage().article().path())
          .containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    @Test
    void areTakenFromTheOutletOrDayThatTheQuestionNames() {
      update(
          article("a.txt", "The Courier", DAY, BRIDGE),
          article("b.txt", "Northern Wire", DAY.plusDays(1), BRIDGE));

      assertThat(first("What did the Northern Wire say a new bridge would cost?"))
          .isEqualTo("b.txt");
      assertThat(first("What would a new bridge cost, on January 18, 2023?")).isEqualTo("b.txt");
      assertThat(first("What would a new bridge cost?")).isEqualTo("a.txt");
    }

    @Test
    void areNoReasonToLeaveOutTheSameSentenceOfAnotherText() {
      List<String> flood = new ArrayList<>(paragraphs("07-october-flood.txt"));
      flood.add("The meeting began at seven.");
      List<String> bridge = new ArrayList<>(BRIDGE);
      bridge.add("The meeting began at seven.");
      update(article("a.txt", null, DAY, bridge), article("b.txt", null, DAY, flood));

      assertThat(find("When did the meeting begin?", 2))
          .extracting(hit -> hit.passage().text())
          .containsExactly("The meeting began at seven.", "The meeting began at seven.");
    }

    private String first(String question) {
      return find(question, 1).getFirst().passage().article().path();
    }

    private List<Hit> find(String question, int limit) {
      return new HybridRetriever(index, null, null, 1)
          .retrieve(new Questions(index.vocabulary()).read(question), limit);
    }
  }

  private void update(Article... articles) {
    new Indexer(index, null).update(Arrays.stream(articles).map(Source::of).toList());
  }

  private static List<String> replaced(String words, String by) {
    return BRIDGE.stream().map(paragraph -> paragraph.replace(words, by)).toList();
  }

  private static Article article(
      String path, @Nullable String outlet, @Nullable LocalDate day, List<String> paragraphs) {
    Article article = Texts.article(path, "Title", paragraphs.toArray(String[]::new));
    return new Article(
        path,
        new Provenance("Title", null, outlet, day, null, null),
        article.text(),
        article.blocks());
  }

  /** The paragraphs of a text below its head. */
  private static List<String> paragraphs(String file) {
    try {
      return Arrays.stream(Files.readString(TOWN.resolve(file)).strip().split("\\n\\s*\\n"))
          .skip(2)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Article> read(Path folder) {
    ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());
    return new Corpus(List.of(folder))
        .list().files().stream()
            .map(reader::read)
            .filter(FileReading.Accepted.class::isInstance)
            .map(read -> ((FileReading.Accepted) read).article())
            .toList();
  }
}
