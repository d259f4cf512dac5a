package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentFilterTest {

  private static final String PRESENT = "Ida Marsh and Ada Lind of the Red Tarn Club were there.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why did Ida Marsh resign? | Ada Lind resigned over the canal.",
        "Why did Ida Marsh resign? | Ada Lind has since then resigned, said Ida Marsh.",
        "When did Marsh win the cup? | In 2009 Lind won the cup.",
        "Who has Marsh endorsed? | Lind later endorsed Marsh.",
      })
  void isMissedWhereOthersDidIt(String question, String sentence) {
    assertThat(left(question, sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why did Ida Marsh resign? | Ms. Marsh resigned over the canal.",
        "Why did Marsh resign? | Lind resigned in May and Marsh resigned in June.",
        "What did Marsh suffer? | The club suffered when Marsh broke an arm.",
        "Why did Marsh resign? | Both women resigned over the canal.",
        "Why did Marsh resign? | Ida Marsh and Ada Lind resigned over the canal.",
        "Why did Marsh resign? | At the request of Lind resigned the whole board.",
        "Why did Marsh resign? | Lind was angry about the canal.",
        "When did Marsh report it? | The Lind report of May tells of it.",
        "Whom did Marsh elect? | Lind was elected in May.",
        "When did the RTC elect her? | The Red Tarn Club elected her in May.",
        "When did Marsh resign? | In May resigned the chair.",
      })
  void isNotMissedWhereItMayHaveBeenThem(String question, String sentence) {
    assertThat(left(question, sentence)).containsExactly(sentence);
  }

  @Test
  void isKnownInLowerCaseWhereTheArticlesHaveTheName() {
    assertThat(left("why did marsh resign", "In May Lind resigned.", "The board thanked Marsh."))
        .isEmpty();
  }

  @Test
  void isSoughtFurtherDownWhereTheBestSentenceTellsOfOthers() {
    assertThat(
            left(
                "Why did Marsh resign?",
                "Lind resigned over the canal.",
                "The canal is old.",
                "Marsh resigned over the weir."))
        .containsExactly("Marsh resigned over the weir.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marsh said that the canal is old.",
        "“The canal is old,” said Ida Marsh.",
        "“The canal is old,” said the former chair Ida Marsh.",
        "According to Marsh the canal is old.",
        "Ida Marsh, the new chair, told the board that the canal is old.",
        "Marsh looked at the canal and said that it is old.",
        "Marsh, who has sailed since 2009, wrote that the canal is old.",
      })
  void areQuotedWhereTheySpeak(String sentence) {
    assertThat(left("What did Marsh say about the canal?", sentence)).containsExactly(sentence);
  }

  @Test
  void areShownAtWorkWhereTheyAreNotQuoted() {
    String works = "Marsh has always loved the canal.";
    String speaks = "Marsh has asked for a new canal.";

    assertThat(left("What did Marsh say about the canal?", works)).containsExactly(works);
    assertThat(left("What has Marsh said about the canal?", works, speaks)).containsExactly(speaks);
  }

  @Test
  void areQuotedAsAPronoun() {
    assertThat(left("What did Marsh say?", "The board named Marsh. She said that she was glad."))
        .contains("She said that she was glad.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lind said that the canal is old.",
        "Lind told the board about Marsh.",
        "“The canal is old,” said friends of Marsh.",
        "The board said little, but the canal pleased Marsh.",
        "The board named as its chair Ida Marsh.",
        "Marsh's canal is old.",
        "After a talk with Marsh, Lind said that she will resign.",
        "The canal is old.",
        "“The canal is old.”",
      })
  void areNotQuotedWithWhatOthersSaid(String sentence) {
    assertThat(left("What did Marsh say about the canal?", sentence)).isEmpty();
  }

  @Test
  void isNotSoughtInPassagesThatDoNotNameThem() {
    assertThat(
            left(
                "Why did Marsh resign?",
                "Lind resigned over the canal.",
                "So they resigned, all of them."))
        .isEmpty();
  }

  @Test
  void isNotSoughtInAnArticleThatNeverNamesThem() {
    assertThat(left("Why did Brand resign?", "The chair resigned over the canal.")).isEmpty();
    assertThat(left("What did Brand say?", "“I am glad,” the chair said.")).isEmpty();
  }

  @Test
  void areQuotedInAQuotationOfSeveralSentences() {
    assertThat(
            left(
                "What did Marsh say about the canal?",
                "Marsh spoke to the board.",
                "“The canal is old.”"))
        .containsExactly("Marsh spoke to the board.", "“The canal is old.”");
  }

  /**
   * What is left of sentences found in this order, each a paragraph of its own, of an article that
   * also tells who was there.
   */
  private static List<String> left(String question, String... sentences) {
    Article article =
        new ArticleReader(PassageSplitter.withoutModel())
            .parse(
                "a.txt", "Minutes\n\n" + String.join("\n\n", sentences) + "\n\n" + PRESENT + "\n");
    List<RankedPassage> hits = new ArrayList<>();
    try (PassageIndex index = EmbeddedIndex.inMemory()) {
      new Indexer(index, null).update(List.of(Source.of(article)));
      Question asked = new Questions(index.vocabulary()).read(question);
      double score = 0;
      for (Passage passage : article.passages()) {
        if (passage.kind() == Block.Kind.PARAGRAPH && !passage.text().equals(PRESENT)) {
          List<ScoredSentence> scored = new ArrayList<>();
          for (Sentence sentence : passage.sentences()) {
            scored.add(
                new ScoredSentence(sentence, asked.whole(), --score, new Features(Map.of())));
          }
          hits.add(new RankedPassage(passage, score, scored));
        }
      }
      return new AgentFilter(asked.agent().orElseThrow())
          .among(hits).stream()
              .flatMap(hit -> hit.sentences().stream().map(one -> one.sentence().text()))
              .toList();
    }
  }
}
