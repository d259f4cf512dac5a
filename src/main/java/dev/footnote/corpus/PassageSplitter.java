package dev.footnote.corpus;

import com.ibm.icu.text.BreakIterator;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.language.SentenceSplitter;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Groups sentences into runs that fit a model's window, so that nothing is cut off unseen.
 * Thread-safe if its token counter is.
 */
public final class PassageSplitter {

  /** Room is left in a window of 512 for a heading and a prefix. */
  public static final int DEFAULT_WINDOW = 400;

  /** About as many UTF-16 units make a token of prose; where to try the first cut. */
  private static final int UNITS_PER_TOKEN = 4;

  private final ToIntFunction<String> tokens;
  private final int window;

  /**
   * @param tokens counts a text's tokens, such as a LangChain4j estimator's {@code
   *     estimateTokenCountInText}; never more tokens than UTF-16 units
   * @param window the most tokens in a passage, at least 1
   */
  public PassageSplitter(ToIntFunction<String> tokens, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("a window must hold at least 1 token but was " + window);
    }
    this.tokens = tokens;
    this.window = window;
  }

  /** A splitter that needs no model: it guesses tokens from words, rather too many than too few. */
  public static PassageSplitter withoutModel() {
    return withoutModel(DEFAULT_WINDOW);
  }

  /** The same for another window. */
  public static PassageSplitter withoutModel(int window) {
    return new PassageSplitter(PassageSplitter::guessTokens, window);
  }

  /**
   * The passages of running text in which there are no headings: as few as the window allows. Each
   * ends with a sentence, and the end of a line ends one too; none overlap.
   *
   * @param text the text
   * @param span where in it the running text stands
   */
  public List<Block> prose(String text, Span span) {
    SentenceSplitter splitter = SentenceSplitter.of(text);
    List<Span> sentences = new ArrayList<>();
    int start = span.start();
    for (int at = start; at <= span.end(); at++) {
      if (at == span.end() || text.charAt(at) == '\n') {
        sentences.addAll(splitter.split(new Span(start, at)));
        start = at + 1;
      }
    }
    return split(text, sentences).stream()
        .map(run -> block(Kind.PARAGRAPH, run, Block.NO_HEADING))
        .toList();
  }

  static Block block(Kind kind, List<Span> sentences, int heading) {
    Span span = new Span(sentences.getFirst().start(), sentences.getLast().end());
    return new Block(kind, span, sentences, heading);
  }

  /**
   * Parts sentences into runs of at most the window. A sentence that is longer is itself cut, at
   * the end of a word where there is one.
   *
   * @param sentences in order; the runs together are the same, but for those cut
   */
  List<List<Span>> split(String text, List<Span> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    Span whole = new Span(sentences.getFirst().start(), sentences.getLast().end());
    if (whole.length() <= window) {
      return List.of(sentences); // a token is at least one unit long
    }
    List<List<Span>> runs = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    int used = 0;
    for (Span sentence : sentences) {
      for (Span part : cut(text, sentence)) {
        int size = size(text, part);
        if (used + size > window && !run.isEmpty()) {
          runs.add(run);
          run = new ArrayList<>();
          used = 0;
        }
        run.add(part);
        used += size;
      }
    }
    runs.add(run);
    return runs;
  }

  private int size(String text, Span span) {
    return tokens.applyAsInt(span.of(text));
  }

  private List<Span> cut(String text, Span sentence) {
    if (sentence.length() <= window
        || (sentence.length() <= window * 2 * UNITS_PER_TOKEN && size(text, sentence) <= window)) {
      return List.of(sentence);
    }
    List<Span> parts = new ArrayList<>();
    int start = sentence.start();
    while (start < sentence.end()) {
      int length = window * UNITS_PER_TOKEN;
      Span part = part(text, start, length, sentence.end());
      while (length > 1 && part.length() > window && size(text, part) > window) {
        length /= 2;
        part = part(text, start, length, sentence.end());
      }
      parts.add(part);
      start = Whitespace.skip(text, part.end(), sentence.end());
    }
    return parts;
  }

  /** About {@code length} units from {@code start}, to the end of a word or of a character. */
  private static Span part(String text, int start, int length, int end) {
    int limit = start + Math.max(length, 1);
    if (limit >= end) {
      return new Span(start, end);
    }
    for (int at = limit; at > start + length / 2; at--) {
      if (Whitespace.isSpace(text.charAt(at))) {
        return new Span(start, Whitespace.skipBack(text, start, at));
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(start, Math.min(end, limit + length)));
    int before =
        characters.isBoundary(limit - start) ? limit - start : characters.preceding(limit - start);
    return new Span(start, start + (before > 0 ? before : characters.following(0)));
  }

  /** A token for each six letters begun of a word, and one for every other character. */
  private static int guessTokens(String text) {
    int count = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = c < 0x250 && Character.isLetter(c);
      if (latin) {
        count += letters % 6 == 0 ? 1 : 0;
        letters++;
      } else {
        count += Whitespace.isSpace(c) ? 0 : 1;
        letters = 0;
      }
    }
    return count;
  }
}
