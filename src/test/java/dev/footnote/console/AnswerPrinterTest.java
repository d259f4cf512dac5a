package dev.footnote.console;

import static dev.footnote.answer.json.Samples.MINUTES;
import static dev.footnote.answer.json.Samples.article;
import static dev.footnote.answer.json.Samples.citation;
import static dev.footnote.answer.json.Samples.reply;
import static dev.footnote.answer.json.Samples.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.answer.json.Json;
import dev.footnote.answer.json.Samples;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.reading.Readings;
import dev.footnote.retrieval.Hit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private Screen screen = new Screen(out, 72, false);

  @Test
  void theAnswerComesFirstAndThenALineForEachSource() {
    Article rules = article("rules.txt", "Rules", null, null, "No boats after sunset.");
    List<Statement> statements = new ArrayList<>(Samples.regatta().statements());
    statements.add(statement(citation(3, rules, 0, "No boats after sunset.")));
    print(new GroundedAnswer(statements));

    assertThat(printed())
        .isEqualTo(
            """
            The regatta moves to June because the river is too low. [1]
            Fees stay as they are. [2]
            No boats after sunset. [3]

            [1][2] The Oarsman, March 9, 2024: Minutes of the rowing club
            [3] Rules
            """);
  }

  @Test
  void aSourcesLineIsCutToTheWidthBehindWhatIdentifiesIt() {
    screen = new Screen(out, 40, false);
    print(
        new GroundedAnswer(
            List.of(statement(citation(1, Samples.paged(MINUTES, 3), 1, "Nobody objected.")))));

    assertThat(printed()).endsWith("\n[1] The Oarsman, March 9, 2024, page 3:…\n");
  }

  @Test
  void articlesThatAreCalledAlikeHaveALineEach() {
    Article one = article("1.txt", "Minutes", "The Oarsman", null, "One.");
    Article other = article("2.txt", "Minutes", "The Oarsman", null, "Two.");
    print(
        new GroundedAnswer(
            List.of(statement(citation(1, one, 0, "One."), citation(2, other, 0, "Two.")))));

    assertThat(printed()).endsWith("\n[1] The Oarsman: Minutes\n[2] The Oarsman: Minutes\n");
  }

  @Test
  void copiesAreNamedInOneLine() {
    screen = new Screen(out, 40, false);
    Citation fees = citation(1, MINUTES, 2, "Fees stay as they are.");
    Article copy = article("b.txt", "The fees of the club", "Wire", null, "One.");
    print(new GroundedAnswer(List.of(statement(fees.withCopies(List.of(copy))))));

    assertThat(printed()).endsWith("\n    also in: The fees of the club (Wire…\n");
  }

  @Test
  void quotedWordsStandBetweenTheMarksOfTheirLanguage() {
    Article german =
        new Article(
            "a.txt",
            MINUTES.provenance(),
            MINUTES.text(),
            MINUTES.blocks(),
            MINUTES.annotations(),
            "de");
    print(new Closest(citation(1, german, 1, "Nobody objected.")));
    printPassages(new Closest(citation(1, german, 1, "Nobody objected.")));

    assertThat(printed())
        .contains("\n    „Nobody objected.“ [1]\n", "the river is too low. „Nobody objected.“\n");
  }

  @Test
  void whereTheyAreAskedForTheParagraphsStandUnderTheAnswer() {
    printPassages(Samples.regatta());

    assertThat(printed())
        .isEqualTo(
            """
            The regatta moves to June because the river is too low. [1]
            Fees stay as they are. [2]

            [1] Minutes of the rowing club
                The Oarsman · March 9, 2024 · minutes/march.txt
                The chair thanked all who came. “The regatta moves to June because
                the river is too low.” Nobody objected.

            [2] Minutes of the rowing club
                The Oarsman · March 9, 2024 · minutes/march.txt
                “Fees stay as they are.”
            """);
  }

  @Test
  void theCopiesAreNamedUnderTheParagraphThreeOfThemAtTheMost() {
    List<Article> copies =
        Stream.of("b", "c", "d", "e", "f")
            .map(name -> article(name + ".txt", name, "Wire", LocalDate.of(2024, 3, 9), "One."))
            .toList();
    Citation fees = citation(1, MINUTES, 2, "Fees stay as they are.");

    printPassages(
        new GroundedAnswer(
            List.of(
                statement(
                    fees.withCopies(List.of(article("b.txt", "Fees", null, null, "One.")))))));
    printPassages(new GroundedAnswer(List.of(statement(fees.withCopies(copies)))));

    assertThat(printed().replaceAll("\\s+", " "))
        .contains("“Fees stay as they are.” also in: Fees, b.txt")
        .endsWith(
            "also in: b (Wire, March 9, 2024), b.txt; c (Wire, March 9, 2024), c.txt;"
                + " d (Wire, March 9, 2024), d.txt and 2 more ");
  }

  @Test
  void aQuestionThatIsNotAnsweredIsNamedUnderTheAnswer() {
    print(new GroundedAnswer(Samples.regatta().statements(), List.of("who won?", "Who lost?")));

    assertThat(printed())
        .contains("stay as they are. [2]\nThe articles don’t say: “who won” or “Who lost”.\n\n[1]");
  }

  @Test
  void onATerminalTheQuotedWordsStandOutByStyle() {
    screen = new Screen(out, 100, true);
    printPassages(Samples.regatta());

    assertThat(printed()).containsPattern("came. \u001B\\[[0-9;]+mThe regatta").doesNotContain("“");
    assertThat(AttributedString.stripAnsi(printed()))
        .contains("who came. The regatta moves to June because the river is too low. Nobody");
  }

  @Test
  void footnotesOfOneParagraphShareIt() {
    printPassages(
        new GroundedAnswer(
            List.of(
                statement(citation(1, MINUTES, 1, "Nobody objected.")),
                statement(citation(2, MINUTES, 1, "The chair thanked all who came.")))));

    assertThat(printed())
        .containsOnlyOnce("minutes/march.txt")
        .contains("[1][2] Minutes of the rowing club")
        .containsSubsequence("“The chair thanked all who came.”", "“Nobody objected.”");
  }

  @Test
  void footnotesThatOverlapStandOutOnce() {
    printPassages(
        new GroundedAnswer(
            List.of(
                statement(
                    citation(1, MINUTES, 1, "The chair thanked all"),
                    citation(2, MINUTES, 1, "thanked all who came.")))));

    assertThat(printed()).contains("“The chair thanked all”“ who came.”");
  }

  @Test
  void aSentenceThatWasSaidAlreadyIsNotRepeated() {
    AnswerPrinter printer = new AnswerPrinter(screen, false);
    printer.say(Samples.regatta().statements().getFirst());
    printer.finish(reply("When?", Samples.regatta()));

    assertThat(printed())
        .startsWith("The regatta moves to June")
        .containsOnlyOnce("[1]\nFees stay as they are. [2]\n");
  }

  @Test
  void whatIsUnknownAboutAnArticleIsLeftOut() {
    Article bare = article("a.txt", "A", null, null, "One.");
    printPassages(new GroundedAnswer(List.of(statement(citation(1, bare, 0, "One.")))));

    assertThat(printed()).contains("[1] A\n    a.txt\n    “One.”\n");
  }

  @Test
  void onATerminalTheShortAnswerStandsOut() {
    screen = new Screen(out, 100, true);
    print(new GroundedAnswer(List.of(statement(Samples.river()))));

    assertThat(printed().lines().findFirst().orElseThrow())
        .isEqualTo(
            "The regatta moves to June \u001B[1mbecause the river is too low\u001B[0m."
                + " \u001B[1m[1]\u001B[0m");
  }

  @Test
  void anArticlesOwnReferenceMarksAreNotTakenForFootnotes() {
    Article moss = article("a.txt", "A", null, null, "It ended in 2022[12], they say.[3]");
    printPassages(
        new GroundedAnswer(List.of(statement(citation(1, moss, 0, moss.text(), "2022")))));

    assertThat(printed())
        .startsWith("It ended in 2022, they say. [1]\n")
        .contains("“It ended in 2022[12], they say.[3]”");
  }

  @Test
  void elsewhereTheShortAnswerIsTextLikeAnyOther() {
    print(new GroundedAnswer(List.of(statement(Samples.river()))));

    assertThat(printed())
        .startsWith("The regatta moves to June because the river is too low. [1]\n");
  }

  @Test
  void aShortAnswerInWordsThatAreNotTheQuotesIsNotMarked() {
    screen = new Screen(out, 100, true);
    print(
        new GroundedAnswer(
            List.of(new Statement("It moves: the river is low.", List.of(Samples.river())))));

    assertThat(printed()).startsWith("It moves: the river is low. \u001B[1m[1]");
  }

  @Test
  void whatComesClosestIsShownUnderItsFootnoteAndNotClaimed() {
    print(Samples.closest());

    assertThat(printed())
        .isEqualTo(
            """
            Closest I found:
                “The regatta moves to June because the river is too low.” [1]

            [1] The Oarsman, March 9, 2024: Minutes of the rowing club
            """);
  }

  @Test
  void whatComesClosestIsSaidWithinItsParagraphWhereThatIsShown() {
    printPassages(Samples.closest());

    assertThat(printed())
        .isEqualTo(
            """
            Closest I found:

            [1] Minutes of the rowing club
                The Oarsman · March 9, 2024 · minutes/march.txt
                The chair thanked all who came. “The regatta moves to June because
                the river is too low.” Nobody objected.
            """);
  }

  @Test
  void thePageIsNamedWhereTheArticleHasPages() {
    print(new Closest(citation(1, Samples.paged(MINUTES, 3), 1, "Nobody objected.")));

    printPassages(new Closest(citation(1, Samples.paged(MINUTES, 3), 1, "Nobody objected.")));

    assertThat(printed())
        .contains(
            "\n[1] The Oarsman, March 9, 2024, page 3: Minutes of the rowing club\n",
            "March 9, 2024 · minutes/march.txt · page 3\n");
  }

  @Test
  void aSearchNamesThePage() {
    Passage passage = Samples.paged(MINUTES, 3).passages().get(1);
    List<Hit> hits = List.of(Readings.hit(Asked.whole("Who?"), passage, 0.5));
    new HitPrinter(screen).print(hits);

    assertThat(printed()).contains("minutes/march.txt · page 3\n");
    assertThat(Json.hits("Who?", hits).toString()).contains("\"page\":3");
  }

  @Test
  void whatComesClosestByKeywordsAloneIsNoAnswerEither() {
    new AnswerPrinter(screen, false).finish(reply("Why?", Samples.closest(), Reply.Mode.KEYWORD));

    assertThat(printed()).startsWith("Closest I found:\n    “The").containsOnlyOnce("The regatta");
  }

  @Test
  void aRefusalNamesRelatedPassagesAsNoAnswer() {
    print(Samples.refusal());

    assertThat(printed())
        .isEqualTo(
            """
            The articles do not say who won.

            Related, but not an answer:

            The Oarsman, March 9, 2024: Minutes of the rowing club
                closed at nine
            """);
  }

  @Test
  void aRefusalMayHaveNothingRelated() {
    print(new Abstention("Nothing was found.", List.of()));

    assertThat(printed()).isEqualTo("Nothing was found.\n");
  }

  @Test
  void aQuestionBackThatNamesItsTwoChoicesIsOneLine() {
    print(new Clarification("Who do you mean by “him”: Ann or Bob?", List.of("Ann", "Bob")));

    assertThat(printed()).isEqualTo("Who do you mean by “him”: Ann or Bob?\n");
  }

  @Test
  void manyChoicesOrLongOnesAreNumbered() {
    print(new Clarification("Who: Ann, Bob or Cy?", List.of("Ann", "Bob", "Cy")));
    print(new Clarification("Which?", List.of("Ann", "Martin Keel, 58, the master of the ferry")));

    assertThat(printed())
        .isEqualTo(
            """
            Who: Ann, Bob or Cy?
                1. Ann
                2. Bob
                3. Cy
            Which?
                1. Ann
                2. Martin Keel, 58, the master of the ferry
            """);
  }

  @Test
  void whatTheFilesOwnDataSayHasNoMarkAndNoSource() {
    print(new GroundedAnswer(List.of(Statement.ofFile("It is in “a.txt”."))));
    screen = new Screen(out, 100, true);
    print(new GroundedAnswer(List.of(Statement.ofFile("It is in “b.txt”."))));

    assertThat(printed())
        .isEqualTo(
            """
            It is in “a.txt”. (by the file’s own data)
            It is in “b.txt”. (by the file’s own data)
            """);
  }

  @Test
  void wordsOfOurOwnStandBeforeTheSentence() {
    print(new GroundedAnswer(List.of(statement(Samples.river()).after("Yes."))));

    assertThat(printed()).startsWith("Yes. The regatta moves to June because the river");
  }

  @Test
  void smallTalkIsSaidAsItIs() {
    print(Samples.hello());

    assertThat(printed()).isEqualTo("Hello! Ask me about the articles.\n");
  }

  @Test
  void aListThatIsSmallTalkKeepsItsLines() {
    print(new Answer.SmallTalk("• “Minutes”\n• “Rules”"));

    assertThat(printed()).isEqualTo("• “Minutes”\n• “Rules”\n");
  }

  @Test
  void anAnswerByKeywordsAloneIsLabelled() {
    new AnswerPrinter(screen, false).finish(reply("When?", Samples.regatta(), Reply.Mode.KEYWORD));

    assertThat(printed()).endsWith("\n\nFound by keywords alone.\n");
  }

  @Test
  void noLineIsWiderThanTheScreen() {
    screen = new Screen(out, 24, false);
    Article wide =
        article(
            "w.txt",
            "漢字".repeat(40),
            null,
            null,
            "https://example.org/" + "x".repeat(50) + " 😀😀");
    printPassages(new GroundedAnswer(List.of(statement(citation(1, wide, 0, "example")))));

    assertThat(printed().lines())
        .allSatisfy(
            line -> assertThat(new AttributedString(line).columnLength()).isLessThanOrEqualTo(24));
    assertThat(printed().replaceAll("\\s", "")).contains("漢字".repeat(40), "😀😀");
  }

  @Test
  void noControlCharacterOfAnArticleReachesTheTerminal() {
    Article hostile =
        article(
            "h\u001B[2J.txt",
            "T\u0007\u001B]0;owned\u0007",
            "S\u009B31m",
            null,
            "a\u001B[31mred\r\n\tb\u202Ecba\u0000 c\u2028d");
    Citation quote = citation(1, hostile, 0, "red\r\n\tb\u202Ec");
    printPassages(new GroundedAnswer(List.of(statement(quote))));

    assertThat(printed())
        .doesNotContainPattern("[\\p{Cc}\\u202E\\u2028&&[^\\n]]")
        .contains("“red bc”ba c d");
  }

  private void print(Answer answer) {
    new AnswerPrinter(screen, false).finish(reply("When?", answer));
  }

  private void printPassages(Answer answer) {
    new AnswerPrinter(screen, true).finish(reply("When?", answer));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
