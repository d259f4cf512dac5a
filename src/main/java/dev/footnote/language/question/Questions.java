package dev.footnote.language.question;

import dev.footnote.language.Dates;
import dev.footnote.language.Syntax;
import dev.footnote.language.Term;
import dev.footnote.language.Token;
import dev.footnote.language.WordNet;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.FilterGrammar;
import dev.footnote.language.filter.OutletNames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads questions. Thread-safe. */
public final class Questions {

  private final Vocabulary vocabulary;
  private final ArticleFilter standing;
  private final FilterGrammar filters;
  private final Spelling spelling;
  private final ChatSpelling chatSpelling;
  private final Chatter chatter;
  private final Map<String, List<String>> outletStems = new ConcurrentHashMap<>();

  /**
   * @param vocabulary of the articles that are to answer
   */
  public Questions(Vocabulary vocabulary) {
    this(vocabulary, ArticleFilter.NONE);
  }

  /**
   * @param vocabulary of the articles
   * @param standing which of them are to answer, whatever is asked
   */
  public Questions(Vocabulary vocabulary, ArticleFilter standing) {
    this.vocabulary = vocabulary;
    this.standing = standing;
    this.filters = new FilterGrammar(vocabulary::outlets, vocabulary::folders);
    this.spelling = new Spelling(vocabulary::nearest, word -> WordNet.english().knows(word));
    this.chatSpelling = new ChatSpelling(vocabulary::knows);
    this.chatter = new Chatter(vocabulary);
  }

  /** Which articles are to answer, whatever is asked. */
  public ArticleFilter standing() {
    return standing;
  }

  /** The title of an article that may be asked about; empty where there is none. */
  public Optional<String> title() {
    return vocabulary.title();
  }

  /** The words of a question alone, written out: without greetings, fillers, thanks, emoji. */
  public String plain(String line) {
    QuestionLanguage language = QuestionLanguage.of(words(line), this::isForeign);
    return chatter.without(chatSpelling.writtenOut(line, language));
  }

  /**
   * Reads a question: takes off what restricts the articles, puts typing errors right, finds its
   * parts, and what each wants and names.
   *
   * @param asked any text that can be understood by itself
   */
  public Question read(String asked) {
    FilterGrammar.Restricted restricted =
        filters.read(plain(asked), LocalDate.now(ZoneId.systemDefault()));
    String plain = restricted.question();
    Set<String> languages = vocabulary.languages();
    List<Token> typed = Token.of(plain, languages);
    QuestionLanguage language = QuestionLanguage.of(typed, this::isForeign);
    String text = spelling.correct(plain, typed, language);
    List<Token> tokens = text.equals(plain) ? typed : Token.of(text, languages);
    List<QuestionPart> parts = new ArrayList<>();
    parts.add(part(0, false, language, text, tokens));
    QuestionSplitter.Parts split = new QuestionSplitter(language).split(text, tokens);
    for (String part : split.texts()) {
      parts.add(part(parts.size(), split.ofTheirOwn(), language, part, Token.of(part, languages)));
    }
    Syntax syntax = new Syntax(text, tokens, names(tokens));
    return new Question(
        asked,
        parts,
        Term.of(tokens),
        Agent.in(syntax),
        standing.and(restricted.filter()),
        Set.of());
  }

  /**
   * What a message asks for, each by itself: several questions may come at once.
   *
   * @param message any text
   * @return in order; at least one
   */
  public List<String> apart(String message) {
    List<Token> tokens = words(message);
    return new SeveralQuestions(QuestionLanguage.of(tokens, this::isForeign)).in(message);
  }

  /** The words of what somebody typed, of which each is asked for by itself from here on. */
  private List<Token> words(String line) {
    List<Token> words = Token.of(line);
    vocabulary.expect(words.stream().map(Token::folded).collect(Collectors.toSet()));
    return words;
  }

  private QuestionPart part(
      int number, boolean ofItsOwn, QuestionLanguage language, String text, List<Token> tokens) {
    Mentions mentions =
        new Mentions(
            outlets(tokens),
            Dates.allIn(text).collect(Collectors.toSet()),
            Period.in(text, LocalDate.now(ZoneId.systemDefault())),
            Period.edition(text));
    return new QuestionPart(
        number, ofItsOwn, language, text, tokens, language.wanted(text), mentions);
  }

  /**
   * Whether a word is neither English, nor a name, nor a typing error for a word of the articles.
   */
  private boolean isForeign(Token word) {
    return !WordNet.english().knows(word.folded())
        && !word.isFunctionWord()
        && !vocabulary.isName(word.folded())
        && vocabulary.nearest(word.folded()).isEmpty();
  }

  /** The words that are names although they may be written in lower case. */
  private Set<String> names(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> !token.isFunctionWord())
        .map(Token::folded)
        .filter(vocabulary::isName)
        .collect(Collectors.toSet());
  }

  private Set<String> outlets(List<Token> tokens) {
    List<String> stems = tokens.stream().map(Token::stem).toList();
    return vocabulary.outlets().stream()
        .filter(outlet -> holds(stems, outletStems.computeIfAbsent(outlet, Questions::stems)))
        .collect(Collectors.toSet());
  }

  private static List<String> stems(String outlet) {
    return Token.stems(OutletNames.called(outlet));
  }

  private static boolean holds(List<String> stems, List<String> sought) {
    return !sought.isEmpty() && Collections.indexOfSubList(stems, sought) >= 0;
  }
}
