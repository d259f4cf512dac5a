package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.conversation.FollowUpGrammar;
import dev.footnote.language.conversation.SmallTalkRules;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.reading.Reader;
import dev.footnote.reading.Reading;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions: the one way from a person's words to a {@link Reply}. Thread-safe; each {@link
 * Conversation} must be used by one thread at a time.
 */
public final class Assistant {

  private static final Logger log = LoggerFactory.getLogger(Assistant.class);

  /** As many passages are found for a question, or for each part of it. */
  public static final int PASSAGES = 100;

  static final int LONGEST_QUESTION = 2_000;

  /** By so much an answer elsewhere must be likelier than one where the last answer stands. */
  private static final double SURER = 0.15;

  private final SmallTalkRules smallTalk;
  private final CitationVerifier verifier = new CitationVerifier();
  private final Questions questions;
  private final Retriever retriever;
  private final Reader reader;
  private final Answerer answerer;
  private final QuestionRewriter rewriter;
  private final CollectionAnswerer collection;
  private final QuestionObserver observer;

  /** One that knows nothing of the collection as such. */
  public Assistant(
      Questions questions,
      Retriever retriever,
      Reader reader,
      Answerer answerer,
      QuestionRewriter rewriter) {
    this(
        questions,
        retriever,
        reader,
        answerer,
        rewriter,
        new CollectionAnswerer(
            filter -> List.of(), listed -> Optional.empty(), questions, retriever),
        Optional::empty);
  }

  /**
   * The parts of the line, in its order.
   *
   * @param questions reads what is asked
   * @param retriever finds passages
   * @param reader reads them
   * @param answerer makes answers of what was read
   * @param rewriter understands follow-ups
   * @param collection answers what is asked of the collection itself
   * @param example a question that may be asked, if one is known
   */
  public Assistant(
      Questions questions,
      Retriever retriever,
      Reader reader,
      Answerer answerer,
      QuestionRewriter rewriter,
      CollectionAnswerer collection,
      Supplier<Optional<String>> example) {
    this.smallTalk = new SmallTalkRules(questions::title, example);
    this.questions = questions;
    this.retriever = retriever;
    this.reader = reader;
    this.answerer = answerer;
    this.rewriter = rewriter;
    this.collection = collection;
    this.observer = QuestionObserver.NONE;
  }

  private Assistant(Assistant other, QuestionObserver observer) {
    this.smallTalk = other.smallTalk;
    this.questions = other.questions;
    this.retriever = other.retriever;
    this.reader = other.reader;
    this.answerer = other.answerer;
    this.rewriter = other.rewriter;
    this.collection = other.collection;
    this.observer = observer;
  }

  /** The same, with {@code other} around each question, and no observer that was there before. */
  public Assistant observedBy(QuestionObserver other) {
    return new Assistant(this, other);
  }

  /** Answers and remembers the answer in the conversation. */
  public Reply ask(Conversation conversation, String line) {
    return ask(conversation, line, statement -> {});
  }

  /**
   * Answers and remembers the answer in the conversation. Several questions asked at once are
   * answered one after another, each as a follow-up of the one before it; these are told only with
   * the reply.
   *
   * @param line any text: one without words, or over 2,000 characters, is answered by saying so
   * @param spoken told each statement as soon as it is verified, before the reply is complete
   */
  public Reply ask(Conversation conversation, String line, Consumer<Statement> spoken) {
    return observer.observe(conversation, line, () -> reply(conversation, line, spoken));
  }

