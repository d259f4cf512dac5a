package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Readings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesakesTest {

  private static final double SURE = 0.9;
  private static final double DOUBTFUL = 0.05;

  private static final Article CLUB =
      Articles.of("Promoted", "The chairman, Dennis Tolland, put the letter in a drawer.");

  private static final Article COUNCIL =
      Articles.of("Bridge vote", "The mayor, Margaret Tolland, put the letter on the table.");

  @Test
  void areAskedAboutWhereBothMayBeMeant() {
    assertThat(
            named(
                "Where did Tolland put the letter from the county?",
                read(CLUB, "drawer", SURE),
                read(COUNCIL, "table", SURE)))
        .containsExactly("Dennis Tolland", "Margaret Tolland");
  }

  @Test
  void areNotAskedAboutWhereTheFirstNameIsGiven() {
    assertThat(
            named(
                "Where did Dennis Tolland put the letter from the county?",
                read(CLUB, "drawer", SURE),
                read(COUNCIL, "table", SURE)))
        .isEmpty();
  }

  @Test
  void areNotAskedAboutWhereOneIsMuchLikelierToBeMeant() {
    assertThat(
            named(
                "Where did Tolland put the letter from the county?",
                read(CLUB, "drawer", SURE),
                read(COUNCIL, "table", DOUBTFUL)))
        .isEmpty();
  }

  @Test
  void areOneWhereOneFirstNameShortensTheOther() {
    Article later = Articles.of("Later", "Den Tolland, the chairman, put it on the fire.");

    assertThat(
            named(
                "Where did Tolland put the letter from the county?",
                read(CLUB, "drawer", SURE),
                read(later, "fire", SURE)))
        .isEmpty();
  }

  @Test
  void areAskedAboutWhereTheArticleThatAnswersNeverSaysTheNameAlone() {
    Article closure =
        Articles.of(
            "Works to close",
            """
            Margaret Tolland now leads the opposition.
            Dennis Tolland telephoned the owner.
            """);

    assertThat(named("What is Tolland's job?", read(closure, "leads", SURE)))
        .containsExactly("Margaret Tolland", "Dennis Tolland");
  }

  @Test
  void areNotAskedAboutWhereTheArticleTakesOneForTheOneWhoIsMeant() {
    Article closure =
        Articles.of(
            "Works to close",
            """
            Margaret Tolland now leads the opposition.
            Dennis Tolland telephoned the owner.
            Mrs Tolland did not.
            """);

    assertThat(named("What is Tolland's job?", read(closure, "leads", SURE))).isEmpty();
  }

  /** A sentence read, found by words of it. */
  private record Spot(Article article, String words, double probability) {}

  private static Spot read(Article article, String words, double probability) {
    return new Spot(article, words, probability);
  }

  private static List<String> named(String asked, Spot... spots) {
    Question question = Asked.question(asked);
    return Namesakes.among(question, Arrays.stream(spots).map(s -> reading(question, s)).toList())
        .map(FollowUp.Open::choices)
        .orElse(List.of())
        .stream()
        .map(FollowUp.Choice::name)
        .toList();
  }

  private static Reading reading(Question question, Spot spot) {
    Sentence sentence =
        spot.article().passages().stream()
            .flatMap(passage -> passage.sentences().stream())
            .filter(one -> one.text().contains(spot.words()))
            .findFirst()
            .orElseThrow();
    return Readings.of(question.whole(), sentence, spot.words(), 5, spot.probability());
  }
}
