package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.SmallTalkRules;
import dev.footnote.reading.Reader;
import dev.footnote.reading.Reading;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions: the one way from a person's words to a {@link Reply}. Thread-safe; each {@link
 * Conversation} must be used by one thread at a time.
 */
public final class Assistant {

  private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);

  /** As many passages are found for a question, or for each part of it. */
  public static final int PASSAGES = 100;

  private static final int LONGEST_QUESTION = 2_000;

  private final SmallTalkRules smallTalk;
  private final CitationVerifier verifier = new CitationVerifier();
  private final Questions questions;
  private final Retriever retriever;
  private final Reader reader;
  private final Answerer answerer;
  private final QuestionRewriter rewriter;

  public Assistant(
      Questions questions,
      Retriever retriever,
      Reader reader,
      Answerer answerer,
      QuestionRewriter rewriter) {
    this.smallTalk = new SmallTalkRules(questions::title);
    this.questions = questions;
    this.retriever = retriever;
    this.reader = reader;
    this.answerer = answerer;
    this.rewriter = rewriter;
  }

  /** Answers and remembers the answer in the conversation. */
  public Reply ask(Conversation conversation, String line) {
    return ask(conversation, line, statement -> {});
  }

  /**
   * Answers and remembers the answer in the conversation.
   *
   * @param line any text: one without words, or over 2,000 characters, is answered by saying so
   * @param spoken told each statement as soon as it is verified, before the reply is complete
   */
  public Reply ask(Conversation conversation, String line, Consumer<Statement> spoken) {
    long start = System.nanoTime();
    Optional<Answer> immediate = withoutArticles(line);
    if (immediate.isPresent()) {
      return Reply.withoutArticles(line, immediate.get(), since(start));
    }
    Question question =
        questions.read(rewriter.standalone(conversation, questions.plain(line.strip())));
    LOG.debug("“{}” is looked for as “{}”", line, question.text());
    long read = System.nanoTime();
    List<Hit> hits = retriever.retrieve(question, PASSAGES);
    Duration retrieval = since(read);
    long retrieved = System.nanoTime();
    List<Reading> readings = reader.read(question, hits);
    Answerer.Draft draft =
        verifier.verify(
            question, answerer.answer(question, readings, verifier.guarding(question, spoken)));
    conversation.remember(new Conversation.Turn(question, draft.answer()));
    return new Reply(
        line, question.asked(), draft, new Reply.Timing(retrieval, since(retrieved), since(start)));
  }

  private Optional<Answer> withoutArticles(String line) {
    int length = line.strip().length();
    if (length > LONGEST_QUESTION) {
      return Optional.of(
          new Abstention(
              "Your question has %,d characters, and I read at most %,d. Please ask it in fewer words."
                  .formatted(length, LONGEST_QUESTION),
              List.of()));
    }
    return smallTalk.replyTo(line).map(SmallTalk::new);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
