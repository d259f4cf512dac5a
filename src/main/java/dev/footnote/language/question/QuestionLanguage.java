package dev.footnote.language.question;

import dev.footnote.language.Folding;
import dev.footnote.language.FunctionWords;
import dev.footnote.language.Languages;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * What a question is asked in, told by its small words: a question is too short to tell its
 * language by letters. Lucene has their lists; the words that ask, which these lack, are here.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable copies
public enum QuestionLanguage {
  /** Has its small words in {@link FunctionWords}. */
  ENGLISH("en", CharArraySet.EMPTY_SET, "", "", "(?!)"),
  GERMAN(
      "de",
      GermanAnalyzer.getDefaultStopSet(),
      """
      wer wen wem wessen was wann wo wohin woher wie wieso warum weshalb weswegen welche welcher welches
      welchen welchem wieviel wieviele womit wofür wodurch worüber woran worauf worum wozu wovon wobei\
      """,
      "ab beim bitte gibt heißt heißen hieß viele seit wurde wurden",
      "wie ?viele?n?|wie (?:oft|lange?|hoch|groß|weit|teuer|alt|tief|schwer|schnell|breit)|was kostet\\w*"),
  SPANISH(
      "es",
      SpanishAnalyzer.getDefaultStopSet(),
      "qué quién quiénes cuándo dónde adónde cuánto cuánta cuántos cuántas cómo cuál cuáles",
      "si",
      "cuant[oa]s?"),
  FRENCH(
      "fr",
      FrenchAnalyzer.getDefaultStopSet(),
      """
      qui que quoi quel quelle quels quelles quand où comment pourquoi combien lequel laquelle lesquels
      lesquelles\
      """,
      "est ça cela si",
      "combien"),
  ITALIAN(
      "it",
      ItalianAnalyzer.getDefaultStopSet(),
      "chi che cosa cos quando quand dove dov perché come quanto quanti quanta quante quant quale quali qual",
      "d fino",
      "quant[oaie']"),
  PORTUGUESE(
      "pt",
      PortugueseAnalyzer.getDefaultStopSet(),
      "quem que quê quando onde aonde como porque porquê quanto quanta quantos quantas qual quais",
      "se",
      "quant[oa]s?"),
  DUTCH(
      "nl",
      DutchAnalyzer.getDefaultStopSet(),
      "wie wat wanneer waar waarom hoe hoeveel welk welke wiens waarheen waarmee waarvoor waarin",
      "hen heet",
      "hoeveel|hoe (?:vaak|lang|hoog|groot|oud|ver|duur|diep)|wat kost\\w*"),
  SWEDISH(
      "sv",
      SwedishAnalyzer.getDefaultStopSet(),
      "vem vems vad när var vart varifrån varför hur vilken vilket vilka",
      "finns heter",
      "hur (?:mycket|manga|ofta|lange|langt|stor|hog|gammal)|vad kostar"),
  DANISH(
      "da",
      DanishAnalyzer.getDefaultStopSet(),
      "hvem hvad hvornår hvor hvorfor hvordan hvilken hvilket hvilke hvis hvorhen",
      "blev hedder findes",
      "hvor (?:mange|meget|ofte|lange|langt|stor|hoj|gammel)|hvad koster"),
  NORWEGIAN(
      "no",
      NorwegianAnalyzer.getDefaultStopSet(),
      "hvem hva når hvor hvorfor hvordan hvilken hvilket hvilke hvorhen",
      "ble heter finnes",
      "hvor (?:mange|mye|ofte|lenge|langt|stor|hoy|gammel)|hva koster"),
  FINNISH(
      "fi",
      FinnishAnalyzer.getDefaultStopSet(),
      "kuka kenen ketä mikä mitä minkä milloin koska missä mihin mistä miksi miten kuinka paljonko montako",
      "",
      "kuinka (?:monta|paljon|usein|kauan|pitka|suuri|vanha)|montako|paljonko"),
  POLISH(
      "pl",
      CharArraySet.EMPTY_SET,
      """
      kto kogo komu kim co czego czemu czym kiedy gdzie dokąd skąd dlaczego jak jaki jaka jakie jakich ile ilu
      który która które którzy których czy\
      """,
      """
      a aby albo ale bez był była było były dla do gdy go i ich im jego jej jest już lub ma mają mi mnie na nad
      nie niż o od on ona oni ono oraz po pod przed przez przy są się ta tak tam te tego tej ten to tu w we z za
      ze że został została zostało zostały\
      """,
      "ile|ilu"),
  CZECH(
      "cs",
      CzechAnalyzer.getDefaultStopSet(),
      "kdo koho komu kým co čeho čím kdy kde kam odkud proč jak jaký jaká jaké kolik který která které",
      "",
      "kolik"),
  TURKISH(
      "tr",
      TurkishAnalyzer.getDefaultStopSet(),
      """
      kim kimin kime kimi kimler ne neyi neden niçin niye nasıl nerede nereye nereden hangi hangisi kaç kaçta
      nedir kimdir\
      """,
      "mi mı mu mü oldu olan",
      "kac|ne kadar"),
  RUSSIAN(
      "ru",
      RussianAnalyzer.getDefaultStopSet(),
      """
      кто кого кому кем что чего чему чем когда где куда откуда почему зачем как какой какая какое какие каких
      какую сколько чей чья который которая которые\
      """,
      "это был была было были",
      "сколько"),
  /** Russian is not told from it by its letters alone. */
  UKRAINIAN(
      "uk",
      CharArraySet.EMPTY_SET,
      "хто кого кому що чого чому коли де куди звідки навіщо як який яка яке які скільки чий котрий",
      "і й та або але в у на з із до від за під над про для не це був була було були є ми ви він вона вони",
      "скільки"),
  ARABIC(
      "ar",
      ArabicAnalyzer.getDefaultStopSet(),
      "من ما ماذا متى أين كيف لماذا كم هل أي أية لمن بكم",
      "",
      "كم|بكم"),
  /** Arabic is not told from it by its letters alone. */
  PERSIAN(
      "fa",
      PersianAnalyzer.getDefaultStopSet(),
      "چه چی کی چرا کجا چگونه چطور چند چقدر کدام آیا",
      "",
      "چند|چقدر"),
  /** Like those after it told by its letters; it has no words that blanks part. */
  CHINESE("zh", CharArraySet.EMPTY_SET, "", "", "多少|几"),
  JAPANESE("ja", CharArraySet.EMPTY_SET, "", "", "いくつ|いくら|何(?:人|個|回|年)"),
  KOREAN("ko", CharArraySet.EMPTY_SET, "", "", "몇|얼마"),
  GREEK("el", CharArraySet.EMPTY_SET, "", "", "ποσ[οαεη]\\w*");

