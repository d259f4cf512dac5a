package dev.footnote.answer;

import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.ReferenceMarks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One sentence of an answer.
 *
 * @param text the sentence as it is said, without footnote marks
 * @param citations what supports it; empty only for a sentence that says itself that nothing does
 */
public record Statement(String text, List<Citation> citations) {

  /** Ends a sentence that is shown although no article holds it. */
  private static final String UNSUPPORTED = "(no article says this)";

  public Statement {
    citations = List.copyOf(citations);
    if (citations.isEmpty() && !text.endsWith(UNSUPPORTED)) {
      throw new IllegalArgumentException("a statement must have a citation: " + text);
    }
  }

  /**
   * Where in {@link #text} the few words stand that answer; empty if none are known, or the text is
   * not the quote's.
   */
  public Optional<Span> shortAnswer() {
    return citations.stream()
        .findFirst()
        .flatMap(first -> first.shortAnswer().flatMap(span -> inText(first, span)));
  }

  private Optional<Span> inText(Citation citation, Span answer) {
    int from = answer.start() - citation.span().start();
    String before = Whitespace.oneLine(citation.quote().substring(0, from));
    String words = Whitespace.oneLine(answer.of(citation.article().text()));
    if (text.startsWith(before + words)) {
      return Optional.of(new Span(before.length(), before.length() + words.length()));
    }
    int cell = text.equals(citation.said()) ? text.lastIndexOf(words) : -1;
    return cell < 0 ? Optional.empty() : Optional.of(new Span(cell, cell + words.length()));
  }

  /** The statement of a quote's own words. */
  public static Statement quoting(List<Citation> citations) {
    return new Statement(citations.getFirst().said(), citations);
  }

  /**
   * The sentence without the article's own reference marks, and its footnotes' marks: {@code He
   * left. [1][2]}.
   */
  String marked() {
    return citations.stream()
        .map(citation -> "[" + citation.number() + "]")
        .collect(Collectors.joining("", ReferenceMarks.without(text) + " ", ""));
  }

  /** The sentence with the remark that no article holds it, and no footnote. */
  static Statement unsupported(String text) {
    return new Statement(text + " " + UNSUPPORTED, List.of());
  }
}
