package dev.footnote.language.conversation;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells pronouns that stand for what was said before from those that their question explains. */
final class Pronouns {

  private static final Set<String> OF_THING = WordList.words("it its itself");
  private static final Set<String> OF_SEVERAL = WordList.words("they them their theirs themselves");
  private static final Set<String> POSSESSIVE = WordList.words("his its their hers theirs");
  private static final Set<String> DEMONSTRATIVE =
      WordList.words("this that these those there then");
  private static final Set<String> ARTICLES = WordList.words("a an the this these those");

  /** Begin a clause before the one it belongs to. */
  private static final Set<String> OPENING_CLAUSES =
      WordList.words("before after when while since until although though because if as once");

  /** Behind what a verb is done to: "who got that together?" */
  private static final Set<String> PARTICLES =
      WordList.words("together away back again today yet first right wrong happen");

  /** Begin a clause behind a "that". */
  private static final Set<String> SUBJECTS =
      WordList.words(
          "the a an i you he she it we they his her its their my your our there some all no every");

  /** "This year" was not spoken of before. */
  private static final Set<String> SPANS =
      WordList.words(
          "day days week weeks weekend month months year years season morning evening time");

  /** "It" that stands for nothing: "Is it true that…", "What time is it?" */
  private static final Pattern EMPTY_IT =
      Pattern.compile(
          "\\bit\\s+(?:true|possible|likely|clear|known|said|reported|ok|okay|necessary|legal|raining|snowing)\\b"
              + "|\\btime\\s+is\\s+it\\b|\\bit\\s+(?:is|was|'s|’s)?\\s*that\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<Exchange> before;
  private final QuestionNames names;

  /**
   * @param before what was said, the latest first
   */
  Pronouns(List<Exchange> before, QuestionNames names) {
    this.before = before;
    this.names = names;
  }

  /** What a pronoun may stand for. */
  enum Kind {
    PERSON,
    THING,
    SEVERAL,
    POINTER;

    /** That of a word; empty if it is no pronoun. */
    static Optional<Kind> of(Token word) {
      return Gender.of(word) != Gender.UNKNOWN
          ? Optional.of(PERSON)
          : OF_THING.contains(word.folded())
              ? Optional.of(THING)
              : OF_SEVERAL.contains(word.folded())
                  ? Optional.of(SEVERAL)
                  : DEMONSTRATIVE.contains(word.folded()) ? Optional.of(POINTER) : Optional.empty();
    }
  }

  /** Whether something before the pronoun in its own question may be what it stands for. */
  boolean isExplained(String question, List<Token> words, int at) {
    Token word = words.get(at);
    if (OF_THING.contains(word.folded()) && EMPTY_IT.matcher(question).find()) {
      return true;
    }
    if (DEMONSTRATIVE.contains(word.folded())) {
      return !pointsBack(words, at);
    }
    String earlier = question.substring(0, word.start());
    if (!QuestionNames.in(earlier).isEmpty() || !names.known(earlier, before).isEmpty()) {
      return true;
    }
    if (words.getFirst().start() < word.start()
        && OPENING_CLAUSES.contains(words.getFirst().folded())
        && !QuestionNames.in(question.substring(word.end())).isEmpty()) {
      return true; // "Before he was elected, what did Sessions do?"
    }
    // "Who did the mayor choose as his deputy?", but "What did the letter say about him?"
    boolean person =
        Gender.of(word) != Gender.UNKNOWN && !before.isEmpty() && !isPossessive(words, at);
    for (int i = 1; i < at; i++) {
      Token previous = words.get(i - 1);
      boolean subject = Ellipsis.isAuxiliary(previous) && !words.get(i).isFunctionWord();
      boolean described = ARTICLES.contains(previous.folded()) && !words.get(i).isFunctionWord();
      if (person ? subject : subject || described) {
        return true;
      }
    }
    return false;
  }

  /** "Who refused that?", "how many were there?"; not "is there a bar?" nor "the claim that…" */
  private boolean pointsBack(List<Token> words, int at) {
    String word = words.get(at).folded();
    boolean last = at == words.size() - 1;
    boolean afterVerb = at > 0 && Ellipsis.isAuxiliary(words.get(at - 1));
    Token next = last ? null : words.get(at + 1);
    if (word.equals("there")) {
      return at > 0 && !afterVerb && (next == null || !Ellipsis.isAuxiliary(next));
    }
    if (word.equals("then")) {
      return last && at > 1;
    }
    if (next != null && SUBJECTS.contains(next.folded())) {
      return false; // "say that the law was void"
    }
    boolean object =
        at > 0 && (next == null || next.isFunctionWord() || PARTICLES.contains(next.folded()));
    boolean subject = afterVerb && at < 3;
    boolean named = at > 0 && next != null && !SPANS.contains(next.folded());
    return object || subject || (named && !before.isEmpty());
  }

  /** "His deputy", "her deputy"; not "who saw her?" */
  static boolean isPossessive(List<Token> words, int at) {
    String word = words.get(at).folded();
    boolean owns =
        word.equals("her") && at + 1 < words.size() && !words.get(at + 1).isFunctionWord();
    return owns || POSSESSIVE.contains(word);
  }
}
