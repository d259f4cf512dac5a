package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Readings;
import dev.footnote.retrieval.Hit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingTest {

  private final List<String> searches = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final Remembering remembering =
      new Remembering(
          (question, limit) -> {
            searches.add(question.text() + " " + limit);
            return List.of(Readings.hit(question.whole(), Samples.passage(question.text()), limit));
          },
          (question, hits) -> {
            read.add(question.text() + " " + hits.getFirst().score());
            return Readings.asFound().read(question, hits);
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

  @Test
  void readsTheSameOnlyOnce() {
    assertThat(readings("apples", 10)).isSameAs(readings("apples", 10));
    assertThat(read).containsExactly("apples 10.0");
  }

  @Test
  void readsAnythingElseAnew() {
    readings("apples", 10);
    readings("apples", 5);
    readings("pears", 5);
    readings("apples", 10);

    assertThat(read).containsExactly("apples 10.0", "apples 5.0", "pears 5.0", "apples 10.0");
  }

  private List<Hit> find(String question, int limit) {
    return remembering.retrieve(Asked.question(question), limit);
  }

  private List<Reading> readings(String question, int limit) {
    Question asked = Asked.question(question);
    return remembering.read(asked, remembering.retrieve(asked, limit));
  }
}
