package dev.footnote.app.assembly;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.CollectionAnswerer;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.filter.ArticleFolder;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.reading.RankingReader;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.Weights;
import dev.footnote.retrieval.Hit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes the way of a question on a second core, while the first reads the command line, the settings
 * and the index: most of the time to a first answer the JVM spends on making classes ready.
 */
public final class Warmup {

  private static final Logger log = LoggerFactory.getLogger(Warmup.class);

  /** The commands that answer. */
  private static final Set<String> ANSWERING = Set.of("ask", "chat", "web", "telegram");

  private static final String TEXT = "Ann Smith left the council in March because she was ill.";

  private static final Article ARTICLE =
      new Article(
          "",
          Provenance.titled(""),
          TEXT,
          List.of(
              new Block(
                  Block.Kind.PARAGRAPH,
                  new Span(0, TEXT.length()),
                  List.of(new Span(0, TEXT.length())),
                  Block.NO_HEADING)));

  private Warmup() {}

  /** Begins, if the command is one that answers. */
  public static void begin(String[] arguments) {
    if (arguments.length > 0 && ANSWERING.contains(arguments[0])) {
      start(Warmup::answer);
    }
  }

  /** Has a thesaurus opened on a second core, too. */
  static void of(Thesaurus thesaurus) {
    start(() -> thesaurus.of("leave"));
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().name("warm-up").start(() -> run(work));
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError e) {
      log.debug("the warm-up failed; what is wrong the first question will tell", e);
    }
  }

  /** Answers a question of no interest. */
  static Reply answer() {
    Vocabulary none = new NoVocabulary();
    Questions questions = new Questions(none);
    Weights weights = Weights.shipped(Weights.Basis.WORDS);
    Thresholds answering = weights.thresholds().with(OptionalDouble.of(0), OptionalDouble.of(0));
    return new Assistant(
            questions,
            (question, limit) ->
                List.of(new Hit(question.whole(), new Passage(ARTICLE, 0), 1, 1, 0)),
            new RankingReader(terms -> term -> 1, null, null, weights),
            new ExtractiveAnswerer(answering, Reply.Mode.KEYWORD, word -> true),
            new FollowUpRules(none),
            new CollectionAnswerer(
                filter -> List.of(), listed -> Optional.empty(), questions, (q, n) -> List.of()),
            Optional::empty)
        .ask(new Conversation(), "Why did Ann Smith leave the council herself?");
  }

  /** That of no article. */
  private static final class NoVocabulary implements Vocabulary {

    @Override
    public Optional<String> nearest(String word) {
      return Optional.empty();
    }

    @Override
    public boolean knows(String word) {
      return true;
    }

    @Override
    public boolean isName(String word) {
      return false;
    }

    @Override
    public Set<String> outlets() {
      return Set.of();
    }

    @Override
    public Set<ArticleFolder> folders() {
      return Set.of();
    }

    @Override
    public Set<String> languages() {
      return Set.of("en");
    }

    @Override
    public Optional<String> title() {
      return Optional.empty();
    }
  }
}
