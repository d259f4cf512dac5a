package dev.footnote.answer.example;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.corpus.Article;
import dev.footnote.language.example.ExampleGrammar.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Finds examples by asking what might be one. Thread-safe. */
public final class ExampleFinder {

  /** Another number whenever the same articles may give other examples. */
  public static final int VERSION = 1;

  /** The most examples, each of another article. */
  public static final int MOST = 5;

  /** How many of the newest articles may give one. */
  public static final int ARTICLES = 60;

  private static final int ASKED_OF_ALL = 40;
  private static final int ASKED_OF_ONE = 3;

  private static final Comparator<Article> NEWEST_FIRST =
      Comparator.comparing(
              Article::published, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(Article::path);

  private final Assistant assistant;

  /**
   * @param assistant is asked; where a language model words its answers, each question costs what
   *     that model costs
   */
  public ExampleFinder(Assistant assistant) {
    this.assistant = assistant;
  }

  /**
   * Examples of the newest articles, of as many kinds as there are; at most 40 questions are asked.
   *
   * @param enough asked before each question: whether to find no more
   */
  public List<Example> find(List<Article> articles, BooleanSupplier enough) {
    return new Search(enough)
        .among(articles.stream().sorted(NEWEST_FIRST).limit(ARTICLES).toList());
  }

  /** One search. */
  private final class Search {

    private final BooleanSupplier enough;
    private final Map<String, Example> found = new LinkedHashMap<>();
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private int asked;

    Search(BooleanSupplier enough) {
      this.enough = enough;
    }

    /** Who somebody is can be asked of nearly every article, and is for those without another. */
    List<Example> among(List<Article> articles) {
      Map<Article, List<Candidate>> plain = new LinkedHashMap<>();
      for (Article article : articles) {
        if (isOver()) {
          return result();
        }
        List<Candidate> candidates = Candidate.of(article);
        plain.put(article, candidates.stream().filter(one -> one.kind() == Kind.WHO_IS).toList());
        ask(article, candidates.stream().filter(one -> one.kind() != Kind.WHO_IS).toList());
      }
      plain.forEach(this::ask);
      return result();
    }

    private boolean isOver() {
      return found.size() == MOST || asked == ASKED_OF_ALL || enough.getAsBoolean();
    }

    /** One of each kind, then the others, so that the first few show the most. */
    private List<Example> result() {
      Map<Kind, Integer> shown = new EnumMap<>(Kind.class);
      List<List<Example>> rounds = new ArrayList<>();
      for (Example example : found.values()) {
        int round = shown.merge(Kind.of(example.question()), 1, Integer::sum);
        if (rounds.size() < round) {
          rounds.add(new ArrayList<>());
        }
        rounds.get(round - 1).add(example);
      }
      Comparator<Example> byKind = Comparator.comparing(example -> Kind.of(example.question()));
      return rounds.stream().flatMap(round -> round.stream().sorted(byKind)).toList();
    }

    private void ask(Article article, List<Candidate> candidates) {
      candidates.stream()
          .sorted(
              Comparator.<Candidate>comparingInt(one -> kinds.getOrDefault(one.kind(), 0))
                  .thenComparing(Candidate::kind))
          .limit(ASKED_OF_ONE)
          .filter(one -> !found.containsKey(article.path()) && !isOver() && isAnswered(one))
          .forEach(
              one -> {
                found.put(article.path(), new Example(one.question(), article.path()));
                kinds.merge(one.kind(), 1, Integer::sum);
              });
    }

    private boolean isAnswered(Candidate candidate) {
      asked++;
      return assistant.ask(new Conversation(), candidate.question()).answer()
              instanceof GroundedAnswer answer
          && answer.missing().isEmpty()
          && answer.statements().getFirst().citations().stream()
              .anyMatch(
                  citation ->
                      citation.article().equals(candidate.sentence().article())
                          && citation.span().overlaps(candidate.sentence().span()));
    }
  }
}
