package dev.footnote.language.question;

import dev.footnote.language.Folding;
import dev.footnote.language.FunctionWords;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * What a question is asked in, told by its small words: a question is too short to tell its
 * language by letters. Lucene has their lists; the words that ask, which these lack, are here.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable copies
public enum QuestionLanguage {
  /** Has its small words in {@link FunctionWords}. */
  ENGLISH(CharArraySet.EMPTY_SET, "", "", "(?!)"),
  GERMAN(
      GermanAnalyzer.getDefaultStopSet(),
      """
      wer wen wem wessen was wann wo wohin woher wie wieso warum weshalb weswegen welche welcher welches
      welchen welchem wieviel wieviele womit wofür wodurch worüber woran worauf worum wozu wovon wobei\
      """,
      "ab beim bitte gibt heißt heißen hieß viele seit wurde wurden",
      "wie ?viele?n?|wie (?:oft|lange?|hoch|groß|weit|teuer|alt|tief|schwer|schnell|breit)|was kostet\\w*"),
  SPANISH(
      SpanishAnalyzer.getDefaultStopSet(),
      "qué quién quiénes cuándo dónde adónde cuánto cuánta cuántos cuántas cómo cuál cuáles",
      "si",
      "cuant[oa]s?"),
  FRENCH(
      FrenchAnalyzer.getDefaultStopSet(),
      """
      qui que quoi quel quelle quels quelles quand où comment pourquoi combien lequel laquelle lesquels
      lesquelles\
      """,
      "est ça cela si",
      "combien"),
  ITALIAN(
      ItalianAnalyzer.getDefaultStopSet(),
      "chi che cosa cos quando quand dove dov perché come quanto quanti quanta quante quant quale quali qual",
      "d fino",
      "quant[oaie']"),
  PORTUGUESE(
      PortugueseAnalyzer.getDefaultStopSet(),
      "quem que quê quando onde aonde como porque porquê quanto quanta quantos quantas qual quais",
      "se",
      "quant[oa]s?"),
  DUTCH(
      DutchAnalyzer.getDefaultStopSet(),
      "wie wat wanneer waar waarom hoe hoeveel welk welke wiens waarheen waarmee waarvoor waarin",
      "hen heet",
      "hoeveel|hoe (?:vaak|lang|hoog|groot|oud|ver|duur|diep)|wat kost\\w*"),
  SWEDISH(
      SwedishAnalyzer.getDefaultStopSet(),
      "vem vems vad när var vart varifrån varför hur vilken vilket vilka",
      "finns heter",
      "hur (?:mycket|manga|ofta|lange|langt|stor|hog|gammal)|vad kostar");

  /** Stands within what is written as one word: "d'une", "dov'è". */
  private static final Pattern APOSTROPHE = Pattern.compile("'");

  /** What asks for a sum, in any of these languages, folded. */
  private static final Pattern PRICE =
      Pattern.compile(
          "\\b(?:kost|cost|cout|cuest|cust|preis|preci|prezz|preco|prijs|pris|prix|paga|pay[ea]|zahl|betal)\\w*");

  private final Set<String> asking;
  private final Set<String> small;
  private final Pattern amount;

  /**
   * @param stopWords its small words
   * @param asking those that ask
   * @param more small words that are in neither list
   * @param amount what asks for a number, folded
   */
  QuestionLanguage(CharArraySet stopWords, String asking, String more, String amount) {
    this.asking = WordList.stems(asking);
    StringJoiner all = new StringJoiner(" ").add(asking).add(more);
    stopWords.forEach(word -> all.add(new String((char[]) word)));
    this.small =
        Token.of(all.toString()).stream()
            .flatMap(word -> Stream.of(word.folded(), word.stem()))
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
    List<Token> plain =
        words.stream()
            .filter(word -> word.equals(words.getFirst()) || !word.isCapitalised())
            .toList();
    long english = plain.stream().filter(QuestionLanguage::isEnglish).count();
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

  private static boolean isEnglish(Token word) {
    return word.isFunctionWord() || word.isStopWord();
  }

  private long smallWords(List<Token> words) {
    return words.stream().filter(word -> isSmall(word.stem())).count();
  }

  /** "El Chapo" and "Die Hard" may stand in an English question. */
  private boolean isAskedIn(List<Token> words, Predicate<Token> isForeign) {
    Set<String> found = new HashSet<>();
    words.stream().map(Token::stem).filter(this::isSmall).forEach(found::add);
    return (found.size() > 1 || found.stream().anyMatch(this::asks))
        && words.stream().anyMatch(isForeign);
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
