package dev.footnote.language.question;

import dev.footnote.language.Syntax;
import dev.footnote.language.Term;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a question names as the one who did or said what it asks for: Rosenstein in "Why did
 * Rosenstein recuse himself?".
 *
 * @param name the words of the name, folded, and what they are abbreviated to
 * @param verb what all forms of the verb have in common
 * @param form the verb as it stands after "did", since after a name this form is a noun's ("the
 *     Lind report"); empty after "has"
 * @param speaks whether the agent's words are asked for
 */
public record Agent(Set<String> name, String verb, String form, boolean speaks) {

  private static final Set<String> BEFORE_AGENT = WordList.words("did do does had has have");

  /** Verbs that ask for somebody's words. */
  private static final Set<String> ASKING_FOR_WORDS =
      WordList.words(
          """
          announce announced argue argued claim claimed comment commented complain complained insist
          insisted reply replied said say state stated tell told tweet tweeted
          """);

  /** The agent in a question such as "What did Ms. Lind say?"; empty for any other. */
  static Optional<Agent> in(Syntax asked) {
    for (int i = 0; i + 2 < asked.size(); i++) {
      String auxiliary = asked.word(i).folded();
      int first = i + (asked.word(i + 1).folded().equals("the") ? 2 : 1);
      int end = asked.endOfName(first);
      int described = asked.endOfDescription(end);
      int verb = described < 0 ? asked.verbAfter(end - 1) : described;
      if (BEFORE_AGENT.contains(auxiliary) && end > first && verb >= 0 && asked.isPlain(verb)) {
        Token asking = asked.word(verb);
        boolean forWords = i > 0 && asked.word(i - 1).folded().equals("what");
        return Optional.of(
            new Agent(
                asked.name(first, end),
                key(asking),
                auxiliary.startsWith("h") ? "" : asking.folded(),
                forWords && ASKING_FOR_WORDS.contains(asking.folded())));
      }
    }
    return Optional.empty();
  }

  /** What the forms of a verb have in common. */
  public static String key(Token verb) {
    return Term.of(List.of(verb)).getFirst().key();
  }
}
