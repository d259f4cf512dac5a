package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

  private final ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());

  @TempDir Path folder;

  @Nested
  class FilesOfAnyKind {

    @Test
    void keepTheirTextUnchanged() throws IOException {
      String text = "Title\r\n\r\nIt’s open.\u00A0\r\n";

      assertThat(accepted(text.getBytes(StandardCharsets.UTF_8)).article().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void mayBeginWithAByteOrderMark(String charset) throws IOException {
      byte[] bytes = "\uFEFFThe café is open.".getBytes(Charset.forName(charset));

      FileReading.Accepted reading = accepted(bytes);

      assertThat(reading.article().text()).isEqualTo("The café is open.");
      assertThat(reading.notes()).isEmpty();
    }

    @Test
    void areReadInAnotherCharsetWithANote() throws IOException {
      String text = "L’été, le café est ouvert à côté de l’hôtel. Il est fermé en février.";

      FileReading.Accepted reading = accepted(text.getBytes(Charset.forName("windows-1252")));

      assertThat(reading.article().text()).isEqualTo(text);
      assertThat(reading.notes())
          .containsExactly("article.txt: is not UTF-8; read as windows-1252");
    }

    @Test
    void areRejectedWhenEmpty() throws IOException {
      assertThat(rejected(new byte[0])).contains("the file is empty");
    }

    @Test
    void areRejectedWhenBlank() throws IOException {
      assertThat(rejected(" \n\t\r\n ".getBytes(StandardCharsets.UTF_8)))
          .contains("there is no text in it");
    }

    @Test
    void areRejectedWhenBinary() throws IOException {
      assertThat(rejected(new byte[] {'G', 'I', 'F', '8', 0, 0, 8, 'a'}))
          .contains("not text but binary");
    }

    @Test
    void areRejectedUnreadWhenTooLarge() throws IOException {
      Path file = folder.resolve("article.txt");
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(200L << 20);
      }

      assertThat(reader.read(file(200L << 20)))
          .hasToString("article.txt: the file is larger than 20 MB; split it into smaller ones");
      assertThat(reader.read(file(0))).as("it grew since").isInstanceOf(Rejection.class);
    }

    @Test
    void areRejectedWhenGone() throws IOException {
      assertThat(reader.read(file(1))).asString().contains("it is gone");
    }

    private FileReading.Accepted accepted(byte[] bytes) throws IOException {
      Files.write(folder.resolve("article.txt"), bytes);
      return (FileReading.Accepted) reader.read(file(bytes.length));
    }

    private String rejected(byte[] bytes) throws IOException {
      Files.write(folder.resolve("article.txt"), bytes);
      return ((Rejection) reader.read(file(bytes.length))).reason();
    }

    private CorpusFile file(long size) throws IOException {
      Path file = folder.resolve("article.txt");
      Instant written =
          Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
      return new CorpusFile(folder, "article.txt", size, written);
    }
  }

  @Nested
  class Metadata {

    @Test
    void isTakenFromFrontMatterFirst() {
      Article article =
          reader.parse(
              "cake.md",
              """
              ---
              title: Plum cake
              author: [Ida Brandt, Bo Lund]
              date: 2023-09-02
              source: Kitchen Notes
              url: https://kitchen.example/plum
              ---
              # Another title

              By Somebody Else

              Bake it.
              """);

      assertThat(article.title()).isEqualTo("Plum cake");
      assertThat(article.author()).isEqualTo("Ida Brandt, Bo Lund");
      assertThat(article.published()).isEqualTo(LocalDate.of(2023, 9, 2));
      assertThat(article.source()).isEqualTo("Kitchen Notes");
      assertThat(article.url()).isEqualTo(URI.create("https://kitchen.example/plum"));
    }

    @Test
    void isFoundInTheArticleOtherwise() {
      Article article =
          reader.parse(
              "news.txt",
              """
              Council votes to close bridge
              By Petra Vance, Staff Writer
              Published: June 6, 2017 10:30 a.m.
              https://courier.example/bridge

              The council voted on Tuesday. It took an hour.

              © 2019 Springvale Courier. All rights reserved.
              """);

      assertThat(article.title()).isEqualTo("Council votes to close bridge");
      assertThat(article.author()).isEqualTo("Petra Vance");
      assertThat(article.published()).isEqualTo(LocalDate.of(2017, 6, 6));
      assertThat(article.url()).isEqualTo(URI.create("https://courier.example/bridge"));
      assertThat(article.source()).isEqualTo("Springvale Courier");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "The Lannick Courier | 12 March 2018; The Lannick Courier",
          "March 12, 2018 • Rinkside club website; Rinkside club website",
          "'*The Lannick Courier, 12 March 2018*'; The Lannick Courier",
          "Lannick, 12 March 2018;"
        })
    void isFoundInTheLineUnderTheHeadline(String line, String outlet) {
      Article article =
          reader.parse(
              "cabinet.txt", "A cabinet of sixteen\n\n" + line + "\n\nShe was sworn in today.\n");

      assertThat(article.title()).isEqualTo("A cabinet of sixteen");
      assertThat(article.source()).isEqualTo(outlet);
      assertThat(article.published()).isEqualTo(LocalDate.of(2018, 3, 12));
      assertThat(article.passages().getLast().heading()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "'The Lannick Courier\n12 March 2018'; The Lannick Courier",
          "'By Ida Brandt\n12 March 2018\nNorthern Ice Herald'; Northern Ice Herald",
          "'Ida Brandt\n12 March 2018';",
        })
    void isFoundInTheLinesUnderTheHeadline(String lines, String outlet) {
      Article article =
          reader.parse("cup.txt", "A cup of salt\n\n" + lines + "\n\nThe cup was won today.\n");

      assertThat(article.source()).isEqualTo(outlet);
      assertThat(article.published()).isEqualTo(LocalDate.of(2018, 3, 12));
    }

    @Test
    void isNotFoundInAHeadlineThatHoldsADay() {
      Article article =
          reader.parse("minutes.txt", "Minutes | 12 March 2018\n\nMs. Lind took the chair.\n");

      assertThat(article.title()).isEqualTo("Minutes | 12 March 2018");
      assertThat(article.source()).isNull();
    }

    @Test
    void isLeftOutWhereTheArticleDoesNotState() {
      Article article = reader.parse("a/note.txt", "We met on June 6, 2017. By Monday all left.");

      assertThat(article.author()).isNull();
      assertThat(article.published()).isNull();
      assertThat(article.source()).isNull();
      assertThat(article.url()).isNull();
    }

    @Test
    void takesTheFileNameForATitleWhereThereIsNoText() {
      assertThat(reader.parse("a/note.txt", "").title()).isEqualTo("note.txt");
    }

    @ParameterizedTest
    @CsvSource({"'[a', not valid YAML", "'&a [*a, *b]', not valid YAML"})
    void survivesBadFrontMatter(String yaml, String problem) throws IOException {
      String text = "---\ntitle: " + yaml + "\n---\nThe pool is open.\n";
      Files.writeString(folder.resolve("bad.md"), text);

      FileReading.Accepted reading =
          (FileReading.Accepted)
              reader.read(new CorpusFile(folder, "bad.md", text.length(), Instant.EPOCH));

      assertThat(reading.notes()).singleElement().asString().contains(problem);
      assertThat(reading.article().title()).isEqualTo("The pool is open.");
    }

    @Test
    void isTakenLineByLineFromFrontMatterWithAColonTooMany() {
      Article article =
          reader.parse(
              "pool.md",
              """
              ---
              title: Open at last: the pool
              date: 2023-09-02
              ---
              The pool is open.
              """);

      assertThat(article.title()).isEqualTo("Open at last: the pool");
      assertThat(article.published()).isEqualTo(LocalDate.of(2023, 9, 2));
    }

    @Test
    void survivesFrontMatterNestedToExhaustTheStack() {
      String text = "---\na: " + "[".repeat(7_000) + "\n---\nThe pool is open.\n";

      assertThat(reader.parse("deep.md", text).title()).isEqualTo("The pool is open.");
    }
  }

  @Nested
  class FrontMatterAtTheTop {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "**HARROW GARDENS**\nIda Brandt, Secretary\n12 Tannery Lane",
          "To: all members\nFrom: Ida Brandt\nDate: 4 March 2026",
          "Harrow Gardens: a society\n12 Tannery Lane: the office",
          "Harrow Gardens\n12 Tannery Lane",
          "Title: The gate\nis shut",
        })
    void isTextWhereItIsALettersHead(String head) {
      Article article = reader.parse("gate.md", "---\n" + head + "\n---\n\nThe gate is shut.\n");

      assertThat(article.text()).isEqualTo(head.replace("*", "") + "\n\nThe gate is shut.");
      assertThat(article.passages().getFirst().kind()).isNotEqualTo(Block.Kind.FURNITURE);
      assertThat(article.passages().getLast().text()).isEqualTo("The gate is shut.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"title: The gate", "Title: The gate\nDate: 4 March 2026", "tags: [a, b]\nto: x"})
    void isNoTextOfMarkdown(String fields) {
      Article article = reader.parse("gate.md", "---\n" + fields + "\n---\nIt is shut.\n");

      assertThat(article.text()).isEqualTo("It is shut.");
      assertThat(article.title()).isEqualTo(fields.contains("The") ? "The gate" : "It is shut.");
    }

    @Test
    void staysFurnitureInPlainText() {
      String text = "---\ntitle: The gate\n---\nIt is shut.\n";
      Article article = reader.parse("gate.txt", text);

      assertThat(article.text()).isEqualTo(text);
      assertThat(article.passages())
          .extracting(Passage::kind)
          .containsExactly(Block.Kind.FURNITURE, Block.Kind.PARAGRAPH);
    }
  }

  @Nested
  class Blocks {

    @Test
    void ofClubRules() {
      assertBlocks(
          "rules.txt",
          """
          RIVERSIDE CHESS CLUB
          House rules, 2024 edition

          1. Opening hours
          Mon–Fri 9–17
          Sat 10:00–14:00

          2. Guests

          Guests may play twice a month. Ask Mr. Hollis, the steward, first.

          Lost property:

          - keys go to the bar
          - clothes go to the box
          """,
          "HEADING RIVERSIDE CHESS CLUB",
          "PARAGRAPH House rules, 2024 edition",
          "HEADING 1. Opening hours",
          "PARAGRAPH <1. Opening hours> Mon–Fri 9–17|Sat 10:00–14:00",
          "HEADING 2. Guests",
          "PARAGRAPH <2. Guests> Guests may play twice a month."
              + "|Ask Mr. Hollis, the steward, first.",
          "HEADING Lost property:",
          "PARAGRAPH <Lost property:> - keys go to the bar|- clothes go to the box");
    }

    @Test
    void ofNumberedSectionsWithinSections() {
      assertBlocks(
          "statutes.txt",
          """
          Statutes

          2. Grounds

          2.1 Swimming pool

          Children must not swim alone.

          1. Bring a towel

          2. Shower first

          3. Do not run
          """,
          "HEADING Statutes",
          "HEADING 2. Grounds",
          "HEADING 2.1 Swimming pool",
          "PARAGRAPH <2.1 Swimming pool> Children must not swim alone.",
          "PARAGRAPH <2.1 Swimming pool> 1. Bring a towel",
          "PARAGRAPH <2.1 Swimming pool> 2. Shower first",
          "PARAGRAPH <2.1 Swimming pool> 3. Do not run");
    }

    @Test
    void ofQuestionsAndAnswers() {
      assertBlocks(
          "faq.txt",
          """
          Q: When is the library open?
          A: From 9 a.m. to 6 p.m. on weekdays.

          How much is the fine?
          20 cents a day.

          What about children?

          Children pay no fines.
          """,
          "HEADING Q: When is the library open?",
          "PARAGRAPH <Q: When is the library open?> A: From 9 a.m. to 6 p.m. on weekdays.",
          "HEADING How much is the fine?",
          "PARAGRAPH <How much is the fine?> 20 cents a day.",
          "HEADING What about children?",
          "PARAGRAPH <What about children?> Children pay no fines.");
    }

    @Test
    void ofMarkdown() {
      assertBlocks(
          "cake.md",
          """
          # Plum cake

          Serves eight; see [the crust](https://kitchen.example/crust).

          ## Ingredients

          - 200 g flour
          - 1 kg plums

          Method
          ------

          1. Heat the oven.
          2. Mix it. Rest it.

          > My grandmother used pears.

          | Size | Time |
          |------|------|
          | 20 cm | 35 min |

          **Storing**

          Keeps three days.
          """,
          "HEADING Plum cake",
          "PARAGRAPH Serves eight; see the crust.",
          "HEADING Ingredients",
          "PARAGRAPH <Ingredients> 200 g flour|1 kg plums",
          "HEADING Method",
          "PARAGRAPH <Method> 1. Heat the oven.|2. Mix it.|Rest it.",
          "PARAGRAPH <Method> My grandmother used pears.",
          "FURNITURE <Method> Size | Time",
          "PARAGRAPH <Method> 20 cm | 35 min",
          "HEADING <Method> Storing",
          "PARAGRAPH <Storing> Keeps three days.");
    }

    @Test
    void ofANewsPage() {
      assertBlocks(
          "news.txt",
          """
          Council votes to close bridge

          By Petra Vance

          SPRINGVALE (AP) — The council voted 7-2 on Tuesday.

          Advertisement

          "Would you drive over it?" Councilor Dana Webb asked.

          Read more: Ten bridges that fell

          The bridge at dusk. (Photo by Leo Park/Getty Images)

          Repairs will cost $2.4 million.

          Sign up for our newsletter
          """,
          "HEADING Council votes to close bridge",
          "BYLINE By Petra Vance",
          "FURNITURE SPRINGVALE (AP) —",
          "PARAGRAPH The council voted 7-2 on Tuesday.",
          "FURNITURE Advertisement",
          "PARAGRAPH \"Would you drive over it?\" Councilor Dana Webb asked.",
          "FURNITURE Read more: Ten bridges that fell",
          "FURNITURE The bridge at dusk. (Photo by Leo Park/Getty Images)",
          "PARAGRAPH Repairs will cost $2.4 million.",
          "FURNITURE Sign up for our newsletter");
    }

    @Test
    void ofWrappedLines() {
      assertBlocks(
          "mill.txt",
          """
          The History of the Mill

          The mill was built in 1804 by the brothers Amos and Silas Crane, who had
          come up the river two years before. It burned down in 1831 and was built
          again in stone.
          """,
          "HEADING The History of the Mill",
          "PARAGRAPH The mill was built in 1804 by the brothers Amos and Silas Crane, who had\n"
              + "come up the river two years before."
              + "|It burned down in 1831 and was built\nagain in stone.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "Register at the front desk today.",
          "Read all the rules before you play.",
          "Photos by members are on the wall.",
          "Getty Images announced a profit on Monday.",
          "Send it to the steward.",
          "Email",
          "Credit: 3 hours",
          "More news will follow on Monday.",
          "Open all day (Monday/Tuesday)",
          "Environmental Protection Agency (EPA)",
          "He was born in 1904, died in 1980, lived in Graz",
        })
    void keepsWhatOnlyLooksLikeFurniture(String line) {
      Article article =
          reader.parse("a.txt", "A title\n\nA first paragraph.\n\n" + line + "\n\nA last one.");

      assertThat(article.blocks().get(2).kind()).isNotEqualTo(Block.Kind.FURNITURE);
    }

    private void assertBlocks(String path, String text, String... expected) {
      Article article = reader.parse(path, text);

      assertThat(article.passages()).extracting(this::described).containsExactly(expected);
      Slices.assertExact(article);
    }

    private String described(Passage passage) {
      String heading = passage.heading().isEmpty() ? " " : " <" + passage.heading() + "> ";
      List<String> sentences = passage.sentences().stream().map(Sentence::text).toList();
      return passage.kind() + heading + String.join("|", sentences);
    }
  }
}
