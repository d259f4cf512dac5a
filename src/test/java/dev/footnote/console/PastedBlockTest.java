package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedBlockTest {

  @Test
  void aQuestionMayGoOverSeveralLines() {
    assertThat(PastedBlock.questions("Why did the club\n  move the regatta\nto June?\n"))
        .containsExactly("Why did the club move the regatta to June?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why June?\nWho chairs?",
        "Why June?\r\n\r\n\r\nWho chairs?\r\n",
        "Why June?\rWho chairs?"
      })
  void aQuestionMarkAtALinesEndEndsAQuestion(String block) {
    assertThat(PastedBlock.questions(block)).containsExactly("Why June?", "Who chairs?");
  }

  @Test
  void soDoesOneBeforeAClosingMarkAndOneOfAnotherScript() {
    assertThat(PastedBlock.questions("“Why June?”\n(Who chairs?)\n何時？\nwho else"))
        .containsExactly("“Why June?”", "(Who chairs?)", "何時？", "who else");
  }

  @Test
  void soDoesAnEmptyLine() {
    assertThat(PastedBlock.questions("why june\n\nwho chairs\nthe club"))
        .containsExactly("why june", "who chairs the club");
  }

  @Test
  void aCommandIsALineOfItsOwn() {
    assertThat(PastedBlock.questions("why june\n/open 1\nwho chairs\n/quit"))
        .containsExactly("why june", "/open 1", "who chairs", "/quit");
  }

  @Test
  void nothingIsNoQuestion() {
    assertThat(PastedBlock.questions("\n  \n")).isEmpty();
  }
}
