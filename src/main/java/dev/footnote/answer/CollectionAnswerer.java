package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Article;
import dev.footnote.language.Token;
import dev.footnote.language.collection.CollectionGrammar;
import dev.footnote.language.collection.CollectionQuestion;
import dev.footnote.language.collection.CollectionQuestion.Criterion;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Retriever;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the collection of articles itself from titles, outlets, days, authors and
 * first sentences. Thread-safe.
 */
public final class CollectionAnswerer {

  private final Function<ArticleFilter, List<Article>> articles;
  private final TopicSearch topics;
  private final Supplier<Optional<String>> lack;

  /**
   * @param articles those of a filter, in a lasting order
   * @param questions reads topics
   * @param keywords finds passages by their words
   */
  public CollectionAnswerer(
      Function<ArticleFilter, List<Article>> articles, Questions questions, Retriever keywords) {
    this(articles, questions, keywords, Optional::empty);
  }

  /**
   * The same, and says to whatever is asked why there is nothing to answer from.
   *
   * @param lack empty as soon as there is an article
   */
  public CollectionAnswerer(
      Function<ArticleFilter, List<Article>> articles,
      Questions questions,
      Retriever keywords,
      Supplier<Optional<String>> lack) {
    this.articles = articles;
    this.topics = new TopicSearch(questions, keywords);
    this.lack = lack;
  }

  /**
   * What to say to a question about the collection; empty if it is none, or if it may be one and no
   * article fits.
   *
   * @param turns what was said before, oldest first
   * @param line what is asked
   * @param filter which articles there are for who asks
   */
  public Optional<Answer> answer(List<Conversation.Turn> turns, String line, ArticleFilter filter) {
    Optional<Answer> nothing = lack.get().map(why -> new Abstention(why, List.of()));
    if (nothing.isPresent()) {
      return nothing;
    }
    Optional<CollectionQuestion> read = read(turns, line);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    CollectionQuestion question = read.get();
    List<Article> all = articles.apply(filter);
    Selection selection = select(all, question, turns);
    return all.isEmpty() || (selection.isEmpty() && !question.sure())
        ? Optional.empty()
        : Optional.of(new CollectionWording(question, selection).answer());
  }

  /** Whether there is no article that fulfils it. */
  boolean isEmpty(ArticleFilter filter) {
    return articles.apply(filter).isEmpty();
  }

  private static Optional<CollectionQuestion> read(List<Conversation.Turn> turns, String line) {
    return CollectionGrammar.read(
        Stream.concat(
                turns.stream().flatMap(turn -> turn.questions().stream()).map(Question::asked),
                Stream.of(line))
            .toList());
  }

  /**
   * The articles that are meant.
   *
   * @param found in the order in which they are said, each with the sentence that tells of what was
   *     asked, if there is one
   * @param undated how many of those that were compared by day have none
   */
  record Selection(Map<Article, Optional<Place>> found, int undated) {

    boolean isEmpty() {
      return found.isEmpty();
    }

    List<Article> articles() {
      return List.copyOf(found.keySet());
    }
  }

  private Selection select(
      List<Article> all, CollectionQuestion question, List<Conversation.Turn> turns) {
    List<Article> among = all;
    for (Criterion criterion : question.criteria()) {
      among = kept(among, criterion, question, turns);
    }
    Map<Article, Optional<Place>> found = new LinkedHashMap<>();
    among.forEach(article -> found.put(article, Optional.empty()));
    for (Criterion criterion : question.criteria()) {
      if (criterion instanceof Criterion.About(String topic, boolean inTitle)) {
        found.clear();
        found.putAll(topics.find(topic, inTitle, among));
      }
    }
    return limited(found, question.criteria());
  }

