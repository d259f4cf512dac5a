package dev.footnote.answer.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleFinderTest {

  private static final Article POOL =
      Corpora.article(
          "pool.txt", "2024-01-01", "The Marl pool was closed because a pipe had burst.");
  private static final Article HALL =
      Corpora.article(
          "hall.txt",
          "2024-01-03",
          "The Corn Exchange was opened on 3 May 1911.",
          "The Corn Exchange was closed because it had burned.");
  private static final Article FERRY =
      Corpora.article("ferry.txt", "2024-01-02", "The ferry Marigold cost £310,000.");

  private final List<String> asked = new ArrayList<>();

  @Test
  void keepsAQuestionThatIsAnsweredWithItsOwnSentence() {
    assertThat(find(List.of(POOL), true))
        .containsExactly(new Example("Why was the Marl pool closed?", "pool.txt"));
  }

  @Test
  void keepsNoneThatIsRefusedOrAnsweredWithAnotherSentence() {
    assertThat(find(List.of(POOL), false)).isEmpty();
    Article other = Corpora.article("other.txt", "2020-01-01", "A pipe is a pipe.");
    ExampleFinder misled =
        new ExampleFinder(
            Corpora.assistant(
                List.of(other), asked, (question, passage) -> passage.equals("A pipe is a pipe.")));

    assertThat(misled.find(List.of(POOL), () -> false)).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void takesOneOfEachArticleAndOfAsManyKindsAsThereAre() {
    assertThat(find(List.of(POOL, HALL, FERRY), true))
        .extracting(Example::question)
        .containsExactly(
            "Why was the Corn Exchange closed?",
            "How much did the ferry Marigold cost?",
            "Why was the Marl pool closed?");
  }

  @Test
  void asksTheNewestArticlesFirstAndStopsAtFive() {
    List<Article> many =
        IntStream.rangeClosed(10, 28)
            .mapToObj(
                day ->
                    Corpora.article(
                        day + ".txt",
                        "2024-02-" + day,
                        "The Marl%s pool was closed because a pipe had burst."
                            .formatted("abcdefghijklmnopqrs".charAt(day - 10))))
            .toList();

    assertThat(find(many, true))
        .extracting(Example::article)
        .containsExactly("28.txt", "27.txt", "26.txt", "25.txt", "24.txt");
    assertThat(asked).hasSize(5);
  }

  @Test
  void asksAtMostFortyQuestions() {
    List<Article> many =
        IntStream.range(0, 55)
            .mapToObj(
                i ->
                    Corpora.article(
                        i + ".txt",
                        "2024-01-01",
                        "The Marl pool at Skerrow was closed because a pipe had burst."))
            .toList();

    assertThat(find(many, false)).isEmpty();
    assertThat(asked).hasSize(40);
  }

  @Test
  void stopsWhenItIsTold() {
    ExampleFinder finder =
        new ExampleFinder(Corpora.assistant(List.of(POOL), asked, String::equals));

    assertThat(finder.find(List.of(POOL), () -> true)).isEmpty();
    assertThat(asked).isEmpty();
  }

  /** Asks an assistant that finds the sentence with the question's last words, or refuses. */
  private List<Example> find(List<Article> articles, boolean answers) {
    return new ExampleFinder(
            Corpora.assistant(
                articles,
                asked,
                (question, passage) ->
                    answers
                        && passage.contains(lastWord(question))
                        && sharesName(question, passage)))
        .find(articles, () -> false);
  }

  private static String lastWord(String question) {
    return question.substring(question.lastIndexOf(' ') + 1, question.length() - 1);
  }

  private static boolean sharesName(String question, String passage) {
    String subject = passage.substring(4, passage.indexOf(' ', 10));
    return question.contains(subject);
  }
}
