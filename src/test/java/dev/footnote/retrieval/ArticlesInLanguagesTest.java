package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesInLanguagesTest {

  private static final Article GERMAN =
      article(
          "verein.txt",
          """
          Protokoll der Versammlung

          Die Versammlung des Rudervereins fand im Bootshaus statt und dauerte bis in die Nacht.

          Nach langer Aussprache beschloss die Mehrheit der Mitglieder, den Beitrag im Juli zu erhöhen.

          Das Sommerfest wird wegen der Bauarbeiten am Deich auf der Wiese hinter der Schule gefeiert.
          """);

  private static final Article FRENCH =
      article(
          "conseil.txt",
          """
          Le conseil municipal

          Le conseil s’est réuni lundi sous la présidence de la maire et a parlé des écoles du village.

          L’assemblée a refusé la demande d’un éleveur qui voulait construire un poulailler près du lac.
          """);

  private static final Article ENGLISH =
      article(
          "pool.txt",
          """
          The pool

          The pool in Larkhill opens again in May, after the roof has been repaired by the town. The           families had waited for it long enough, said the mayor, who will be the first to swim.
          """);

  private final PassageIndex index = EmbeddedIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wann wurden die Beiträge beschlossen? | Nach langer Aussprache",
        "Welche Mehrheiten gab es? | Nach langer Aussprache",
        "Beitraege | Nach langer Aussprache",
        "Pourquoi refuse-t-on les éleveurs ? | L’assemblée a refusé",
        "assemblées | L’assemblée a refusé",
        "When do the pools open? | The pool in Larkhill"
      })
  void areFoundByOtherFormsOfTheirWordsEachInItsOwn(String question, String found) {
    update(GERMAN, FRENCH, ENGLISH);

    assertThat(index.keyword(new Questions(index.vocabulary()).read(question), 1))
        .singleElement()
        .satisfies(hit -> assertThat(hit.passage().text()).startsWith(found));
  }

  @Test
  void areKnownByEachFormOfTheirWords() {
    update(GERMAN, ENGLISH);

    assertThat(index.vocabulary().knows("beschlossen")).isTrue();
    assertThat(index.vocabulary().knows("beitrage")).isTrue();
    assertThat(index.vocabulary().nearest("beschlossen"))
        .as("no typing error for beschloss")
        .isEmpty();
    assertThat(index.vocabulary().knows("beschwerden")).isFalse();
  }

  @Test
  void areCountedByLanguageAsTheyComeAndGo() {
    Article short1 = article("note.txt", "Eintritt frei");
    update(GERMAN, FRENCH, ENGLISH, short1);

    assertThat(index.articles().languages()).isEqualTo(Map.of("de", 1, "fr", 1, "en", 1, "und", 1));
    assertThat(index.vocabulary().languages()).containsExactly("de", "en", "fr", "und");

    update(GERMAN);

    assertThat(index.articles().languages()).isEqualTo(Map.of("de", 1));
  }

  @Test
  void keepTheirLanguageInTheIndex() {
    update(GERMAN, article("note.txt", "Eintritt frei"));

    assertThat(index.articles().withPath(path -> true))
        .extracting(Article::language)
        .containsExactly(null, "de");
  }

  @Test
  void areSoughtByOneStemWhereAllAreInEnglish() {
    update(ENGLISH);

    assertThat(
            new Questions(index.vocabulary()).read("Which pools were repaired?").whole().tokens())
        .allSatisfy(token -> assertThat(token.forms()).containsExactly(token.stem()));
  }

  @Test
  void areFoundByPairsOfSignsWhereBlanksPartNoWords() {
    update(
        article("a.txt", "京都の市長は東の橋を閉鎖した。"),
        article("b.txt", "東京の都知事は西の橋を閉鎖した。"),
        article("c.txt", "서울에서 시장이 다리를 닫았다."));

    assertThat(best("東京の橋")).startsWith("東京");
    assertThat(best("京都の橋")).startsWith("京都");
    assertThat(best("서울 시장")).startsWith("서울에서");
  }

  private String best(String question) {
    return index
        .keyword(new Questions(index.vocabulary()).read(question), 1)
        .getFirst()
        .passage()
        .text();
  }

  private void update(Article... articles) {
    new Indexer(index, null).update(List.of(articles).stream().map(Source::of).toList());
  }

  private static Article article(String path, String text) {
    try (ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel())) {
      return reader.parse(path, text);
    }
  }
}
