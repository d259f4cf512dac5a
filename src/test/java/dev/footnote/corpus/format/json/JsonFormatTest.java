package dev.footnote.corpus.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles and chats that programs export as JSON. */
class JsonFormatTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'title': 'Pool', 'text': 'It opens.'}]",
        "{'title': 'Pool', 'text': 'It opens.'}",
        "{'articles': [{'headline': 'Pool', 'body': 'It opens.'}]}",
        "{'data': {'posts': [{'Title': 'Pool', 'contentText': 'It opens.'}]}}"
      })
  void everyObjectWithATitleAndATextIsAnArticleHoweverItsKeysAreCalled(String json)
      throws Exception {
    assertThat(read("a.json", json))
        .singleElement()
        .satisfies(
            content -> {
              assertThat(content.metadata().title()).isEqualTo("Pool");
              assertThat(content.text()).isEqualTo("It opens.");
              assertThat(content.name()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'2026-03-12', 2026-03-12",
    "1773273600, 2026-03-12",
    "1773273600000, 2026-03-12",
    "'12 March 2026', 12 March 2026"
  })
  void aDayIsTakenAsItStandsAndAMomentInSecondsAsItsDay(String date, String day) throws Exception {
    String json =
        "{'title': 'Pool', 'text': 'It opens.', 'published_at': %s}"
            .formatted(date.matches("\\d+") ? date : "'" + date + "'");

    assertThat(read("a.json", json).getFirst().metadata().date()).isEqualTo(day);
  }

  @Test
  void whatStandsAroundTheArticlesNamesTheirOutlet() throws Exception {
    List<Content> contents =
        read(
            "a.json",
            """
            {'site': {'name': 'The Gazette'}, 'posts': [
              {'title': 'Pool', 'text': 'It opens.', 'link': 'https://gazette.example/pool',
               'authors': [{'name': 'Ann Lee'}, {'name': 'Bo Hay'}]}]}
            """);

    Metadata stated = contents.getFirst().metadata();
    assertThat(stated.source()).isEqualTo("The Gazette");
    assertThat(stated.author()).isEqualTo("Ann Lee, Bo Hay");
    assertThat(stated.url()).isEqualTo(URI.create("https://gazette.example/pool"));
  }

  @Test
  void settingsAndOtherDataHoldNoArticles() {
    assertThatThrownBy(() -> read("a.json", "{'name': 'footnote', 'version': [1, 2]}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("holds no articles");
  }

  @Test
  void brokenJsonSaysWhere() {
    assertThatThrownBy(() -> read("a.json", "[{'title':\n 'Pool',,"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("no valid JSON (line 2)");
  }

  @Test
  void jsonThatIsNestedWithoutEndIsTold() {
    assertThatThrownBy(() -> read("a.json", "[".repeat(100_000)))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void aBrokenLineIsNotedAndTheOthersAreRead() throws Exception {
    List<Content> contents =
        read(
            "a.jsonl",
            """
            {'title': 'Pool', 'text': 'It opens.'}
            {'title':
            {'title': 'Sauna', 'text': 'It is closed.'}
            """);

    assertThat(contents).extracting(Content::name).containsExactly("#1", "#2");
    assertThat(contents.getFirst().notes())
        .containsExactly("has a line that is no valid JSON, and not read");
  }

  @Test
  void aChatIsATranscriptByDays() throws Exception {
    List<Content> contents =
        read(
            "result.json",
            """
            {'name': 'Pool club', 'type': 'private_group', 'id': 1, 'messages': [
              {'id': 1, 'type': 'service', 'date': '2026-03-12T18:00:00', 'actor': 'Ann',
               'action': 'create_group', 'text': ''},
              {'id': 2, 'type': 'message', 'date': '2026-03-12T18:04:55', 'from': 'Ann',
               'text': ['We open at ', {'type': 'strikethrough', 'text': 'nine '},
                        {'type': 'bold', 'text': 'ten'}, '.']},
              {'id': 3, 'type': 'message', 'date': '2026-03-13T08:00:00', 'from': null,
               'text': 'Why?'},
              {'id': 4, 'type': 'message', 'date': '2026-03-13T08:01:00', 'from': 'Ann',
               'photo': 'a.jpg', 'text': ''}]}
            """);

    assertThat(contents.getFirst().metadata().title()).isEqualTo("Pool club");
    assertThat(contents.getFirst().text())
        .isEqualTo(
            """
            2026-03-12

            Ann: We open at ten.

            2026-03-13

            Deleted Account: Why?""");
  }

  private List<Content> read(String name, String json) throws Exception {
    Path file = Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    return (name.endsWith(".json") ? new JsonFormat() : new JsonLinesFormat()).read(file);
  }
}
