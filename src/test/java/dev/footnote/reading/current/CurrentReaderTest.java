package dev.footnote.reading.current;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Articles;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reader;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Reading.Standing;
import dev.footnote.reading.Readings;
import dev.footnote.reading.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CurrentReaderTest {

  private static final double SURE = 0.9;
  private static final double DOUBTFUL = 0.35;

  private static final Thresholds THRESHOLDS = new Thresholds(0.3, 0.5, 1);

  private static final String BRIDGE = "How much did the footbridge at Mill Weir cost?";

  private static final Article OPENING =
      Articles.of(
          "Mill Weir footbridge is open",
          "2024-05-16",
          """
          The footbridge at Mill Weir cost £2.4 million to build. It is 62 metres long.
          """);

  private static final Article COLUMN =
      Articles.of(
          "Corrections",
          "2024-05-23",
          """
          The footbridge at Mill Weir cost £1.4 million, not £2.4 million as we reported on 16 May.
          In our report on the accident we said that the road was closed for four hours. It was closed for two.
          The winner at the dog show is called Biscuit.
          """);

  @Nested
  class WhereAnErrorIsCorrected {

    @Test
    void putsTheCorrectionInThePlaceOfTheSentenceItTakesBack() {
      List<Reading> readings =
          read(BRIDGE, at(OPENING, "£2.4 million", 9, SURE), at(COLUMN, "£1.4 million", 7, 0.8));

      assertThat(readings)
          .singleElement()
          .satisfies(
              reading -> {
                assertThat(reading.sentence().article()).isEqualTo(COLUMN);
                assertThat(reading.standing()).isEqualTo(Standing.CORRECTS);
                assertThat(reading.score()).isEqualTo(9);
                assertThat(reading.probability()).isEqualTo(SURE);
              });
    }

    @Test
    void believesACorrectionThatRepeatsTheErrorThoughItIsNotSureToAnswer() {
      assertThat(
              read(
                  BRIDGE,
                  at(OPENING, "£2.4 million", 9, SURE),
                  at(COLUMN, "£1.4 million", 7, DOUBTFUL)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(COLUMN);
    }

    @Test
    void leavesTheAnswersToOtherQuestionsOfTheSameArticle() {
      assertThat(
              read(
                  "How long is the footbridge?",
                  at(OPENING, "62 metres", 9, SURE),
                  at(COLUMN, "£1.4 million", 5, 0.01)))
          .extracting(Reading::standing)
          .containsOnly(Standing.UNDISPUTED);
    }

    @Test
    void doesNotTakeTheCorrectionOfAnotherThingForAnAnswer() {
      Article show = Articles.of("Dog show", "2024-05-20", "The dog show was won by Professor.");

      assertThat(
              read(
                  "Who won the cat show?",
                  at(show, "Professor", 9, SURE),
                  at(COLUMN, "Biscuit", 5, DOUBTFUL)))
          .extracting(Reading::standing)
          .containsOnly(Standing.UNDISPUTED);
    }

    @Test
    void doesNotLetAnOlderCorrectionStandAgainstANewerReport() {
      Article later =
          Articles.of(
              "Costs", "2024-06-30", "The footbridge at Mill Weir cost £2.4 million in the end.");

      assertThat(
              read(BRIDGE, at(later, "£2.4 million", 9, SURE), at(COLUMN, "£1.4 million", 7, SURE)))
          .extracting(reading -> reading.sentence().article())
          .contains(later);
    }

    @Test
    void neverAnswersWithTheErrorThatACorrectionRepeats() {
      assertThat(
              read(
                  "How long was the road closed?",
                  at(COLUMN, "four hours", 9, SURE),
                  inSecond(COLUMN, "two", 7, 0.6)))
          .extracting(reading -> reading.shortAnswer().orElseThrow().words())
          .containsExactly("two");
    }

    @Test
    void saysASentenceThatLeansOnTheErrorBehindIt() {
      assertThat(read("How long was the road closed?", inSecond(COLUMN, "two", 7, SURE)))
          .singleElement()
          .extracting(reading -> reading.sentence().text())
          .isEqualTo(
              "In our report on the accident we said that the road was closed for four hours. "
                  + "It was closed for two.");
    }

    @Test
    void givesTheErrorWhereWhatWasReportedFirstIsAskedFor() {
      assertThat(
              read(
                  "How much did the footbridge cost, according to the first report?",
                  at(OPENING, "£2.4 million", 9, SURE),
                  at(COLUMN, "£1.4 million", 7, SURE)))
          .extracting(reading -> reading.sentence().article())
          .contains(OPENING);
    }

    @Test
    void readsACorrectionThatWasNotAmongTheFirstToBeRead() {
      Question question = Asked.question(BRIDGE);
      Reading report = at(OPENING, "£2.4 million", 9, SURE).of(question);
      Reading correction = at(COLUMN, "£1.4 million", 7, SURE).of(question);
      Passage unread = correction.sentence().passage();
      Reader found =
          (asked, hits) ->
              hits.stream().anyMatch(hit -> hit.passage().equals(unread))
                  ? List.of(correction)
                  : List.of(report);

      assertThat(
              new CurrentReader(
                      found,
                      THRESHOLDS,
                      stems -> stem -> 1,
                      (text, filter, limit) -> List.of(unread))
                  .read(
                      question,
                      List.of(Readings.hit(question.whole(), report.sentence().passage(), 9))))
          .extracting(reading -> reading.sentence().passage())
          .containsExactly(unread);
    }

    @Test
    void seeksCorrectionsWhereTheQuestionMayLook() {
      ArticleFilter courier = ArticleFilter.from(Set.of("The Courier"));
      Question question = Asked.question(BRIDGE).restrictedTo(courier);
      Reading report = at(OPENING, "£2.4 million", 9, SURE).of(question);
      List<ArticleFilter> sought = new ArrayList<>();

      new CurrentReader(
              (asked, hits) -> List.of(report),
              THRESHOLDS,
              stems -> stem -> 1,
              (text, filter, limit) -> {
                sought.add(filter);
                return List.of();
              })
          .read(question, List.of());

      assertThat(sought).containsExactly(courier);
    }

    @Test
    void findsTheErrorInTheSentenceThatPutsItRight() {
      Article ferry = Articles.of("Ferry", "2024-05-04", "The Marigold had been doing 14 knots.");
      Article erratum =
          Articles.of(
              "Islanders",
              "2024-05-24",
              """
              Correction: Our report of 4 May said that the Marigold was doing 14 knots when it struck; in fact it was doing nine knots.
              """);

      assertThat(
              read(
                  "How fast was the ferry going?",
                  at(ferry, "14 knots", 9, SURE),
                  at(erratum, "nine knots", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(erratum);
    }

    @Test
    void believesWhatStandsBehindTheErrorThoughItHardlySeemsToAnswer() {
      Article election =
          Articles.of("Election", "2024-05-06", "He is the first independent mayor since 1991.");
      Article column =
          Articles.of(
              "Corrections",
              "2024-05-23",
              """
              In our report of the election we said that he was the first independent mayor since 1991. In fact Joan Whitby held the office in 1997.
              """);

      assertThat(
              read(
                  "Is he the first independent mayor since 1991?",
                  at(election, "the first independent mayor since 1991", 9, SURE),
                  inSecond(column, "Joan Whitby", 3, 0.1)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(column);
    }
  }

  @Nested
  class WhereGuidanceIsReplaced {

    private static final String QUESTION = "How long should a burn be cooled?";

    private static final Article OLD =
        Articles.of("First aid for burns", "2019-03-12", "Cool the burn for 10 minutes.");

    private static final Article NEW =
        Articles.of(
            "First aid for burns (revised)",
            "2024-01-09",
            """
            This leaflet replaces the guidance of 12 March 2019.
            Cool the burn for 20 minutes.
            """);

    @Test
    void leavesOutTheOlder() {
      assertThat(read(QUESTION, at(OLD, "10 minutes", 9, SURE), at(NEW, "20 minutes", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(NEW);
    }

    @Test
    void leavesTheOlderWhereTheNewerDoesNotTellIt() {
      assertThat(read(QUESTION, at(OLD, "10 minutes", 9, SURE), at(NEW, "20 minutes", 8, 0.1)))
          .extracting(reading -> reading.sentence().article())
          .contains(OLD);
    }

    @Test
    void leavesGuidanceOnAnotherThing() {
      Article stings =
          Articles.of("First help for stings by jellyfish", "2019-03-12", "Rinse for 10 minutes.");

      assertThat(read(QUESTION, at(stings, "10 minutes", 9, SURE), at(NEW, "20 minutes", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .contains(stings);
    }
  }

  @Nested
  class WhereAnEventIsCalledOff {

    private static final Article PROGRAMME =
        Articles.of("March", "2024-02-26", "Dr Osei gives a talk on barn owls on 14 March.");

    private static final Article UPDATE =
        Articles.of(
            "Update", "2024-03-11", "The talk on barn owls on 14 March has been cancelled.");

    @Test
    void leavesOutTheAnnouncementForOneWhoAsksWhenItIs() {
      assertThat(
              read(
                  "When is the talk on barn owls?",
                  at(PROGRAMME, "14 March", 9, SURE),
                  at(UPDATE, "14 March", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(UPDATE);
    }

    @Test
    void leavesTheAnnouncementForOneWhoAsksAnythingElse() {
      assertThat(
              read(
                  "Who gives the talk on barn owls?",
                  at(PROGRAMME, "Dr Osei", 9, SURE),
                  at(UPDATE, "The talk", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .contains(PROGRAMME);
    }
  }

  @Nested
  class WhereArticlesDiffer {

    private static final String QUESTION = "How many people were injured in the collision?";

    private static final Article FRIDAY =
        Articles.of(
            "Bus and lorry collide",
            "2024-05-03",
            """
            Twelve people were injured in the collision. Two people died in the collision.
            """);

    private static final Article MONDAY =
        Articles.of(
            "Inquiry into collision",
            "2024-05-06",
            "Fifteen people were injured in the collision.");

    @Test
    void marksTheBestOfEach() {
      assertThat(read(QUESTION, at(FRIDAY, "Twelve", 9, SURE), at(MONDAY, "Fifteen", 8, SURE)))
          .extracting(Reading::standing)
          .containsExactly(Standing.DIFFERS, Standing.DIFFERS);
    }

    @Test
    void takesADoubtfulAnswerForNone() {
      assertAgree(
          read(QUESTION, at(FRIDAY, "Twelve", 9, SURE), at(MONDAY, "Fifteen", 8, DOUBTFUL)));
    }

    @Test
    void takesTheSameNumberInOtherWordsForTheSame() {
      Article sunday =
          Articles.of("Drivers", "2024-05-05", "In all, 12 people were injured in the collision.");

      assertAgree(read(QUESTION, at(FRIDAY, "Twelve", 9, SURE), at(sunday, "12", 8, SURE)));
    }

    @Test
    void doesNotHoldTheDeadAgainstTheInjured() {
      Article dead =
          Articles.of("Two deaths", "2024-05-06", "Two people died in the collision, police said.");

      assertAgree(read(QUESTION, at(FRIDAY, "Twelve", 9, SURE), at(dead, "Two", 8, SURE)));
    }

    @Test
    void doesNotHoldOneYearsFairAgainstAnothers() {
      Article before = Articles.of("Fair", "2023-06-19", "The 2023 summer fair raised £3,240.");
      Article last = Articles.of("Fair", "2024-06-17", "The 2024 summer fair raised £4,115.");

      assertAgree(
          read(
              "How much did the summer fair raise?",
              at(last, "£4,115", 9, SURE),
              at(before, "£3,240", 8, SURE)));
    }

    @Test
    void doesNotHoldOneClubsFeeAgainstAnothers() {
      Article canoe = Articles.of("Canoeing", "2023-06-19", "The canoe club costs £95 a year.");
      Article rowing = Articles.of("Rowing", "2024-06-17", "The rowing club costs £140 a year.");

      assertAgree(
          read(
              "How much does the club cost a year?",
              at(canoe, "£95", 9, SURE),
              at(rowing, "£140", 8, SURE)));
    }

    @Test
    void hearsNoTwoSidesOfOneDay() {
      Article same =
          Articles.of("Collision", "2024-05-03", "Fifteen people were injured in the collision.");

      assertAgree(read(QUESTION, at(FRIDAY, "Twelve", 9, SURE), at(same, "Fifteen", 8, SURE)));
    }

    @Test
    void keepsTheNewestAloneForOneWhoAsksWhatHoldsNow() {
      assertThat(
              read(
                  "What is the latest number of people injured in the collision?",
                  at(FRIDAY, "Twelve", 9, SURE),
                  at(MONDAY, "Fifteen", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(MONDAY);
    }

    private static void assertAgree(List<Reading> readings) {
      assertThat(readings).hasSize(2);
      assertThat(readings).extracting(Reading::standing).containsOnly(Standing.UNDISPUTED);
    }
  }

  @Nested
  class WhereAQuestionNamesATime {

    private static final Article MARCH =
        Articles.of("Pool", "2023-03-10", "The pool will open in June.");

    private static final Article MAY =
        Articles.of("Pool", "2023-05-24", "The pool will open in September.");

    @Test
    void keepsWhatWasSaidThen() {
      assertThat(
              read(
                  "When did they say in May that the pool will open?",
                  at(MARCH, "June", 9, SURE),
                  at(MAY, "September", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(MAY);
    }

    @Test
    void keepsWhatWasSaidBefore() {
      assertThat(
              read(
                  "When did they say before April that the pool will open?",
                  at(MAY, "September", 9, SURE),
                  at(MARCH, "June", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(MARCH);
    }

    @Test
    void knowsWhatLastYearIsByTheDayOfTheArticle() {
      Article visitors =
          Articles.of("Museum", "2018-01-15", "The museum had 48,000 visitors last year.");
      Article more =
          Articles.of("Museum", "2017-01-15", "The museum had 31,000 visitors last year.");

      assertThat(
              read(
                  "How many visitors did the museum have in 2017?",
                  at(more, "31,000", 9, SURE),
                  at(visitors, "48,000", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .containsExactly(visitors);
    }

    @Test
    void takesWhatLiesBetweenTwoDaysForToldOfByThem() {
      Article lift =
          Articles.of("Lift", "2023-02-01", "From 27 February to 14 April there will be no lift.");
      Article rent = Articles.of("Rent", "2023-02-10", "The rent falls in March by 8 percent.");

      assertThat(
              read(
                  "Is there no lift in March?",
                  at(lift, "no lift", 9, SURE),
                  at(rent, "8 percent", 8, SURE)))
          .extracting(reading -> reading.sentence().article())
          .contains(lift);
    }

    @Test
    void leavesAllWhereNothingSureIsOfThatTime() {
      assertThat(
              read(
                  "When did they say in 2019 that the pool will open?",
                  at(MARCH, "June", 9, SURE),
                  at(MAY, "September", 8, SURE)))
          .hasSize(2);
    }
  }

  /** A short answer in an article, from a sentence of its paragraph on. */
  private record Spot(Article article, int from, String words, double score, double probability) {

    Reading of(Question question) {
      Sentence sentence =
          article.passages().stream()
              .flatMap(passage -> passage.sentences().stream())
              .filter(one -> one.index() >= from && one.text().contains(words))
              .findFirst()
              .orElseThrow();
      return Readings.of(question.whole(), sentence, words, score, probability);
    }
  }

  private static Spot at(Article article, String words, double score, double probability) {
    return new Spot(article, 0, words, score, probability);
  }

  private static Spot inSecond(Article article, String words, double score, double probability) {
    return new Spot(article, 1, words, score, probability);
  }

  private static List<Reading> read(String asked, Spot... spots) {
    Question question = Asked.question(asked);
    List<Reading> readings = new ArrayList<>();
    for (Spot spot : spots) {
      readings.add(spot.of(question));
    }
    readings.sort(Comparator.comparingDouble(Reading::score).reversed());
    return reader((same, hits) -> readings).read(question, List.of());
  }

  private static CurrentReader reader(Reader reader) {
    return new CurrentReader(
        reader, THRESHOLDS, stems -> stem -> 1, (text, filter, limit) -> List.of());
  }
}
