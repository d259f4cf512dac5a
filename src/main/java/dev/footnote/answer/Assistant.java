package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.language.question.SmallTalkRules;
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

  private static final int PASSAGES = 10;
  private static final int LONGEST_QUESTION = 2_000;

  private final SmallTalkRules courtesies = new SmallTalkRules();
  private final CitationVerifier verifier = new CitationVerifier();
  private final Retriever retriever;
  private final Answerer answerer;
  private final QuestionRewriter rewriter;

  /** An assistant that understands follow-ups by rules. */
  public Assistant(Retriever retriever, Answerer answerer) {
    this(retriever, answerer, new FollowUpRules());
  }

  public Assistant(Retriever retriever, Answerer answerer, QuestionRewriter rewriter) {
    this.retriever = retriever;
    this.answerer = answerer;
    this.rewriter = rewriter;
  }

  /** Answers and remembers the answer in the conversation. */
  public Reply ask(Conversation conversation, String question) {
    return ask(conversation, question, statement -> {});
  }

  /**
   * Answers and remembers the answer in the conversation.
   *
   * @param question any text: one without words, or over 2,000 characters, is answered by saying so
   * @param spoken told each statement as soon as it is verified, before the reply is complete
   */
  public Reply ask(Conversation conversation, String question, Consumer<Statement> spoken) {
    long start = System.nanoTime();
    Optional<Answer> immediate = withoutArticles(question);
    if (immediate.isPresent()) {
      return Reply.withoutArticles(question, immediate.get(), since(start));
    }
    String standalone = rewriter.standalone(conversation, question.strip());
    LOG.debug("“{}” is looked for as “{}”", question, standalone);
    long understood = System.nanoTime();
    List<Hit> hits = retriever.retrieve(standalone, PASSAGES);
    Duration retrieval = since(understood);
    long retrieved = System.nanoTime();
    Answerer.Draft draft =
        verifier.verify(
            standalone, answerer.answer(standalone, hits, verifier.guarding(standalone, spoken)));
    Reply reply =
        new Reply(
            question,
            standalone,
            draft.answer(),
            draft.mode(),
            draft.confidence(),
            new Reply.Timing(retrieval, since(retrieved), since(start)),
            draft.dropped(),
            draft.usage());
    conversation.remember(reply);
    return reply;
  }

  private Optional<Answer> withoutArticles(String question) {
    int length = question.strip().length();
    if (length > LONGEST_QUESTION) {
      return Optional.of(
          new Abstention(
              "Your question has %,d characters, and I read at most %,d. Please ask it in fewer words."
                  .formatted(length, LONGEST_QUESTION),
              List.of()));
    }
    return courtesies.replyTo(question).map(SmallTalk::new);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
