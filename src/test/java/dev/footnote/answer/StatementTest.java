package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final Passage FERRY =
      Articles.passage("The ferry, as the harbour\tmaster says, leaves at noon from pier four.");

  private static Citation quoted(String shortAnswer) {
    String text = FERRY.text();
    int start = text.indexOf(shortAnswer);
    return new Citation(
        1, FERRY, FERRY.span(), text, Optional.of(new Span(start, start + shortAnswer.length())));
  }

  @Test
  void tellsWhereItsShortAnswerStandsThoughItsSpacesAreOthers() {
    Statement said = Statement.quoting(List.of(quoted("at noon")));

    assertThat(said.text()).contains("the harbour master says");
    assertThat(said.shortAnswer())
        .hasValueSatisfying(span -> assertThat(span.of(said.text())).isEqualTo("at noon"));
  }

  @Test
  void tellsOfNoShortAnswerInWordsThatAreNotTheQuotes() {
    assertThat(new Statement("It sails at noon.", List.of(quoted("at noon"))).shortAnswer())
        .isEmpty();
  }

  @Test
  void tellsOfNoShortAnswerWhereNobodyReadOne() {
    Citation unread = Citation.of(1, FERRY, FERRY.span());

    assertThat(Statement.quoting(List.of(unread)).shortAnswer()).isEmpty();
  }

  @Test
  void isNothingWithoutACitationUnlessItSaysSo() {
    assertThatThrownBy(() -> new Statement("The ferry leaves at noon.", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have a citation: The ferry leaves at noon.");
    assertThat(new Statement("It leaves. (no article says this)", List.of()).citations()).isEmpty();
    assertThat(Statement.ofFile("It is of May.").text())
        .isEqualTo("It is of May. (by the file’s own data)");
  }
}
