package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Token;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.retrieval.Retriever;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the articles that tell of something: those whose title names it come first. */
final class TopicSearch {

  private static final int PASSAGES = 200;

  private final Questions questions;
  private final Retriever retriever;

  /**
   * @param retriever by words, since a topic must be named
   */
  TopicSearch(Questions questions, Retriever retriever) {
    this.questions = questions;
    this.retriever = retriever;
  }

  /**
   * The articles that name all words of a topic, best first, each with the sentence that names it
   * best, if there is one.
   *
   * @param among where to look
   * @param inTitle whether the title must name it
   */
  Map<ListedArticle, Optional<Place>> find(
      String topic, boolean inTitle, List<ListedArticle> among) {
    Question question = questions.read(topic);
    Set<String> sought =
        question.whole().contentTokens().stream().map(Token::stem).collect(Collectors.toSet());
    if (sought.isEmpty()) {
      return Map.of();
    }
    Map<Article, Sentence> named = inPassages(question, sought);
    Map<Named, Sentence> best = new HashMap<>();
    Map<Named, Integer> rank = new HashMap<>();
    named.forEach(
        (article, sentence) -> {
          best.putIfAbsent(Named.of(article), sentence);
          rank.putIfAbsent(Named.of(article), rank.size());
        });
    Map<ListedArticle, Optional<Place>> found = new LinkedHashMap<>();
    among.stream()
        .filter(
            article ->
                isTitled(article, sought) || (!inTitle && rank.containsKey(Named.of(article))))
        .sorted(
            Comparator.comparing((ListedArticle article) -> !isTitled(article, sought))
                .thenComparing(article -> rank.getOrDefault(Named.of(article), PASSAGES)))
        .forEach(
            article ->
                found.put(
                    article,
                    Optional.ofNullable(best.get(Named.of(article)))
                        .map(sentence -> new Place(sentence.passage(), sentence.span()))));
    return found;
  }

  /**
   * By what an article is known again that was listed. Two with the same path in different folders
   * are one if they say the same of themselves.
   */
  private record Named(String path, Provenance provenance) {

    static Named of(Article article) {
      return new Named(article.path(), article.provenance());
    }

    static Named of(ListedArticle article) {
      return new Named(article.path(), article.provenance());
    }
  }

  /** Whether a listed article is this one. */
  static boolean isOf(ListedArticle listed, Article article) {
    return Named.of(listed).equals(Named.of(article));
  }

  private static boolean isTitled(ListedArticle article, Set<String> sought) {
    return new HashSet<>(Token.stems(article.title())).containsAll(sought);
  }

  /** The best sentence of each article, those with the most and best passages first. */
  private Map<Article, Sentence> inPassages(Question question, Set<String> sought) {
    Map<Article, Sentence> best = new LinkedHashMap<>();
    Map<Article, Integer> passages = new HashMap<>();
    for (Hit hit : retriever.retrieve(question, PASSAGES)) {
      Passage passage = hit.passage();
      if (passage.kind() == Kind.PARAGRAPH && names(passage, sought)) {
        passages.merge(passage.article(), 1, Integer::sum);
        bestOf(passage.sentences(), sought)
            .ifPresent(
                sentence ->
                    best.merge(
                        passage.article(),
                        sentence,
                        (known, other) ->
                            count(other, sought) > count(known, sought) ? other : known));
      }
    }
    Map<Article, Sentence> ordered = new LinkedHashMap<>();
    best.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -passages.getOrDefault(entry.getKey(), 0)))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  /** Whether a passage names all of it, with the help of what it stands under. */
  private static boolean names(Passage passage, Set<String> sought) {
    Set<String> stems = new HashSet<>(Token.stems(passage.text()));
    passage.headings().forEach(heading -> stems.addAll(Token.stems(heading)));
    stems.addAll(Token.stems(passage.article().title()));
    return stems.containsAll(sought);
  }

  private static Optional<Sentence> bestOf(List<Sentence> sentences, Set<String> sought) {
    return sentences.stream()
        .filter(sentence -> count(sentence, sought) > 0)
        .max(
            Comparator.comparingLong((Sentence sentence) -> count(sentence, sought))
                .thenComparing(Sentence::index, Comparator.reverseOrder()));
  }

  private static long count(Sentence sentence, Set<String> sought) {
    return sentence.tokens().stream().map(Token::stem).filter(sought::contains).distinct().count();
  }
}
