package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Rejection;
import dev.footnote.language.question.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for the {@link PassageWriter} of every engine. */
public interface PassageWriterContract {

  Article FLOOD = Texts.article("flood.txt", "The flood", "The river rose.", "Nobody was hurt.");
  Article DROWNED = Texts.article("flood.txt", "The flood", "The river rose.", "A dog drowned.");

  /** The engine, with no article in it. */
  SearchEngine engine();

  private PassageWriter<?> writer() {
    return engine().index().writer().orElseThrow();
  }

  private <V> void put(PassageWriter<V> writer, Article article, Embedder embedder) {
    Map<String, V> vectors = new HashMap<>();
    for (IndexedPassage passage : IndexedPassage.of(article)) {
      float[] vector = embedder.passages(List.of(passage.embedded())).getFirst();
      vectors.put(passage.digest(), writer.vector(vector));
    }
    writer.put(Source.of(article), List.of(article), vectors);
  }

  private void put(PassageWriter<?> writer, Article article) {
    put(writer, article, engine().embedder());
  }

  /** Gives a file the vectors that the index holds. */
  private static <V> Set<String> putAsKnown(PassageWriter<V> writer, Article article) {
    Map<String, V> known = writer.vectors(digests(article));
    writer.put(Source.of(article), List.of(article), known);
    return known.keySet();
  }

  private static Set<String> digests(Article article) {
    return IndexedPassage.of(article).stream()
        .map(IndexedPassage::digest)
        .collect(Collectors.toSet());
  }

  private List<String> found(String words) {
    return texts(engine().index().keyword(Asked.question(words), 10));
  }

  private List<Hit> near(String words) {
    return engine().index().nearest(Asked.question(words), engine().embedder().question(words), 10);
  }

  private static List<String> texts(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().text()).toList();
  }

  @Test
  default void letsNothingBeFoundBeforeItIsCommitted() {
    try (PassageWriter<?> writer = writer()) {
      put(writer, FLOOD);

      assertThat(found("hurt")).isEmpty();
      assertThat(engine().articles().count()).isZero();
      assertThat(engine().index().articles().indexedFiles()).isEmpty();
      writer.commit();
      assertThat(found("hurt")).containsExactly("Nobody was hurt.");
      assertThat(texts(near("Nobody was hurt."))).startsWith("Nobody was hurt.");
      assertThat(engine().articles().withPath("flood.txt"::equals)).containsExactly(FLOOD);
    }
  }

  @Test
  default void commitsWhatIsLeftWhenItIsClosed() {
    try (PassageWriter<?> writer = writer()) {
      put(writer, FLOOD);
    }

    assertThat(found("hurt")).containsExactly("Nobody was hurt.");
  }

  @Test
  default void putsAFileInPlaceOfWhatItWas() {
    try (PassageWriter<?> writer = writer()) {
      put(writer, FLOOD);
      writer.commit();
      put(writer, DROWNED);

      assertThat(found("hurt")).as("until the next commit").hasSize(1);
      assertThat(found("drowned")).isEmpty();
      writer.tidy();
      assertThat(found("hurt")).isEmpty();
      assertThat(found("drowned")).hasSize(1);
      assertThat(engine().articles().passages()).isEqualTo(2);
      assertThat(engine().articles().count()).isEqualTo(1);
    }
  }

  @Test
  default void putsAFileOnceThatIsPutTwiceBeforeACommit() {
    try (PassageWriter<?> writer = writer()) {
      put(writer, FLOOD);
      put(writer, DROWNED);
    }

    assertThat(found("hurt")).isEmpty();
    assertThat(found("river")).containsExactlyInAnyOrder("The river rose.");
    assertThat(engine().articles().passages()).isEqualTo(2);
  }

  @Test
  default void givesAFileAnotherNameInOneCommitAndKeepsItsVectors() {
    Article renamed = Texts.article("high.txt", "The flood", "The river rose.", "Nobody was hurt.");
    try (PassageWriter<?> writer = writer()) {
      put(writer, FLOOD);
      writer.commit();
      List<Hit> before = near("The river rose.");

      assertThat(putAsKnown(writer, renamed)).isEqualTo(digests(FLOOD));
      writer.remove(Source.of(FLOOD).key());
      assertThat(engine().articles().list())
          .extracting(ListedArticle::path)
          .containsExactly("flood.txt");
      writer.commit();
      assertThat(engine().articles().list())
          .extracting(ListedArticle::path)
          .containsExactly("high.txt");
      assertThat(near("The river rose."))
          .extracting(Hit::cosine)
          .isEqualTo(before.stream().map(Hit::cosine).toList());
    }
  }

  @Test
  default void findsByKeywordAloneWhatHasNoVector() {
    try (PassageWriter<?> writer = writer()) {
      assertThat(putAsKnown(writer, FLOOD)).isEmpty();
    }

    assertThat(found("hurt")).containsExactly("Nobody was hurt.");
    assertThat(near("hurt")).isEmpty();
  }

  @Test
  default void tellsOfEachFileWhatItWasAndWhyItCannotBeUsed() {
    Source flood = Source.of(FLOOD);
    try (PassageWriter<?> writer = writer()) {
      put(writer, FLOOD);
      writer.commit();
      assertThat(engine().index().articles().indexedFiles())
          .containsOnly(
              Map.entry(
                  flood.key(),
                  new IndexedFile(
                      String.valueOf(flood.stamp()), IndexedFile.content(List.of(FLOOD)), null)));

      writer.put(flood, new Rejection("flood.txt", "is empty"));
      writer.commit();
    }

    assertThat(engine().index().articles().indexedFiles().get(flood.key()))
        .extracting(IndexedFile::stamp, IndexedFile::reason)
        .containsExactly(flood.stamp(), "is empty");
    assertThat(engine().articles().rejections())
        .containsExactly(new Rejection("flood.txt", "is empty"));
    assertThat(engine().articles().count()).isZero();
    assertThat(found("hurt")).isEmpty();
  }

  @Test
  default void forgetsAllFilesAndTheDimensionOfTheirVectors() {
    try (PassageWriter<?> writer = writer()) {
      put(writer, FLOOD);
      writer.commit();

      writer.clear();

      assertThat(engine().index().articles().indexedFiles()).isEmpty();
      assertThat(engine().articles().count()).isZero();
      put(writer, FLOOD, WordVectors.embedder(new WordVectors(32)));
    }

    assertThat(engine().index().dimension()).hasValue(32);
  }

  @Test
  default void isOneAtATime() {
    try (PassageWriter<?> writer = writer()) {
      assertThat(engine().index().writer()).isEmpty();
      put(writer, FLOOD);
    }

    try (PassageWriter<?> next = writer()) {
      assertThat(putAsKnown(next, DROWNED)).as("goes on with what is there").hasSize(1);
    }
  }
}
