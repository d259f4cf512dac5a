package dev.footnote.evaluation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.ArticleKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Benchmark.Format;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.language.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkReaderTest {

  @TempDir Path folder;

  private final BenchmarkReader reader = new BenchmarkReader(splitter(4), splitter(100), true);

  @Nested
  class Questions {

    @Test
    void areOneJsonObjectALine() throws IOException {
      Benchmark benchmark =
          read(
              "q.jsonl",
              """
              {"id": "d1", "kind": "why", "question": "Why?", "evidence": [{"article": "a.txt", "contains": "because it rained"}], "answer": [["rain"]]}

              {"id": "d2", "kind": "smalltalk", "question": "hello", "evidence": [], "answer": []}
              {"question": "Who?"}
              """);

      assertThat(benchmark.format()).isEqualTo(Format.QUESTIONS);
      assertThat(benchmark.corpus()).isEmpty();
      assertThat(benchmark.questions())
          .containsExactly(
              new GoldQuestion(
                  "d1",
                  "why",
                  "Why?",
                  List.of(new Evidence.Quote("a.txt", "because it rained")),
                  new AnswerKey(List.of(List.of("rain")), AnswerKey.Match.ANYWHERE)),
              new GoldQuestion("d2", "smalltalk", "hello", List.of(), AnswerKey.NONE),
              new GoldQuestion("line 4", "unanswerable", "Who?", List.of(), AnswerKey.NONE));
    }

    @Test
    void saySometimesWhatMustNotBeSaidAndWhatTheCitedArticleIs() throws IOException {
      GoldQuestion question =
          read(
                  "q.jsonl",
                  """
                  {"question": "Why?", "evidence": [{"article": "a.txt", "contains": "it rained"}], "not": ["snow", "hail ["], "title": "Rain", "published": "2026-05-20", "source": "The Mail", "author": null, "expect": ["answered"], "of a newer version": 1}
                  """)
              .questions()
              .getFirst();

      assertThat(question.answer())
          .isEqualTo(new AnswerKey(List.of(), AnswerKey.Match.ANYWHERE, List.of("snow", "hail [")));
      assertThat(question.article().expected())
          .containsOnly(
              entry(ArticleKey.Field.TITLE, "Rain"),
              entry(ArticleKey.Field.PUBLISHED, "2026-05-20"),
              entry(ArticleKey.Field.SOURCE, "The Mail"));
    }

    @Test
    void askAboutTheArticlesBesideThem() throws IOException {
      Path questions = rowing();

      assertThat(reader.read(List.of(questions)))
          .extracting(Benchmark::file, benchmark -> benchmark.corpus().orElseThrow().size())
          .containsExactly(tuple("rowing/questions.jsonl", 1));
    }

    @Test
    void askAboutOthersWhereAPersonNamedThemUnlessTheyAreAFolders() throws IOException {
      Path questions = rowing();
      BenchmarkReader others = new BenchmarkReader(splitter(4), splitter(100), false);

      assertThat(others.read(List.of(questions)))
          .extracting(Benchmark::file, Benchmark::corpus)
          .containsExactly(tuple("questions.jsonl", Optional.empty()));
      assertThat(others.read(List.of(folder)))
          .extracting(Benchmark::file, benchmark -> benchmark.corpus().orElseThrow().size())
          .containsExactly(tuple("rowing/questions.jsonl", 1));
    }

    private Path rowing() throws IOException {
      Files.createDirectories(folder.resolve("rowing/articles"));
      write("rowing/articles/minutes.txt", "The regatta moves to June.");
      return write("rowing/questions.jsonl", "{\"question\": \"When?\"}");
    }

    @Test
    void areToldLineByLineWhenWrong() {
      assertThatThrownBy(
              () ->
                  read(
                      "q.jsonl",
                      """
                  {"id": "a", "question": "Why?"}
                  {"id": "b", "question": 3}
                  {"id": "a", "question": "When?"}
                  {"id": "c", "question": "Who?", "evidence": [{"article": "a.txt"}]}
                  {"id": "d", "question": "Who?", "answer": "Kelly"}
                  {"id": "e", "question": "Who?", "not": ["", "x"]}
                  {"id": "f", "question": "Who?", "title": 3}
                  {"id": "g", "question"
                  [1]
                  """))
          .isInstanceOf(BenchmarkException.class)
          .hasMessage(
              """
              q.jsonl:2: question must be a text but was 3
              q.jsonl:3: the id a stands on line 1 too
              q.jsonl:4: evidence[0].contains must be a text but is missing
              q.jsonl:5: answer must be a list but was "Kelly"
              q.jsonl:6: not[0] must be a text but was ""
              q.jsonl:7: title must be a text but was 3
              q.jsonl:8: a line must be one JSON object, but: Unexpected \
              end-of-input within/between Object entries
              q.jsonl:9: question must be a text but is missing\
              """);
    }

    @Test
    void areToldInPartWhenAlmostAllAreWrong() {
      assertThatThrownBy(() -> read("q.jsonl", "{}\n".repeat(100)))
          .message()
          .endsWith("q.jsonl:10: question must be a text but is missing\n90 more lines are wrong");
    }
  }

  @Nested
  class Squad {

    private static final String V1 =
        """
        {"version": "1.1", "data": [
          {"title": "Beta_decay", "paragraphs": [
            {"context": "Atoms decay. Some are quick.", "qas": [
              {"id": "b1", "question": "What decays?", "answers": [{"text": "Atoms", "answer_start": 0}, {"text": "Atoms", "answer_start": 0}]}]},
            {"context": "Others are slow.", "qas": []}]},
          {"title": "Alps", "paragraphs": [
            {"context": "The Alps are high.", "qas": [
              {"id": "a1", "question": "What is high?", "answers": [{"text": "The Alps", "answer_start": 0}]}]}]}]}
        """;

    @Test
    void bringsItsArticles() throws IOException {
      Benchmark benchmark = read("dev.json", V1);

      assertThat(benchmark.format()).isEqualTo(Format.SQUAD);
      Article article = benchmark.corpus().orElseThrow().getFirst();
      assertThat(article.path()).isEqualTo("Beta_decay");
      assertThat(article.title()).isEqualTo("Beta decay");
      assertThat(article.text()).isEqualTo("Atoms decay. Some are quick.\n\nOthers are slow.");
    }

    @Test
    void knowsAQuestionsParagraphAndAnswers() throws IOException {
      GoldQuestion question = read("dev.json", V1).questions().getFirst();

      assertThat(question.evidence())
          .containsExactly(
              new Evidence.Paragraph(
                  "Beta_decay", new Span(0, 28), "Atoms decay. Some are quick."));
      assertThat(question.answer())
          .isEqualTo(new AnswerKey(List.of(List.of("Atoms")), AnswerKey.Match.AS_WHOLE_WORDS));
    }

    @Test
    void takesThePartsOfALongParagraphForOne() throws IOException {
      Benchmark benchmark = read("dev.json", V1);
      List<Passage> passages = benchmark.corpus().orElseThrow().getFirst().passages();

      assertThat(passages)
          .extracting(Passage::text)
          .containsExactly("Atoms decay.", "Some are quick.", "Others are slow.");
      assertThat(passages.stream().map(benchmark.unit()).distinct()).hasSize(2);
      assertThat(passages.stream().map(benchmark.questions().getFirst()::rightPassage))
          .containsExactly(true, true, false);
    }

    @Test
    void isAskedAgainWithEveryOtherArticleLeftOut() throws IOException {
      Benchmark halved = read("dev.json", V1).halved().orElseThrow();

      assertThat(halved.corpus().orElseThrow()).extracting(Article::path).containsExactly("Alps");
      assertThat(halved.questions())
          .extracting(GoldQuestion::id, GoldQuestion::answerable)
          .containsExactlyInAnyOrder(tuple("a1", true), tuple("b1", false));
    }

    @Test
    void keepsAllArticlesWhereSomeQuestionsHaveNoAnswer() throws IOException {
      Benchmark benchmark =
          read(
              "dev.json",
              """
              {"data": [{"title": "Alps", "paragraphs": [{"context": "The Alps are high.", "qas": [
                {"id": "1", "question": "What is high?", "answers": [{"text": "The Alps"}], "is_impossible": false},
                {"id": "2", "question": "What is low?", "answers": [], "is_impossible": true}]}]}]}
              """);

      assertThat(benchmark.halved()).isEmpty();
      assertThat(benchmark.questions())
          .extracting(GoldQuestion::unanswerable)
          .containsExactly(false, true);
    }

    @Test
    void isToldByPlaceWhenWrong() {
      assertThatThrownBy(
              () -> read("dev.json", "{\"data\": [{\"title\": \"A\", \"paragraphs\": [{}]}]}"))
          .hasMessage("dev.json: data[0].paragraphs[0].context must be a text but is missing");
    }
  }

  @Nested
  class MultiHop {

    private static final String CORPUS =
        """
        [{"title": "SBF’s trial", "author": "", "source": "TechCrunch", "published_at": "2023-10-01T14:00:29+00:00",
          "url": "https://example.com/sbf", "category": "technology", "body": "The trial started. He pleaded not guilty."}]
        """;
    private static final String QUERIES =
        """
        [{"query": "Who pleaded?", "question_type": "inference_query", "answer": "SBF",
          "evidence_list": [{"fact": "The trial started.", "title": "SBF’s trial"}, {"fact": "He pleaded not guilty."}]},
         {"query": "And then?", "question_type": "null_query", "answer": "Insufficient information.", "evidence_list": []}]
        """;

    @Test
    void takesItsArticlesFromTheOtherFile() throws IOException {
      List<Benchmark> benchmarks =
          reader.read(List.of(write("articles.json", CORPUS), write("queries.json", QUERIES)));

      assertThat(benchmarks).hasSize(1);
      assertThat(benchmarks.getFirst().format()).isEqualTo(Format.MULTIHOP_RAG);
      Article article = benchmarks.getFirst().corpus().orElseThrow().getFirst();
      assertThat(article.title()).isEqualTo("SBF’s trial");
      assertThat(article.author()).isNull();
      assertThat(article.source()).isEqualTo("TechCrunch");
      assertThat(article.published()).isEqualTo(LocalDate.of(2023, 10, 1));
      assertThat(article.url()).hasToString("https://example.com/sbf");
    }

    @Test
    void findsItsArticlesBesideTheQueries() throws IOException {
      write("corpus.json", CORPUS);

      List<GoldQuestion> questions = read("queries.json", QUERIES).questions();

      assertThat(questions.getFirst().evidence())
          .containsExactly(
              new Evidence.Fact("The trial started."), new Evidence.Fact("He pleaded not guilty."));
      assertThat(questions.getLast().unanswerable()).isTrue();
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
      Path queries = write("queries.json", QUERIES);
      Path articles = write("articles.json", CORPUS);

      assertThatThrownBy(() -> reader.read(List.of(queries)))
          .message()
          .endsWith("give their file too, or put it beside as corpus.json");
      assertThatThrownBy(() -> reader.read(List.of(articles)))
          .message()
          .endsWith("give the file of queries too");
    }
  }

  @Test
  void saysWhenThereIsNoSuchFile() {
    Path missing = folder.resolve("missing.jsonl");

    assertThatThrownBy(() -> reader.read(List.of(missing)))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("there is no file " + missing);
  }

  @Test
  void saysWhenAFileIsNotText() throws IOException {
    Path binary = folder.resolve("q.jsonl");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatThrownBy(() -> reader.read(List.of(binary))).hasMessage(binary + " must be UTF-8");
  }

  @Test
  void saysWhenAFileIsEmpty() {
    assertThatThrownBy(() -> read("q.jsonl", "\n \n")).hasMessage("q.jsonl holds no questions");
  }

  private Benchmark read(String name, String content) throws IOException {
    return reader.read(List.of(write(name, content))).getFirst();
  }

  private Path write(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  private static PassageSplitter splitter(int words) {
    return new PassageSplitter(text -> text.split("\\s+").length, words);
  }
}
