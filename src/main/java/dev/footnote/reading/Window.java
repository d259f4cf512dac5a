package dev.footnote.reading;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.retrieval.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What a reader model is shown of an article: a found passage with its neighbours, as sentences
 * joined by a blank.
 *
 * @param hit the passage that was found
 * @param sentences what is read, in the order of the article
 * @param ranges where each of the sentences stands in {@code text}
 * @param text the words to read
 */
record Window(Hit hit, List<Sentence> sentences, List<Span> ranges, String text) {

  /** A window grows until it has so many words. */
  private static final int ENOUGH_WORDS = 90;

  /** No window grows beyond so many words. */
  private static final int MOST_WORDS = 130;

  Window {
    sentences = List.copyOf(sentences);
    ranges = List.copyOf(ranges);
  }

  /**
   * The windows around hits, in their order; a hit whose words stand in an earlier window has none
   * of its own. A passage longer than a window has several.
   *
   * @param most how many windows at the most
   */
  static List<Window> around(List<Hit> hits, int most) {
    List<Window> windows = new ArrayList<>();
    IdentityHashMap<Article, List<Piece>> articles = new IdentityHashMap<>();
    Set<Sentence> covered = new HashSet<>();
    for (Hit hit : hits) {
      Article article = hit.passage().article();
      List<Piece> pieces = articles.computeIfAbsent(article, Window::pieces);
      for (int i = 0; i < pieces.size() && windows.size() < most; i++) {
        Piece piece = pieces.get(i);
        if (piece.isOf(hit.passage()) && !covered.contains(piece.sentences.getFirst())) {
          Window window = of(hit, grown(pieces, i));
          windows.add(window);
          covered.addAll(window.sentences);
        }
      }
    }
    return windows;
  }

  /** Sentences of one passage that are read together. */
  private record Piece(List<Sentence> sentences, int words) {

    boolean isOf(Passage passage) {
      return sentences.getFirst().passage().number() == passage.number();
    }
  }

  /** An article's passages, the long ones in runs of sentences; furniture is left out. */
  private static List<Piece> pieces(Article article) {
    List<Piece> pieces = new ArrayList<>();
    for (Passage passage : article.passages()) {
      if (passage.kind() == Block.Kind.FURNITURE) {
        continue;
      }
      List<Sentence> run = new ArrayList<>();
      int words = 0;
      for (Sentence sentence : passage.sentences()) {
        int more = sentence.text().split("\\s+").length;
        if (!run.isEmpty() && words + more > MOST_WORDS) {
          pieces.add(new Piece(run, words));
          run = new ArrayList<>();
          words = 0;
        }
        run.add(sentence);
        words += more;
      }
      pieces.add(new Piece(run, words));
    }
    return pieces;
  }

  /**
   * A piece with its neighbours before and behind in turn, as far as there is room for whole ones.
   */
  private static List<Piece> grown(List<Piece> pieces, int at) {
    int first = at;
    int last = at;
    int words = pieces.get(at).words;
    boolean grows = true;
    while (grows && words < ENOUGH_WORDS) {
      grows = false;
      if (first > 0 && words + pieces.get(first - 1).words <= MOST_WORDS) {
        first--;
        words += pieces.get(first).words;
        grows = true;
      }
      if (words < ENOUGH_WORDS
          && last + 1 < pieces.size()
          && words + pieces.get(last + 1).words <= MOST_WORDS) {
        last++;
        words += pieces.get(last).words;
        grows = true;
      }
    }
    return pieces.subList(first, last + 1);
  }

  private static Window of(Hit hit, List<Piece> pieces) {
    List<Sentence> sentences = pieces.stream().flatMap(p -> p.sentences.stream()).toList();
    List<Span> ranges = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Sentence sentence : sentences) {
      text.append(text.isEmpty() ? "" : " ");
      int start = text.length();
      text.append(sentence.text());
      ranges.add(new Span(start, text.length()));
    }
    return new Window(hit, sentences, ranges, text.toString());
  }
}
