package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.language.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

  private static final LocalDate DAY = LocalDate.of(2023, 10, 7);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          What did the Guardian say of the match?         ; The Guardian
          what did the guardian say of the match?         ; The Guardian
          According to FOX News, who won?                 ; FOX News - Health
          According to 'Cnbc', who won?                   ; Cnbc | World Business News Leader
          Who won, as The Roar reports?                   ; The Roar: Sports Writers Blog
          Does the Harbour Gazette’s report name a cause? ; Harbour Gazette
          """)
  void knowsTheOutletThatTheQuestionNames(String question, String outlet) {
    assertThat(asked(question).namesOutletOf(article(outlet, null))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is the guardian of the child?   | The Harbour Guardian
          What does the fox eat in the news?  | FOX News - Health
          Who guards the harbour?             | The Guardian
          """)
  void doesNotTakeOtherWordsForAnOutlet(String question, String outlet) {
    assertThat(asked(question).namesOutletOf(article(outlet, null))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What was reported on October 7, 2023?
          what was reported on october 7 2023
          What was reported on 2023-10-07?
          """)
  void knowsTheDayThatTheQuestionNames(String question) {
    assertThat(asked(question).namesDayOf(article(null, DAY))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What was reported on October 17, 2023?
          What was reported in October?
          What was reported on October 7, 2022?
          """)
  void doesNotTakeOtherDaysForIt(String question) {
    assertThat(asked(question).namesDayOf(article(null, DAY))).isFalse();
  }

  @Test
  void findsNothingNamedWhereTheArticleSaysNeither() {
    assertThat(asked("What did the Guardian say?").fit(article(null, null))).isZero();
  }

  private static Attribution asked(String question) {
    return new Attribution(question, Words.of(question));
  }

  private static Article article(@Nullable String outlet, @Nullable LocalDate day) {
    return new Article("a.txt", "Title", null, outlet, day, null, "", List.of());
  }
}
