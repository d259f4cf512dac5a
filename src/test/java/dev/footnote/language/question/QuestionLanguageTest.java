package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Token;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GERMAN; Wie viele Kühe hat der Hof?; Kühe Hof",
        "GERMAN; Was kostet eine Fahrkarte?; kostet Fahrkarte",
        "GERMAN; Warum heißt das Schiff Möwe?; Schiff Möwe",
        "GERMAN; Wo wohnt Otto?; wohnt Otto",
        "SPANISH; ¿Por qué cerró la panadería?; cerró panadería",
        "SPANISH; ¿Quiénes cantan en el coro?; cantan coro",
        "FRENCH; Où habite le boulanger ?; habite boulanger",
        "FRENCH; Combien d'une part coûte-t-elle ?; part coûte",
        "ITALIAN; Dov'è la fontana dei pescatori?; fontana pescatori",
        "PORTUGUESE; Onde fica a escola da aldeia?; fica escola aldeia",
        "DUTCH; Hoe duur is de veerpont?; duur veerpont",
        "SWEDISH; Varför är bron stängd?; bron stängd"
      })
  void isToldBySmallWordsWhichDoNotCountAsContent(
      QuestionLanguage language, String question, String content) {
    QuestionPart whole = Asked.whole(question);

    assertThat(whole.language()).isEqualTo(language);
    assertThat(whole.contentTokens())
        .extracting(Token::text)
        .containsExactly(content.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Was Trump in Hamburg?",
        "Who is the man who will die in the war?",
        "Did Die Hard win an Oscar?",
        "El Chapo trial?",
        "Los Angeles Las Vegas flight",
        "Who painted the portrait of Charles de la Tour?",
        "Why was Le Monde in court?",
        "Where does Che come from?",
        "",
        "?"
      })
  void isEnglishUnlessMoreWordsAreOfAnother(String question) {
    assertThat(Asked.whole(question).language()).isEqualTo(QuestionLanguage.ENGLISH);
  }

  @Test
  void isEnglishWhereTheOnlyForeignWordIsATypingError() {
    Questions questions =
        new Questions(Vocabularies.ofMisspellings(Map.of("impeeched", "impeached")));

    assertThat(questions.read("Was Johnson impeeched in an hour?").whole().language())
        .isEqualTo(QuestionLanguage.ENGLISH);
  }

  @Test
  void isNotEnglishWhereNoSmallWordIsThoughAllOthersMayBeTypingErrors() {
    Questions questions = new Questions(Vocabularies.ofMisspellings(Map.of("recuso", "recused")));

    assertThat(questions.read("¿Por qué se recusó el fiscal general?").whole().language())
        .isEqualTo(QuestionLanguage.SPANISH);
  }

  @Test
  void keepsItsSmallWordsFromBeingTakenForTypingErrors() {
    Questions questions = new Questions(Vocabularies.ofMisspellings(Map.of("welche", "welcher")));

    assertThat(questions.read("Wo ist das Amt, und welche Tür ist es?").text())
        .isEqualTo("Wo ist das Amt, und welche Tür ist es?");
  }

  @ParameterizedTest
  @CsvSource({
    "Wie viele Kühe hat der Hof?, NUMBER",
    "Was kostet das neue Dach?, MONEY",
    "¿Cuánto cuesta la entrada?, MONEY",
    "Combien de chevaux y a-t-il ?, NUMBER",
    "Quanto costa il biglietto?, MONEY",
    "Quantos barcos tem o porto?, NUMBER",
    "Hoeveel kost een kaartje?, MONEY"
  })
  void asksForANumberOrASum(String question, AnswerType wanted) {
    assertThat(Asked.whole(question).wanted()).containsExactly(wanted);
  }

  @Test
  void takesAWordThatLooksEnglishForNoQuestionOfYesOrNo() {
    assertThat(Asked.whole("Was machte der Bäcker am Morgen?").wanted()).isEmpty();
  }
}
