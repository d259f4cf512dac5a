package dev.footnote.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences in running text: ICU's rules propose the ends, and those of the text's
 * language refuse the ones behind an abbreviation, an initial, an ordinal or within a quotation.
 * Where it is open whether a sentence ends it does not: two sentences quoted together are still
 * true, half a sentence may not be.
 *
 * <p>ICU could refuse abbreviations itself by CLDR's lists, but the English one has no "Sen." or
 * "Gov.", and refuses every end behind "U.S.", which ends sentences too. Not thread-safe.
 */
public final class SentenceSplitter {

  /** ICU never ends a sentence before a figure: "It was sold. 2002 saw another." */
  private static final Pattern BEFORE_A_FIGURE =
      Pattern.compile("\\p{Ll}{2}[”’\")\\]]*\\.[”’\")\\]]*\\s+(?=\\d)");

  private final String text;
  private @Nullable SentenceRules rules;

  private SentenceSplitter(String text, @Nullable SentenceRules rules) {
    this.text = text;
    this.rules = rules;
  }

  /** A splitter of stretches of {@code text}, which tells its language when first asked. */
  public static SentenceSplitter of(String text) {
    return new SentenceSplitter(text, null);
  }

  /** The same for a text whose language (ISO 639-1) is known. */
  static SentenceSplitter of(String text, String language) {
    return new SentenceSplitter(text, SentenceRules.of(language));
  }

  /** The sentences of {@code line}, in order; together they are all of it but white space. */
  public List<Span> split(Span line) {
    if (rules == null) {
      rules = SentenceRules.of(Languages.likely(text));
    }
    String words = line.of(text).replaceAll("[\\r\\n\\f\\u0085\\u2028\\u2029]", " ");
    SentenceEnds ends = new SentenceEnds(words, rules);
    BreakIterator proposals = rules.breaks();
    proposals.setText(words);
    Matcher figure = BEFORE_A_FIGURE.matcher(words);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int from = proposals.first();
    for (int to = proposals.next(); to != BreakIterator.DONE; to = proposals.next()) {
      figure.region(from, to);
      while (figure.find()) {
        start = endAt(figure.end(), start, ends, line, sentences);
      }
      start = endAt(to, start, ends, line, sentences);
      from = to;
    }
    if (start < words.length()) {
      add(sentences, line, words, start, words.length());
    }
    return sentences;
  }

  /** Ends the sentence from {@code start} where it is proposed, if it does end there. */
  private static int endAt(
      int proposal, int start, SentenceEnds ends, Span line, List<Span> sentences) {
    if (proposal <= start) {
      return start; // within what a sentence has already taken
    }
    int end = ends.end(start, proposal);
    if (end <= start) {
      return start;
    }
    String words = ends.words();
    add(sentences, line, words, start, end);
    return Whitespace.skip(words, end, words.length());
  }

  private static void add(List<Span> sentences, Span line, String words, int start, int end) {
    Span sentence = Whitespace.trim(words, start, end);
    if (sentence.length() > 0) {
      sentences.add(new Span(line.start() + sentence.start(), line.start() + sentence.end()));
    }
  }
}
