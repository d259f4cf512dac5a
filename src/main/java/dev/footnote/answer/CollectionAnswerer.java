package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Token;
import dev.footnote.language.collection.CollectionGrammar;
import dev.footnote.language.collection.CollectionQuestion;
import dev.footnote.language.collection.CollectionQuestion.Criterion;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.ListedArticle;
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

  private final Function<ArticleFilter, List<ListedArticle>> articles;
  private final Function<ListedArticle, Optional<Article>> read;
  private final TopicSearch topics;
  private final Supplier<Optional<String>> lack;

  /**
   * @param articles those of a filter, in a lasting order
   * @param read reads one of them
   * @param questions reads topics
   * @param keywords finds passages by their words
   */
  public CollectionAnswerer(
      Function<ArticleFilter, List<ListedArticle>> articles,
      Function<ListedArticle, Optional<Article>> read,
      Questions questions,
      Retriever keywords) {
    this(articles, read, questions, keywords, Optional::empty);
  }

  /**
   * The same, and says to whatever is asked why there is nothing to answer from.
   *
   * @param lack empty as soon as there is an article
   */
  public CollectionAnswerer(
      Function<ArticleFilter, List<ListedArticle>> articles,
      Function<ListedArticle, Optional<Article>> read,
      Questions questions,
      Retriever keywords,
      Supplier<Optional<String>> lack) {
    this.articles = articles;
    this.read = read;
    this.topics = new TopicSearch(questions, keywords);
    this.lack = lack;
  }

  /**
   * What to say to a question about the collection; empty if it is none, or if it may be one and no
   * article fits.
   *
   * @param turns what was said before, oldest first
   * @param line what is asked
   * @param filter which articles there are for the person who asks
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
    List<ListedArticle> all = articles.apply(filter);
    Selection selection = select(all, question, turns);
    return all.isEmpty() || (selection.isEmpty() && !question.sure())
        ? Optional.empty()
        : Optional.of(new CollectionWording(question, selection, this.read).answer());
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
  record Selection(Map<ListedArticle, Optional<Place>> found, int undated) {

    boolean isEmpty() {
      return found.isEmpty();
    }

    List<ListedArticle> articles() {
      return List.copyOf(found.keySet());
    }
  }

  private Selection select(
      List<ListedArticle> all, CollectionQuestion question, List<Conversation.Turn> turns) {
    List<ListedArticle> among = all;
    for (Criterion criterion : question.criteria()) {
      among = kept(among, criterion, question, turns);
    }
    Map<ListedArticle, Optional<Place>> found = new LinkedHashMap<>();
    among.forEach(article -> found.put(article, Optional.empty()));
    for (Criterion criterion : question.criteria()) {
      if (criterion instanceof Criterion.About(String topic, boolean inTitle)) {
        found.clear();
        found.putAll(topics.find(topic, inTitle, among));
      }
    }
    return limited(found, question.criteria());
  }

  private List<ListedArticle> kept(
      List<ListedArticle> among,
      Criterion criterion,
      CollectionQuestion question,
      List<Conversation.Turn> turns) {
    return switch (criterion) {
      case Criterion.By(String name) -> named(among, name, Provenance::author, Provenance::source);
      case Criterion.From(String name) ->
          named(among, name, Provenance::source, Provenance::author);
      case Criterion.Within(var period) ->
          among.stream()
              .filter(
                  article -> {
                    LocalDate day = day(article);
                    return day != null && period.contains(day);
                  })
              .toList();
      case Criterion.Cited cited -> {
        List<ListedArticle> last = cited(among, turns);
        boolean all = last.isEmpty() && (question.sure() || among.size() == 1);
        yield all ? among : last;
      }
      case Criterion.Nth(int place) -> {
        List<ListedArticle> last = listed(among, turns);
        int index = place == 0 ? last.size() - 1 : place - 1;
        yield index >= 0 && index < last.size() ? List.of(last.get(index)) : List.of();
      }
      case Criterion.About about -> among;
      case Criterion.Extreme extreme -> among;
      case Criterion.Limit limit -> among;
    };
  }

  /** Those that the first of two facts calls so, or else those that the second does. */
  private static List<ListedArticle> named(
      List<ListedArticle> among,
      String name,
      Function<Provenance, @Nullable String> fact,
      Function<Provenance, @Nullable String> other) {
    List<ListedArticle> called = named(among, name, fact);
    return called.isEmpty() ? named(among, name, other) : called;
  }

  private static List<ListedArticle> named(
      List<ListedArticle> among, String name, Function<Provenance, @Nullable String> fact) {
    Set<String> sought =
        Token.of(name).stream()
            .filter(word -> !word.isFunctionWord())
            .map(Token::stem)
            .collect(Collectors.toSet());
    return among.stream()
        .filter(
            article -> {
              String called = fact.apply(article.provenance());
              return called != null && new HashSet<>(Token.stems(called)).containsAll(sought);
            })
        .toList();
  }

  /** The articles that the last answer named, in its order, else those that it cited. */
  private List<ListedArticle> cited(List<ListedArticle> all, List<Conversation.Turn> turns) {
    if (turns.isEmpty()) {
      return List.of();
    }
    Conversation.Turn last = turns.getLast();
    List<Conversation.Turn> before = turns.subList(0, turns.size() - 1);
    return read(before, last.questions().getLast().asked())
        .map(question -> select(all, question, before).articles())
        .orElseGet(
            () -> citedBy(last.answer()).flatMap(one -> listed(all, one)).distinct().toList());
  }

  private static Stream<ListedArticle> listed(List<ListedArticle> all, Article article) {
    return all.stream().filter(one -> TopicSearch.isOf(one, article)).limit(1);
  }

  /** The last of such lists that has several articles; empty if there is none. */
  private List<ListedArticle> listed(List<ListedArticle> all, List<Conversation.Turn> turns) {
    for (int end = turns.size(); end > 0; end--) {
      List<ListedArticle> list = cited(all, turns.subList(0, end));
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
  private static Selection limited(
      Map<ListedArticle, Optional<Place>> found, List<Criterion> criteria) {
    List<ListedArticle> ordered = List.copyOf(found.keySet());
    int undated = 0;
    int most = Integer.MAX_VALUE;
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.Extreme(boolean newest)) {
        List<ListedArticle> dated = byDay(ordered, newest);
        undated = ordered.size() - dated.size();
        ordered = dated;
      } else if (criterion instanceof Criterion.Limit(int number)) {
        most = number;
      }
    }
    boolean ofOneDay =
        most == Integer.MAX_VALUE
            && criteria.stream().anyMatch(Criterion.Extreme.class::isInstance);
    Map<ListedArticle, Optional<Place>> kept = new LinkedHashMap<>();
    for (ListedArticle article : ordered) {
      boolean other = ofOneDay && !Objects.equals(day(article), day(ordered.getFirst()));
      if (kept.size() < most && !other) {
        kept.put(article, found.getOrDefault(article, Optional.empty()));
      }
    }
    return new Selection(kept, undated);
  }

  private static @Nullable LocalDate day(ListedArticle article) {
    return article.provenance().published();
  }

  /** Those that have a day, in its order. */
  static List<ListedArticle> byDay(List<ListedArticle> articles, boolean newestFirst) {
    Comparator<LocalDate> order =
        newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return articles.stream()
        .filter(article -> day(article) != null)
        .sorted(Comparator.comparing(CollectionAnswerer::day, order))
        .toList();
  }
}
