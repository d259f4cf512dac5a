package dev.footnote.corpus;

import dev.footnote.language.Span;
import dev.footnote.language.Speech;
import dev.footnote.language.Token;
import dev.footnote.language.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be cited: a sentence of a passage. Immutable and thread-safe. */
public final class Sentence {

  private final Passage passage;
  private final Span span;
  private volatile @Nullable List<Token> tokens;
  private volatile @Nullable List<String> stems;

  /**
   * @param passage where it stands
   * @param span its range in the article's text, within the passage
   */
  public Sentence(Passage passage, Span span) {
    this.passage = passage;
    this.span = span;
  }

  /** The passage it stands in. */
  public Passage passage() {
    return passage;
  }

  /** The article it stands in. */
  public Article article() {
    return passage.article();
  }

  /** Where it stands in the article's text. */
  public Span span() {
    return span;
  }

  /** Its words: {@code article.text().substring(span.start(), span.end())}. */
  public String text() {
    return span.of(article().text());
  }

  /** Its words one by one; their offsets count from the beginning of the sentence. */
  public List<Token> tokens() {
    List<Token> made = tokens;
    if (made == null) {
      made = Token.of(text());
      tokens = made;
    }
    return made;
  }

  /** The stems of its words in the article's language, in order. */
  public List<String> stems() {
    List<String> made = stems;
    if (made == null) {
      made = Token.stems(text(), article().language());
      stems = made;
    }
    return made;
  }

  /** Who says it, as the article calls them; empty where it is the article's own. */
  public Optional<String> speaker() {
    return article().annotations().turn(span).map(Speech.Turn::speaker);
  }

  /** The table's row that it is. */
  public Optional<Annotations.Row> row() {
    return article().annotations().row(span);
  }

  /**
   * It as it is said: its words on one line; a table's row by its name and the cell that answers,
   * each with what its column is called: "Child (4–15), Weekend: £3.30".
   *
   * @param answer where the short answer stands; empty to say all cells
   */
  public String said(Optional<Span> answer) {
    return row().map(row -> said(row, answer)).orElseGet(() -> Whitespace.oneLine(text()));
  }

  private String said(Annotations.Row row, Optional<Span> answer) {
    String text = article().text();
    String name = row.cells().getFirst().of(text);
    List<String> said = new ArrayList<>();
    for (int i = 1; i < row.cells().size(); i++) {
      Span cell = row.cells().get(i);
      boolean asked = answer.isEmpty() || row.cells().getFirst().contains(answer.get());
      if (cell.length() > 0 && (asked || cell.overlaps(answer.get()))) {
        String column = row.column(i).of(text);
        said.add(column.isBlank() ? cell.of(text) : column + ": " + cell.of(text));
      }
    }
    if (!name.isBlank()) {
      said.addFirst(isNamedTwice(name) ? passage.heading() + ": " + name : name);
    }
    return Whitespace.oneLine(String.join(", ", said));
  }

  /** Whether another of the article's tables has a row of that name. */
  private boolean isNamedTwice(String name) {
    String text = article().text();
    return !passage.heading().isEmpty()
        && article().annotations().rows().stream()
                .filter(row -> row.cells().getFirst().of(text).equals(name))
                .count()
            > 1;
  }

  /** The line that says what it is an item of, where it is a list's item. */
  public Optional<String> introduction() {
    return article()
        .annotations()
        .item(span)
        .map(Annotations.Item::introduction)
        .filter(line -> line.length() > 0)
        .map(line -> line.of(article().text()));
  }

  /** Its place among the sentences of its passage, from 0. */
  public int index() {
    return passage.sentences().indexOf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sentence that && span.equals(that.span) && passage.equals(that.passage);
  }

  @Override
  public int hashCode() {
    return Objects.hash(passage, span);
  }

  @Override
  public String toString() {
    return passage + " " + span;
  }
}