  private List<Article> kept(
      List<Article> among,
      Criterion criterion,
      CollectionQuestion question,
      List<Conversation.Turn> turns) {
    return switch (criterion) {
      case Criterion.By(String name) -> named(among, name, Article::author, Article::source);
      case Criterion.From(String name) -> named(among, name, Article::source, Article::author);
      case Criterion.Within(var period) ->
          among.stream()
              .filter(
                  article -> article.published() != null && period.contains(article.published()))
              .toList();
      case Criterion.Cited cited -> {
        List<Article> last = cited(among, turns);
        boolean all = last.isEmpty() && (question.sure() || among.size() == 1);
        yield all ? among : last;
      }
      case Criterion.Nth(int place) -> {
        List<Article> last = listed(among, turns);
        int index = place == 0 ? last.size() - 1 : place - 1;
        yield index >= 0 && index < last.size() ? List.of(last.get(index)) : List.of();
      }
      case Criterion.About about -> among;
      case Criterion.Extreme extreme -> among;
      case Criterion.Limit limit -> among;
    };
  }

  /** Those that the first of two facts calls so, or else those that the second does. */
  private static List<Article> named(
      List<Article> among,
      String name,
      Function<Article, @Nullable String> fact,
      Function<Article, @Nullable String> other) {
    List<Article> called = named(among, name, fact);
    return called.isEmpty() ? named(among, name, other) : called;
  }

  private static List<Article> named(
      List<Article> among, String name, Function<Article, @Nullable String> fact) {
    Set<String> sought =
        Token.of(name).stream()
            .filter(word -> !word.isFunctionWord())
            .map(Token::stem)
            .collect(Collectors.toSet());
    return among.stream()
        .filter(
            article -> {
              String called = fact.apply(article);
              return called != null && new HashSet<>(Token.stems(called)).containsAll(sought);
            })
        .toList();
  }

  /** The articles that the last answer named, in its order, else those that it cited. */
  private List<Article> cited(List<Article> all, List<Conversation.Turn> turns) {
    if (turns.isEmpty()) {
      return List.of();
    }
    Conversation.Turn last = turns.getLast();
    List<Conversation.Turn> before = turns.subList(0, turns.size() - 1);
    return read(before, last.questions().getLast().asked())
        .map(question -> select(all, question, before).articles())
        .orElseGet(() -> citedBy(last.answer()).filter(all::contains).distinct().toList());
  }

  /** The last of such lists that has several articles; empty if there is none. */
  private List<Article> listed(List<Article> all, List<Conversation.Turn> turns) {
    for (int end = turns.size(); end > 0; end--) {
      List<Article> list = cited(all, turns.subList(0, end));
      if (list.size() > 1) {
        return list;
      }
    }
    return List.of();
  }

  private static Stream<Article> citedBy(Answer answer) {
    return switch (answer) {
      case GroundedAnswer grounded -> grounded.citations().stream().map(Citation::article);
      case Closest(Citation citation) -> Stream.of(citation.article());
      default -> Stream.of();
    };
  }

  /** The newest or oldest, or no more than so many. */
  private static Selection limited(Map<Article, Optional<Place>> found, List<Criterion> criteria) {
    List<Article> ordered = List.copyOf(found.keySet());
    int undated = 0;
    int most = Integer.MAX_VALUE;
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.Extreme(boolean newest)) {
        List<Article> dated = byDay(ordered, newest);
        undated = ordered.size() - dated.size();
        ordered = dated;
      } else if (criterion instanceof Criterion.Limit(int number)) {
        most = number;
      }
    }
    boolean ofOneDay =
        most == Integer.MAX_VALUE
            && criteria.stream().anyMatch(Criterion.Extreme.class::isInstance);
    Map<Article, Optional<Place>> kept = new LinkedHashMap<>();
    for (Article article : ordered) {
      boolean other =
          ofOneDay && !Objects.equals(article.published(), ordered.getFirst().published());
      if (kept.size() < most && !other) {
        kept.put(article, found.getOrDefault(article, Optional.empty()));
      }
    }
    return new Selection(kept, undated);
  }

  /** Those that have a day, in its order. */
  static List<Article> byDay(List<Article> articles, boolean newestFirst) {
    Comparator<LocalDate> order =
        newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return articles.stream()
        .filter(article -> article.published() != null)
        .sorted(Comparator.comparing(Article::published, order))
        .toList();
  }
}