  private Reply reply(Conversation conversation, String line, Consumer<Statement> spoken) {
    Stopwatch watch = new Stopwatch();
    Optional<Answer> immediate = withoutArticles(line);
    if (immediate.isPresent()) {
      return Reply.withoutArticles(line, immediate.get(), watch.total());
    }
    String plain = questions.plain(line.strip());
    List<String> asked =
        FollowUpGrammar.isAboutTheAnswer(plain) ? List.of(plain) : questions.apart(plain);
    Conversation sofar = conversation.branch();
    Several several = new Several(asked.size() == 1 ? spoken : statement -> {});
    for (String one : asked.subList(0, Math.min(Several.MOST, asked.size()))) {
      Answered answered =
          answer(sofar, meaning(sofar, one, several), one, several.next(), watch)
              .citing(this::withCopies);
      if (answered.draft().answer() instanceof Clarification) {
        // What else was asked may lean on what is open: nothing is said before that is known.
        conversation.await(sofar.open().orElse(null));
        return new Reply(line, answered.asked(), answered.draft(), watch.timing());
      }
      several.add(one, answered);
      answered
          .question()
          .map(question -> new Conversation.Turn(question, answered.draft().answer()))
          .ifPresent(sofar::remember);
    }
    several.leaveOut(asked.subList(Math.min(Several.MOST, asked.size()), asked.size()));
    conversation.await(null);
    several.turn().ifPresent(conversation::remember);
    return new Reply(line, several.standalone(), several.draft(), watch.timing());
  }

  /**
   * Answers what is asked about words that the person quotes, as if they had been said last.
   *
   * @param quoted any text
   * @param line as above
   * @param spoken as above
   */
  public Reply ask(
      Conversation conversation, String quoted, String line, Consumer<Statement> spoken) {
    return observer.observe(conversation, line, () -> reply(conversation, quoted, line, spoken));
  }

  private Reply reply(
      Conversation conversation, String quoted, String line, Consumer<Statement> spoken) {
    String words = QuotedWords.of(quoted);
    List<Hit> hits = retriever.retrieve(questions.read(words), QuotedWords.PASSAGES);
    Conversation about = new Conversation();
    about.remember(
        QuotedWords.turn(
            words,
            questions.read(FollowUpGrammar.whether(words)),
            hits.stream().map(Hit::passage).toList()));
    Reply reply = reply(about, FollowUpGrammar.aboutSaid(words, line), spoken);
    about.turns().forEach(conversation::remember);
    conversation.await(about.open().orElse(null));
    return reply;
  }

  private Citation withCopies(Citation citation) {
    return citation.withCopies(retriever.copies(citation.article(), citation.quote()));
  }

  /** What is asked after another question in one message is rather about the same. */
  private FollowUp meaning(Conversation conversation, String words, Several several) {
    FollowUp meant = rewriter.rewrite(conversation, words);
    log.debug("“{}” means {}", words, meant);
    return meant instanceof FollowUp.Independent(var question) && !several.isEmpty()
        ? new FollowUp.Continued(question, FollowUp.Where.RATHER_THERE)
        : meant;
  }

  /** Answers one question, or what is said about the last answer. */
  private Answered answer(
      Conversation conversation,
      FollowUp meant,
      String words,
      Consumer<Statement> spoken,
      Stopwatch watch) {
    conversation.await(meant instanceof FollowUp.Open open ? open : null);
    return switch (meant) {
      case FollowUp.Independent(var question) ->
          aboutCollection(conversation, words, question, spoken)
              .orElseGet(
                  () ->
                      answer(
                          conversation, read(questions.read(question), Set.of(), watch), spoken));
      case FollowUp.Continued(var question, var where) ->
          aboutCollection(conversation, words, question, spoken)
              .orElseGet(
                  () ->
                      answer(
                          conversation,
                          read(following(conversation, question), where, conversation, watch),
                          spoken));
      case FollowUp.Open open -> Answered.without(words, AskBack.about(open));
      case FollowUp.Again(var doubts) -> again(conversation, words, doubts, spoken);
      case FollowUp.More(var topic) -> more(conversation, words, topic, spoken, watch);
    };
  }

  /** What the collection answers, as it was typed or else as it was understood. */
  private Optional<Answered> aboutCollection(
      Conversation conversation, String typed, String meant, Consumer<Statement> spoken) {
    for (String words : new LinkedHashSet<>(List.of(typed, meant))) {
      Optional<Answer> answer =
          collection.answer(conversation.turns(), words, questions.standing());
      if (answer.isPresent()) {
        return Optional.of(aboutCollection(questions.read(words), answer.get(), spoken));
      }
    }
    Question asked = questions.read(meant);
    return asked.filter().equals(questions.standing())
        ? Optional.empty()
        : collection
            .answer(conversation.turns(), asked.text(), asked.filter())
            .map(answer -> aboutCollection(asked, answer, spoken));
  }

