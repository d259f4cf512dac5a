package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.Span;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every {@link Reader}. */
interface ReaderContract {

  /** Two articles about one town, and one about nothing that is asked for. */
  List<Article> ARTICLES =
      List.of(
          article(
              "pool.txt",
              """
              The pool in Harlow opens again

              By Anna Berg

              The council voted on Monday to open the pool again. It will open on 3 May, said the mayor, Ida Marsh, after two years in which nobody could swim there.

              Share on Facebook

              Why it was closed

              The pool was closed because the roof leaked. Repairs cost the town 400,000 euros, twice as much as the council had expected.

              “I don’t regret it,” said Marsh.
              """),
          article(
              "club.txt",
              """
              Minutes of the rowing club

              The chair of the club is Ada Lind. She was elected in March 2019 and has 40 boats to look after.

              The regatta moves to June because the river is too low in May.
              """),
          article(
              "stars.txt",
              """
              How to find Saturn

              Saturn stands low in the south after midnight. A small telescope shows its rings.

              Nobody knows how old the rings are. They may be younger than the dinosaurs.
              """));

  /** A reader of what was found in this index. */
  Reader reader(PassageIndex index);

  private static Article article(String path, String text) {
    return new ArticleReader(PassageSplitter.withoutModel()).parse(path, text);
  }

  /** An index of the articles, with what is read in it. */
  final class Library implements AutoCloseable {

    private final PassageIndex index = EmbeddedIndex.inMemory();
    private final Reader reader;

    Library(ReaderContract contract) {
      new Indexer(index, null).update(ARTICLES.stream().map(Source::of).toList());
      reader = contract.reader(index);
    }

    Question question(String text) {
      return new Questions(index.vocabulary()).read(text);
    }

    List<Hit> found(Question question) {
      return new HybridRetriever(index, null, null, 1).retrieve(question, 100);
    }

    List<Reading> read(String text) {
      Question question = question(text);
      return reader.read(question, found(question));
    }

    @Override
    public void close() {
      index.close();
    }
  }

  @Test
  default void putsTheSentenceThatAnswersFirst() {
    try (Library library = new Library(this)) {
      assertThat(library.read("Why does the regatta move to June?").getFirst().sentence().text())
          .contains("because the river is too low");
      assertThat(library.read("Why was the pool closed?").getFirst().sentence().text())
          .contains("because the roof leaked");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When will the pool open?",
        "who is the chair of the club",
        "Who wrote about the pool?",
        "How old are the rings of Saturn?",
        "Is the river too low?",
        "pool",
        "When will the pool open? Who is the chair of the club?"
      })
  default void keepsWhatEveryReadingPromises(String asked) {
    try (Library library = new Library(this)) {
      Question question = library.question(asked);
      List<Hit> hits = library.found(question);
      Set<Article> articles =
          hits.stream().map(hit -> hit.passage().article()).collect(Collectors.toSet());

      List<Reading> readings = library.reader.read(question, hits);

      assertThat(readings)
          .isNotEmpty()
          .extracting(Reading::score)
          .as("scores do not rise")
          .isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(readings)
          .allSatisfy(
              reading -> {
                assertThat(reading.probability()).isBetween(0.0, 1.0);
                assertThat(reading.score()).isFinite();
                assertThat(question.parts()).contains(reading.part());
                Article article = reading.sentence().article();
                assertThat(articles).contains(article);
                assertThat(reading.sentence().passage().kind()).isNotEqualTo(Block.Kind.FURNITURE);
                Span sentence = reading.sentence().span();
                assertThat(article.text().substring(sentence.start(), sentence.end()))
                    .isEqualTo(reading.sentence().text());
                reading
                    .span()
                    .ifPresent(
                        span -> {
                          assertThat(sentence.contains(span)).isTrue();
                          String words = article.text().substring(span.start(), span.end());
                          assertThat(words).isNotBlank().isEqualTo(words.strip());
                          assertThat(reading.sentence().text()).contains(words);
                        });
              });
    }
  }

  @Test
  default void readsNoSentenceTwiceForOnePart() {
    try (Library library = new Library(this)) {
      assertThat(library.read("When will the pool open? Who is the chair of the club?"))
          .extracting(reading -> List.of(reading.part(), reading.sentence()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  default void readsNothingInNothing() {
    try (Library library = new Library(this)) {
      assertThat(library.reader.read(library.question("When does it open?"), List.of())).isEmpty();
      assertThat(
              library.reader.read(
                  library.question("When will the pool open? Who is the chair of the club?"),
                  List.of()))
          .isEmpty();
    }
  }

  @Test
  default void readsForEachOfSeveralQuestionsAskedAtOnce() {
    try (Library library = new Library(this)) {
      Question question =
          library.question("Why was the pool closed? Why does the regatta move to June?");
      List<QuestionPart> parts = question.parts().subList(1, 3);
      assertThat(parts).allMatch(QuestionPart::ofItsOwn);

      List<Reading> readings = library.reader.read(question, library.found(question));

      assertThat(best(readings, parts.get(0))).contains("because the roof leaked");
      assertThat(best(readings, parts.get(1))).contains("because the river is too low");
    }
  }

  @Test
  default void readsTheSameInTheSame() {
    try (Library library = new Library(this)) {
      Question question = library.question("When will the pool open?");
      List<Hit> hits = library.found(question);

      List<Reading> first = library.reader.read(question, hits);

      assertThat(library.reader.read(question, hits)).isEqualTo(first);
      assertThat(
              Stream.generate(() -> hits)
                  .limit(8)
                  .parallel()
                  .map(same -> library.reader.read(question, same))
                  .toList())
          .containsOnly(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When will the pool open?",
        "Why was the pool closed?",
        "Who is the chair of the club?"
      })
  default void isNotMisledByAnArticleAboutSomethingElse(String asked) {
    try (Library library = new Library(this)) {
      Question question = library.question(asked);
      List<Passage> stars = passages("stars.txt");
      List<Hit> hits =
          library.found(question).stream()
              .filter(hit -> !hit.passage().article().path().equals("stars.txt"))
              .toList();
      List<Hit> more = new ArrayList<>(hits);
      stars.forEach(passage -> more.add(new Hit(question.whole(), passage, 0, 0, 0)));

      Reading before = library.reader.read(question, hits).getFirst();
      Reading after = library.reader.read(question, more).getFirst();

      assertThat(after.sentence()).isEqualTo(before.sentence());
      assertThat(after.span()).isEqualTo(before.span());
    }
  }

  private static List<Passage> passages(String path) {
    return ARTICLES.stream()
        .filter(article -> article.path().equals(path))
        .flatMap(article -> article.passages().stream())
        .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH)
        .toList();
  }

  private static String best(List<Reading> readings, QuestionPart part) {
    return readings.stream()
        .filter(reading -> reading.part().equals(part))
        .findFirst()
        .orElseThrow()
        .sentence()
        .text();
  }
}
