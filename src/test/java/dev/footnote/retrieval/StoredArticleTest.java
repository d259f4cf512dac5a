package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Annotations;
import dev.footnote.corpus.Annotations.Item;
import dev.footnote.corpus.Annotations.Row;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.format.Content.Page;
import dev.footnote.language.Span;
import dev.footnote.language.Speech.Turn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class StoredArticleTest {

  private static final Article FULL =
      new Article(
          "letters/01 – “ä”.md",
          new Provenance(
              "A title",
              "Ann Author",
              "The Herald",
              LocalDate.of(2026, 2, 28),
              URI.create("https://herald.example/a?b=c#d"),
              "de-AT"),
          "Köln \uD83D\uDE00\u00A0said: one. Two | three.",
          List.of(
              new Block(Kind.HEADING, new Span(0, 4), List.of(new Span(0, 4)), Block.NO_HEADING),
              new Block(
                  Kind.PARAGRAPH, new Span(8, 31), List.of(new Span(8, 18), new Span(19, 31)), 0)),
          new Annotations(
              List.of(new Turn(new Span(14, 18), "Köln")),
              List.of(
                  new Row(
                      new Span(19, 30),
                      List.of(new Span(19, 22), new Span(25, 30)),
                      List.of(new Span(0, 4)))),
              List.of(new Item(new Span(19, 22), new Span(8, 13))),
              List.of(new Span(19, 31)),
              List.of(new Page(0, 1), new Page(19, 3))),
          "de");

  private static Article stored(Article article) throws IOException {
    return StoredArticle.read(new BytesRef(StoredArticle.write(article)));
  }

  @Test
  void anArticleIsReadAsItWasWritten() throws IOException {
    assertThat(stored(FULL)).isEqualTo(FULL);
  }

  @Test
  void whatAnArticleLacksItStillLacks() throws IOException {
    Article bare = new Article("a.txt", Provenance.titled(""), "", List.of());

    assertThat(stored(bare)).isEqualTo(bare);
  }

  @Test
  void theSampleArticlesAreReadAsTheyWereWritten() throws IOException {
    try (ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel(200))) {
      int read = 0;
      for (CorpusFile file : new Corpus(List.of(Path.of("seeds"))).list().files()) {
        for (Article article : ((FileReading.Accepted) reader.read(file)).articles()) {
          assertThat(stored(article)).isEqualTo(article);
          read++;
        }
      }
      assertThat(read).isEqualTo(4);
    }
  }

  @Test
  void whatIsCutOffIsNoArticle() {
    byte[] whole = StoredArticle.write(FULL);

    assertThatThrownBy(
            () -> StoredArticle.read(new BytesRef(Arrays.copyOf(whole, whole.length / 2))))
        .isInstanceOf(Exception.class);
  }
}