  private Answered aboutCollection(Question asked, Answer answer, Consumer<Statement> spoken) {
    Answerer.Draft draft = verifier.verify(asked, Answerer.Draft.certain(answer));
    if (draft.answer() instanceof GroundedAnswer grounded) {
      grounded.statements().forEach(spoken);
    }
    return new Answered(asked, draft);
  }

  /** A question that goes on from the last one: it is asked of the same articles. */
  private Question following(Conversation conversation, String words) {
    Question question = questions.read(words);
    ArticleFilter standing = questions.standing();
    return conversation
        .last()
        .map(turn -> turn.questions().getLast().filter())
        .filter(last -> question.filter().equals(standing) && !last.equals(standing))
        .map(question::restrictedTo)
        .orElse(question);
  }

  /**
   * What goes on from the last answer is read where that stands and everywhere; where it stands
   * wins, unless something elsewhere is much surer.
   */
  private Read read(
      Question question, FollowUp.Where where, Conversation conversation, Stopwatch watch) {
    Set<String> cited = conversation.articles();
    if (cited.isEmpty() || where == FollowUp.Where.ANYWHERE) {
      return read(question, Set.of(), watch);
    }
    Read there = read(question, cited, watch);
    if (where == FollowUp.Where.ONLY_THERE) {
      return there;
    }
    Read anywhere = read(question, Set.of(), watch);
    return anywhere.sure() > there.sure() + SURER ? anywhere : there;
  }

  /** A question with what was read for it. */
  private record Read(Question question, List<Reading> readings) {

    double sure() {
      return Confidence.of(readings);
    }
  }

  private Read read(Question question, Set<String> articles, Stopwatch watch) {
    Question asked = question.of(articles);
    List<Hit> hits = watch.retrieving(() -> retriever.retrieve(asked, PASSAGES));
    return new Read(asked, reader.read(asked, hits));
  }

  private Answered answer(Conversation conversation, Read read, Consumer<Statement> spoken) {
    Question question = read.question();
    Optional<FollowUp.Open> which = Namesakes.among(question, read.readings());
    if (which.isEmpty()) {
      return new Answered(question, draft(read, verifier.guarding(question, spoken)));
    }
    Answered answered = new Answered(question, draft(read, statement -> {}));
    if (!answered.isGrounded()) {
      return answered;
    }
    conversation.await(which.get());
    return Answered.without(question.asked(), AskBack.about(which.get()));
  }

  private Answerer.Draft draft(Read read, Consumer<Statement> spoken) {
    ArticleFilter filter = read.question().filter();
    if (read.readings().isEmpty() && !filter.isNone() && collection.isEmpty(filter)) {
      return Answerer.Draft.certain(Refusal.noArticle(filter));
    }
    return verifier.verify(
        read.question(), answerer.answer(read.question(), read.readings(), spoken));
  }

  /** "Source?", "are you sure?": the last answer once more, with its footnotes. */
  private static Answered again(
      Conversation conversation, String words, boolean doubts, Consumer<Statement> spoken) {
    Answer last = conversation.last().orElseThrow().answer();
    if (last instanceof GroundedAnswer grounded) {
      grounded.statements().forEach(spoken);
    }
    return Answered.without(
        words, last instanceof Abstention refused ? Refusal.again(refused, doubts) : last);
  }

  private Answered more(
      Conversation conversation,
      String words,
      String topic,
      Consumer<Statement> spoken,
      Stopwatch watch) {
    if (conversation.cited().isEmpty()) {
      return Answered.without(words, AskBack.about(new FollowUp.Open(words, "", List.of())));
    }
    Answer more = Continuation.of(conversation, topic);
    if (more instanceof GroundedAnswer grounded) {
      grounded.statements().forEach(spoken);
    } else if (!topic.isEmpty()) {
      Question question = following(conversation, FollowUpGrammar.whatIs(topic));
      return answer(conversation, read(question, Set.of(), watch), spoken);
    }
    // What then is asked about "him" goes on from what was asked before.
    return new Answered(
        words,
        conversation.last().map(turn -> turn.questions().getLast()),
        Answered.without(words, more).draft());
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
}
