package dev.footnote.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as its words, and who does or says what in it: names are known by their capital letters,
 * and what they do by the words beside them.
 */
public final class Syntax {

  /** May stand between a name and its verb. */
  private static final Set<String> TRANSPARENT =
      WordList.words(
          """
          again already also always been finally first had has have herself himself just later
          never not often once originally recently repeatedly since still themselves then was were
          will would
          """);

  /** With one of these a verb may tell what was done to the name before it. */
  private static final Set<String> PASSIVE = WordList.words("been was were");

  private static final Set<String> ARTICLES = WordList.words("a an the");

  private static final Set<String> CONJUNCTIONS = WordList.words("and nor or");

  private static final Set<String> OF_TIME =
      WordList.words("ago daily day earlier last month next today tomorrow week year yesterday");

  /** Verbs, by their stems, with which somebody is quoted. */
  private static final Set<String> SPEAKING =
      WordList.stems(
          """
          accuse acknowledge add added admit advise agree allege announce answer apologize appeal argue
          ask assert assure believe blame blast boast call caution charge claim comment complain
          concede conclude confess confide confirm congratulate criticize declare defend demand
          deny describe disclose dispute emphasize estimate explain express guess hint hope insist
          instruct joke lament lash maintain mention mock note object observe offer oppose order
          point post praise preach predict proclaim promise propose protest question quip react
          reaffirm recall recommend refer remark remind repeat reply report request respond reveal
          said say saying scold slam speak spoke state stress suggest swear swore taught teach
          tell testify thank think thought threaten told tout tweet urge vow warn wonder write
          wrote
          """);

  /** Stand before the one who speaks, never before the one who is spoken to. */
  private static final Set<String> SPEAKING_BEFORE_NAME =
      WordList.words("added adds explained replied said says tweeted wrote");

  private static final Set<String> PRONOUNS = WordList.words("he it she they");

  private static final Pattern BOUNDARY = Pattern.compile("[,;:!?—–()\"“”]|\\.\\s");

  /** "Ms." and "Sen." go on. */
  private static final int LONGEST_ABBREVIATION = 3;

  private static final int LONGEST_DESCRIPTION = 3;

  private final String text;
  private final List<Token> words;
  private final Set<String> knownNames;

  /** A text with its tokens. */
  public Syntax(String text, List<Token> tokens) {
    this(text, tokens, Set.of());
  }

  /**
   * A text with its tokens.
   *
   * @param knownNames words, folded, that are names even in lower case
   */
  public Syntax(String text, List<Token> tokens, Set<String> knownNames) {
    this.text = text;
    this.words = tokens;
    this.knownNames = knownNames;
  }

  public String text() {
    return text;
  }

  public int size() {
    return words.size();
  }

  public Token word(int at) {
    return words.get(at);
  }

  public boolean holdsAny(Set<String> folded) {
    return words.stream().map(Token::folded).anyMatch(folded::contains);
  }

  /** The words of a name, and what they are abbreviated to. */
  public Set<String> name(int from, int to) {
    Set<String> name = new HashSet<>();
    StringBuilder initials = new StringBuilder();
    for (Token word : words.subList(from, to)) {
      name.add(word.folded());
      initials.append(word.folded().charAt(0));
    }
    if (to - from > 1) {
      name.add(initials.toString());
    }
    return name;
  }

  /** Whether it is a word in lower case that says something: a verb, as often as not. */
  public boolean isPlain(int at) {
    Token word = words.get(at);
    return !isNamePart(at)
        && word.text().equals(word.text().toLowerCase(Locale.ROOT))
        && Character.isLetter(word.text().codePointAt(0))
        && !word.isFunctionWord()
        && !OF_TIME.contains(word.folded())
        && !isPossessive(at);
  }

  /** Behind the name that begins here; the same place if none does. */
  public int endOfName(int first) {
    int end = first;
    while (end < size() && isNamePart(end) && (end == first || adjoin(end - 1, end))) {
      end++;
    }
    return end;
  }

  /** Behind what describes a name between commas, "Venn, the vet, works"; -1 if nothing does. */
  public int endOfDescription(int end) {
    return end >= size() || !between(end - 1, end).equals(", ")
        ? -1
        : IntStream.range(end + 1, Math.min(size(), end + 1 + LONGEST_DESCRIPTION))
            .filter(at -> between(at - 1, at).equals(", "))
            .findFirst()
            .orElse(-1);
  }

  private String between(int one, int next) {
    return text.substring(words.get(one).end(), words.get(next).start());
  }

  /** Whether the word is part of a name: it has a capital letter or is known for one. */
  public boolean isNamePart(int at) {
    Token word = words.get(at);
    return (Names.isName(word) || knownNames.contains(word.folded()))
        && !FunctionWords.PREPOSITIONS.contains(word.folded());
  }

  private boolean isPossessive(int at) {
    return words.get(at).isPossessive();
  }

  /** Whether nothing stands between a word and the next that parts what they say. */
  private boolean adjoin(int one, int next) {
    String between = between(one, next);
    boolean abbreviated =
        between.equals(". ") && words.get(one).text().length() <= LONGEST_ABBREVIATION;
    return !isPossessive(one) && (abbreviated || !BOUNDARY.matcher(between).find());
  }

  /** Where the verb after a name must stand; -1 if a boundary comes before it. */
  public int verbAfter(int name) {
    int at = name + 1;
    while (at < size() && adjoin(at - 1, at) && TRANSPARENT.contains(words.get(at).folded())) {
      at++;
    }
    return at < size() && adjoin(at - 1, at) ? at : -1;
  }

