package dev.footnote.evaluation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.AnswerKind;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Benchmark.Format;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.Expectation;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsFormatTest {

  private static final String ROWING =
      """
      {"corpus": "rowing", "conversation": "c1", "turn": 1, "kind": "why", "question": "Why June?", "expect": ["answered"], "evidence": [{"article": "minutes.txt", "contains": "the river is low"}], "answer": [["low"]], "not": ["high"]}
      {"corpus": "rowing", "conversation": "c1", "turn": 2, "kind": "followup", "question": "and who said so?", "expect": ["asked", "abstained"]}
      """;
  private static final String SAILING =
      """
      {"corpus": "sailing", "conversation": "c1", "turn": 1, "question": "hi", "expect": ["smalltalk"]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeArticles() throws IOException {
    for (String club : List.of("rowing", "sailing", "elsewhere")) {
      Files.createDirectory(folder.resolve(club));
      Files.writeString(folder.resolve(club + "/minutes.txt"), club + ": the river is low.");
    }
  }

  @Test
  void hasATurnALine() throws IOException {
    assertThat(questions(ROWING))
        .containsExactly(
            new GoldQuestion(
                    "rowing/c1-1",
                    "why",
                    "Why June?",
                    List.of(new Evidence.Quote("minutes.txt", "the river is low")),
                    new AnswerKey(
                        List.of(List.of("low")), AnswerKey.Match.ANYWHERE, List.of("high")))
                .expecting(new Expectation(Set.of(AnswerKind.ANSWERED), true)),
            new GoldQuestion(
                    "rowing/c1-2", "followup", "and who said so?", List.of(), AnswerKey.NONE)
                .expecting(new Expectation(Set.of(AnswerKind.ASKED, AnswerKind.ABSTAINED), false)));
  }

  @Test
  void takesCollectionForAnAnswerOrSmallTalkThatNeedCiteNothing() throws IOException {
    String turn = ROWING.replace("\"answered\"", "\"collection\", \"asked\"");

    assertThat(questions(turn).getFirst().expectation())
        .isEqualTo(
            new Expectation(
                Set.of(AnswerKind.ANSWERED, AnswerKind.SMALL_TALK, AnswerKind.ASKED), false));
  }

  @Test
  void letsOnlyExpectSayWhatIsRight() throws IOException {
    String turn = ROWING.replace("\"answered\"", "\"abstained\", \"closest\"");

    assertThat(questions(turn + SAILING))
        .extracting(GoldQuestion::answerable, GoldQuestion::unanswerable, GoldQuestion::smallTalk)
        .containsExactly(
            tuple(false, true, false), tuple(false, false, false), tuple(false, false, true));
  }

  @Test
  void keepsTheTurnsOfAConversationTogetherAndInOrder() throws IOException {
    String other = ROWING.replace("c1", "c-2");
    List<String> mixed =
        List.of(line(ROWING, 1), line(other, 0), line(ROWING, 0), line(other, 1), "");

    assertThat(read(String.join("\n", mixed)).getFirst().conversations())
        .extracting(turns -> turns.stream().map(GoldQuestion::id).toList())
        .containsExactly(
            List.of("rowing/c1-1", "rowing/c1-2"), List.of("rowing/c-2-1", "rowing/c-2-2"));
  }

  @Test
  void isABenchmarkACorpusAndOneOfAllTogether() throws IOException {
    Suite suite = suite(ROWING + SAILING, Map.of());

    assertThat(suite.benchmarks())
        .extracting(Benchmark::file, Benchmark::format, b -> b.questions().size())
        .containsExactly(
            tuple("rowing/talk.jsonl", Format.CONVERSATIONS, 2),
            tuple("sailing/talk.jsonl", Format.CONVERSATIONS, 1));
    assertThat(suite.together())
        .hasValueSatisfying(
            all -> {
              assertThat(all.file()).isEqualTo("talk.jsonl");
              assertThat(all.conversations()).extracting(List::size).containsExactly(2, 1);
            });
  }

  @Test
  void isOneBenchmarkWhereAllTurnsAreAboutOneCorpus() throws IOException {
    Suite suite = suite(ROWING, Map.of());

    assertThat(suite.benchmarks()).extracting(Benchmark::file).containsExactly("talk.jsonl");
    assertThat(suite.together()).isEmpty();
  }

  @Test
  void isAboutTheFolderOfThatNameBesideItUnlessAnotherIsGiven() throws IOException {
    Map<String, List<Path>> given = Map.of("rowing", List.of(folder.resolve("elsewhere")));

    assertThat(suite(ROWING + SAILING, given).benchmarks())
        .extracting(benchmark -> benchmark.corpus().orElseThrow().getFirst())
        .extracting(Article::text)
        .containsExactly("elsewhere: the river is low.", "sailing: the river is low.");
  }

  @Test
  void saysWhichFoldersAreMissing() {
    String elsewhere = (ROWING + SAILING).replace("ing\"", "ing-club\"");

    assertThatThrownBy(() -> read(elsewhere))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage(
            "talk.jsonl asks about a corpus whose folder is not known; give --corpus"
                + " rowing-club=DIR --corpus sailing-club=DIR");
  }

  @Test
  void saysWhichFolderHoldsNoArticle() {
    Path none = folder.resolve("none");

    assertThatThrownBy(() -> suite(ROWING, Map.of("rowing", List.of(none))))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("there is no article in " + none + "; give --corpus rowing=DIR");
  }

  @Test
  void isToldLineByLineWhenWrong() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"corpus": "rowing", "conversation": "c1", "turn": 1, "question": "Why?", "expect": ["answered"]}
                    {"corpus": "rowing", "conversation": "c1", "turn": 1, "question": "Who?", "expect": ["answered"]}
                    {"conversation": "c1", "turn": 2, "question": "Who?", "expect": ["answered"]}
                    {"corpus": "rowing", "turn": 2, "question": "Who?", "expect": ["answered"]}
                    {"corpus": "rowing", "conversation": "c1", "turn": 0, "question": "Who?", "expect": ["answered"]}
                    {"corpus": "rowing", "conversation": "c1", "turn": 3, "question": "Who?"}
                    {"corpus": "rowing", "conversation": "c1", "turn": 4, "question": "Who?", "expect": []}
                    {"corpus": "rowing", "conversation": "c1", "turn": 5, "question": "Who?", "expect": ["asked", "answerd"]}
                    {"corpus": "rowing", "conversation": "c1", "turn": 6, "expect": ["asked"]}
                    """))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage(
            """
            talk.jsonl:2: the id rowing/c1-1 stands on line 1 too
            talk.jsonl:3: corpus must be a text but is missing
            talk.jsonl:4: conversation must be a text but is missing
            talk.jsonl:5: turn must be a whole number from 1 but was 0
            talk.jsonl:6: expect must be a list but is missing
            talk.jsonl:7: expect must be at least one of answered, closest, abstained, asked, \
            smalltalk or collection but was []
            talk.jsonl:8: expect[1] must be answered, closest, abstained, asked, \
            smalltalk or collection but was "answerd"
            talk.jsonl:9: question must be a text but is missing\
            """);
  }

  private static String line(String text, int number) {
    return text.lines().toList().get(number);
  }

  private List<GoldQuestion> questions(String content) throws IOException {
    return read(content).stream().flatMap(b -> b.questions().stream()).toList();
  }

  private List<Benchmark> read(String content) throws IOException {
    return suite(content, Map.of()).benchmarks();
  }

  private Suite suite(String content, Map<String, List<Path>> corpora) throws IOException {
    Path file = Files.writeString(folder.resolve("talk.jsonl"), content);
    PassageSplitter splitter = PassageSplitter.withoutModel();
    return new BenchmarkReader(splitter, splitter, true, corpora).suites(List.of(file)).getFirst();
  }
}
