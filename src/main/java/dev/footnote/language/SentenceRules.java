package dev.footnote.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What one language knows of where its sentences end: word lists read from {@code sentences/}, one
 * file a language. A language without a file has ICU's breaks and its list of abbreviations.
 * Thread-safe.
 */
final class SentenceRules {

  /** What a word says of the full stop behind or before it. Abbreviations lack their last one. */
  enum Kind {
    /** A name or another word always follows. */
    BEFORE_A_NAME,
    /** If a number follows, the sentence goes on. */
    BEFORE_A_NUMBER,
    /** May end a sentence, and then a word that likes to begin one follows. */
    IN_DOUBT,
    /** States and bodies: they stand before a noun as often as at a sentence's end. */
    PLACE,
    /** Follows a place within a sentence. */
    AFTER_A_PLACE,
    /** Ends a time of day. */
    TIME,
    /** Follows a time of day within a sentence. */
    AFTER_A_TIME,
    /** Stands before a number that is an ordinal for its full stop: "der 1. Vorsitzende". */
    BEFORE_AN_ORDINAL,
    /** Stands between two: "am 1. und 3. Sonntag". */
    BETWEEN_ORDINALS,
    /** Stands behind one: "3. Oktober". */
    AFTER_AN_ORDINAL,
    /** Has a capital only where a sentence begins. */
    STARTER,
    /** A verb that tells who spoke the words before it. */
    SPEECH
  }

  private static final Map<String, SentenceRules> KNOWN = new ConcurrentHashMap<>();

  private static final Set<Kind> ABBREVIATIONS =
      Set.of(Kind.BEFORE_A_NAME, Kind.BEFORE_A_NUMBER, Kind.IN_DOUBT, Kind.PLACE, Kind.TIME);

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final Set<String> abbreviations = new HashSet<>();
  private final Pattern attribution;
  private final BreakIterator breaks;

  private SentenceRules(String language, Properties lists) {
    for (Kind kind : Kind.values()) {
      String list = lists.getProperty(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "");
      words.put(kind, list.isEmpty() ? Set.of() : WordList.words(list));
    }
    ABBREVIATIONS.forEach(kind -> abbreviations.addAll(words.getOrDefault(kind, Set.of())));
    attribution = Pattern.compile(lists.getProperty("attribution", "(?!)"));
    breaks =
        BreakIterator.getSentenceInstance(
            ULocale.forLanguageTag(lists.isEmpty() ? language + "-u-ss-standard" : language));
  }

  /**
   * The rules of a language.
   *
   * @param language its code, ISO 639
   */
  static SentenceRules of(String language) {
    return KNOWN.computeIfAbsent(language, code -> new SentenceRules(code, lists(code)));
  }

  private static Properties lists(String language) {
    String name = "sentences/" + language + ".properties";
    Properties lists = new Properties();
    try (InputStream file = SentenceRules.class.getResourceAsStream(name)) {
      if (file != null) {
        lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be read: " + e.getMessage(), e);
    }
    return lists;
  }

  /** ICU's proposals, to be given a text. */
  BreakIterator breaks() {
    return breaks.clone();
  }

  boolean has(Kind kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  boolean isAbbreviation(String word) {
    return abbreviations.contains(word);
  }

  /** Whether numbers with a full stop are ordinals in this language. */
  boolean hasOrdinals() {
    return !words.getOrDefault(Kind.AFTER_AN_ORDINAL, Set.of()).isEmpty();
  }

  /** What tells, behind a quotation and without a space, that its sentence goes on. */
  Pattern attribution() {
    return attribution;
  }
}
