package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.Vocabularies;
import dev.footnote.reading.Reader;
import dev.footnote.reading.Readings;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.retrieval.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class AssistantTest {

  private final Passage passage = Articles.passage("Trump endorsed Tuberville last month.");
  private final List<Hit> hits =
      List.of(Readings.hit(Asked.whole("Whom did Trump endorse?"), passage, 1));
  private final Conversation conversation = new Conversation();

  @Mock private Retriever retriever;
  private final Answerer quoting =
      (question, found, spoken) -> {
        Passage first = found.getFirst().sentence().passage();
        Statement statement =
            new Statement(first.text(), List.of(Citation.of(1, first, first.span())));
        spoken.accept(statement);
        return new Answerer.Draft(
            new GroundedAnswer(List.of(statement)), Reply.Mode.EXTRACTIVE, 0.9, List.of(), null);
      };
  private Assistant assistant;

  @BeforeEach
  void setUp() {
    assistant = answering(quoting);
  }

  private Assistant answering(Answerer answerer) {
    return new Assistant(
        new Questions(Vocabularies.EMPTY),
        retriever,
        Readings.asFound(),
        answerer,
        new FollowUpRules(Vocabularies.EMPTY));
  }

  @Test
  void namesTheCopiesThatHoldWhatIsQuoted() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    Article copy = Articles.of("copy.txt", passage.text());
    when(retriever.copies(passage.article(), passage.text())).thenReturn(List.of(copy));

    Reply reply = assistant.ask(conversation, "Whom did Trump endorse?");

    assertThat(((GroundedAnswer) reply.answer()).citations())
        .singleElement()
        .extracting(Citation::copies)
        .isEqualTo(List.of(copy));
    assertThat(conversation.cited()).isEqualTo(((GroundedAnswer) reply.answer()).citations());
  }

  @Test
  void answersFromWhatTheRetrieverFinds() {
    when(retriever.retrieve(eq(Asked.question("Whom did Trump endorse?")), anyInt()))
        .thenReturn(hits);
    List<Statement> spoken = new ArrayList<>();

    Reply reply = assistant.ask(conversation, "  Whom did Trump endorse?\n", spoken::add);

    assertThat(reply.answer())
        .isInstanceOfSatisfying(
            GroundedAnswer.class, answer -> assertThat(answer.statements()).isEqualTo(spoken));
    assertThat(conversation.turns())
        .containsExactly(
            new Conversation.Turn(Asked.question("Whom did Trump endorse?"), reply.answer()));
  }

  @Test
  void understandsAFollowUpFromTheConversation() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    assistant.ask(conversation, "Who is Tuberville?");

    Reply reply = assistant.ask(conversation, "What was his job before?");

    assertThat(reply.question()).isEqualTo("What was his job before?");
    assertThat(reply.standalone()).isEqualTo("What was Tuberville's job before?");
    verify(retriever).retrieve(eq(Asked.question("What was Tuberville's job before?")), anyInt());
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.6, He coached Auburn.", // elsewhere it is hardly surer
    "0.5, 0.7, He taught in Ohio.",
    "0.5, 0.2, He coached Auburn."
  })
  void readsAFollowUpWhereTheLastAnswerStandsUnlessItIsMuchSurerElsewhere(
      double there, double elsewhere, String said) {
    Passage coached = Articles.of("coach.txt", "He coached Auburn.").passages().getFirst();
    Passage taught = Articles.of("teacher.txt", "He taught in Ohio.").passages().getFirst();
    Set<String> cited = Set.of(passage.article().path());
    when(retriever.retrieve(any(), anyInt()))
        .thenAnswer(
            call -> {
              Question asked = call.getArgument(0);
              Passage found =
                  !asked.asked().contains("job")
                      ? passage
                      : asked.articles().equals(cited) ? coached : taught;
              return List.of(Readings.hit(asked.parts().getFirst(), found, 1));
            });
    Reader unsure =
        (question, found) ->
            found.stream()
                .map(
                    hit ->
                        Readings.of(
                            hit.part(),
                            hit.passage().sentences().getFirst(),
                            1,
                            hit.passage().equals(coached) ? there : elsewhere))
                .toList();
    Assistant following =
        new Assistant(
            new Questions(Vocabularies.EMPTY),
            retriever,
            unsure,
            quoting,
            new FollowUpRules(Vocabularies.EMPTY));
    following.ask(conversation, "Who is Tuberville?");

    Reply reply = following.ask(conversation, "And who paid for the job?");

    assertThat(((GroundedAnswer) reply.answer()).statements().getFirst().text()).isEqualTo(said);
  }

  @Test
  void saysTheLastAnswerAgainToWhoAsksForItsSource() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    Reply first = assistant.ask(conversation, "Whom did Trump endorse?");
    List<Statement> spoken = new ArrayList<>();

    Reply again = assistant.ask(conversation, "source?", spoken::add);

    assertThat(again.answer()).isEqualTo(first.answer());
    assertThat(spoken).isEqualTo(((GroundedAnswer) first.answer()).statements());
    verify(retriever, times(1)).retrieve(any(), anyInt());
  }

  @Test
  void looksBackBeyondSmallTalk() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    assistant.ask(conversation, "Who is Tommy Tuberville?");
    assistant.ask(conversation, "thanks");

    assertThat(assistant.ask(conversation, "Where did he work?").standalone())
        .isEqualTo("Where did Tommy Tuberville work?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          source pls                      | There is no source to name
          Which document is that in?      | There is no source to name
          u sure about that? seems tiny   | I found no answer in the articles
          hmm, that can't be right        | I found no answer in the articles
          """)
  void saysOfARefusalThatNothingWasFound(String message, String said) {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    Assistant refusing =
        answering(
            (question, found, spoken) ->
                new Answerer.Draft(
                    new Abstention("The articles don’t say.", List.of()),
                    Reply.Mode.EXTRACTIVE,
                    0.1,
                    List.of(),
                    null));
    refusing.ask(conversation, "Who built the tower of Babel?");

    Reply reply = refusing.ask(conversation, message);

    assertThat(reply.answer())
        .isInstanceOfSatisfying(
            Abstention.class, refusal -> assertThat(refusal.reason()).startsWith(said));
    verify(retriever, times(1)).retrieve(any(), anyInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "", "\n", "🙂", "thanks!"})
  void looksNothingUpForSmallTalk(String message) {
    Reply reply = assistant.ask(conversation, message);

    assertThat(reply.answer()).isInstanceOf(SmallTalk.class);
    verifyNoInteractions(retriever);
  }

  @Test
  void refusesAQuestionTooLongToRead() {
    Reply reply = assistant.ask(conversation, "why ".repeat(25_000));

    assertThat(reply.answer())
        .isInstanceOfSatisfying(
            Abstention.class,
            refusal -> assertThat(refusal.reason()).contains("99,999 characters", "2,000"));
    verifyNoInteractions(retriever);
  }

  @Test
  void neitherSaysNorTellsWhatTheQuoteDoesNotHold() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    Answerer inventing =
        (question, found, spoken) -> {
          Statement invented =
              new Statement(
                  "Trump endorsed Jones.", List.of(Citation.of(1, passage, passage.span())));
          spoken.accept(invented);
          return new Answerer.Draft(
              new GroundedAnswer(List.of(invented)), Reply.Mode.EXTRACTIVE, 0.9, List.of(), null);
        };
    Consumer<Statement> nobody = statement -> assertThat(statement).as("must not be said").isNull();

    Reply reply = answering(inventing).ask(conversation, "Whom did Trump endorse?", nobody);

    assertThat(reply.answer()).isInstanceOf(Abstention.class);
    assertThat(reply.dropped())
        .singleElement()
        .satisfies(dropped -> assertThat(dropped.reason()).contains("Jones"));
  }

  @Test
  void answersAQuestionAboutTheCollectionFromTheArticlesThemselves() {
    Assistant knowing =
        new Assistant(
            new Questions(Vocabularies.EMPTY),
            retriever,
            Readings.asFound(),
            quoting,
            new FollowUpRules(Vocabularies.EMPTY),
            new CollectionAnswerer(
                filter -> List.of(new ListedArticle("a.txt", "", passage.article().provenance())),
                listed -> Optional.of(passage.article()),
                new Questions(Vocabularies.EMPTY),
                retriever),
            () -> Optional.of("Why did Jones resign?"));
    List<Statement> spoken = new ArrayList<>();

    Reply reply = knowing.ask(conversation, "How many articles are there?", spoken::add);

    assertThat(reply.answer().text()).startsWith("There is 1 article:");
    assertThat(reply.confidence()).isEqualTo(1);
    assertThat(conversation.turns()).hasSize(1);
    verifyNoInteractions(retriever);
    assertThat(knowing.ask(conversation, "Hello!").answer().text())
        .endsWith("Ask, for example: “Why did Jones resign?”");
  }

  @Test
  void wordsThatAreQuotedAreWhatWasSaidLast() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);

    Reply why = ask("Trump endorsed Tuberville [1]", "why?");
    Reply source = ask("endorsed Tuberville", "source?");
    Reply who = ask("Trump endorsed Tuberville.", "Who said that?");

    assertThat(why.standalone()).isEqualTo("Why was it that Trump endorsed Tuberville?");
    assertThat(source.answer())
        .isInstanceOfSatisfying(
            GroundedAnswer.class,
            answer ->
                assertThat(answer.citations())
                    .containsExactly(Citation.of(1, passage, passage.span())));
    assertThat(who.standalone()).isEqualTo("Who said that Trump endorsed Tuberville?");
  }

  @Test
  void aQuestionAboutQuotedWordsIsGoneOnFrom() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    ask("Trump endorsed Tuberville", "why?");

    Reply when = assistant.ask(conversation, "And when?");

    assertThat(when.standalone()).isEqualTo("When was it that Trump endorsed Tuberville?");
  }

  private Reply ask(String quoted, String line) {
    return assistant.ask(conversation, quoted, line, statement -> {});
  }

  @Test
  void anObserverSeesEachQuestionOnceWithItsReply() {
    when(retriever.retrieve(any(), anyInt())).thenReturn(hits);
    List<String> asked = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    Assistant observed =
        assistant.observedBy(
            (in, line, answering) -> {
              assertThat(in).isSameAs(conversation);
              asked.add(line);
              replies.add(answering.get());
              return replies.getLast();
            });

    Reply first = observed.ask(conversation, "Whom did Trump endorse?");
    Reply quoted = observed.ask(conversation, passage.text(), "When?", statement -> {});

    assertThat(asked).containsExactly("Whom did Trump endorse?", "When?");
    assertThat(replies).containsExactly(first, quoted);
  }

  @Test
  void observersStandAroundEachOther() {
    List<String> order = new ArrayList<>();

    assistant
        .observedBy(naming("outer", order).around(naming("inner", order)))
        .ask(conversation, "Hello!");

    assertThat(order).containsExactly("outer", "inner");
  }

  private static QuestionObserver naming(String name, List<String> order) {
    return (in, line, answering) -> {
      order.add(name);
      return answering.get();
    };
  }
}