  /** Where the last word of the name before a verb must stand; -1 if a boundary comes before it. */
  private int nameBefore(int verb) {
    int at = verb - 1;
    while (at >= 0 && adjoin(at, at + 1) && TRANSPARENT.contains(words.get(at).folded())) {
      at--;
    }
    return at >= 0 && adjoin(at, at + 1) ? at : -1;
  }

  /** The name right before a verb; empty if none is or if it is not sure to be its doer. */
  public Set<String> doerOf(int verb) {
    int last = nameBefore(verb);
    if (last < 0 || !isNamePart(last)) {
      return Set.of();
    }
    if (words.subList(last, verb).stream().map(Token::folded).anyMatch(PASSIVE::contains)) {
      return Set.of();
    }
    int first = last;
    while (first > 0 && isNamePart(first - 1) && adjoin(first - 1, first)) {
      first--;
    }
    boolean oneOfSeveral = first > 0 && CONJUNCTIONS.contains(words.get(first - 1).folded());
    return oneOfSeveral || isAfterPreposition(first) ? Set.of() : name(first, last + 1);
  }

  private boolean isAfterPreposition(int first) {
    int before = beforeArticle(first);
    return before >= 0
        && adjoin(before, before + 1)
        && FunctionWords.PREPOSITIONS.contains(words.get(before).folded());
  }

  private int beforeArticle(int first) {
    return first > 1 && words.get(first - 1).folded().equals("the") ? first - 2 : first - 1;
  }

  /** Before a name and what describes it, as in "said a senior White House official". */
  private int beforeDescription(int name) {
    int at = name - 1;
    int first = Math.max(0, at - LONGEST_DESCRIPTION);
    while (at > first
        && adjoin(at, at + 1)
        && (isPlain(at) || ARTICLES.contains(words.get(at).folded()))
        && !SPEAKING_BEFORE_NAME.contains(words.get(at).folded())) {
      at--;
    }
    return at >= 0 && adjoin(at, at + 1) ? at : -1;
  }

  /** Whether it holds a word of a name, or a name that is abbreviated so. */
  public boolean mentions(Set<String> name) {
    return holdsAny(name)
        || names(size(), (first, end) -> true).stream()
            .flatMap(Set::stream)
            .anyMatch(name::contains);
  }

  /** The names of those who say something. */
  public List<Set<String>> speakers() {
    return names(size(), this::speaks);
  }

  /** The names of those who do something. */
  public List<Set<String>> doers() {
    return names(size(), this::does);
  }

  /** The names that a pronoun at this place may stand for. */
  public List<Set<String>> namesBefore(int until) {
    return names(until, (first, end) -> !isAfterPreposition(first));
  }

  private List<Set<String>> names(int until, BiPredicate<Integer, Integer> which) {
    List<Set<String>> names = new ArrayList<>();
    int end;
    for (int first = 0; first < until; first = Math.max(end, first + 1)) {
      end = endOfName(first);
      if (end > first && which.test(first, end)) {
        names.add(name(first, end));
      }
    }
    return names;
  }

  /** Whether a name stands beside a verb of speaking, or far before it behind a comma. */
  private boolean speaks(int first, int end) {
    if (isPossessive(end - 1)) {
      return false;
    }
    int before = beforeDescription(first);
    if (before >= 0 && SPEAKING_BEFORE_NAME.contains(words.get(before).folded())) {
      return true;
    }
    if (isAfterPreposition(first)) {
      int preposition = beforeArticle(first);
      return preposition > 0 && words.get(preposition - 1).folded().equals("according");
    }
    int next = verbAfter(end - 1);
    if (next >= 0) {
      return isOfSpeaking(next);
    }
    boolean object = first > 0 && isPlain(first - 1) && adjoin(first - 1, first);
    return !object && IntStream.range(end, size()).anyMatch(this::isOfSpeaking);
  }

  private boolean does(int first, int end) {
    int next = verbAfter(end - 1);
    boolean object = first > 0 && isPlain(first - 1) && adjoin(first - 1, first);
    return next >= 0 && isPlain(next) && !object && !isAfterPreposition(first);
  }

  /** What the first name that says something is written as. */
  Optional<String> firstSpeaker() {
    int end;
    for (int first = 0; first < size(); first = Math.max(end, first + 1)) {
      end = endOfName(first);
      if (end > first && speaks(first, end)) {
        Token last = words.get(end - 1);
        int after = last.start() + last.text().length();
        return Optional.of(text.substring(words.get(first).start(), after));
      }
    }
    return Optional.empty();
  }

  /** Whether somebody may be quoted with a word. */
  public static boolean isOfSpeaking(Token word) {
    return SPEAKING.contains(word.stem());
  }

  /** Whether somebody is quoted with a verb, in any of its forms. */
  static boolean isOfSpeaking(String verb) {
    return SPEAKING.containsAll(Token.stems(verb));
  }

  private boolean isOfSpeaking(int at) {
    return SPEAKING.contains(words.get(at).stem());
  }

  /** Where the first pronoun stands that means a person who says something; -1 if none does. */
  public int speakingPronoun() {
    return IntStream.range(0, size()).filter(this::isSpeakingPronoun).findFirst().orElse(-1);
  }

  private boolean isSpeakingPronoun(int at) {
    int next = verbAfter(at);
    boolean before = at > 0 && SPEAKING_BEFORE_NAME.contains(words.get(at - 1).folded());
    return PRONOUNS.contains(words.get(at).folded())
        && (before || (next >= 0 && isOfSpeaking(next)));
  }
}