  /** Stands within what is written as one word: "d'une", "dov'è". */
  private static final Pattern APOSTROPHE = Pattern.compile("'");

  /** What asks for a sum, in any of these languages, folded. */
  private static final Pattern PRICE =
      Pattern.compile(
          "\\b(?:kost|cost|cout|cuest|cust|preis|preci|prezz|preco|prijs|pris|prix|paga|pay[ea]|zahl|betal)\\w*");

  /** So many words, and so many different small ones, tell a language for certain. */
  private static final int CERTAIN = 3;

  private static final int CERTAIN_SMALL = 2;

  /** So many letters of a script tell its language: a name has fewer. */
  private static final int CERTAIN_LETTERS = 8;

  private final String code;
  private final Set<String> asking;
  private final Set<String> small;
  private final Set<String> spelled;
  private final Pattern amount;

  /**
   * @param code its code (ISO 639-1)
   * @param stopWords its small words
   * @param asking those that ask
   * @param more small words that are in neither list
   * @param amount what asks for a number, folded
   */
  QuestionLanguage(String code, CharArraySet stopWords, String asking, String more, String amount) {
    this.code = code;
    this.asking = WordList.stems(asking);
    StringJoiner all = new StringJoiner(" ").add(asking).add(more);
    stopWords.forEach(word -> all.add(new String((char[]) word)));
    this.spelled =
        Token.of(all.toString()).stream()
            .map(Token::folded)
            .collect(Collectors.toUnmodifiableSet());
    this.small =
        Token.of(all.toString(), Set.of(code)).stream()
            .flatMap(word -> Stream.concat(Stream.of(word.folded()), word.forms().stream()))
            .collect(Collectors.toUnmodifiableSet());
    this.amount = Pattern.compile("\\b(?:" + amount + ")(?!\\w)");
  }

