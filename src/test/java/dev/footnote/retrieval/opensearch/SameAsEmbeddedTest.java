package dev.footnote.retrieval.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.WordVectors;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The two engines over the same articles. BM25 is the same up to rounding: its terms are added in
 * another order. A cosine is that of 15-bit components in one and of 32-bit ones in the other.
 */
@Tag("opensearch")
class SameAsEmbeddedTest {

  private static final float BM25_TOLERANCE = 1e-4f;
  private static final float COSINE_TOLERANCE = 1e-3f;
  private static final double SCORE_TOLERANCE = 2e-3;

  private static final Embedder EMBEDDER = WordVectors.embedder(new WordVectors(128));

  private static OpenSearchCluster nodes;
  private static PassageIndex embedded;
  private static PassageIndex remote;

  @BeforeAll
  static void fillBoth() {
    nodes = OpenSearchCluster.start(1);
    remote =
        OpenSearchIndex.open(
            new Cluster(new OpenSearchAccess(nodes.urls(), Optional.empty(), Optional.empty())),
            new IndexNames("same", "vectors"),
            3,
            OpenSearchIndex.Timing.DEFAULT);
    embedded = EmbeddedIndex.inMemory();
    Corpus seeds = new Corpus(List.of(Path.of("seeds")));
    try (ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel(200))) {
      List<Source> sources =
          seeds.list().files().stream().map(file -> Source.of(file, reader)).toList();
      new Indexer(remote, EMBEDDER).update(sources);
      new Indexer(embedded, EMBEDDER).update(sources);
    }
  }

  @AfterAll
  static void closeBoth() {
    embedded.close();
    remote.close();
    nodes.close();
  }

  private static Map<String, Hit> byPlace(List<Hit> hits) {
    Map<String, Hit> byPlace = new HashMap<>();
    hits.forEach(
        hit -> byPlace.put(hit.passage().article().path() + "#" + hit.passage().number(), hit));
    return byPlace;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why did Sessions recuse himself?",
        "Who was the first senator to endorse Trump, and when did he resign?",
        "sesions recusal russia investigaton",
        "What did The Guardian report in 2018?",
        "attorney general",
        "the of and",
        "Was hat der Minister gesagt?",
        "nothing of it stands anywhere zzzz"
      })
  void findTheSameCandidatesWithTheSameSignals(String asked) {
    List<Hit> here = hits(embedded, asked);
    Map<String, Hit> there = byPlace(hits(remote, asked));

    assertThat(there.keySet()).isEqualTo(byPlace(here).keySet());
    byPlace(here)
        .forEach(
            (place, hit) -> {
              Hit other = Objects.requireNonNull(there.get(place));
              assertThat(other.bm25()).as(place).isCloseTo(hit.bm25(), near(BM25_TOLERANCE));
              assertThat(other.cosine()).as(place).isCloseTo(hit.cosine(), near(COSINE_TOLERANCE));
              assertThat(other.score()).as(place).isCloseTo(hit.score(), within(SCORE_TOLERANCE));
            });
  }

  private static Offset<Float> near(float tolerance) {
    return within(tolerance);
  }

  private static List<Hit> hits(PassageIndex index, String asked) {
    return new HybridRetriever(index, EMBEDDER, null, 0.5)
        .retrieve(new Questions(index.vocabulary()).read(asked), 1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sesions", "trmp", "investigaton", "recuse", "zzzz"})
  void knowTheSameSpellings(String word) {
    assertThat(remote.vocabulary().nearest(word)).isEqualTo(embedded.vocabulary().nearest(word));
    assertThat(remote.vocabulary().knows(word)).isEqualTo(embedded.vocabulary().knows(word));
    assertThat(remote.vocabulary().isName(word)).isEqualTo(embedded.vocabulary().isName(word));
  }
}
