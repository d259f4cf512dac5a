package dev.footnote.evaluation.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeTest {

  @TempDir Path folder;

  private final FakeSubject subject = new FakeSubject();

  @Test
  void theSameNumbersGiveTheSameTextAndVectorsAgain() {
    Made one = new Made(subject);
    Made again = new Made(subject);

    assertThat(one.segments(0, 50)).isEqualTo(again.segments(0, 50)).doesNotHaveDuplicates();
    assertThat(one.key()).isEqualTo(again.key());
    assertThat(one.vectors(line -> {}).of("Any text at all."))
        .isEqualTo(again.vectors(line -> {}).of("Any text at all."));
    assertThat(one.text().title(7)).isEqualTo(again.text().title(7));
  }

  @Test
  void aMadePassageBeginsWithARealSentenceAndIsAsLongAsAPassage() {
    List<String> sentences = RealText.of(subject.articles()).sentences();

    for (TextSegment segment : new Made(subject).segments(0, 20)) {
      assertThat(sentences).anyMatch(segment.text()::startsWith);
      assertThat(segment.text().length()).isBetween(RealText.PASSAGE, 2 * RealText.PASSAGE);
    }
  }

  @Test
  void aMadeVectorIsNearTheRealOneOfItsOpeningWithOrWithoutATitleBeforeIt() {
    List<RealText.Opening> openings = RealText.of(subject.articles()).openings(100);
    MadeVectors made = MadeVectors.of(openings, subject.embedder());
    RealText.Opening opening = openings.getLast();
    float[] real = subject.embedder().passages(List.of(opening.passage())).getFirst();
    double expected = 1 / Math.sqrt(1 + MadeVectors.NOISE * MadeVectors.NOISE);

    assertThat((double) Vectors.product(real, made.of(opening.sentence() + " And more.")))
        .isCloseTo(expected, within(0.1));
    assertThat((double) Vectors.product(real, made.of("A title. " + opening.sentence())))
        .isCloseTo(expected, within(0.1));
  }

  @Test
  void aVectorNearAnotherHasUnitLengthAndTheNoiseThatIsTold() {
    float[] vector = new float[384];
    vector[3] = 1;
    float[] near = Vectors.near(vector, 0.5, 1);

    assertThat((double) Vectors.product(near, near)).isCloseTo(1, within(1e-5));
    assertThat((double) near[3]).isCloseTo(1 / Math.sqrt(1.25), within(0.05));
    assertThat(Vectors.near(vector, 0.5, 1)).isEqualTo(near);
    assertThat(Vectors.near(vector, 0.5, 2)).isNotEqualTo(near);
  }

  @Test
  void anExactScanFindsTheNearestInOrder() {
    float[][] vectors = {{1, 0, 0}, {0, 1, 0}, {0.6f, 0.8f, 0}, {0, 0, 1}};

    assertThat(new ExactScan(vectors).nearest(new float[] {0.9f, 0.1f, 0}, 3))
        .containsExactly(0, 2, 1);
  }

  @Test
  void theIndexOfAMadeCorpusIsUpToDateForWhoOpensItWithTheModelItself() throws Exception {
    Installation installation = FakeSubject.installation(folder);
    MadeCorpus corpus = new MadeCorpus(subject, new Made(subject), installation, 60);

    MadeCorpus.Built built = corpus.build(line -> {});

    try (PassageIndex index = EmbeddedIndex.open(corpus.index());
        ArticleReader reader = new ArticleReader(subject.splitter())) {
      assertThat(index.articles().files()).isEqualTo(3);
      assertThat(index.articles().passages()).isBetween(55, 70);
      assertThat(
              new Indexer(index, subject.embedder())
                  .isUpToDate(
                      new Corpus(List.of(corpus.articles()))
                          .list().files().stream().map(file -> Source.of(file, reader)).toList()))
          .isTrue();
    }
    assertThat(corpus.build(line -> {})).isEqualTo(built);
    assertThat(Files.size(corpus.peer(line -> {}))).isPositive();
  }

  @Test
  void passagesThatAreEmbeddedShareNoText() {
    RealText many =
        new RealText(
            List.of(IntStream.range(0, 100).mapToObj("Sentence number %03d."::formatted).toList()));

    List<String> passages = many.passages(2);

    assertThat(passages).hasSize(2);
    assertThat(passages.getFirst()).startsWith("Sentence number 000.");
    assertThat(passages.getLast()).startsWith("Sentence number 031.");
  }
}