  /**
   * The language with more of a question's words than English, if there is one; "Was passiert am 2.
   * Tag?" has as many of both, but begins with a German word that asks.
   *
   * @param words those of the question
   * @param isForeign whether a word that is no small one is none of English either
   */
  static QuestionLanguage of(List<Token> words, Predicate<Token> isForeign) {
    Optional<QuestionLanguage> written = byScript(words);
    if (written.isPresent()) {
      return written.get();
    }
    List<Token> plain = plain(words);
    long english = ENGLISH.smallWords(plain);
    return EnumSet.complementOf(EnumSet.of(ENGLISH)).stream()
        .max(
            Comparator.<QuestionLanguage>comparingLong(one -> one.smallWords(plain))
                .thenComparing(Comparator.reverseOrder()))
        .filter(
            best ->
                best.smallWords(plain) > english
                    || (best.smallWords(plain) == english
                        && plain.stream().limit(1).map(Token::stem).anyMatch(best::asks)))
        .filter(best -> best.isAskedIn(plain, isForeign))
        .orElse(ENGLISH);
  }

  private static Optional<QuestionLanguage> byScript(List<Token> words) {
    return Languages.byScript(words.stream().map(Token::text).collect(Collectors.joining(" ")))
        .flatMap(code -> Stream.of(values()).filter(one -> one.code.equals(code)).findFirst());
  }

  /** Names have small words of many languages. */
  private static List<Token> plain(List<Token> words) {
    return words.stream()
        .filter(word -> word.equals(words.getFirst()) || !word.isCapitalised())
        .toList();
  }

  /**
   * Whether a question that is taken to be in this language is in it for certain: it has several of
   * its small words, and fewer of every other language.
   */
  public boolean isCertain(List<Token> words) {
    if (words.size() < CERTAIN) {
      return false;
    }
    if (byScript(words).isPresent()) {
      return words.stream().mapToInt(word -> word.text().length()).sum() >= CERTAIN_LETTERS;
    }
    List<Token> plain = plain(words);
    long own = spelled(plain);
    return plain.stream().filter(this::isSpelled).map(Token::folded).distinct().count()
            >= CERTAIN_SMALL
        && EnumSet.complementOf(EnumSet.of(this)).stream()
            .allMatch(other -> other.spelled(plain) < own);
  }

  /** Its code (ISO 639-1). */
  public String code() {
    return code;
  }

  private long smallWords(List<Token> words) {
    return words.stream().filter(this::isSmall).count();
  }

  /** The number of its small words as they are spelled: their stems are like those of others. */
  private long spelled(List<Token> words) {
    return words.stream().filter(this::isSpelled).count();
  }

  private boolean isSpelled(Token word) {
    return this == ENGLISH
        ? isSmall(word)
        : spelled.contains(word.folded())
            || APOSTROPHE.splitAsStream(word.folded()).allMatch(spelled::contains);
  }

  private boolean isSmall(Token word) {
    return this == ENGLISH ? word.isFunctionWord() || word.isStopWord() : isSmall(word.stem());
  }

  /** "El Chapo" and "Die Hard" may stand in an English question. */
  private boolean isAskedIn(List<Token> words, Predicate<Token> isForeign) {
    Set<String> found = new HashSet<>();
    words.stream().map(Token::stem).filter(this::isSmall).forEach(found::add);
    boolean plainly = found.size() >= CERTAIN && ENGLISH.smallWords(words) == 0;
    return plainly
        || ((found.size() > 1 || found.stream().anyMatch(this::asks))
            && words.stream().anyMatch(isForeign));
  }

  /** Whether it is the stem of a word that asks. */
  boolean asks(String stem) {
    return this == ENGLISH ? FunctionWords.isQuestionWord(stem) : asking.contains(stem);
  }

  /** Whether the stem of a word of another language than English tells nothing. */
  public boolean isSmall(String stem) {
    return small.contains(stem) || APOSTROPHE.splitAsStream(stem).allMatch(small::contains);
  }

  /** What a question wants; in other languages than English only how much is known. */
  Set<AnswerType> wanted(String question) {
    if (this == ENGLISH) {
      return AnswerType.of(question);
    }
    String folded = Folding.fold(question);
    if (!amount.matcher(folded).find()) {
      return Set.of();
    }
    return Set.of(PRICE.matcher(folded).find() ? AnswerType.MONEY : AnswerType.NUMBER);
  }
}
