package dev.footnote.corpus.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables drawn in plain text; in the table here {@code ⏎} ends a line and {@code !} is a pipe. */
class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "Size ! Time⏎20 cm ! 35 min => ROW Size;Time / ROW 20 cm;35 min",
        "! Size ! Time !⏎!------!------!⏎! 20 cm ! ! => COLUMNS Size;Time / ROW 20 cm;",
        " Size ! Time⏎------+-----⏎ 20 cm ! 35 => COLUMNS Size;Time / ROW 20 cm;35",
        "+---+---+⏎! A ! B !⏎+===+===+⏎! 1 ! 2 !⏎+---+---+ => COLUMNS A;B / ROW 1;2",
        "Prices:⏎A ! 2⏎B ! 3⏎All is fresh. => PLAIN / ROW A;2 / ROW B;3 / PLAIN",
        "The Courier ! 12 March => PLAIN",
        "Chair: Leopold Wray, 3 Sexton's Row⏎---⏎Friends => PLAIN / PLAIN / PLAIN",
        "The Courier ! 12 March⏎======================⏎It is open. => HEADING / PLAIN / PLAIN",
      })
  void holdsTablesOfTwoRowsAndMore(String source, String rows) {
    String text = source.replace('⏎', '\n').replace('!', '|');

    List<Line> lines = PlainText.lines(text, 0);

    assertThat(MarkdownTest.rows(text, lines)).isEqualTo(rows.replace('!', '|'));
  }

  @Test
  void doesNotTakeTheNumberThatEndsASentenceForAListsItem() {
    String text =
        """
        Her office has put the outcome of the residents' ballot on the town's notice
        board. According to the notice, the parking zone was approved by 231 votes to
        189. The ballot had been called by the neighbourhood association, which then
        collected signatures all summer.
        """;

    assertThat(PlainText.lines(text, 0)).hasSize(1);
  }

  @Test
  void holdsTheItemsOfANumberedListApart() {
    String text =
        """
        The board of the bakery has met on Friday evening and has decided three things
        1. The oven that was offered by the firm of Halden and Sons is bought at once
        2. The price of the loaf stays as it was until the autumn, whatever flour costs
        3. The open day is in May
        """;

    assertThat(PlainText.lines(text, 0)).hasSize(4);
  }
}
