package dev.footnote.reading;

import dev.footnote.corpus.Annotations;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What a reader model is shown of an article: a passage with its neighbours, as sentences joined by
 * a blank. A table's row is shown with its columns' names, a list's item with what introduces it.
 *
 * @param sentence the one that is looked at, or the first of the passage in its middle
 * @param sentences what is read, in the order of the article
 * @param parts where words of the article stand in {@code text}, in order
 * @param text the words to read
 */
record Window(Sentence sentence, List<Sentence> sentences, List<Part> parts, String text) {

  /**
   * Words of the article: a sentence, or a cell of a table's row.
   *
   * @param sentence the sentence they stand in
   * @param range where they stand in the window's text
   * @param shift what to add for their place in the article's text
   */
  record Part(Sentence sentence, Span range, int shift) {}

  /**
   * How large windows are, in words.
   *
   * @param enough a window grows until it has so many
   * @param most no window grows beyond so many
   */
  private record Size(int enough, int most) {}

  private static final Size WIDE = new Size(90, 130);
  private static final Size NARROW = new Size(35, 80);

  Window {
    sentences = List.copyOf(sentences);
    parts = List.copyOf(parts);
  }

  /**
   * The windows around passages, in their order; a passage whose words stand in an earlier window
   * has none of its own. A passage longer than a window has several.
   *
   * @param most how many windows at the most
   */
  static List<Window> around(List<Passage> passages, int most) {
    List<Window> windows = new ArrayList<>();
    IdentityHashMap<Article, List<Piece>> articles = new IdentityHashMap<>();
    Set<Sentence> covered = new HashSet<>();
    for (Passage passage : passages) {
      List<Piece> pieces =
          articles.computeIfAbsent(passage.article(), article -> pieces(article, WIDE));
      for (int i = 0; i < pieces.size() && windows.size() < most; i++) {
        Piece piece = pieces.get(i);
        if (piece.isOf(passage) && !covered.contains(piece.sentences.getFirst())) {
          Window window = of(piece.sentences.getFirst(), grown(pieces, i, WIDE));
          windows.add(window);
          covered.addAll(window.sentences);
        }
      }
    }
    return windows;
  }

  /** A small window around a sentence, to look closely. */
  static Window closeTo(Sentence sentence) {
    List<Piece> pieces = pieces(sentence.article(), NARROW);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).sentences.contains(sentence)) {
        return of(sentence, grown(pieces, i, NARROW));
      }
    }
    throw new IllegalArgumentException("furniture is not read: " + sentence.text());
  }

  /** Sentences of one passage that are read together. */
  private record Piece(List<Sentence> sentences, int words) {

    Passage passage() {
      return sentences.getFirst().passage();
    }

    boolean isOf(Passage passage) {
      return passage().number() == passage.number();
    }

    /** Whether it may stand in a window around another: an entry is read by itself. */
    boolean mayBeReadWith(Piece other) {
      boolean entry = passage().isEntry() || other.passage().isEntry();
      boolean row = passage().isRow() || other.passage().isRow();
      return !entry || (!row && passage().block().heading() == other.passage().block().heading());
    }
  }

  /** An article's passages, the long ones in runs of sentences; furniture is left out. */
  private static List<Piece> pieces(Article article, Size size) {
    List<Piece> pieces = new ArrayList<>();
    for (Passage passage : article.passages()) {
      if (passage.kind() == Block.Kind.FURNITURE) {
        continue;
      }
      List<Sentence> run = new ArrayList<>();
      int words = 0;
      for (Sentence sentence : passage.sentences()) {
        int more = sentence.text().split("\\s+").length;
        if (!run.isEmpty() && words + more > size.most) {
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
  private static List<Piece> grown(List<Piece> pieces, int at, Size size) {
    int first = at;
    int last = at;
    int words = pieces.get(at).words;
    boolean grows = true;
    while (grows && words < size.enough) {
      grows = false;
      if (first > 0
          && pieces.get(first - 1).mayBeReadWith(pieces.get(at))
          && words + pieces.get(first - 1).words <= size.most) {
        first--;
        words += pieces.get(first).words;
        grows = true;
      }
      if (words < size.enough
          && last + 1 < pieces.size()
          && pieces.get(last + 1).mayBeReadWith(pieces.get(at))
          && words + pieces.get(last + 1).words <= size.most) {
        last++;
        words += pieces.get(last).words;
        grows = true;
      }
    }
    return pieces.subList(first, last + 1);
  }

  private static Window of(Sentence sentence, List<Piece> pieces) {
    List<Sentence> sentences = new ArrayList<>();
    Writer writer = new Writer();
    if (sentence.passage().isEntry()) {
      for (Passage heading : sentence.passage().above()) {
        sentences.addAll(heading.sentences());
        writer.writeHeading(heading.sentences().getFirst());
      }
    }
    List<Sentence> own = pieces.stream().flatMap(p -> p.sentences.stream()).toList();
    own.getFirst()
        .speaker()
        .filter(speaker -> own.stream().noneMatch(one -> one.text().contains(speaker)))
        .ifPresent(writer::writeLabel);
    own.forEach(writer::write);
    sentences.addAll(own);
    return new Window(sentence, sentences, writer.parts, writer.text.toString());
  }

  /** Joins sentences, and keeps count of where they stand. */
  private static final class Writer {

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> introduced = new HashSet<>();

    void writeHeading(Sentence heading) {
      text.append(text.isEmpty() ? "" : " ");
      write(heading, heading.span());
      text.append(':');
    }

    void writeLabel(String speaker) {
      text.append(text.isEmpty() ? "" : " ").append(speaker).append(':');
    }

    void write(Sentence sentence) {
      text.append(text.isEmpty() ? "" : " ");
      introduced.add(sentence.text());
      sentence
          .introduction()
          .filter(introduced::add)
          .ifPresent(introduction -> text.append(introduction).append(' '));
      sentence
          .row()
          .ifPresentOrElse(row -> write(sentence, row), () -> write(sentence, sentence.span()));
    }

    private void write(Sentence sentence, Annotations.Row row) {
      String all = sentence.article().text();
      for (int i = 0; i < row.cells().size(); i++) {
        String column = row.column(i).of(all);
        text.append(i == 0 ? "" : " | ").append(column.isBlank() ? "" : column + ": ");
        write(sentence, row.cells().get(i));
      }
    }

    private void write(Sentence sentence, Span words) {
      int start = text.length();
      text.append(words.of(sentence.article().text()));
      parts.add(new Part(sentence, new Span(start, text.length()), words.start() - start));
    }
  }
}
