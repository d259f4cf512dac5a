package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerPagesTest {

  private static final AnswerPages PAGES = new AnswerPages("footnote_bot");

  @Test
  void putsMarksAfterEachSentenceAndTheSourcesBelow() {
    Article article = Articles.article("a.txt", "He left.", "She stayed.");
    Citation left = Articles.citation(1, article.passages().get(0));
    Citation stayed = Articles.citation(2, article.passages().get(1));

    List<Page> pages =
        pages(
            new GroundedAnswer(
                List.of(
                    new Statement("He left.", List.of(left)),
                    new Statement("She stayed.", List.of(stayed, left)))));

    assertThat(pages).hasSize(1);
    assertThat(ParsedHtml.parse(pages.getFirst().text().html()))
        .isEqualTo(
            """
            He left. [1] She stayed. [2][1]

            [1][2] The Gazette, 6 June 2017: About a.txt""");
    assertThat(labels(pages.getFirst()))
        .containsExactly(List.of("[1]", "[2]"), List.of("👍", "👎"));
  }

  @Test
  void putsTheShortAnswerInBold() {
    Article article = Articles.article("a.txt", "He left at 5 < 6 o’clock & came back.");
    Citation citation = Articles.citation(1, article.passages().getFirst(), "at 5 < 6 o’clock");

    List<Page> pages = pages(new GroundedAnswer(List.of(Statement.quoting(List.of(citation)))));

    assertThat(html(pages))
        .startsWith("He left <b>at 5 &lt; 6 o’clock</b> &amp; came back. [1]\n\n<blockquote");
    assertThat(ParsedHtml.parse(pages.getFirst().text().html()).length())
        .isEqualTo(pages.getFirst().text().length());
  }

  @Test
  void leavesOutAnArticlesOwnReferenceMarksBesideItsOwn() {
    Article article = Articles.article("a.txt", "It ended in 2022[12], they say.[3]");
    Passage passage = article.passages().getFirst();

    for (Citation citation :
        List.of(Articles.citation(1, passage), Articles.citation(1, passage, "2022"))) {
      assertThat(pages(new GroundedAnswer(List.of(Statement.quoting(List.of(citation))))))
          .singleElement()
          .satisfies(
              page ->
                  assertThat(ParsedHtml.parse(page.text().html()))
                      .startsWith("It ended in 2022, they say. [1]\n\n")
                      .doesNotContain("[12]"));
    }
  }

  @Test
  void putsTheShortAnswerInBoldWhileTheAnswerIsBeingMade() {
    Article article = Articles.article("a.txt", "He left at noon.");
    Citation citation = Articles.citation(1, article.passages().getFirst(), "at noon");

    Page page = PAGES.unfinished(List.of(Statement.quoting(List.of(citation))));

    assertThat(html(List.of(page))).isEqualTo("He left <b>at noon</b>. [1] …");
  }

  @Test
  void putsNothingInBoldInWordsThatAreNotTheQuotes() {
    Article article = Articles.article("a.txt", "He left at noon.");
    Citation citation = Articles.citation(1, article.passages().getFirst(), "at noon");

    List<Page> pages =
        pages(new GroundedAnswer(List.of(new Statement("He went at noon.", List.of(citation)))));

    assertThat(html(pages)).startsWith("He went at noon. [1]\n");
  }

  @Test
  void showsWhatComesClosestAsAFootnoteWithoutAClaim() {
    Article article = Articles.article("a.txt", "He left.", "She stayed.");
    Citation stayed = Articles.citation(1, article.passages().get(1));

    List<Page> pages = pages(new Closest(stayed));

    assertThat(pages).hasSize(1);
    assertThat(ParsedHtml.parse(pages.getFirst().text().html()))
        .isEqualTo(
            """
            Closest I found:

            [1] The Gazette, 6 June 2017: About a.txt
            She stayed.""");
    assertThat(html(pages)).startsWith("Closest I found:\n\n<blockquote expandable>[1] ");
    assertThat(labels(pages.getFirst())).containsExactly(List.of("[1]"), List.of("👍", "👎"));
  }

  @Test
  void marksRelatedPassagesAsNotTheAnswer() {
    Citation related =
        Articles.citation(1, Articles.article("a.txt", "He left.").passages().getFirst());

    List<Page> pages = refusal(0.3, related);

    assertThat(html(pages))
        .startsWith(
            "The articles do not say.\n\n<i>Related, but not the answer:</i>\n"
                + "<blockquote expandable>[1] ")
        .endsWith("\nHe left.</blockquote>");
    assertThat(labels(pages.getFirst())).containsExactly(List.of("[1]"), List.of("👍", "👎"));
  }

  @Test
  void namesThePageBehindTheArticle() {
    Citation related =
        Articles.citation(1, Articles.paged(Articles.article("a.txt", "He left."), 3));

    assertThat(ParsedHtml.parse(html(refusal(0.3, related))))
        .contains("The Gazette, 6 June 2017: About a.txt, p. 3\nHe left.");
  }

  @Test
  void showsOfRelatedPassagesOnlyTheNearest() {
    Article article = Articles.article("a.txt", "He left.", "She stayed.");

    List<Page> pages =
        refusal(
            0.3,
            Articles.citation(1, article.passages().get(0)),
            Articles.citation(2, article.passages().get(1)));

    assertThat(html(pages)).contains("He left.").doesNotContain("She stayed.");
    assertThat(labels(pages.getFirst())).containsExactly(List.of("[1]"), List.of("👍", "👎"));
  }

  @Test
  void showsNoRelatedPassageThatIsNotNear() {
    Citation related =
        Articles.citation(1, Articles.article("a.txt", "He left.").passages().getFirst());

    List<Page> pages = refusal(0.12, related);

    assertThat(html(pages)).isEqualTo("The articles do not say.");
    assertThat(labels(pages.getFirst())).containsExactly(List.of("👍", "👎"));
  }

  @Test
  void showsTheWordsAroundASentenceAndNotTheSentenceAgain() {
    Citation citation =
        quoting(1, "It rained.  He left at noon. Nobody\nsaw him.", "He left at noon.");

    List<Page> pages = pages(new GroundedAnswer(List.of(Statement.quoting(List.of(citation)))));

    assertThat(ParsedHtml.parse(html(pages)))
        .isEqualTo(
            """
            He left at noon. [1]

            [1] The Gazette, 6 June 2017: About a.txt
            It rained. […] Nobody saw him.""");
  }

  @Test
  void shortensTheWordsAroundASentence() {
    String rain = "It rained on and on. ".repeat(100);
    Citation citation = quoting(1, rain + "He left. " + rain.strip(), "He left.");

    List<Page> pages = pages(new GroundedAnswer(List.of(Statement.quoting(List.of(citation)))));

    assertThat(ParsedHtml.parse(html(pages)))
        .hasSizeLessThan(600)
        .matches(Pattern.compile("(?s).*\n…\\w.* on\\. \\[…] It rained .*…"));
  }

  @Test
  void putsSeveralSentencesOfAParagraphIntoOneFootnote() {
    String paragraph = "It rained. He left. Nobody saw him. She stayed.";
    Citation left = quoting(1, paragraph, "He left.");
    Citation stayed = quoting(2, paragraph, "She stayed.");

    List<Page> pages =
        pages(
            new GroundedAnswer(
                List.of(Statement.quoting(List.of(left)), Statement.quoting(List.of(stayed)))));

    assertThat(ParsedHtml.parse(html(pages)))
        .isEqualTo(
            """
            He left. [1] She stayed. [2]

            [1][2] The Gazette, 6 June 2017: About a.txt
            It rained. […] Nobody saw him. […]""");
  }

  @Test
  void namesAnArticleOnceAboveTheWordsFromItsParagraphs() {
    Article one = Articles.article("a.txt", "It rained. He left.", "She stayed. It cleared up.");
    Article two = Articles.article("b.txt", "All was well.");
    Citation left = quoting(1, one.passages().get(0), "He left.");
    Citation well = Articles.citation(2, two.passages().getFirst());
    Citation stayed = quoting(3, one.passages().get(1), "She stayed.");

    List<Page> pages =
        pages(
            new GroundedAnswer(
                Stream.of(left, well, stayed)
                    .map(citation -> Statement.quoting(List.of(citation)))
                    .toList()));

    assertThat(ParsedHtml.parse(html(pages)))
        .endsWith(
            """

            [1][3] The Gazette, 6 June 2017: About a.txt
            [1] It rained. […]
            [3] […] It cleared up.
            [2] The Gazette, 6 June 2017: About b.txt""");
  }

  @Test
  void namesTheCopiesOfAnArticleInOneLineUnderItsWords() {
    Article one = Articles.article("a.txt", "It rained. He left.");
    Article copy =
        new Article(
            "b.txt",
            new Provenance("Rain & <b>Storm</b>", null, null, null, null, null),
            one.text(),
            one.blocks());
    Citation left =
        quoting(1, one.passages().getFirst(), "He left.")
            .withCopies(List.of(Articles.article("c.txt", "It rained."), copy));

    String html = html(pages(new GroundedAnswer(List.of(Statement.quoting(List.of(left))))));

    assertThat(html)
        .endsWith(
            """
            It rained. […]<i>
            also in: About c.txt (The Gazette, 6 June 2017); \
            Rain &amp; &lt;b&gt;Storm&lt;/b&gt;</i></blockquote>""");
  }

  @Test
  void leavesOutWordsThatDoNotFitOnAPage() {
    Article article =
        Articles.article(
            "a.txt",
            Collections.nCopies(9, "He left. ".repeat(200).strip()).toArray(String[]::new));
    List<Citation> citations =
        IntStream.range(0, 9)
            .mapToObj(i -> Articles.citation(i + 1, article.passages().get(i)))
            .toList();

    List<Page> pages = pages(new GroundedAnswer(List.of(new Statement("All left.", citations))));

    assertThat(pages).allSatisfy(page -> assertThat(page.text().length()).isLessThan(4097));
    assertThat(pages.getLast().text().html())
        .contains("<blockquote expandable>[1][2][3][4][5][6][7][8][9] The Gazette")
        .contains("\n[2] He left.")
        .doesNotContain("\n[3] He left.");
  }

  @Test
  void doesNotRepeatATitleThatIsTheAnswer() {
    Article dated = Articles.article("a.txt", "About a.txt");
    Article bare =
        new Article(
            "b.txt",
            Provenance.titled("He left."),
            dated.text().replace("About a.txt", "He left.   "),
            dated.blocks());
    Citation title = Articles.citation(1, dated.passages().getFirst());
    Citation other = quoting(2, bare.passages().getFirst(), "He left.");

    List<Page> pages =
        pages(
            new GroundedAnswer(
                List.of(Statement.quoting(List.of(title)), Statement.quoting(List.of(other)))));

    assertThat(ParsedHtml.parse(html(pages)))
        .isEqualTo("About a.txt [1] He left. [2]\n\n[1] The Gazette, 6 June 2017");
    assertThat(labels(pages.getFirst()).getFirst()).containsExactly("[1]", "[2]");
  }

  @Test
  void quotesInTheFootnoteWhatTheAnswerSaysInOtherWords() {
    Citation citation = quoting(1, "It rained. He left at noon.", "He left at noon.");

    List<Page> pages =
        pages(new GroundedAnswer(List.of(new Statement("He went.", List.of(citation)))));

    assertThat(html(pages)).endsWith("\nHe left at noon.</blockquote>");
  }

  @Test
  void makesEachNumberALinkThatOpensItsParagraph() {
    Citation citation = quoting(1, "It rained. He left at noon.", "He left at noon.");

    Page page = pages(new GroundedAnswer(List.of(Statement.quoting(List.of(citation))))).getFirst();

    assertThat(page.text().html())
        .startsWith(
            "He left at noon. <a href=\"https://t.me/footnote_bot?start="
                + page.buttons().getFirst().getFirst().data()
                + "\">[1]</a>\n");
    assertThat(pages(new Closest(citation)).getFirst().text().html())
        .contains("<blockquote expandable><a href=\"https://t.me/footnote_bot?start=");
  }

  @Test
  void namesAQuestionThatIsNotAnsweredAboveTheSources() {
    Citation left =
        Articles.citation(1, Articles.article("a.txt", "He left.").passages().getFirst());
    Statement statement = new Statement("He left.", List.of(left));

    List<Page> pages = pages(new GroundedAnswer(List.of(statement), List.of("is 2 < 3?")));

    assertThat(html(pages))
        .startsWith("He left. [1]\n\nThe articles don’t say: “is 2 &lt; 3”.\n\n<blockquote");
  }

  @Test
  void beginsALineForEachItemOfAList() {
    Statement item = Statement.ofFile("“Minutes”").after("•");

    assertThat(pages(new GroundedAnswer(List.of(item, item))).getFirst().text().html())
        .isEqualTo("• “Minutes” (by the file’s own data)\n• “Minutes” (by the file’s own data)");
  }

  @Test
  void putsTheChoicesOfAQuestionBackUnderItOneInARow() {
    List<Page> pages = pages(new Clarification("Ann or Bob?", List.of("Ann", "Bob")));

    assertThat(pages)
        .containsExactly(
            new Page(
                TelegramHtml.of("Ann or Bob?"),
                List.of(
                    List.of(new Page.Button("Ann", "c.42.0")),
                    List.of(new Page.Button("Bob", "c.42.1")))));
  }

  @Test
  void putsNoButtonsUnderAQuestionBackWithoutChoices() {
    assertThat(pages(new Clarification("Who do you mean?", List.of())))
        .containsExactly(Page.of("Who do you mean?"));
  }

  @Test
  void cutsAChoiceThatIsTooLongForAButton() {
    String choice = "Martin Keel, 58, the master of the old ferry ".repeat(3).strip();

    assertThat(labels(pages(new Clarification("Who?", List.of(choice))).getFirst()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.getFirst())
                    .hasSizeLessThanOrEqualTo(60)
                    .startsWith("Martin Keel, 58, the master")
                    .endsWith("…"));
  }

  @Test
  void showsWhatWasChosenInPlaceOfTheChoices() {
    List<String> choices = List.of("Tuberville", "Sessions");

    assertThat(
            AnswerPages.settled(
                new Clarification("Who do you mean by “him”: Tuberville or Sessions?", choices),
                "Tuberville"))
        .isEqualTo(Page.of("Who do you mean by “him”? – Tuberville"));
    assertThat(AnswerPages.settled(new Clarification("Which of them?", choices), "Sessions"))
        .isEqualTo(Page.of("Which of them? – Sessions"));
  }

  @Test
  void putsWordsOfOurOwnBeforeASentence() {
    Article article = Articles.article("a.txt", "He left at noon.");
    Passage passage = article.passages().getFirst();

    for (Citation citation :
        List.of(Articles.citation(1, passage), Articles.citation(1, passage, "at noon"))) {
      Statement statement = Statement.quoting(List.of(citation)).after("Yes.");
      assertThat(ParsedHtml.parse(PAGES.unfinished(List.of(statement)).text().html()))
          .isEqualTo("Yes. He left at noon. [1] …");
    }
  }

  @Test
  void namesNoSourceForWhatTheFilesOwnDataSay() {
    List<Page> pages =
        pages(
            new GroundedAnswer(
                List.of(Statement.ofFile("“A” is of 2017."), Statement.ofFile("“B” is of 2018.")),
                List.of("who won?")));

    assertThat(pages.getFirst().text().html())
        .isEqualTo(
            "“A” is of 2017. (by the file’s own data) “B” is of 2018. (by the file’s own data)"
                + "\n\nThe articles don’t say: “who won”.");
    assertThat(labels(pages.getFirst())).containsExactly(List.of("👍", "👎"));
  }

  @Test
  void putsNoButtonsUnderSmallTalk() {
    assertThat(pages(new SmallTalk("Hello!"))).containsExactly(Page.of("Hello!"));
  }

  @Test
  void saysIfOnlyKeywordsWereUsed() {
    Answer answer = answerOf("He left.");

    assertThat(PAGES.of(reply(answer, Reply.Mode.KEYWORD), 42).getFirst().text().html())
        .endsWith("\n<i>Found by keywords alone.</i>");
  }

  static List<String> longAndHostileTexts() {
    return List.of(
        "A short sentence of an article. ".repeat(400).strip(),
        "\uD83D\uDE00".repeat(4096),
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(1500),
        "a" + "\u0301".repeat(9000),
        "<b>&amp;</b>".repeat(1000),
        "x".repeat(10_000),
        "\u202E[1] \u200B".repeat(2000) + "end");
  }

  @ParameterizedTest
  @MethodSource("longAndHostileTexts")
  void splitsALongAnswerIntoPagesThatTelegramAccepts(String words) {
    List<Page> pages = pages(answerOf(words));

    StringBuilder said = new StringBuilder();
    for (Page page : pages) {
      String plain = ParsedHtml.parse(page.text().html());
      assertThat(plain.length()).isEqualTo(page.text().length()).isBetween(1, 4096);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(plain)).isTrue();
      assertThat(page.text().html().getBytes(StandardCharsets.UTF_8).length).isLessThan(32_768);
      said.append(plain);
    }
    String wanted = TelegramHtml.sanitize(words).replaceAll("\\s", "").replaceAll("[<>&]", "?");
    assertThat(said.toString().replaceAll("\\s", "")).startsWith(wanted + "[1]");
    assertThat(pages.getLast().buttons()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("longAndHostileTexts")
  void splitsALongAnswerThatHoldsAShortOne(String words) {
    Article article = Articles.article("a.txt", words + " at noon.");
    Citation citation = Articles.citation(1, article.passages().getFirst(), "at noon");

    List<Page> pages = pages(new GroundedAnswer(List.of(Statement.quoting(List.of(citation)))));

    assertThat(pages)
        .allSatisfy(
            page -> {
              assertThat(ParsedHtml.parse(page.text().html()).length())
                  .isEqualTo(page.text().length())
                  .isBetween(1, 4096);
            });
  }

  @Test
  void splitsAtTheEndOfASentence() {
    List<Page> pages = pages(answerOf("A short sentence of an article. ".repeat(400).strip()));

    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages.getFirst().text().html()).endsWith("article.");
    assertThat(pages.get(1).text().html()).startsWith("A short");
  }

  @Test
  void showsAnUnfinishedAnswerOnOnePage() {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      statements.addAll(((GroundedAnswer) answerOf("Sentence " + i + ".")).statements());
    }

    assertThat(html(List.of(PAGES.unfinished(statements.subList(0, 1)))))
        .isEqualTo("Sentence 0. [1] …");
    assertThat(PAGES.unfinished(statements).text().length()).isLessThanOrEqualTo(4096);
  }

  private static Answer answerOf(String words) {
    Article article = Articles.article("a.txt", words);
    return new GroundedAnswer(
        List.of(
            new Statement(words, List.of(Articles.citation(1, article.passages().getFirst())))));
  }

  static List<Page> pages(Answer answer) {
    return PAGES.of(reply(answer, Reply.Mode.EXTRACTIVE), 42);
  }

  private static List<Page> refusal(double confidence, Citation... related) {
    Answer answer = new Abstention("The articles do not say.", List.of(related));
    return PAGES.of(reply(answer, Reply.Mode.EXTRACTIVE, confidence), 42);
  }

  /** The footnote of a sentence in the one paragraph of an article. */
  private static Citation quoting(int number, String paragraph, String sentence) {
    Passage passage = Articles.article("a.txt", paragraph).passages().getFirst();
    return quoting(number, passage, sentence);
  }

  private static Citation quoting(int number, Passage passage, String sentence) {
    int start = passage.span().start() + passage.text().indexOf(sentence);
    return Citation.of(number, passage, new Span(start, start + sentence.length()));
  }

  /** The first page, without the links of the footnotes' numbers. */
  private static String html(List<Page> pages) {
    return ParsedHtml.withoutLinks(pages.getFirst().text().html());
  }

  private static Reply reply(Answer answer, Reply.Mode mode) {
    return reply(answer, mode, 0.9);
  }

  private static Reply reply(Answer answer, Reply.Mode mode, double confidence) {
    return new Reply(
        "Why?",
        "Why?",
        new Answerer.Draft(answer, mode, confidence, List.of(), null),
        new Reply.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO));
  }

  private static List<List<String>> labels(Page page) {
    return page.buttons().stream()
        .map(row -> row.stream().map(Page.Button::label).toList())
        .toList();
  }
}
