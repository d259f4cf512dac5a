package dev.footnote.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences in running text: ICU's rules propose the ends, and ours refuse those behind
 * an abbreviation, an initial or a quotation that goes on. Where it is open whether a sentence ends
 * it does not: two sentences quoted together are still true, half a sentence may not be.
 *
 * <p>ICU could refuse abbreviations itself by CLDR's list, but that list has no "Sen." or "Gov.",
 * and refuses every end behind "U.S.", which ends sentences too. Not thread-safe.
 */
public final class SentenceSplitter {

  private static final String CLOSERS = "”’»)]}\"'›」』）";
  private static final String OPENERS = "“‘«([{\"'‹「『（¿¡*_";
  private static final String WIDE_ENDS = "。！？｡";

  /** No abbreviation is longer, in UTF-16 units. */
  private static final int LONGEST_WORD = 24;

  /** A wiki's reference marks behind a sentence: "…in 1996.[3][4]". */
  private static final Pattern REFERENCES = Pattern.compile("(?:\\[[^\\]\\s]{1,12}\\])+");

  /** ICU never ends a sentence before a figure: "It was sold. 2002 saw another." */
  private static final Pattern BEFORE_A_FIGURE =
      Pattern.compile("\\p{Ll}{2}[”’\")\\]]*\\.[”’\")\\]]*\\s+(?=\\d)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}[.-]{1,2})*\\p{Lu}");
  private static final Pattern LABEL =
      Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|\\p{L}|[ivxIVX]{1,5})");

  private final String text;
  private final BreakIterator proposals = BreakIterator.getSentenceInstance(Locale.ENGLISH);

  /** A splitter of stretches of {@code text}. */
  public SentenceSplitter(String text) {
    this.text = text;
  }

  /** The sentences of {@code line}, in order; together they are all of it but white space. */
  public List<Span> split(Span line) {
    String words = line.of(text).replaceAll("[\\r\\n\\f\\u0085\\u2028\\u2029]", " ");
    proposals.setText(words);
    Matcher figure = BEFORE_A_FIGURE.matcher(words);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int from = proposals.first();
    for (int to = proposals.next(); to != BreakIterator.DONE; to = proposals.next()) {
      figure.region(from, to);
      while (figure.find()) {
        start = endAt(figure.end(), start, words, line, sentences);
      }
      start = endAt(to, start, words, line, sentences);
      from = to;
    }
    if (start < words.length()) {
      add(sentences, line, words, start, words.length());
    }
    return sentences;
  }

  /** Ends the sentence from {@code start} where it is proposed, if it does end there. */
  private static int endAt(int proposal, int start, String words, Span line, List<Span> sentences) {
    if (proposal <= start) {
      return start; // within what a sentence has already taken
    }
    int end = end(words, start, proposal);
    if (end <= start) {
      return start;
    }
    add(sentences, line, words, start, end);
    return Whitespace.skip(words, end, words.length());
  }

  private static void add(List<Span> sentences, Span line, String words, int start, int end) {
    Span sentence = Whitespace.trim(words, start, end);
    if (sentence.length() > 0) {
      sentences.add(new Span(line.start() + sentence.start(), line.start() + sentence.end()));
    }
  }

  /**
   * Where the sentence from {@code start} ends if it does at {@code proposal}; -1 if it does not.
   */
  private static int end(String words, int start, int proposal) {
    int length = words.length();
    int end = Whitespace.skipBack(words, start, proposal);
    Matcher references = REFERENCES.matcher(words);
    int bracket = words.charAt(end - 1) == '[' ? end - 1 : end;
    if (references.region(bracket, length).lookingAt()) {
      end = references.end();
    }
    int next = Whitespace.skip(words, end, length);
    while (next < length && next > end && isLooseCloser(words, next)) {
      end = next + 1;
      next = Whitespace.skip(words, end, length);
    }
    if (next >= length) {
      return end;
    }
    if (next == end && WIDE_ENDS.indexOf(words.charAt(lastStop(words, start, end))) < 0) {
      return -1; // no white space: a web address, a file's name
    }
    return endsBetween(words, start, end, next) ? end : -1;
  }

  private static boolean isLooseCloser(String words, int at) {
    boolean alone = at + 1 == words.length() || Whitespace.isSpace(words.charAt(at + 1));
    return alone && "”’»)]".indexOf(words.charAt(at)) >= 0;
  }

  private static int lastStop(String words, int start, int end) {
    int stop = end - 1;
    while (stop > start && CLOSERS.indexOf(words.charAt(stop)) >= 0) {
      stop--;
    }
    return stop;
  }

  private static boolean endsBetween(String words, int start, int end, int next) {
    int stop = lastStop(words, start, end);
    char mark = words.charAt(stop);
    if (".?!…".indexOf(mark) < 0) {
      return true; // another script's full stop
    }
    int first = next;
    while (first < words.length() && OPENERS.indexOf(words.charAt(first)) >= 0) {
      first++;
    }
    if (first < words.length() && Character.isLowerCase(words.codePointAt(first))) {
      return false;
    }
    String follower = wordAt(words, first);
    if (mark != '.') {
      return stop == end - 1 || !isAttribution(words, first, follower);
    }
    return stop < end - 1 || endsAtFullStop(words, start, stop, first, follower, first > next);
  }

  private static boolean endsAtFullStop(
      String words, int start, int stop, int first, String follower, boolean opened) {
    int from = wordStart(words, start, stop);
    String word = words.substring(from, stop);
    if (word.isEmpty() || word.endsWith(".")) {
      return true; // an ellipsis
    }
    boolean starter = Abbreviations.STARTERS.contains(follower);
    boolean digit = first < words.length() && Character.isDigit(words.charAt(first));
    if (from == start && LABEL.matcher(word).matches()) {
      return false; // "1. Mix the flour"
    }
    if (Abbreviations.BEFORE_A_NAME.contains(word)) {
      return false;
    }
    if (Abbreviations.BEFORE_A_NUMBER.contains(word)) {
      return !digit;
    }
    if (word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m")) {
      return !Abbreviations.AFTER_A_TIME.contains(follower) && !digit;
    }
    if (Abbreviations.PLACES.contains(word)) {
      return opened || starter || endsAtPlace(words, first, follower);
    }
    if (INITIALS.matcher(word).matches() || Abbreviations.IN_DOUBT.contains(word)) {
      return opened || starter;
    }
    return true;
  }

  /** "In the U.S. Green card holders…" ends; "the U.S. Senate" and "U.S. Judge James" do not. */
  private static boolean endsAtPlace(String words, int first, String follower) {
    int second = Whitespace.skip(words, first + follower.length(), words.length());
    boolean lowerNext = second < words.length() && Character.isLowerCase(words.charAt(second));
    return !follower.isEmpty() && lowerNext && !Abbreviations.AFTER_A_PLACE.contains(follower);
  }

  /** Whether the words from {@code first} tell who spoke: "Trump asked", not "He asked". */
  private static boolean isAttribution(String words, int first, String follower) {
    if (Abbreviations.STARTERS.contains(follower)) {
      return false;
    }
    int at = first;
    for (int i = 0; i < 5; i++) {
      String word = wordAt(words, at);
      if (word.isEmpty() || Abbreviations.SPEECH.contains(word)) {
        return !word.isEmpty();
      }
      at = Whitespace.skip(words, at + word.length(), words.length());
    }
    return false;
  }

  private static int wordStart(String words, int start, int stop) {
    int from = stop;
    int least = Math.max(start, stop - LONGEST_WORD);
    while (from > least
        && !Whitespace.isSpace(words.charAt(from - 1))
        && OPENERS.indexOf(words.charAt(from - 1)) < 0
        && "—–/".indexOf(words.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private static String wordAt(String words, int at) {
    Matcher word = WORD.matcher(words).region(at, Math.min(words.length(), at + 2 * LONGEST_WORD));
    return word.lookingAt() ? word.group() : "";
  }
}
