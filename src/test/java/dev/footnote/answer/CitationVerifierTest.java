package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationVerifierTest {

  private static final Question QUESTION =
      Asked.question("Why did Sessions recuse himself in March 2017?");

  private final CitationVerifier verifier = new CitationVerifier();

  @ParameterizedTest(name = "“{0}” holds “{1}”")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions met Kislyak twice in 2016.
          Sessions met with Kislyak on at least two occasions in 2016. | In 2016, Sessions met with Kislyak on 2 occasions.
          Trump refused to accept the resignation of Sessions. | Trump did not accept the resignation.
          Trump refused to accept the resignation of Sessions. | Trump refused to accept Sessions’ resignation.
          He offered to resign on Feb. 28, 2017. | He offered to resign on February 28, 2017.
          Trump endorsed Tommy Tuberville last month, praising his loyalty. | Tommy Tuberville was endorsed by Trump last month.
          Trump called him “a total disaster” and an embarrassment. | Trump called him "a total disaster."
          Sessions recused himself after he became entangled in the web of suspicion. | Sessions recused himself in March 2017 after becoming entangled in the web of suspicion.
          The pool closed at 9 p.m., and the library at 10. | The library closed at 10.
          """)
  void letsThroughWhatTheQuoteSays(String quote, String text) {
    assertThat(verifier.objection(QUESTION, statement(quote, text))).isEmpty();
  }

  @ParameterizedTest(name = "“{0}” does not hold “{1}”: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions met with Kislyak five times in 2016. | number “five”
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions met with Kislyak on two occasions in 2018. | number “2018”
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions met with Flynn on two occasions in 2016. | name “Flynn”
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions never met with Kislyak in 2016. | affirms
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions did not meet Kislyak in 2016. | affirms
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions phoned Kislyak on two occasions in 2016. | phoned
          Sessions met with Kislyak on at least two occasions in 2016. | Sessions met with Kislyak before two occasions. | before
          Sessions did not have communications with the Russians. | Sessions did have communications with the Russians. | affirms
          Trump refused to accept the resignation of Sessions. | Trump accepted the resignation of Sessions. | affirms
          He offered to resign on Feb. 28, or on March 6. | He offered to resign on March 28. | date “March 28”
          Sessions endorsed Trump. Trump endorsed Tuberville. | Trump endorsed Sessions. | somebody
          Sessions formally endorsed Trump. | Trump endorsed Sessions. | somebody
          Trump endorsed Tuberville. | Trump was endorsed by Tuberville. | somebody
          Trump endorsed Tuberville against Doug Jones. | Trump endorsed Jones. | somebody
          The mailing named Trump 22 times in 12 pages. | The mailing named Trump 12 times. | somebody
          Trump called him “a total disaster” and an embarrassment. | Trump called him “a total embarrassment”. | quoted
          Sessions recused himself after he became entangled in the web of suspicion of associates of the campaign. | Sessions recused himself after he became entangled in the web of suspicion of associates of the campaign, and fled. | fled
          Sessions recused himself. | Sessions a démissionné pour des raisons de santé. | does not say
          Sessions recused himself. | It is so. | claims too little
          """)
  void refusesWhatTheQuoteDoesNotSay(String quote, String text, String reason) {
    assertThat(verifier.objection(QUESTION, statement(quote, text)))
        .hasValueSatisfying(objection -> assertThat(objection).contains(reason));
  }

  private static Statement statement(String quote, String text) {
    Passage passage = Articles.passage(quote);
    return new Statement(text, List.of(Citation.of(1, passage, passage.span())));
  }
}
