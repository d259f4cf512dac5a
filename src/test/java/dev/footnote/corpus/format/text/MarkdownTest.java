package dev.footnote.corpus.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.footnote.SecondLane;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Slices;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Line;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads where a file holds Markdown. In the tables {@code ⏎} ends a line. */
@SecondLane
class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "It is *very* **hot**, __now__ and _then_. => It is very hot, now and then.",
        "It is ***so* hot**. => It is so hot.",
        "Press `Ctrl*C*` now. => Press Ctrl*C* now.",
        "See [the crust](https://kitchen.example/crust 'A crust'). => See the crust.",
        "See [the crust][1] now.⏎⏎[1]: https://kitchen.example => See the crust now.",
        "Write to <ida@kitchen.example> or <https://kitchen.example/a#b>. "
            + "=> Write to ida@kitchen.example or https://kitchen.example/a#b.",
        "On https://kitchen.example/plum_cake_2?a=[1]#top it stands. "
            + "=> On https://kitchen.example/plum_cake_2?a=[1]#top it stands.",
        "A cake ![a photo](cake.png) for two. => A cake for two.",
        "It is ==never== open, if a == b and c == d. => It is never open, if a == b and c == d.",
        "It costs ~~£14~~ £18, and ~5 or ~6 more. => It costs £18, and ~5 or ~6 more.",
        "It costs 5<del>14</del> £18. => It costs 5 £18.",
        "Not \\*so\\* \\[hot] at 5 * 4 * 3. => Not *so* [hot] at 5 * 4 * 3.",
        "He [the steward] left. => He [the steward] left.",
        "Fish &amp; chips, 5&nbsp;kg, &lt;b&gt; => Fish & chips, 5\u00A0kg, <b>",
        "An <u>old</u> <span class='x'>mill</span>.<br>It fell. => An old mill.⏎It fell.",
        "5 km<sup>2</sup> of H<sub>2</sub>O on the 1<sup>st</sup> => 5 km² of H2O on the 1st",
        "Coop\u00ADera\u200Btion of\uFEFF \uFB01ve \uFB02oors o\uFB03ce => Cooperation of five floors office",
        "می\u200Cخواهم 👩\u200D🚒 => می\u200Cخواهم 👩\u200D🚒",
        "We met #safety and #how-to, in C# on #1, see #ff0000. "
            + "=> We met safety and how-to, in C# on #1, see #ff0000.",
        "The mill burned down. ^a1b2c3 => The mill burned down.",
        "An area of 3 m ^2 => An area of 3 m ^2",
      })
  void saysTheWordsOfALineWithoutItsMarks(String source, String text) {
    assertThat(text(source)).isEqualTo(unfolded(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "Ask [[Ida Brandt]] first. => Ask Ida Brandt first.",
        "Ask [[Members/Ida Brandt]] first. => Ask Ida Brandt first.",
        "Ask [[Members/Ida Brandt|Ida]] first. => Ask Ida first.",
        "See [[House rules#Quiet hours]]. => See House rules, Quiet hours.",
        "See [[#Quiet hours]]. => See Quiet hours.",
        "See [[House rules#^a1b2]]. => See House rules.",
        "See ![[plan.png|300]] for it. => See for it.",
        "Write `[[Page]]` or \\[\\[Page]]. => Write [[Page]] or [[Page]].",
        "It is %%ask Ida%% open. => It is open.",
        "It is 100%% sure, and 50%% so. => It is 100%% sure, and 50%% so.",
        "It is <!-- ask Ida --> open. => It is open.",
        "It is open.<!-- ask⏎⏎Ida -->⏎Now. => It is open.⏎Now.",
        "%%⏎ask⏎⏎- Ida⏎%%⏎It is open. => It is open.",
        "It is open.⏎⏎<!-- ask Ida⏎⏎It is shut. => It is open.⏎⏎It is shut.",
        "It is open.⏎⏎%% ask Ida => It is open.⏎⏎%% ask Ida",
      })
  void saysWhatNotesAreReadAs(String source, String text) {
    assertThat(text(source)).isEqualTo(unfolded(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "It ended[^1].⏎⏎[^1]: Said the *manager*. => It ended.⏎⏎Said the manager.",
        "It ended[^1].⏎[^1]: One.⏎[^b]: Two.⏎⏎    And more. => It ended.⏎⏎One.⏎⏎Two.⏎⏎And more.",
        "It ended[^gone]. => It ended.",
        "It ended^[Said the manager]. => It ended (Said the manager).",
        "It ended.[2] So[3][4] they say [5][6]. => It ended. So they say.",
        "It ended.² So they¹ said<sup>1</sup>. => It ended. So they said.",
        "It **ended**[2]. => It ended.",
        "It ended[2].⏎⏎[2]: https://kitchen.example => It ended.",
        "⏎[2] The Act.⏎[3] The Rules. => The Act.⏎The Rules.",
        "Press `a[1]` for h[e] and [1] for it. => Press a[1] for h[e] and [1] for it.",
      })
  void leavesOutTheMarksOfItsNotesButNotTheNotes(String source, String text) {
    assertThat(text(source)).isEqualTo(unfolded(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "# Plum *cake* # => HEADING1 Plum cake",
        "Plum cake⏎===== => HEADING1 Plum cake",
        "Method⏎------ => HEADING2 Method",
        "**Storing** => HEADING50 Storing",
        "**Storing** it. => PLAIN Storing it.",
        "The Club⏎12 Tannery Lane⏎--- => PLAIN The Club / PLAIN 12 Tannery Lane",
        "***⏎A⏎***⏎> B => PLAIN A / PLAIN B",
        "- flour⏎- *plums* => ITEM1 flour / ITEM1 plums",
        "- fruit⏎  - plums⏎    for two => ITEM1 fruit / ITEM2 plums for two",
        "3. Mix⏎4. Rest => ITEM1 3. Mix / ITEM1 4. Rest",
        "1) Mix⏎   - well⏎2) Rest => ITEM1 1) Mix / ITEM2 well / ITEM1 2) Rest",
        "- [ ] Mix⏎- [x] Rest⏎* [link] => ITEM1 Mix / ITEM1 Rest / ITEM1 [link]",
        "• Mix⏎• Rest => ITEM1 Mix / ITEM1 Rest",
        "> [!note] Before *you* start⏎> Mix. => HEADING6 Before you start / PLAIN Mix.",
        "> [!note]-⏎> Mix. => PLAIN Mix.",
        "```java⏎int[] a; // *x* %%y%%⏎  b[[0]];⏎``` => ITEM int[] a; // *x* %%y%% / ITEM b[[0]];",
        "Run:⏎⏎    the *code* => PLAIN Run: / ITEM the *code*",
        "<div>⏎<p>An <b>old</b> mill &amp; more.</p>⏎<script>x()</script></div> "
            + "=> PLAIN An old mill & more.",
        "<table><tr><th>Day</th><th>Hours</th></tr>⏎<tr><td>Mon</td><td>9&ndash;17</td></tr></table>"
            + " => ROW Day | Hours / ROW Mon | 9–17",
        "![a photo](cake.png) => ''",
        "\uFEFF# Cake => HEADING1 Cake",
      })
  void tellsWhatItsLinesAre(String source, String lines) {
    Content read = Markdown.read(unfolded(source));

    String said =
        read.lines().stream()
            .map(line -> line.form() + level(line) + " " + line.span().of(read.text()))
            .collect(Collectors.joining(" / "));
    assertThat(said).isEqualTo(lines.equals("''") ? "" : lines);
  }

  private static String level(Line line) {
    return line.level() == 0 ? "" : String.valueOf(line.level());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "| Size | Time |⏎|------|-----:|⏎| **20** cm | 35 min | => COLUMNS Size;Time / ROW 20 cm;35 min",
        "Size | Time⏎--- | ---⏎[[A\\|20 cm]] | a \\| b => COLUMNS Size;Time / ROW 20 cm;a | b",
        "| | |⏎|---|---|⏎| 20 cm | 35 min | => ROW 20 cm;35 min",
        "| Size | Time | Heat |⏎|---|---|---|⏎| 20 cm | | 180 |⏎| 24 cm | => "
            + "COLUMNS Size;Time;Heat / ROW 20 cm;;180 / ROW 24 cm;;",
        "| 20 cm | 35 min |⏎| 24 cm | 45 min | => ROW 20 cm;35 min / ROW 24 cm;45 min",
        "| Size<br>in cm | Time |⏎|---|---|⏎| 20 | 35 | => COLUMNS Size in cm;Time / ROW 20;35",
      })
  void keepsTheCellsOfATable(String source, String rows) {
    Content read = Markdown.read(unfolded(source));

    assertThat(rows(read.text(), read.lines())).isEqualTo(rows);
  }

  static String rows(String text, List<Line> lines) {
    return lines.stream()
        .map(line -> (line.form() + " " + cells(text, line)).strip())
        .collect(Collectors.joining(" / "));
  }

  private static String cells(String text, Line line) {
    return line.cells().stream().map(cell -> cell.of(text)).collect(Collectors.joining(";"));
  }

  @Test
  void partsCellsAndRowsInItsText() {
    assertThat(text("| Size | Time |⏎|---|---|⏎| 20 cm | 35 min |⏎| 24 cm | |⏎|| 5 min |"))
        .isEqualTo("Size | Time\n20 cm | 35 min\n24 cm\n| 5 min");
  }

  @Test
  void joinsLinesThatWereWrappedBeforeTheirMarksWent() {
    String source =
        """
        The mill was built in [1804](https://mill.example/1804) by the brothers Amos
        and [Silas Crane](https://mill.example/silas-crane), who came up the river in
        1802. It burned down in [1831](https://mill.example/1831-the-great-fire) and
        was built again.
        """;

    assertThat(Markdown.read(source).lines()).hasSize(1);
  }

  @Test
  void endsACalloutsTitleWithTheCallout() {
    String source =
        """
        # Notes

        > [!tip] Good to know
        > The gate is shut at nine.

        The path starts at the mill.

        ## Way back

        > [!warning] Careful
        > The stile is loose.

        Turn left at the chapel.
        """;

    Article article = new ArticleReader(PassageSplitter.withoutModel()).parse("notes.md", source);

    assertThat(article.passages())
        .filteredOn(passage -> passage.kind() == Kind.PARAGRAPH)
        .extracting(Passage::text, Passage::headings)
        .containsExactly(
            tuple("The gate is shut at nine.", List.of("Good to know")),
            tuple("The path starts at the mill.", List.of()),
            tuple("The stile is loose.", List.of("Way back", "Careful")),
            tuple("Turn left at the chapel.", List.of("Way back")));
  }

  @Test
  void readsANoteAsAPersonDoes() {
    String source =
        """
        # The boat shed

        %% ask Ida whether the 40 is right %%

        > [!warning]- Before you row
        > Never row above ==5 Bft==,
        > because the shed floods.

        The shed, which [[Members/Ida Brandt|Ida]] calls *The Ark*, was given to us by
        [Hollis Yard](https://hollis.example) in 2019.[^gift] See ![[plan.png]] #boats ^shed

        1. Sign the book[2]
           - with your **name**
        2. Take a life jacket

        - [x] New roof by [[Members/Tom Askew]]
        - [ ] ~~New door~~ New lock

        | Boat | Seats |
        |------|-------|
        | Gull &amp; Tern | 2 |

        <!-- old fee:

        14 pounds -->

        ```
        code: *1234*
        ```

        [^gift]: Agreed on 5 January.
            It was *not* sold.

        ## Notes

        [2] The red one.
        """;

    assertThat(Markdown.read(source).text())
        .isEqualTo(
            """
            The boat shed

            Before you row

            Never row above 5 Bft,
            because the shed floods.

            The shed, which Ida calls The Ark, was given to us by
            Hollis Yard in 2019. See boats

            1. Sign the book
            with your name
            2. Take a life jacket

            New roof by Tom Askew
            New lock

            Boat | Seats
            Gull & Tern | 2

            code: *1234*

            Agreed on 5 January.
            It was not sold.

            Notes

            The red one.""");
  }

  @Test
  void isWhatAnArticleSaysBelowItsFrontMatter() {
    Article article =
        new ArticleReader(PassageSplitter.withoutModel())
            .parse("cake.Markdown", "---\ntitle: Plum cake\n---\n*Bake* it.\n");

    assertThat(article.text()).isEqualTo("Bake it.");
    assertThat(article.title()).isEqualTo("Plum cake");
    assertThat(article.passages()).extracting(Passage::text).containsExactly("Bake it.");
  }

  private static final List<String> PIECES =
      List.of(
          "The pool",
          "opens at",
          "*",
          "**",
          "_",
          "`",
          "```",
          "~~",
          "==",
          "%%",
          "[[Page",
          "|alias]]",
          "![[x.png]]",
          "[",
          "]",
          "](x)",
          "![",
          "[^1]",
          "[^1]: note",
          "[2]",
          "<!--",
          "-->",
          "<b>",
          "<br>",
          "</del>",
          "<del>",
          "&amp;",
          "&shy;",
          "> ",
          "> [!note] ",
          "- ",
          "1. ",
          "- [ ] ",
          "# ",
          "---",
          "| a | b |",
          "|---|---|",
          "\\",
          "#tag",
          " ^id1",
          "\u00AD",
          "\uFB01",
          "<div>",
          "    ",
          "\t",
          "e\u0301",
          "\u0301",
          "👩\u200D👧",
          "\uD83D",
          "\uFDD0",
          "\uFDD1",
          "\uFDD10\uFDD2",
          "“He left,” she said.",
          "¹",
          "x²");

  private static final List<String> GAPS = List.of(" ", " ", " ", "", "\n", "\n", "\n\n", "\r\n");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void holdsEveryBlockOfItsArticle(long seed) {
    Random random = new Random(seed);
    String source =
        random
            .ints(random.nextInt(200), 0, PIECES.size())
            .mapToObj(piece -> PIECES.get(piece) + GAPS.get(random.nextInt(GAPS.size())))
            .collect(Collectors.joining());

    Content read = Markdown.read(source);

    int from = 0;
    for (Line line : read.lines()) {
      Span words = line.span();
      assertThat(words.start()).isGreaterThanOrEqualTo(from);
      assertThat(words.length()).isPositive();
      assertThat(Whitespace.trim(read.text(), words.start(), words.end())).isEqualTo(words);
      assertThat(line.cells()).allMatch(words::contains);
      from = words.end();
    }
    Slices.assertExact(
        new ArticleReader(new PassageSplitter(words -> words.length() / 2 + 1, 20))
            .parse("hostile.md", source));
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 100).mapToObj(i -> 7919L * i);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "*", "**a ", ">", "|", "a|", "|-|⏎", "+--+⏎", "%%", "<!-- ", "<", "<del>a", "` ",
        "`a``", "```⏎", "~~a", "==a", "[[a", "![a](", "[^1]: ", "[1]", "\\", "- ", "> [!a] ", " ^a"
      })
  void isReadInTimeWhateverIsRepeated(String piece) {
    String source = unfolded(piece.repeat(100_000));

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Markdown.read(source));
  }

  @Test
  void isReadAsItStandsWhereItsEmphasisIsNestedToExhaustTheStack() {
    String source = "**a ".repeat(100_000) + "b** ".repeat(100_000);

    assertThat(Markdown.read(source).text()).isEqualTo(source);
  }

  @Test
  void isReadInTimeHoweverDeepItsListsAre() {
    String source =
        IntStream.range(0, 1_000)
            .mapToObj(depth -> "  ".repeat(depth) + "- item\n")
            .collect(Collectors.joining());

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Markdown.read(source));
  }

  private static String text(String source) {
    return Markdown.read(unfolded(source)).text();
  }

  private static String unfolded(String text) {
    return text.replace('⏎', '\n');
  }
}
