package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageSplitterProseTest {

  private final PassageSplitter words = new PassageSplitter(text -> text.split("\\s+").length, 5);

  @Test
  void putsAsManySentencesIntoAPassageAsFit() {
    assertThat(prose("One two. Three four. Five six seven. Eight."))
        .containsExactly("One two. Three four.", "Five six seven. Eight.");
  }

  @Test
  void endsASentenceAtTheEndOfALine() {
    assertThat(prose("Table of contents\n\nThe story begins. It goes on."))
        .containsExactly("Table of contents", "The story begins.", "It goes on.");
  }

  @Test
  void leavesTheTextOutsideTheSpanAlone() {
    assertThat(words.prose("Not this. But this. Nor that.", new Span(10, 19)))
        .extracting(Block::span)
        .containsExactly(new Span(10, 19));
  }

  private List<String> prose(String text) {
    return words.prose(text, new Span(0, text.length())).stream()
        .map(block -> block.span().of(text))
        .toList();
  }
}
