package dev.footnote.language;

import dev.footnote.language.SentenceRules.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether the sentences of one line end where ICU proposes it. */
final class SentenceEnds {

  private static final String CLOSERS = "”’“»«)]}\"'›」』》〉）";
  private static final String BRACKETS = ")]";
  private static final String OPENERS = "“‘«»„‚([{\"'‹「『《〈（¿¡*_";
  private static final String QUOTES = "“‘«»„\"'";

  /** Full stops of scripts that put no white space behind them. */
  private static final String WIDE_ENDS = "。！？｡؟۔।॥";

  /** No abbreviation is longer, in UTF-16 units. */
  private static final int LONGEST_WORD = 24;

  /** Behind fewer units no sentence ends with a place: "The U.S. Muslims…". */
  private static final int SHORTEST_TO_A_PLACE = 12;

  /** A wiki's reference mark behind a sentence: "…in 1996.[3][4]". */
  private static final Pattern REFERENCE = Pattern.compile("\\[[^\\]\\s]{1,12}\\]");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}[.-]{1,2})*\\p{Lu}");
  private static final Pattern LABEL =
      Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|\\p{L}|[ivxIVX]{1,5})");
  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");
  private static final Pattern ORDINAL = Pattern.compile("(?:\\d{1,2}\\.)?\\d{1,3}|[IVXLC]{2,}");

  private static final Pattern POINTED_NUMBER = Pattern.compile("\\d{1,3}\\.,?");

  private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

  /** What stands behind an article or another part of a compound: "l’art.", "Hauptstr.". */
  private static final Pattern LAST_PART = Pattern.compile("(?<=[’'-])[^’'-]+$|(?<=\\p{L})str$");

  private final String words;
  private final SentenceRules rules;
  private final Quotations quotations;

  SentenceEnds(String words, SentenceRules rules) {
    this.words = words;
    this.rules = rules;
    this.quotations = Quotations.in(words);
  }

  String words() {
    return words;
  }

  /**
   * Where the sentence from {@code start} ends if it does at {@code proposal}; -1 if it does not.
   */
  int end(int start, int proposal) {
    int length = words.length();
    int end = Whitespace.skipBack(words, start, proposal);
    while (end > start + 1 && isOpening(end - 1)) {
      end--; // ICU takes any mark without a space before it for a closing one
    }
    int reference = end;
    Matcher references = REFERENCE.matcher(words);
    while (references.region(reference, length).lookingAt()) {
      reference = references.end();
      end = reference;
    }
    int next = Whitespace.skip(words, end, length);
    while (next < length && next > end && isLooseCloser(next)) {
      end = next + 1;
      next = Whitespace.skip(words, end, length);
    }
    if (next >= length) {
      return end;
    }
    if (next == end && WIDE_ENDS.indexOf(words.charAt(lastStop(start, end))) < 0) {
      return -1; // no white space: a web address, a file's name
    }
    return !quotations.isWithin(end) && endsBetween(start, end, next) ? end : -1;
  }

  private boolean isOpening(int at) {
    char mark = words.charAt(at);
    return Character.getType(mark) == Character.START_PUNCTUATION || quotations.isOpening(at);
  }

  private boolean isLooseCloser(int at) {
    boolean alone = at + 1 == words.length() || Whitespace.isSpace(words.charAt(at + 1));
    return alone && "”’»)]".indexOf(words.charAt(at)) >= 0;
  }

  private int lastStop(int start, int end) {
    int stop = end - 1;
    while (stop > start && isCloser(stop)) {
      stop--;
    }
    return stop;
  }

  /** White space stands before a closing mark in French. */
  private boolean isCloser(int at) {
    return CLOSERS.indexOf(words.charAt(at)) >= 0 || Whitespace.isSpace(words.charAt(at));
  }

  private boolean endsBetween(int start, int end, int next) {
    int stop = lastStop(start, end);
    char mark = words.charAt(stop);
    if (".?!…".indexOf(mark) < 0) { // another script's full stop
      Matcher attribution = rules.attribution().matcher(words).region(next, words.length());
      return stop == end - 1 || !attribution.lookingAt();
    }
    int first = next;
    while (first < words.length() && OPENERS.indexOf(words.charAt(first)) >= 0) {
      first++;
    }
    if (first < words.length() && Character.isLowerCase(words.codePointAt(first))) {
      return false;
    }
    String follower = wordAt(first);
    if (mark != '.') {
      return stop == end - 1 || !isAttribution(first, follower);
    }
    boolean closed = stop < end - 1 && BRACKETS.indexOf(words.charAt(stop + 1)) < 0;
    return closed || endsAtFullStop(start, stop, first, follower, opensSpeech(next, first));
  }

  /** Whether what follows is within quotation marks and no name, or begins in a way of its own. */
  private boolean opensSpeech(int next, int first) {
    return first > next
        && ("¿¡".indexOf(words.charAt(first - 1)) >= 0
            || (QUOTES.indexOf(words.charAt(next)) >= 0 && !quotations.isName(next)));
  }

  private boolean endsAtFullStop(int start, int stop, int first, String follower, boolean speech) {
    int from = wordStart(start, stop);
    String word = abbreviation(start, from, stop);
    if (word.isEmpty() || word.endsWith(".")) {
      return true; // an ellipsis
    }
    boolean starter = rules.has(Kind.STARTER, follower);
    boolean digit = first < words.length() && Character.isDigit(words.charAt(first));
    if (from == start && LABEL.matcher(word).matches()) {
      return false; // "1. Mix the flour"
    }
    if (rules.has(Kind.BEFORE_A_NAME, word)
        || isWithinAbbreviation(start, from, stop, first, follower)) {
      return false;
    }
    if (rules.has(Kind.BEFORE_A_NUMBER, word)
        && (digit || (!starter && ROMAN.matcher(follower).matches()))) {
      return false;
    }
    if (rules.has(Kind.TIME, word)) {
      return !rules.has(Kind.AFTER_A_TIME, follower) && !digit;
    }
    if (rules.has(Kind.PLACE, word)) {
      return speech || starter || endsAtPlace(start, from, first, follower);
    }
    if (rules.has(Kind.IN_DOUBT, word) || INITIALS.matcher(word).matches()) {
      return speech || starter;
    }
    if (rules.hasOrdinals() && ORDINAL.matcher(word).matches()) {
      return speech || starter || !isOrdinal(start, from, word, follower);
    }
    return true;
  }

  private boolean isOrdinal(int start, int from, String word, String follower) {
    String before = wordBefore(start, from);
    return !Character.isDigit(word.charAt(0))
        || rules.has(Kind.AFTER_AN_ORDINAL, follower)
        || rules.has(Kind.BEFORE_AN_ORDINAL, before)
        || (rules.has(Kind.BETWEEN_ORDINALS, before)
            && POINTED_NUMBER.matcher(wordBefore(start, from - before.length() - 1)).matches());
  }

  /** "In the U.S. Green card holders…" ends; "the U.S. Senate" and "U.S. Judge James" do not. */
  private boolean endsAtPlace(int start, int from, int first, String follower) {
    int second = Whitespace.skip(words, first + follower.length(), words.length());
    boolean lowerNext = second < words.length() && Character.isLowerCase(words.charAt(second));
    boolean article = wordBefore(start, from).equalsIgnoreCase("a");
    return from - start >= SHORTEST_TO_A_PLACE
        && !article
        && !follower.isEmpty()
        && lowerNext
        && !rules.has(Kind.AFTER_A_PLACE, follower);
  }

  /** Whether the words from {@code first} tell who spoke: "Trump asked", not "He asked". */
  private boolean isAttribution(int first, String follower) {
    if (rules.has(Kind.STARTER, follower)) {
      return false;
    }
    int at = first;
    for (int i = 0; i < 5; i++) {
      String word = wordAt(at);
      if (word.isEmpty() || rules.has(Kind.SPEECH, word)) {
        return !word.isEmpty();
      }
      at = Whitespace.skip(words, at + word.length(), words.length());
    }
    return false;
  }

  /** The word before a full stop as the lists have it: with "z. B" as one, and without "l’". */
  private String abbreviation(int start, int from, int stop) {
    String word = words.substring(from, stop);
    String spaced = spaced(start, from, stop, "");
    if (!spaced.isEmpty() || rules.isAbbreviation(word)) {
      return spaced.isEmpty() ? word : spaced;
    }
    Matcher bare = LAST_PART.matcher(word);
    boolean known =
        bare.find()
            && (rules.has(Kind.BEFORE_A_NUMBER, bare.group())
                || ("’'".indexOf(word.charAt(bare.start() - 1)) >= 0
                    && rules.isAbbreviation(bare.group())));
    return known ? bare.group() : word; // "G-Sec." is no secretary
  }

  /** Whether a full stop stands within an abbreviation that has spaces: behind "z" of "z. B.". */
  private boolean isWithinAbbreviation(int start, int from, int stop, int first, String follower) {
    int end = first + follower.length();
    boolean pointed = end < words.length() && words.charAt(end) == '.' && follower.length() <= 3;
    String tail = "." + follower;
    return pointed
        && (rules.isAbbreviation(words.substring(from, stop) + tail)
            || !spaced(start, from, stop, tail).isEmpty());
  }

  /** The abbreviation that short words with full stops and a tail make; empty if they make none. */
  private String spaced(int start, int from, int stop, String tail) {
    int at = from;
    while (stop - from <= 3 && stop - at < LONGEST_WORD && isShort(start, at)) {
      at = wordStart(start, Whitespace.skipBack(words, start, at));
      String spaced = SPACES.matcher(words.substring(at, stop)).replaceAll("") + tail;
      if (rules.isAbbreviation(spaced)) {
        return spaced;
      }
    }
    return "";
  }

  /** Whether a short word with a full stop and white space stands before an offset. */
  private boolean isShort(int start, int at) {
    int end = Whitespace.skipBack(words, start, at);
    int from = wordStart(start, end);
    return end < at && end - from > 1 && end - from <= 4 && words.charAt(end - 1) == '.';
  }

  private String wordBefore(int start, int from) {
    int end = Whitespace.skipBack(words, start, from);
    return words.substring(wordStart(start, end), end);
  }

  private int wordStart(int start, int stop) {
    int from = stop;
    int least = Math.max(start, stop - LONGEST_WORD);
    while (from > least
        && !Whitespace.isSpace(words.charAt(from - 1))
        && (OPENERS.indexOf(words.charAt(from - 1)) < 0 || isApostrophe(from - 1, least))
        && "—–/".indexOf(words.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private boolean isApostrophe(int at, int least) {
    return words.charAt(at) == '\'' && at > least && Character.isLetter(words.charAt(at - 1));
  }

  private String wordAt(int at) {
    Matcher word = WORD.matcher(words).region(at, Math.min(words.length(), at + 2 * LONGEST_WORD));
    return word.lookingAt() ? word.group() : "";
  }
}
