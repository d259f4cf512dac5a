package dev.footnote.language.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.language.filter.FilterGrammar.Restricted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that restrict the articles, and many that only look like it. */
class FilterGrammarTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

  private static final Set<String> OUTLETS =
      Set.of(
          "The Marlow Observer",
          "Northgate Gazette",
          "BBC News - Health",
          "The Guardian",
          "Süddeutsche Zeitung",
          "Le Monde",
          "El País");

  private static final Set<ArticleFolder> FOLDERS =
      Stream.of("minutes", "minutes/2023", "letters", "press", "press/clippings", "protokolle")
          .map(path -> new ArticleFolder("/articles", path))
          .collect(Collectors.toSet());

  private final FilterGrammar grammar = new FilterGrammar(() -> OUTLETS, () -> FOLDERS);

  static Stream<JsonNode> restricting() {
    ObjectMapper json = new ObjectMapper();
    return lines("restricting.jsonl")
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static Stream<String> alike() {
    return lines("alike.txt");
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/filters", file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArticleFilter filter(JsonNode expected) {
    ArticleFilter filter =
        ArticleFilter.published(
            new DayRange(
                day(expected.path("since"), LocalDate.MIN),
                day(expected.path("until"), LocalDate.MAX)));
    for (JsonNode outlet : expected.path("sources")) {
      filter = filter.and(ArticleFilter.from(Set.of(outlet.textValue())));
    }
    for (JsonNode folder : expected.path("folders")) {
      filter =
          filter.and(ArticleFilter.in(Set.of(new ArticleFolder("/articles", folder.textValue()))));
    }
    return filter;
  }

  private static LocalDate day(JsonNode written, LocalDate otherwise) {
    return written.isMissingNode() ? otherwise : LocalDate.parse(written.textValue());
  }

  @ParameterizedTest
  @MethodSource("restricting")
  void takesOffWhatRestrictsTheArticles(JsonNode expected) {
    assertThat(grammar.read(expected.get("question").textValue(), TODAY))
        .isEqualTo(new Restricted(expected.get("rest").textValue(), filter(expected)));
  }

  @ParameterizedTest
  @MethodSource("alike")
  void leavesAloneWhatBelongsToTheFacts(String question) {
    assertThat(grammar.read(question, TODAY))
        .isEqualTo(new Restricted(question, ArticleFilter.NONE));
  }

  @Test
  void readsItsOwnWordsForAFilterAsThatFilter() {
    for (JsonNode one : restricting().toList()) {
      ArticleFilter filter = filter(one);
      assertThat(grammar.read(FilterGrammar.written(filter, "Who won?"), TODAY))
          .isEqualTo(new Restricted("Who won?", filter));
    }
  }
}
