package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real articles, read and indexed; two of them say themselves what they are called and whose. */
class CollectionAnswererTest {

  @TempDir private Path folder;

  private final PassageIndex index = EmbeddedIndex.inMemory();
  private final Questions questions = new Questions(index.vocabulary());
  private final List<Conversation.Turn> turns = new ArrayList<>();
  private final CollectionAnswerer answerer =
      new CollectionAnswerer(
          index.articles()::list,
          index.articles()::read,
          questions,
          (question, limit) -> index.keyword(question, limit));

  @BeforeEach
  void writeArticles() throws IOException {
    write(
        "1-ferry.txt",
        """
        Ferry fares frozen
        The Lannick Courier | 12 March 2026
        By Orla Fennimore

        Ferry fares in Lannick will not rise this year. A crossing still costs £4.10.

        The harbour board may raise them in 2027, said Rafe Dunmore.
        """);
    write(
        "2-seal.md",
        """
        # Seal pup born on the slipway

        *The Lannick Courier, 14 April 2026*

        A seal pup was born on the Lannick slipway on Monday night.
        """);
    write(
        "3-club.md",
        """
        ---
        title: "Notes for singers, autumn term"
        author: Ida Marsh
        source: "Hallowdale Choral Society"
        date: 2023-09-04
        ---

        Welcome back, all 94 of you. The ferry tour is put off.
        """);
    index();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void index() {
    ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());
    List<Source> sources =
        new Corpus(List.of(folder))
            .list().files().stream()
                .map(file -> ((FileReading.Accepted) reader.read(file)).article())
                .map(Source::of)
                .toList();
    new Indexer(index, null).update(sources);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private Optional<Answer> ask(String question) {
    Optional<Answer> answer = answerer.answer(turns, question, ArticleFilter.NONE);
    answer.ifPresent(said -> turns.add(new Conversation.Turn(questions.read(question), said)));
    return answer;
  }

  private String said(String question) {
    return ask(question).map(Answer::text).orElse("");
  }

  @Test
  void listsTheArticlesByTheirTitles() {
    assertThat(said("what articles do you have?"))
        .isEqualTo(
            """
            • Ferry fares frozen [1]
            • Seal pup born on the slipway [2]
            • “Notes for singers, autumn term”, by Ida Marsh, Hallowdale Choral Society, September 4, 2023 (by the file’s own data)""");
  }

  @Test
  void countsTheArticles() {
    assertThat(said("how many articles are there?"))
        .startsWith("There are 3 articles:\n• Ferry fares frozen [1]");
    assertThat(said("how many articles are from the Courier?"))
        .startsWith("There are 2 such articles:\n•");
  }

  @Test
  void tellsWhatTheyAreAbout() {
    assertThat(said("what is this about?"))
        .contains(
            "• Ferry fares frozen [1] Ferry fares in Lannick will not rise this year. [2]\n•",
            "own data) Welcome back, all 94 of you. [5]");
  }

  @Test
  void summarisesOneArticleInMoreSentences() {
    assertThat(said("summarise the article about the harbour board"))
        .isEqualTo(
            "• Ferry fares frozen [1] Ferry fares in Lannick will not rise this year. [2]"
                + " The harbour board may raise them in 2027, said Rafe Dunmore. [3]");
  }

  @Test
  void findsWhatSomebodyWroteOrAnOutletPublished() {
    assertThat(said("which one is by Orla Fennimore?"))
        .isEqualTo("• Ferry fares frozen [1] By Orla Fennimore [2]");
    assertThat(said("is any of the articles from the choral society"))
        .isEqualTo(
            "• “Notes for singers, autumn term”, by Ida Marsh, Hallowdale Choral Society, September 4, 2023");
  }

  @Test
  void findsTheNewestAndTheOldest() {
    assertThat(said("what's the newest document you have?"))
        .isEqualTo("• Seal pup born on the slipway [1] The Lannick Courier, 14 April 2026 [2]");
    assertThat(said("and the oldest?")).startsWith("• “Notes for singers");
  }

  @Test
  void tellsHowManyHaveNoDayWhenDaysAreCompared() throws IOException {
    write("4-rules.txt", "Rules of the club\n\nDogs must be kept on a lead in the yard.\n");
    index();

    assertThat(said("what is the newest article?"))
        .endsWith(" 1 article has no day (by the file’s own data)");
  }

  @Test
  void findsWhatIsFromADayOrAPeriod() {
    assertThat(said("what do you have from March?"))
        .isEqualTo("• Ferry fares frozen [1] The Lannick Courier | 12 March 2026 [2]");
    assertThat(said("what did the Lannick Courier report on 14 April 2026?"))
        .startsWith("• Seal pup born on the slipway [1] A seal pup was born")
        .doesNotContain("Ferry");
  }

  @Test
  void findsWhatTellsOfSomethingAndQuotesTheSentenceThatNamesIt() {
    assertThat(said("anything about the ferry?"))
        .isEqualTo(
            """
            • Ferry fares frozen [1] Ferry fares in Lannick will not rise this year. [2]
            • “Notes for singers, autumn term”, by Ida Marsh, Hallowdale Choral Society, September 4, 2023 (by the file’s own data) The ferry tour is put off. [3]""");
  }

  @Test
  void saysThatNoArticleTellsOfIt() {
    assertThat(ask("anything about Kelly?"))
        .contains(new Abstention("There is no article about Kelly.", List.of()));
    assertThat(said("articles by John Smith from 2017"))
        .isEqualTo("There is no article by John Smith from 2017.");
  }

  @Test
  void tellsAuthorDayAndOutletOfWhatWasCitedLast() {
    said("anything about the seal?");

    assertThat(said("when was it published?"))
        .isEqualTo("“Seal pup born on the slipway”: The Lannick Courier, 14 April 2026 [1]");
    assertThat(said("which paper is that from?"))
        .isEqualTo("“Seal pup born on the slipway”: The Lannick Courier, 14 April 2026 [1]");
    assertThat(ask("who wrote it?"))
        .contains(
            new Abstention("“Seal pup born on the slipway” does not say who wrote it.", List.of()));
  }

  @Test
  void takesAnAnswersFootnotesForWhatWasCited() {
    Article ferry = index.articles().withPath("1-ferry.txt"::equals).getFirst();
    Citation citation = Citation.of(1, ferry.passages().getLast(), ferry.blocks().getLast().span());
    turns.add(
        new Conversation.Turn(
            questions.read("May the fares rise?"),
            new GroundedAnswer(List.of(Statement.quoting(List.of(citation))))));

    assertThat(said("who wrote that?")).isEqualTo("“Ferry fares frozen”: By Orla Fennimore [1]");
  }

  @Test
  void tellsWhatOnlyFrontMatterSaysWithoutAFootnote() {
    assertThat(ask("who wrote the one about singers?"))
        .contains(new SmallTalk("“Notes for singers, autumn term” is by Ida Marsh"));
    assertThat(ask("when was it published?"))
        .contains(
            new SmallTalk("“Notes for singers, autumn term” was published on September 4, 2023"));
  }

  @Test
  void knowsTheArticlesOfItsListByTheirPlaces() {
    said("what articles do you have?");

    assertThat(said("who published the second one?")).contains("“Seal pup born");
    assertThat(said("what does the first one say?")).startsWith("• Ferry fares frozen [1]");
    assertThat(said("and the last one")).startsWith("• “Notes for singers");
  }

  @Test
  void namesEachOutletOnce() {
    assertThat(said("which outlets do you have?"))
        .isEqualTo(
            "• The Lannick Courier | 12 March 2026 [1]\n• Hallowdale Choral Society (by the file’s own data)");
  }

  @Test
  void tellsOfManyArticlesHowManyTheyAreAndTheNewest() throws IOException {
    for (int day = 10; day < 60; day++) {
      write(
          "many-" + day + ".md",
          "# Report %d of the sluice keeper\n\n*The Weir Gazette, %d May 20%d*\n\nThe water stood at %d inches.\n"
              .formatted(day, day % 28 + 1, day, day));
    }
    index();

    assertThat(said("what articles do you have?"))
        .startsWith("There are 53 articles from The Weir Gazette; The Lannick Courier; Hallowdale")
        .contains(
            "published from May 11, 2010 to May 4, 2059 (by the file’s own data)",
            "The newest (name an outlet, an author, a month or a topic for others):\n• Report 59")
        .hasLineCount(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who wrote it?", // nothing was cited
        "what did the harbour board report on 5 May?", // no outlet
        "who wrote the story about the sea serpent?",
        "is there anything by the sea",
        "who wrote the letter?"
      })
  void leavesWhatMayBeMeantOtherwise(String question) {
    assertThat(ask(question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what articles do you have?",
        "what is this about?",
        "anything about the ferry?",
        "articles from the Courier",
        "who are the authors of the articles?",
        "how many articles are there?",
        "what is the newest article?"
      })
  void passesTheVerifierWithFootnotesInOrder(String question) {
    GroundedAnswer answer = (GroundedAnswer) ask(question).orElseThrow();

    Answerer.Draft verified =
        new CitationVerifier().verify(questions.read(question), Answerer.Draft.certain(answer));

    assertThat(verified.dropped()).isEmpty();
    assertThat(verified.answer()).isEqualTo(answer);
    assertThat(verified.confidence()).isEqualTo(1);
    List<Citation> citations = answer.citations();
    for (int i = 0; i < citations.size(); i++) {
      assertThat(citations.get(i).number()).isEqualTo(i + 1);
      assertThat(citations.get(i).span().of(citations.get(i).article().text()))
          .isEqualTo(citations.get(i).quote());
    }
  }
}
