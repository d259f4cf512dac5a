package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.Rejection;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexerTest {

  private static final Article FLOOD =
      Texts.article("flood.txt", "The flood", "The river rose.", "Nobody was hurt.");
  private static final Article BRIDGE =
      Texts.article("bridge.txt", "The bridge", "The bridge fell.", "It was old.");

  private final PassageIndex index = EmbeddedIndex.inMemory();
  private final WordVectors model = new WordVectors(64);
  private final Indexer indexer = new Indexer(index, WordVectors.embedder(model));

  @AfterEach
  void close() {
    index.close();
  }

  private IndexUpdate update(Article... articles) {
    return indexer.update(List.of(articles).stream().map(Source::of).toList());
  }

  private List<String> found(String words) {
    return index.keyword(Asked.question(words), 10).stream()
        .map(hit -> hit.passage().text())
        .toList();
  }

  @Test
  void addsWhatIsNew() {
    IndexUpdate update = update(FLOOD, BRIDGE);

    assertThat(update.added()).containsExactly("flood.txt", "bridge.txt");
    assertThat(update.unchanged()).isZero();
    assertThat(model.embedded).hasValue(4);
    assertThat(found("bridge")).containsExactlyInAnyOrder("The bridge fell.", "It was old.");
  }

  @Test
  void neitherReadsNorEmbedsWhatIsUnchanged() {
    update(FLOOD);
    Source source = Source.of(FLOOD);
    Source unreadable =
        new Source(
            source.key(),
            source.path(),
            source.stamp(),
            () -> {
              throw new AssertionError("an unchanged article must not be read");
            });

    IndexUpdate again = indexer.update(List.of(unreadable));

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.added()).isEmpty();
    assertThat(model.embedded).hasValue(2);
  }

  @Test
  void embedsOnlyTheWordsThatChanged() {
    update(FLOOD, BRIDGE);

    IndexUpdate update =
        update(
            Texts.article("flood.txt", "The flood", "The river rose.", "A dog drowned."), BRIDGE);

    assertThat(update.changed()).containsExactly("flood.txt");
    assertThat(update.unchanged()).isEqualTo(1);
    assertThat(model.embedded).hasValue(5);
    assertThat(found("hurt")).isEmpty();
    assertThat(found("drown")).containsExactly("A dog drowned.");
  }

  @Test
  void takesAnArticleForChangedWhoseFrontMatterAloneChanged() {
    update(FLOOD);
    Provenance dated =
        new Provenance(FLOOD.title(), null, null, LocalDate.of(2024, 3, 9), null, null);

    IndexUpdate update = update(new Article(FLOOD.path(), dated, FLOOD.text(), FLOOD.blocks()));

    assertThat(update.changed()).containsExactly("flood.txt");
    assertThat(model.embedded).hasValue(2);
  }

  @Test
  void embedsNothingWhenAFileIsRenamed() {
    update(FLOOD);

    IndexUpdate update =
        update(Texts.article("water.txt", "The flood", "The river rose.", "Nobody was hurt."));

    assertThat(update.renamed()).containsExactly(new IndexUpdate.Renamed("flood.txt", "water.txt"));
    assertThat(update.added()).isEmpty();
    assertThat(update.removed()).isEmpty();
    assertThat(model.embedded).hasValue(2);
    assertThat(index.articles().list())
        .extracting(ListedArticle::path)
        .contains("water.txt")
        .doesNotContain("flood.txt");
  }

  @Test
  void takesAFileForUnchangedThatWasWrittenAgainAsItWas() {
    update(FLOOD);
    Source source = Source.of(FLOOD);

    IndexUpdate update =
        indexer.update(
            List.of(new Source(source.key(), source.path(), "a later time", source.reading())));

    assertThat(update.unchanged()).isEqualTo(1);
    assertThat(update.changed()).isEmpty();
    assertThat(model.embedded).hasValue(2);
  }

  @Test
  void isUpToDateAsLongAsNoFileIsNewOtherOrGone() {
    update(FLOOD);
    Source later =
        new Source(Source.of(FLOOD).key(), "flood.txt", "later", Source.of(FLOOD).reading());

    assertThat(indexer.isUpToDate(List.of(Source.of(FLOOD)))).isTrue();
    assertThat(indexer.isUpToDate(List.of(Source.of(FLOOD), Source.of(BRIDGE)))).isFalse();
    assertThat(indexer.isUpToDate(List.of(later))).isFalse();
    assertThat(indexer.isUpToDate(List.of())).isFalse();
  }

  @Test
  void forgetsWhatIsGone() {
    update(FLOOD, BRIDGE);

    IndexUpdate update = update(BRIDGE);

    assertThat(update.removed()).containsExactly("flood.txt");
    assertThat(found("river")).isEmpty();
    assertThat(index.vocabulary().knows("river")).isFalse();
    assertThat(index.articles().passages()).isEqualTo(2);
  }

  @Test
  void tellsWhatCannotBeReadAndTakesTheRest() {
    update(FLOOD);
    Rejection binary = new Rejection("flood.txt", "the file is not text");
    Source source = Source.of(FLOOD);
    Source broken = new Source(source.key(), source.path(), "changed", () -> binary);

    IndexUpdate update = indexer.update(List.of(broken, Source.of(BRIDGE)));

    assertThat(update.rejected()).containsExactly(binary);
    assertThat(update.added()).containsExactly("bridge.txt");
    assertThat(index.articles().withPath(path -> true)).containsExactly(BRIDGE);
  }

  @Test
  void keepsTheArticleOfAFileThatCannotBeReadForNowAndReadsItTheNextTime() {
    update(FLOOD);
    Source source = Source.of(FLOOD);
    Source locked =
        new Source(
            source.key(),
            "flood.txt",
            "changed",
            () -> new Rejection("flood.txt", "locked", false));

    IndexUpdate update = indexer.update(List.of(locked));

    assertThat(update.rejected()).hasSize(1);
    assertThat(found("river")).hasSize(1);
    assertThat(index.articles().rejections()).isEmpty();
    assertThat(indexer.isUpToDate(List.of(locked))).isFalse();
  }

  @Test
  void leavesWhatIsOnHoldAsItIs() {
    update(FLOOD);
    CorpusFile flood = new CorpusFile(Path.of(""), "flood.txt", 1, Instant.EPOCH);
    Source held = new Source(Source.of(FLOOD).key(), "flood.txt", null, () -> unread());
    Source unknown = Source.onHold(flood, new ArticleReader(PassageSplitter.withoutModel(200)));

    IndexUpdate update = indexer.update(List.of(held, unknown, Source.of(BRIDGE)));

    assertThat(update.added()).containsExactly("bridge.txt");
    assertThat(update.removed()).isEmpty();
    assertThat(index.articles().withPath(path -> true)).containsExactly(BRIDGE, FLOOD);
  }

  private static FileReading unread() {
    throw new AssertionError("what is on hold must not be read");
  }

  @Test
  void namesEachOfSeveralFilesOfTheSameWordsThatAreGone() {
    update(FLOOD, Texts.article("copy.txt", "The flood", "The river rose.", "Nobody was hurt."));

    assertThat(update(BRIDGE).removed()).containsExactly("copy.txt", "flood.txt");
  }

  @Test
  void aRenamedFileIsFoundUnderExactlyOneNameWhileMuchElseIsAdded() {
    update(FLOOD);
    List<Source> sources = new ArrayList<>();
    sources.add(
        Source.of(Texts.article("water.txt", "The flood", "The river rose.", "Nobody was hurt.")));
    IntStream.range(0, 1000)
        .mapToObj(i -> Source.of(Texts.article(i + ".txt", "", "Text " + i)))
        .forEach(sources::add);
    Set<Integer> sizes = new TreeSet<>();

    indexer.update(
        sources,
        (share, passages) -> {
          sizes.add(index.articles().passages());
          assertThat(found("hurt")).containsExactly("Nobody was hurt.");
          return true;
        });

    assertThat(sizes).as("what is committed is seen before the end").hasSizeGreaterThan(2);
    assertThat(found("hurt")).containsExactly("Nobody was hurt.");
  }

  @Test
  void endsEarlyWhenItIsEnoughWithAFileMoreEachTimeAndForgetsNothingBeforeTheEnd() {
    update(FLOOD);
    List<Source> sources =
        IntStream.range(0, 3)
            .mapToObj(i -> Source.of(Texts.article(i + ".txt", "", "Text " + i)))
            .toList();

    List<Integer> sizes = new ArrayList<>();
    while (!indexer.isUpToDate(sources)) {
      indexer.update(sources, IndexUpdate.Progress.UNTOLD, () -> true);
      sizes.add(index.articles().passages());
    }

    assertThat(sizes).startsWith(3, 4).endsWith(3);
    assertThat(found("hurt")).isEmpty();
  }

  @Test
  void keepsTheFilesThatAreDoneWhenItIsStoppedAndGoesOnFromThere() {
    List<Source> sources =
        IntStream.range(0, 100)
            .mapToObj(i -> Source.of(Texts.article(i + ".txt", "", "Text " + i, "More " + i)))
            .toList();

    IndexUpdate stopped = indexer.update(sources, (share, passages) -> passages < 90);
    int kept = index.articles().passages();
    IndexUpdate rest = indexer.update(sources);

    assertThat(kept).isBetween(90, 90 + 16);
    assertThat(stopped.added()).hasSize(kept / 2);
    assertThat(rest.added()).hasSize(100 - kept / 2).doesNotContainAnyElementsOf(stopped.added());
    assertThat(model.embedded).as("none twice").hasValue(200);
  }

  @Test
  void leavesAFileAsItWasThatIsStoppedHalfway() {
    update(FLOOD, BRIDGE);
    String[] paragraphs =
        IntStream.range(0, 80).mapToObj(i -> "Paragraph " + i).toArray(String[]::new);
    List<Source> sources = List.of(Source.of(Texts.article("flood.txt", "The flood", paragraphs)));

    IndexUpdate stopped = indexer.update(sources, (share, passages) -> passages < 30);

    assertThat(stopped.changed()).isEmpty();
    assertThat(stopped.removed()).isEmpty();
    assertThat(index.articles().withPath(path -> true)).containsExactly(BRIDGE, FLOOD);
    assertThat(indexer.update(sources).changed()).containsExactly("flood.txt");
  }

  @Test
  void tellsHowManyPassagesAreDoneOfHowLargeAShare() {
    List<String> told = new ArrayList<>();

    indexer.update(
        List.of(Source.of(FLOOD), Source.of(BRIDGE)),
        (share, passages) -> told.add("%.1f %d".formatted(share, passages)));

    assertThat(told).startsWith("0.0 0").endsWith("1.0 4");
  }

  @Test
  void keepsWhatWasDoneWhenTheModelFailsHalfway() {
    List<Source> sources =
        IntStream.range(0, 200)
            .mapToObj(i -> Source.of(Texts.article(i + ".txt", "", "Text " + i)))
            .toList();
    model.failAfter = 100;

    assertThatThrownBy(() -> indexer.update(sources)).hasMessage("out of order");
    int saved = index.articles().passages();
    model.failAfter = Integer.MAX_VALUE;
    model.embedded.set(0);
    indexer.update(sources);

    assertThat(saved).isBetween(1, 100);
    assertThat(index.articles().passages()).isEqualTo(200);
    assertThat(model.embedded).hasValue(200 - saved);
  }

  @Test
  void embedsAllAnewWhenTheModelsDimensionDiffers() {
    update(FLOOD);
    Embedder other = WordVectors.embedder(new WordVectors(32));

    assertThatThrownBy(() -> index.nearest(Asked.question("river"), other.question("river"), 1))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("32")
        .hasMessageContaining("64");
    IndexUpdate update = new Indexer(index, other).update(List.of(Source.of(FLOOD)));

    assertThat(update.notes()).singleElement().asString().contains("embedding all anew");
    assertThat(
            index.nearest(Asked.question("The river rose."), other.question("The river rose."), 1))
        .extracting(hit -> hit.passage().text())
        .containsExactly("The river rose.");
  }

  @Test
  void tellsHowFarItIs() {
    List<Double> shares = new ArrayList<>();
    Source[] sources =
        IntStream.range(0, 100)
            .mapToObj(i -> Source.of(Texts.article(i + ".txt", "", "One " + i, "Two " + i)))
            .toArray(Source[]::new);

    indexer.update(List.of(sources), (share, passages) -> shares.add(share));

    assertThat(shares).isSorted().hasSizeGreaterThan(5).last().isEqualTo(1.0);
  }

  @Test
  void answersWhileAnUpdateRuns() {
    update(FLOOD);
    List<Integer> sizes = new ArrayList<>();

    indexer.update(
        List.of(Source.of(FLOOD), Source.of(BRIDGE)),
        (share, passages) -> sizes.add(index.articles().passages()));

    assertThat(sizes).isNotEmpty().containsOnly(2);
    assertThat(index.articles().passages()).isEqualTo(4);
  }

  @Test
  void ranksAlikeWhateverTheOrderOfTheArticles() {
    Article copy = Texts.article("copy.txt", "The flood", "The river rose.", "Nobody was hurt.");
    PassageIndex other = EmbeddedIndex.inMemory();

    update(FLOOD);
    update(FLOOD, BRIDGE, copy);
    new Indexer(other, WordVectors.embedder(model))
        .update(List.of(Source.of(copy), Source.of(BRIDGE), Source.of(FLOOD)));

    float[] question = WordVectors.embedder(model).question("the river");
    Question words = Asked.question("the river");
    assertThat(index.keyword(words, 9)).isEqualTo(other.keyword(words, 9));
    assertThat(index.nearest(words, question, 9)).isEqualTo(other.nearest(words, question, 9));
    assertThat(index.keyword(Asked.question("river"), 1).getFirst().passage().article().path())
        .isEqualTo("copy.txt");
    other.close();
  }
}
