package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Token;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
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
  Map<Article, Optional<Place>> find(String topic, boolean inTitle, List<Article> among) {
    Question question = questions.read(topic);
    Set<String> sought =
        question.whole().contentTokens().stream().map(Token::stem).collect(Collectors.toSet());
    if (sought.isEmpty()) {
      return Map.of();
    }
    Map<Article, Sentence> named = inPassages(question, sought);
    Map<Article, Integer> rank = new HashMap<>();
    named.keySet().forEach(article -> rank.put(article, rank.size()));
    Map<Article, Optional<Place>> found = new LinkedHashMap<>();
    among.stream()
        .filter(article -> isTitled(article, sought) || (!inTitle && rank.containsKey(article)))
        .sorted(
            Comparator.comparing((Article article) -> !isTitled(article, sought))
                .thenComparing(article -> rank.getOrDefault(article, PASSAGES)))
        .forEach(
            article ->
                found.put(
                    article,
                    Optional.ofNullable(named.get(article))
                        .map(sentence -> new Place(sentence.passage(), sentence.span()))));
    return found;
  }

  private static boolean isTitled(Article article, Set<String> sought) {
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
