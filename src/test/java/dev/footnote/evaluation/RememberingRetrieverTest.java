package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.question.Asked;
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
            searches.add(question.text() + " " + limit);
            return List.of(new Hit(Samples.passage(question.text()), limit));
          });

  @Test
  void seeksTheSameOnlyOnce() {
    assertThat(find("apples", 10)).isSameAs(find("apples", 10));
    assertThat(searches).containsExactly("apples 10");
  }

  @Test
  void seeksAnythingElseAnew() {
    find("apples", 10);
    find("apples", 5);
    find("pears", 5);
    find("apples", 10);

    assertThat(searches).containsExactly("apples 10", "apples 5", "pears 5", "apples 10");
  }

  private List<Hit> find(String question, int limit) {
    return retriever.retrieve(Asked.question(question), limit);
  }
}
