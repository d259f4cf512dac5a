package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Answerer.Draft;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SameLanguageTest {

  private static final Answer FOUND = new SmallTalk("found");
  private static final Answer NOT_FOUND = new Abstention("not found", List.of());
  private static final String GERMAN = "Wann wurde der neue Bürgermeister gewählt?";

  private final PassageIndex index = EmbeddedIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void refusesInTheQuestionsWordsWhatIsAskedInALanguageOfNoArticle() {
    Draft draft = answer(FOUND, GERMAN, "en");

    assertThat(draft.answer())
        .isEqualTo(
            new Abstention(
                "Ich habe nur Artikel auf Englisch; bitte frag mich auf Englisch.", List.of()));
    assertThat(draft.mode()).isEqualTo(Reply.Mode.KEYWORD);
    assertThat(draft.confidence()).isZero();
  }

  @Test
  void saysNothingAloudThatItRefuses() {
    Answerer speaking =
        (question, readings, spoken) -> {
          spoken.accept(Statement.ofFile("It is said."));
          return draft(FOUND);
        };

    new SameLanguage(speaking, () -> Set.of("en"))
        .answer(
            question(GERMAN),
            List.of(),
            statement -> {
              throw new AssertionError("said " + statement);
            });
  }

  @Test
  void answersWhatIsAskedInALanguageOfSomeArticle() {
    assertThat(answer(FOUND, GERMAN, "en", "de").answer()).isEqualTo(FOUND);
    assertThat(answer(NOT_FOUND, GERMAN, "en", "de").answer()).isEqualTo(NOT_FOUND);
  }

  @Test
  void answersWhereNoArticlesLanguageIsKnown() {
    assertThat(answer(NOT_FOUND, GERMAN, "und").answer()).isEqualTo(NOT_FOUND);
    assertThat(answer(NOT_FOUND, GERMAN).answer()).isEqualTo(NOT_FOUND);
  }

  @Test
  void letsAnAnswerStandThatMayBeInAnArticleOfUnknownLanguage() {
    assertThat(answer(FOUND, GERMAN, "en", "und").answer()).isEqualTo(FOUND);
    assertThat(answer(NOT_FOUND, GERMAN, "en", "und").answer().text())
        .startsWith("Ich habe nur Artikel auf Englisch;");
  }

  @Test
  void answersWhatMayBeInAnyLanguage() {
    assertThat(answer(FOUND, "Jeff Sessions?", "de").answer()).isEqualTo(FOUND);
  }

  @Test
  void refusesEnglishTooWhereNoArticleIsInIt() {
    assertThat(answer(FOUND, "When was the new mayor elected?", "de", "fr").answer().text())
        .isEqualTo("I only have articles in German and French; please ask in German or French.");
  }

  private Draft answer(Answer own, String question, String... articles) {
    return new SameLanguage((asked, readings, spoken) -> draft(own), () -> Set.of(articles))
        .answer(question(question), List.of(), statement -> {});
  }

  private Question question(String words) {
    return new Questions(index.vocabulary()).read(words);
  }

  private static Draft draft(Answer answer) {
    return new Draft(answer, Reply.Mode.KEYWORD, 0.9, List.of(), null);
  }
}
