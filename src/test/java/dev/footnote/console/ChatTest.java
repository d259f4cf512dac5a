package dev.footnote.console;

import static dev.footnote.answer.json.Samples.MINUTES;
import static dev.footnote.answer.json.Samples.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.json.Samples;
import dev.footnote.corpus.Article;
import dev.footnote.library.Changes;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.ListedArticle;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class ChatTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final Assistant assistant = mock();
  private final News news = new News();
  private Screen screen = new Screen(out, 72, false);
  private Supplier<List<ListedArticle>> articles = () -> List.of(listed(MINUTES));

  @Test
  void whatChangedMeanwhileIsToldInOneLineBeforeThePromptAndBeforeTheAnswer() {
    when(assistant.ask(any(), eq("Why June?"), any()))
        .thenAnswer(
            call -> {
              news.add(new Changes(1, 0, 0, 0));
              news.add(new Changes(1, 1, 0, 2));
              return reply("Why June?", Samples.regatta());
            });
    news.add("empty.txt: the file is empty");

    assertThat(chat("Why June?", "/new"))
        .startsWith("empty.txt: the file is empty\n")
        .endsWith("\n2 files added, 1 changed, 2 removed.\nA new conversation.\n");
  }

  @Test
  void aQuestionIsAnsweredWithItsSources() {
    answering("Why June?", Samples.regatta());

    assertThat(chat("Why June?"))
        .contains(
            "because the river is too low. [1]\n",
            "[1][2] The Oarsman, March 9, 2024: Minutes of the rowing club\n");
  }

  @Test
  void itBeginsWithWhatThereIsAndThreeExamples() {
    Article rules = Samples.article("rules.txt", "Rules", "Wire", LocalDate.of(2023, 1, 2), "One.");
    articles = () -> Stream.of(MINUTES, MINUTES, rules).map(ChatTest::listed).toList();
    conversation().welcome(List.of("Why June?", "What are the fees?", "Who chairs?", "When?"));

    assertThat(printed())
        .isEqualTo(
            """
            3 articles from The Oarsman and Wire, published January 2, 2023 to March
            9, 2024.
            Ask a question, or /help. Such as:
                Why June?
                What are the fees?
                Who chairs?
            """);
  }

  @Test
  void itBeginsWithoutWhatIsNotKnown() {
    articles = () -> List.of(listed(Samples.article("a.txt", "A", null, null, "One.")));
    conversation().welcome(List.of());

    assertThat(printed()).isEqualTo("1 article.\nAsk a question, or /help.\n");
  }

  @Test
  void examplesThatCameLateAreShownAboveTheLineThatIsBeingTyped() {
    List<String> above = new ArrayList<>();
    LineSource typed = mock();
    when(typed.showsAbove(any())).thenAnswer(call -> above.addAll(call.getArgument(0)));
    conversation().suggest(List.of("Why June?", "Who chairs?"), typed);

    assertThat(above).containsExactly("You could ask:", "    Why June?", "    Who chairs?");
    assertThat(chat()).isEmpty();
  }

  @Test
  void whileNoLineIsTypedTheyWaitForTheNext() {
    conversation()
        .suggest(
            List.of("Why June?", "What are the fees?", "Who chairs?", "When?"), Optional::empty);

    assertThat(chat()).isEqualTo("You could ask: Why June? What are the fees? Who chairs?\n");
  }

  @Test
  void ofManyOutletsItNamesThoseThatMostArticlesAreFrom() {
    articles =
        () ->
            Stream.of("A", "B", "C", "D", "D", "E")
                .map(outlet -> Samples.article("a.txt", "A", outlet, null, "One."))
                .map(ChatTest::listed)
                .toList();
    conversation().welcome(List.of());

    assertThat(printed()).startsWith("6 articles from D, A, B and 2 more.\n");
  }

  @Test
  void aLongListIsShownAScreenfulAtATime() {
    screen = new Screen(out, () -> new Screen.Size(72, 5), false);
    articles = () -> Collections.nCopies(4, listed(MINUTES));
    List<Integer> left = new ArrayList<>();
    LineSource lines = mock();
    when(lines.next()).thenReturn(Optional.of("/articles")).thenReturn(Optional.empty());
    when(lines.wantsMore(anyInt()))
        .thenAnswer(
            call -> {
              left.add(call.getArgument(0));
              assertThat(printed().lines()).hasSize(4);
              return false;
            });
    conversation().converse(lines);

    assertThat(left).containsExactly(4);
    assertThat(printed().lines()).hasSize(4);
  }

  @Test
  void whoWantsMoreSeesTheRest() {
    screen = new Screen(out, () -> new Screen.Size(72, 5), false);
    articles = () -> Collections.nCopies(4, listed(MINUTES));

    assertThat(chat("/articles").lines()).hasSize(8);
  }

  @Test
  void allQuestionsShareOneConversation() {
    answering("a", Samples.hello());
    answering("b", Samples.hello());
    chat("a", "b");

    var conversations = ArgumentCaptor.forClass(Conversation.class);
    verify(assistant, times(2)).ask(conversations.capture(), anyString(), any());
    assertThat(conversations.getAllValues().getFirst())
        .isSameAs(conversations.getAllValues().getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"quit", "exit", "/quit", "/exit", " /quit "})
  void aPersonCanLeave(String line) {
    chat(line, "not asked");

    verifyNoInteractions(assistant);
  }

  @Test
  void anEmptyLineAsksNothing() {
    assertThat(chat("", "   ")).isEmpty();

    verifyNoInteractions(assistant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help", "help", " ? "})
  void helpNamesEveryCommand(String line) {
    assertThat(chat(line)).contains("/sources", "/open", "/articles", "/new", "/quit");
  }

  @Test
  void anUnknownCommandIsToldAndNotAsked() {
    assertThat(chat("/sorces")).contains("There is no /sorces.", "/sources");

    verifyNoInteractions(assistant);
  }

  @Test
  void sourcesSaysSoBeforeThereIsAnAnswer() {
    assertThat(chat("/sources"))
        .isEqualTo("There is no answer with footnotes yet. /articles lists what there is.\n");
  }

  @Test
  void articlesListsAllArticles() {
    assertThat(chat("/articles"))
        .isEqualTo(
            """
            Minutes of the rowing club
                The Oarsman · March 9, 2024 · minutes/march.txt
            """);
  }

  @Test
  void anIndexOutOfReachIsToldInOneLineAndTheConversationGoesOn() {
    when(assistant.ask(any(), eq("Why?"), any())).thenThrow(new IndexException("it is away"));
    answering("Why June?", Samples.regatta());

    assertThat(chat("Why?", "Why June?"))
        .contains("No answer: it is away\n", "because the river is too low. [1]\n");
  }

  @Test
  void soIsAnIndexThatCannotBeListed() {
    answering("Why June?", Samples.regatta());
    articles =
        () -> {
          throw new IndexException("it is away");
        };

    assertThat(chat("/articles", "Why June?"))
        .contains("No answer: it is away\n", "because the river is too low. [1]\n");
  }

  @Test
  void sourcesListsTheFootnotesOfTheLastAnswer() {
    answering("Why June?", Samples.regatta());

    assertThat(chat("Why June?", "/sources"))
        .endsWith(
            """
            [1] Minutes of the rowing club
                The Oarsman · March 9, 2024 · minutes/march.txt
            [2] Minutes of the rowing club
                The Oarsman · March 9, 2024 · minutes/march.txt
            """);
  }

  @Test
  void openShowsAFootnoteAmongTheParagraphsAroundIt() {
    answering("Why June?", Samples.regatta());

    assertThat(chat("Why June?", "/open 2"))
        .endsWith(
            """
            [2] Minutes of the rowing club
                The Oarsman · March 9, 2024 · minutes/march.txt

                The boathouse opens at six.

                The chair thanked all who came. The regatta moves to June because
                the river is too low. Nobody objected.

                “Fees stay as they are.”

                The summer party is on the island.

                The meeting closed at nine.

            """);
  }

  @Test
  void openSaysHowMuchOfTheArticleIsNotShown() {
    answering("When does it close?", closing());

    assertThat(chat("When does it close?", "/open 1"))
        .endsWith("\nParagraphs not shown: 2 before.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open", "/open 3", "/open 0", "/open two", "/open 99999999999"})
  void openWithoutAFootnoteOfTheAnswerSaysWhichThereAre(String line) {
    answering("Why June?", Samples.regatta());

    assertThat(chat("Why June?", line)).endsWith("Say which: /open 1 to /open 2\n");
  }

  @Test
  void openNeedsNoNumberWhereThereIsOneFootnote() {
    answering("When does it close?", closing());

    assertThat(chat("When does it close?", "/open"))
        .endsWith("\nParagraphs not shown: 2 before.\n");
  }

  @Test
  void openShowsTheFootnoteOfWhatComesClosest() {
    answering("Why June?", Samples.regatta());
    answering("Who objected?", Samples.closest());

    assertThat(chat("Why June?", "Who objected?", "/open"))
        .contains("\n[1] Minutes of the rowing club\n")
        .doesNotContain("Say which");
    assertThat(chat("Who objected?", "/sources")).contains("[1] ");
  }

  @Test
  void openBeforeAnyAnswerSaysThatThereIsNoFootnote() {
    assertThat(chat("/open 1")).isEqualTo("There is no footnote to open yet.\n");
  }

  @Test
  void newForgetsTheConversationAndItsFootnotes() {
    answering("Why June?", Samples.regatta());

    assertThat(chat("Why June?", "/new", "/open 1"))
        .endsWith("A new conversation.\nThere is no footnote to open yet.\n");
  }

  @Test
  void aQuestionThatFailsDoesNotEndTheConversation() {
    when(assistant.ask(any(), any(), any())).thenThrow(new IllegalStateException("out of ink"));

    assertThat(chat("a", "/new")).contains("No answer: out of ink\n", "A new conversation.");
  }

  private static Answer closing() {
    return new Answer.GroundedAnswer(
        List.of(Samples.statement(Samples.citation(1, MINUTES, 4, "The meeting closed at nine."))));
  }

  private void answering(String question, Answer answer) {
    when(assistant.ask(any(), eq(question), any())).thenReturn(reply(question, answer));
  }

  private String chat(String... lines) {
    conversation()
        .converse(
            LineSource.of(new BufferedReader(new StringReader(String.join("\n", lines) + "\n"))));
    return printed();
  }

  private Chat conversation() {
    return new Chat(assistant, articles, screen, false, news);
  }

  private static ListedArticle listed(Article article) {
    return new ListedArticle(article.path(), "", article.provenance());
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
