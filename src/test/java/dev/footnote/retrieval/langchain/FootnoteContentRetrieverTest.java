package dev.footnote.retrieval.langchain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.Texts;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.query.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FootnoteContentRetrieverTest {

  private static final Article FLOOD =
      Texts.article("flood.txt", "The flood", "Nobody was hurt.", "The mayor resigned in June.");
  private static final Article BRIDGE =
      dated(Texts.article("bridge.txt", "The bridge", "The bridge fell into the river."));

  private final PassageIndex index = EmbeddedIndex.inMemory();

  @BeforeEach
  void fill() {
    new Indexer(index, null).update(Stream.of(FLOOD, BRIDGE).map(Source::of).toList());
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static Article dated(Article article) {
    Provenance dated =
        new Provenance(article.title(), null, null, LocalDate.of(2024, 3, 9), null, null);
    return new Article(article.path(), dated, article.text(), article.blocks());
  }

  private List<Content> retrieve(String question, int maxResults) {
    return new FootnoteContentRetriever(
            new Questions(index.vocabulary()),
            new HybridRetriever(index, null, null, 1),
            maxResults)
        .retrieve(Query.from(question));
  }

  @Test
  void tellsWhereEachPassageStands() {
    Content content = retrieve("When did the mayor resign?", 1).getFirst();

    Metadata metadata = content.textSegment().metadata();
    assertThat(content.textSegment().text())
        .isEqualTo("The mayor resigned in June.")
        .isEqualTo(
            FLOOD
                .text()
                .substring(
                    requireNonNull(metadata.getInteger("start")),
                    requireNonNull(metadata.getInteger("end"))));
    assertThat(metadata.toMap()).containsOnlyKeys("article", "title", "start", "end");
    assertThat(metadata.getString("article")).isEqualTo("flood.txt");
    assertThat(metadata.getString("title")).isEqualTo("The flood");
    assertThat(content.metadata()).containsOnlyKeys(ContentMetadata.SCORE);
  }

  @Test
  void tellsTheDayOfPublicationWhereItIsKnown() {
    assertThat(retrieve("What fell?", 1).getFirst().textSegment().metadata().getString("published"))
        .isEqualTo("2024-03-09");
  }

  @Test
  void givesEachPassageOnceEvenIfSeveralPartsOfAQuestionFindIt() {
    assertThat(retrieve("When did the mayor resign, and who was hurt?", 2))
        .hasSize(2)
        .extracting(content -> content.textSegment().text())
        .containsExactlyInAnyOrder("The mayor resigned in June.", "Nobody was hurt.");
    assertThat(retrieve("When did the mayor resign, and why did the mayor resign?", 5))
        .extracting(content -> content.textSegment().text())
        .contains("The mayor resigned in June.")
        .doesNotHaveDuplicates();
  }

  @Test
  void givesNothingWhereNothingFits() {
    assertThat(retrieve("zebra", 5)).isEmpty();
  }

  @Test
  void wantsAtLeastOneResult() {
    assertThatThrownBy(() -> retrieve("Who?", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxResults must be at least 1 but was 0");
  }
}
