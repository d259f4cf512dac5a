package dev.footnote.answer;

import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.ReferenceMarks;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One sentence of an answer.
 *
 * @param lead a few words of our own that stand before it, such as "Yes." or "On June 6, 2017:";
 *     empty for none
 * @param text the sentence as it is said, without footnote marks
 * @param citations what supports it; empty only for a sentence that says itself that nothing does,
 *     or that only the file's own data do
 */
public record Statement(String lead, String text, List<Citation> citations) {

  /** Leads an item of a list. */
  static final String ITEM = "•";

  /** Ends a sentence that is shown although no article holds it. */
  private static final String UNSUPPORTED = "(no article says this)";

  /** Ends a sentence about an article that its text does not hold, but what comes with the text. */
  private static final String OF_FILE = "(by the file’s own data)";

  public Statement {
    citations = List.copyOf(citations);
    if (citations.isEmpty() && !text.endsWith(UNSUPPORTED) && !text.endsWith(OF_FILE)) {
      throw new IllegalArgumentException("a statement must have a citation: " + text);
    }
  }

  /** A sentence with nothing before it. */
  public Statement(String text, List<Citation> citations) {
    this("", text, citations);
  }

  /** The same sentence behind a few words of our own. */
  public Statement after(String words) {
    return new Statement(words, text, citations);
  }

  /** The same sentence with each of its footnotes changed. */
  Statement citing(UnaryOperator<Citation> change) {
    return new Statement(lead, text, citations.stream().map(change).toList());
  }

  /** What only a file's own data say of an article, such as its front matter. */
  public static Statement ofFile(String text) {
    return new Statement(text + " " + OF_FILE, List.of());
  }

  /** Whether it is an item of a list, which begins a line. */
  public boolean isItem() {
    return lead.endsWith(ITEM);
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

  /** The sentence behind its lead, without the article's own reference marks: "Yes. He left." */
  public String spoken() {
    return (lead + " " + ReferenceMarks.without(text)).strip();
  }

  /** The same with the marks of its footnotes: {@code Yes. He left. [1][2]}. */
  String marked() {
    return citations.stream()
        .map(citation -> "[" + citation.number() + "]")
        .collect(Collectors.joining("", spoken() + " ", ""))
        .strip();
  }

  /** The sentence with the remark that no article holds it, and no footnote. */
  public static Statement unsupported(String text) {
    return new Statement(text + " " + UNSUPPORTED, List.of());
  }
}
