package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingRetrieverTest {

  private final List<String> searches = new ArrayList<>();
  private final Retriever retriever =
      new RememberingRetriever(
          (question, limit) -> {
            searches.add(question + " " + limit);
            return List.of(new Hit(Samples.passage(question), limit));
          });

  @Test
  void seeksTheSameOnlyOnce() {
    assertThat(retriever.retrieve("apples", 10)).isSameAs(retriever.retrieve("apples", 10));
    assertThat(searches).containsExactly("apples 10");
  }

  @Test
  void seeksAnythingElseAnew() {
    retriever.retrieve("apples", 10);
    retriever.retrieve("apples", 5);
    retriever.retrieve("pears", 5);
    retriever.retrieve("apples", 10);

    assertThat(searches).containsExactly("apples 10", "apples 5", "pears 5", "apples 10");
  }
}
