package dev.footnote.language.question;

import dev.footnote.language.Relatives;
import dev.footnote.language.Syntax;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.WordNet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a question takes for granted: that Marsh resigned, in "Why did Marsh resign?".
 *
 * @param text as a clause: {@code that Marsh did resign}
 * @param agent who is said to have done it
 */
public record Premise(String text, Agent agent) {

  private static final int LONGEST = 12;

  /** Ask for a circumstance, and so take the deed for granted. */
  private static final Set<String> OF_CIRCUMSTANCE =
      WordList.words("when why where how year day month date");

  /** The premise of a question about what somebody did; empty for any other. */
  public static Optional<Premise> of(Question question) {
    return question.isMultiple()
        ? Optional.empty()
        : question.agent().filter(agent -> !agent.form().isEmpty()).flatMap(a -> of(question, a));
  }

  private static Optional<Premise> of(Question question, Agent agent) {
    List<Token> words = question.whole().tokens();
    int did = words.stream().map(Token::folded).toList().indexOf("did");
    boolean granted = did > 0 && OF_CIRCUMSTANCE.contains(words.get(did - 1).folded());
    boolean simple =
        words.stream().skip(did + 1).noneMatch(Token::isQuestionWord)
            && words.size() - did <= LONGEST
            && question.text().chars().noneMatch(mark -> ",;:".indexOf(mark) >= 0);
    if (did < 0 || (did > 0 && !granted) || !simple) {
      return Optional.empty();
    }
    int end = did + 1;
    while (end < words.size()
        && (agent.name().contains(words.get(end).folded())
            || words.get(end).folded().equals("the"))) {
      end++;
    }
    if (end == did + 1 || end == words.size() || words.get(end - 1).isPossessive()) {
      return Optional.empty();
    }
    StringBuilder clause = new StringBuilder(question.text());
    clause.insert(words.get(end).start(), "did ");
    for (Token word : words.subList(did + 1, end)) {
      if (agent.name().contains(word.folded())) {
        String first = word.text().substring(0, 1).toUpperCase(Locale.ROOT);
        clause.replace(word.start(), word.start() + 1, first);
      }
    }
    String rest = clause.substring(words.get(did + 1).start()).replaceFirst("[\\s?!.…]+$", "");
    return Optional.of(new Premise((granted ? "that " : "whether ") + rest, agent));
  }

  /**
   * Whether sentences may say so: where the one named is mentioned, and no one else is told to have
   * done it.
   *
   * @param around what they stand in
   */
  public boolean mayBeToldBy(List<String> sentences, String around) {
    return new Syntax(around, Token.of(around)).mentions(agent.name())
        && sentences.stream().anyMatch(this::mayBeToldBy);
  }

  private boolean mayBeToldBy(String sentence) {
    Relatives relatives = WordNet.english().of(agent.form());
    Syntax words = new Syntax(sentence, Token.of(sentence));
    return IntStream.range(0, words.size())
        .filter(
            at ->
                Agent.key(words.word(at)).equals(agent.verb())
                    || relatives.family().contains(words.word(at).stem())
                    || relatives.near().contains(words.word(at).stem()))
        .mapToObj(words::doerOf)
        .anyMatch(doer -> doer.isEmpty() || doer.stream().anyMatch(agent.name()::contains));
  }
}
