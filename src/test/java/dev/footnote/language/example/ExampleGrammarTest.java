package dev.footnote.language.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.example.ExampleGrammar.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleGrammarTest {

  private static final String TITLE = "Storm at the boathouse";

  private static final String ARTICLE =
      """
      Mayor Rosa Dunmore spoke. Nils Abel Venn listened, and so did Captain Idris Faraday.
      Anna Reay and Tom Reay were there. Anneke de Vries and Samir Haddad came later.
      """;

  private final ExampleGrammar grammar = new ExampleGrammar(TITLE, ARTICLE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry Marigold was stopped because a cable had snapped. | Why was the ferry Marigold stopped?",
        "Dunmore closed the north quay at Skerrow because the lamp was broken. | Why did Rosa Dunmore close the north quay at Skerrow?",
        "Mrs Dunmore recused herself after she became a trustee. | Why did Rosa Dunmore recuse herself?",
        "The relationship between Dunmore and Faraday soured after Faraday wrote to the Post. | Why did the relationship between Rosa Dunmore and Idris Faraday sour?",
        "The opening of the Skerrow market hall has been put back from 1 June to 22 June because the roof panels of the eastern wing do not fit. | Why has the opening of the Skerrow market hall been put back?",
        "The Marigold will be back in service on 13 July, a week late. | When will the Marigold be back in service?",
        "The Marigold was built in Leith in 1994. | When was the Marigold built?",
        "The boathouse was put up in 1958 by members. | When was the boathouse put up?",
        "In March 2019, Faraday left Skerrow. | When did Idris Faraday leave Skerrow?",
        "The hall on Rope Walk cost £480,000, the trust said. | How much did the hall on Rope Walk cost?",
        "The new bridge at Skerrow will cost about $3.2 million. | How much will the new bridge at Skerrow cost?",
        "The lighthouse at Gannet Point has been sold for £310,000 to a couple. | How much was the lighthouse at Gannet Point sold for?",
        "The Lantern Festival raised £23,400 for St Agnes Hospice. | How much did the Lantern Festival raise for St Agnes Hospice?",
        "The Lantern Festival drew 18,500 people to the riverside last week. | How many people did the Lantern Festival draw to the riverside?",
        "The tower at Skerrow has 112 steps. | How many steps does the tower at Skerrow have?",
        "About 130 people spent the night in the Corn Exchange, where it was dry. | How many people spent the night in the Corn Exchange?",
        "Fifteen people were hurt on Friday when the Marigold struck the pier, he said. | How many people were hurt when the Marigold struck the pier?",
        "Faraday, 61, mends clocks in a shop on Chapel Hill. | Who mends clocks in a shop on Chapel Hill?",
        "The mayor, Rosa Dunmore, opened the fair at Skerrow. | Who opened the fair at Skerrow?",
        "Anneke de Vries and Samir Haddad came third in the Severn Marathon. | Who came third in the Severn Marathon?",
        "The boathouse was designed by Sunniva Holm. | Who designed the boathouse?",
        "The chairman of the Skerrow trust, Gordon Reay, said no. | Who is the chairman of the Skerrow trust?",
        "“No,” said Idris Faraday, a clockmaker from Skerrow. | Who is Idris Faraday?",
      })
  void asksForWhatASentenceTells(String sentence, String question) {
    assertThat(grammar.questions(sentence, "").stream().findFirst()).hasValue(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She left Skerrow in 2019.", // a pronoun says nothing by itself
        "The company was sold for £310,000.", // which company?
        "Reay left Skerrow because the lamp was broken.", // which of the two?
        "Promotion was won on 3 May 2019.", // its capital is that of its place
        "The Marigold was not stopped because of the fog at Skerrow.", // a denial is no fact to ask
        // for
        "Dunmore said that the ferry was stopped because a cable had snapped.", // only said
        "The boathouse had been meant to close in March 2020.",
        "Idris Faraday could feel the pain at Skerrow.",
        "The ferry Marigold will leave Skerrow at the end of the season in 2024, she said.",
        "The prize at Skerrow is named after Hester Boult, who died.",
        "The injured were taken to the hospital.",
        "The next meeting is on 18 June.", // next to when?
        "The Partnership blocked 18 kilometres of drains.",
        "Voss Ceramics, the town's largest factory, is closed.",
        "Share on Facebook",
        "",
      })
  void leavesWhatWouldBeClumsyOrUnclear(String sentence) {
    assertThat(grammar.questions(sentence, "")).isEmpty();
  }

  @Test
  void takesAThingForKnownThatTheHeadingNames() {
    String sentence = "The new jetty was opened on 21 September, late.";

    assertThat(grammar.questions(sentence, "")).isEmpty();
    assertThat(grammar.questions(sentence, "New jetty opened"))
        .containsExactly("When was the new jetty opened?");
  }

  @Test
  void asksInAtMostEightyCharacters() {
    String tooLong = "The ferry Marigold was stopped " + "again and again ".repeat(5);

    assertThat(grammar.questions(tooLong + "because a cable had snapped.", "")).isEmpty();
    assertThat(
            grammar.questions(
                "Dunmore endorsed Faraday’s candidacy for the presidency of the sailing club"
                    + " just days ahead of the vote.",
                ""))
        .containsExactly(
            "Who endorsed Idris Faraday’s candidacy for the presidency of the sailing club?");
  }

  @Test
  void knowsTheKindOfItsQuestions() {
    assertThat(List.of("Why was it?", "How many are there?", "Who is he?", "Who left?"))
        .extracting(Kind::of)
        .containsExactly(Kind.WHY, Kind.HOW_MANY, Kind.WHO_IS, Kind.WHO);
  }
}
