package dev.footnote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.config.Settings;
import dev.footnote.language.Span;
import dev.footnote.reading.SpanScores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InProcessReaderTest {

  private static final String TOKENIZER = "reader/tokenizer.json";

  private static InProcessReader reader;
  private static TextTokenizer tokenizer;
  private static List<JsonNode> golden;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    reader =
        (InProcessReader)
            ReaderModels.open(named(ReaderModels.BUNDLED), ModelCache.none()).orElseThrow().model();
    tokenizer = TextTokenizer.of(ModelFile.of(resource(TOKENIZER)));
    golden = new ArrayList<>();
    String lines = new String(resource("golden.jsonl"), StandardCharsets.UTF_8);
    for (String line : lines.lines().toList()) {
      golden.add(new ObjectMapper().readTree(line));
    }
  }

  /** What the bundled model gave for forty windows where it was made. */
  @Nested
  class ReadingTheGoldenWindows {

    @Test
    void feedsTheModelTheSameTokens() {
      assertThat(golden).hasSize(40);
      assertThat(golden)
          .allSatisfy(
              window -> {
                InProcessReader.Input input =
                    reader.input(
                        text(window, "question"),
                        text(window, "title"),
                        tokenizer.tokens(text(window, "window")));

                int second = window.get("second_segment_from").intValue();
                assertThat(input.ids).containsExactly(longs(window.get("input_ids")));
                assertThat(input.window).isEqualTo(window.get("window_from").intValue());
                assertThat(input.types)
                    .containsExactly(
                        IntStream.range(0, input.ids.length)
                            .mapToLong(i -> i < second ? 0 : 1)
                            .toArray());
              });
    }

    @Test
    void findsTheSameSpans() {
      List<String> different =
          golden.stream()
              .filter(window -> !best(window).span().equals(span(window)))
              .map(window -> text(window, "question"))
              .toList();

      assertThat(different).hasSizeLessThanOrEqualTo(1);
    }

    /**
     * The margins were computed on another processor. A model of 8-bit weights computes with 8-bit
     * activations, and how those are rounded depends on the instructions that the processor has; so
     * the margins can only be close to each other, not equal.
     */
    @Test
    void givesNearlyTheSameMargins() {
      double[] ours = golden.stream().mapToDouble(window -> best(window).margin()).toArray();
      double[] theirs =
          golden.stream().mapToDouble(window -> window.get("margin").doubleValue()).toArray();

      double difference =
          IntStream.range(0, ours.length)
              .mapToDouble(i -> Math.abs(ours[i] - theirs[i]))
              .average()
              .orElseThrow();
      assertThat(difference).isLessThan(0.25);
      assertThat(correlation(ours, theirs)).isGreaterThan(0.99);
    }

    private static SpanScores.Answer best(JsonNode window) {
      String words = text(window, "window");
      return reader
          .read(text(window, "question"), text(window, "title"), words)
          .best(new Span(0, words.length()))
          .orElseThrow();
    }

    private static Span span(JsonNode window) {
      JsonNode span = window.get("span");
      return new Span(span.get("start").intValue(), span.get("end").intValue());
    }
  }

  @Nested
  class CuttingWhatIsTooLong {

    private final TextTokenizer.Tokens few = tokenizer.tokens("The river rose.");

    @Test
    void takesTheFirst64TokensOfAQuestion() {
      assertThat(reader.input("why ".repeat(500), "", few).window).isEqualTo(1 + 64 + 1);
    }

    @Test
    void takesTheFirst24TokensOfATitle() {
      assertThat(reader.input("why", "flood ".repeat(500), few).window)
          .isEqualTo(1 + 1 + 1 + 24 + 1);
    }

    @Test
    void takes256TokensInAll() {
      TextTokenizer.Tokens many = tokenizer.tokens("river ".repeat(1000));

      InProcessReader.Input input = reader.input("why ".repeat(500), "flood ".repeat(500), many);

      assertThat(input.ids).hasSize(256);
      assertThat(input.types).hasSameSizeAs(input.ids);
      assertThat(input.ids[255]).isEqualTo(tokenizer.last());
    }

    @Test
    void findsNoAnswerInWhatWasCutOff() {
      String window = "river ".repeat(1000);
      SpanScores scores = reader.read("Why?", "", window);

      assertThat(scores.best(new Span(0, 100))).isPresent();
      assertThat(scores.best(new Span(window.length() - 100, window.length()))).isEmpty();
    }

    @Test
    void leavesOutAnEmptyTitleWithItsMark() {
      assertThat(reader.input("why", "", few).window).isEqualTo(3);
    }

    @Test
    void leavesOutTheTitleWhereTheModelWasNotTaughtOnTitles() throws Exception {
      OnnxModel tiny = new OnnxModel(ModelCache.none().open(ModelFile.of(TinyOnnx.reader())));
      InProcessReader other = new InProcessReader(tiny, tokenizer, false);

      assertThat(other.input("why", "The flood", few).window).isEqualTo(3);
    }
  }

  @Nested
  class TakingAnyText {

    @Test
    void placesASpanBehindCharactersOfTwoUnits() {
      String window = "😀😀 “Zoë’s” café opened on 3 May 2019, said Anna Berg. 東京";

      SpanScores.Answer answer =
          reader
              .read("When did the café open?", "The café", window)
              .best(new Span(0, window.length()))
              .orElseThrow();

      assertThat(answer.span().of(window)).isEqualTo("3 May 2019");
    }

    @Test
    void readsNothingIntoMarksAndHalfCharacters() {
      String window = "[SEP] half \uD83D a smile [CLS] \0 and more [PAD]";

      assertThat(reader.read("[SEP] \uD83D", "[MASK]", window).best(new Span(0, window.length())))
          .isPresent();
      assertThat(tokenizer.tokens(window).ids()).doesNotContain(tokenizer.last());
    }

    @Test
    void findsNothingInAnEmptyWindow() {
      assertThat(reader.read("Why?", "", "").best(new Span(0, 0))).isEmpty();
      assertThat(reader.read("", "", "").best(new Span(0, 0))).isEmpty();
    }

    @Test
    void readsSeveralWindowsAtOnceAsOneByOne() {
      String window = "The mayor resigned in June because the bridge fell.";
      Span whole = new Span(0, window.length());
      SpanScores.Answer alone = reader.read("Why?", "The bridge", window).best(whole).orElseThrow();

      assertThat(
              IntStream.range(0, 16)
                  .parallel()
                  .mapToObj(
                      i -> reader.read("Why?", "The bridge", window).best(whole).orElseThrow())
                  .toList())
          .containsOnly(alone);
    }
  }

  @Nested
  class OpeningAModelFromElsewhere {

    @Test
    void takesAModelThatKnowsNoTokenTypes() throws IOException {
      Path file = model(TinyOnnx.reader());

      ReaderModels.ReaderModel opened =
          ReaderModels.open(named(file), ModelCache.none()).orElseThrow();

      assertThat(opened.card()).isEqualTo(ReaderCard.UNKNOWN);
      assertThat(opened.model().read("why", "", "The river rose.").best(new Span(0, 15)))
          .isPresent();
    }

    @Test
    void readsTheCardBesideIt() throws IOException {
      Path file = model(TinyOnnx.reader());
      Files.writeString(
          folder.resolve("reader.json"), "{\"title\": true, \"languages\": [\"de\"]}");

      ReaderCard card = ReaderModels.open(named(file), ModelCache.none()).orElseThrow().card();

      assertThat(card.title()).isTrue();
      assertThat(card.languages()).containsExactly("de");
    }

    @Test
    void believesTheCalibrationOfACardThatIsOfThisFile() throws Exception {
      Path file = model(TinyOnnx.reader());
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(TinyOnnx.reader());

      ReaderModels.ReaderModel opened = openWithDigest(file, HexFormat.of().formatHex(digest));

      assertThat(opened.doubt()).isEmpty();
      assertThat(opened.card().weights(true)).isEqualTo(bundledCard().weights(true));
    }

    @Test
    void doubtsTheCalibrationOfACardThatIsOfAnotherFile() throws IOException {
      Path file = model(TinyOnnx.reader());

      ReaderModels.ReaderModel opened = openWithDigest(file, "00ff");

      assertThat(opened.doubt())
          .contains(
              folder.resolve("reader.json")
                  + " was made for another file than "
                  + file
                  + " (its sha256 differs); going on without its calibration");
      assertThat(opened.card().title()).isTrue();
      assertThat(opened.card().languages()).containsExactly("en");
      assertThat(opened.card().weights(true)).isEqualTo(ReaderCard.UNKNOWN.weights(true));
      assertThat(opened.card().weights(false)).isEqualTo(ReaderCard.UNKNOWN.weights(false));
    }

    /** With the bundled model's card, but for the digest. */
    private ReaderModels.ReaderModel openWithDigest(Path file, String digest) throws IOException {
      String card = new String(resource("reader/reader.json"), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve("reader.json"),
          card.replaceFirst("(\"sha256\"\\s*:\\s*\")[^\"]*", "$1" + digest));
      return ReaderModels.open(named(file), ModelCache.none()).orElseThrow();
    }

    private static ReaderCard bundledCard() throws IOException {
      return ReaderCard.parse(resource("reader/reader.json"));
    }

    @Test
    void opensNothingForNone() {
      assertThat(ReaderModels.open(named("none"), ModelCache.none())).isEmpty();
    }

    @Test
    void tellsThatTheFileIsMissing() {
      Path file = folder.resolve("mine.onnx");

      assertToldInOneLine(file, file + " does not exist or may not be read");
    }

    @Test
    void tellsThatTheTokenizerIsMissing() throws IOException {
      Path file = Files.write(folder.resolve("mine.onnx"), TinyOnnx.reader());

      assertToldInOneLine(
          file, folder.resolve("tokenizer.json") + " does not exist or may not be read");
    }

    @Test
    void tellsThatTheFileIsNoModel() throws IOException {
      assertToldInOneLine(model("no model".getBytes(StandardCharsets.UTF_8)), "");
    }

    @Test
    void tellsThatTheTokenizerIsNone() throws IOException {
      Path file = model(TinyOnnx.reader());
      Files.writeString(folder.resolve("tokenizer.json"), "{}");

      assertToldInOneLine(file, "");
    }

    @Test
    void tellsThatTheCardCannotBeRead() throws IOException {
      Path file = model(TinyOnnx.reader());
      Files.writeString(folder.resolve("reader.json"), "{title");

      assertThatThrownBy(() -> ReaderModels.open(named(file), ModelCache.none()))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("its reader.json cannot be read: ")
          .hasMessageNotContaining("\n");
    }

    @Test
    void tellsThatItsOutputsAreWrong() throws IOException {
      Path file = model(TinyOnnx.crossEncoder());

      assertThatThrownBy(() -> ReaderModels.open(named(file), ModelCache.none()))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith("the reader model " + file + " cannot be used: a reader turns ")
          .hasMessageContainingAll("start_logits", "end_logits")
          .hasMessageEndingWith("into [logits]")
          .hasMessageNotContaining("\n");
    }

    @Test
    void tellsThatItsInputsAreWrong() throws IOException {
      Path file = model(TinyOnnx.readerOfPictures());

      assertThatThrownBy(() -> ReaderModels.open(named(file), ModelCache.none()))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("but this one turns")
          .hasMessageContaining("pixel_values")
          .hasMessageNotContaining("\n");
    }

    @Test
    void tellsThatItGivesNoNumbers() throws IOException {
      assertToldInOneLine(model(TinyOnnx.readerOfNaN()), "its start_logits are not numbers");
    }

    @Test
    void tellsThatItGivesNoNumberForEachToken() throws IOException {
      assertToldInOneLine(
          model(TinyOnnx.readerOfWholes()), "its start_logits must be a number for each token");
    }

    private void assertToldInOneLine(Path model, String end) {
      assertThatThrownBy(() -> ReaderModels.open(named(model), ModelCache.none()))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith("the reader model " + model + " cannot be used: ")
          .hasMessageEndingWith(end)
          .hasMessageNotContaining("\n");
    }

    private Path model(byte[] content) throws IOException {
      Files.write(folder.resolve("tokenizer.json"), resource(TOKENIZER));
      return Files.write(folder.resolve("mine.onnx"), content);
    }
  }

  private static Settings.Reader named(Object model) {
    return new Settings.Reader(model.toString(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = InProcessReaderTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  private static String text(JsonNode window, String field) {
    return window.get(field).textValue();
  }

  private static long[] longs(JsonNode numbers) {
    return IntStream.range(0, numbers.size()).mapToLong(i -> numbers.get(i).longValue()).toArray();
  }

  /** Pearson's. */
  private static double correlation(double[] one, double[] other) {
    double meanOfOne = Arrays.stream(one).average().orElseThrow();
    double meanOfOther = Arrays.stream(other).average().orElseThrow();
    double both = 0;
    double ofOne = 0;
    double ofOther = 0;
    for (int i = 0; i < one.length; i++) {
      double a = one[i] - meanOfOne;
      double b = other[i] - meanOfOther;
      both += a * b;
      ofOne += a * a;
      ofOther += b * b;
    }
    return both / Math.sqrt(ofOne * ofOther);
  }
}
