package dev.footnote.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells which language a text is in. Thread-safe. */
public final class Languages {

  private static final String MODEL = "/langdetect-183.bin";

  /** Stands for a language that cannot be told (ISO 639-2). */
  public static final String UNDECIDED = "und";

  private static final String ENGLISH = "en";

  private static final Set<String> CODES = Set.of(ULocale.getISOLanguages());

  /** Both ways of writing it, which have their small words in common. */
  private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

  /** Each is the script of one language alone. */
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.GREEK, "el",
          UnicodeScript.THAI, "th",
          UnicodeScript.GEORGIAN, "ka",
          UnicodeScript.ARMENIAN, "hy");

  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  /** Tables and lists in English have so many function words; no other language comes near. */
  private static final double ENGLISH_SHARE = 0.25;

  /**
   * A sentence reaches 0.1, three reach 0.5; "yes" is Indonesian, and a list Esperanto, at 0.02.
   */
  private static final double SURE = 0.2;

  /** In UTF-16 units, of a text's longer lines: enough to tell its language by. */
  private static final int SAMPLE = 1_000;

  /** In UTF-16 units: a shorter text is like too many languages. */
  private static final int SHORTEST = 200;

  /** In UTF-16 units: titles and labels are shorter than a line of running text. */
  private static final int LINE = 80;

  private Languages() {}

  /**
   * The language that a text of any length and form is most likely in: where that is open English,
   * or {@code und} if it is not in Latin letters.
   *
   * @return a code as {@link #of} gives it
   */
  static String likely(String text) {
    String sample = sample(text);
    return byScript(sample)
        .or(() -> sample.length() < SHORTEST ? Optional.empty() : of(sample))
        .orElseGet(
            () -> 2 * count(sample, UnicodeScript.LATIN) >= letters(sample) ? ENGLISH : UNDECIDED);
  }

  /**
   * The language of an article. What its format states is believed unless the words tell better:
   * templates are in English whatever is written in them.
   *
   * @param stated a language tag, perhaps with a region; null where the format states none
   * @return a code as {@link #of} gives it
   */
  public static Optional<String> ofArticle(String text, @Nullable String stated) {
    Optional<String> believed = Optional.ofNullable(stated).flatMap(Languages::code);
    String sample = sample(text);
    if (isPlainlyEnglish(sample)) {
      return Optional.of(ENGLISH);
    }
    return believed
        .filter(language -> !language.equals(ENGLISH))
        .or(() -> byScript(sample))
        .or(() -> of(sample))
        .or(() -> believed);
  }

  /** The code of a tag's language; empty for what is no language: "de" for "de_AT", "deu". */
  private static Optional<String> code(String tag) {
    String code = ULocale.createCanonical(tag.strip().replace('-', '_')).getLanguage();
    return Optional.of(NORWEGIAN.contains(code) ? "no" : code)
        .filter(known -> CODES.contains(known) && !known.equals(UNDECIDED));
  }

  /** The language that alone is written in such letters, where most of the letters are such. */
  public static Optional<String> byScript(String text) {
    long half = letters(text) / 2;
    long kana = count(text, UnicodeScript.HIRAGANA) + count(text, UnicodeScript.KATAKANA);
    long han = count(text, UnicodeScript.HAN);
    if (kana + han > half) {
      return Optional.of(10 * kana > kana + han ? "ja" : "zh");
    }
    return SCRIPTS.entrySet().stream()
        .filter(script -> count(text, script.getKey()) > half)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  private static String sample(String text) {
    StringBuilder sample = new StringBuilder();
    Iterator<String> lines = text.lines().filter(line -> line.length() >= LINE).iterator();
    while (lines.hasNext() && sample.length() < SAMPLE) {
      String line = lines.next();
      sample.append(line, 0, Math.min(line.length(), SAMPLE)).append('\n');
    }
    String longer = sample.length() < SHORTEST ? text : sample.toString();
    return longer.substring(0, Math.min(longer.length(), SAMPLE));
  }

  private static long count(String text, UnicodeScript script) {
    return text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
  }

  /**
   * The language of a text.
   *
   * @param text running text; a thousand characters of it are enough
   * @return its code (ISO 639-1, or 639-2 where that has none); empty for what is too short, or
   *     like no language in particular
   */
  public static Optional<String> of(String text) {
    if (isPlainlyEnglish(text)) {
      return Optional.of(ENGLISH);
    }
    Language best = new LanguageDetectorME(Model.LOADED).predictLanguage(text);
    return best.getConfidence() < SURE ? Optional.empty() : code(best.getLang());
  }

  /** Most articles are, and so need neither the second nor the memory that the model takes. */
  private static boolean isPlainlyEnglish(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
            .results()
            .map(MatchResult::group)
            .toList();
    long known = words.stream().filter(FunctionWords::contains).count();
    return known > words.size() * ENGLISH_SHARE;
  }

  /** Loaded when the first text is not plainly English; threads share it, but no detector. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream model = Languages.class.getResourceAsStream(MODEL)) {
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException(MODEL + " could not be read: " + e.getMessage(), e);
      }
    }
  }
}
