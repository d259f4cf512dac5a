package dev.footnote.language.question;

import dev.footnote.language.Phrases;
import dev.footnote.language.Syntax;
import dev.footnote.language.Term;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sentence settles of what was asked: only where one of its clauses says all that the
 * question claims, in the question's own words and order, or denies just that. A wrong "Yes" is
 * worse than none, so whatever is in doubt stays open.
 */
public enum YesOrNo {
  YES("Yes."),
  NO("No.");

  /** Ask for what somebody says, for more than one thing, or for somebody not named. */
  private static final Set<String> OPEN_QUESTIONS =
      WordList.words(
          """
          or not no never nobody nothing none neither nor without if whether that because while when who whom whose
          what where which why how he she it they him her them his hers its their i me my you your yours we us our
          this these those any anyone anybody anything someone something some true fair than as\
          """);

  /** Leave open, or narrow, what a sentence says. */
  private static final Set<String> OPEN_SENTENCES =
      WordList.words(
          """
          if whether unless until till except only almost nearly about around partly part some few most mostly half least more
          less than over under up that because since yet perhaps maybe allegedly reportedly apparently supposedly possibly
          probably likely unlikely according rumour rumor rumoured rumored expected seems seemed appears appeared might
          may could would should instead either or initially originally formerly briefly so-called ostensibly none
          nobody nothing neither nor without hardly barely scarcely unable planned hoped wanted false wrongly\
          """);

  /** Within or behind a quotation nothing is the article's own. */
  private static final Pattern QUOTED = Pattern.compile("[“”\"«»‘]|(?<!\\w)'");

  private final String words;

  YesOrNo(String words) {
    this.words = words;
  }

  /** How it is said. */
  public String words() {
    return words;
  }

  /**
   * What a sentence settles; empty where that is in doubt.
   *
   * @param sentence what an article says in its own words
   */
  public static Optional<YesOrNo> told(Question question, String sentence) {
    if (isOpen(question) || sentence.contains("?")) {
      return Optional.empty();
    }
    List<Term> terms = Term.of(sentence);
    if (terms.stream().anyMatch(term -> leavesOpen(term, question))) {
      return Optional.empty();
    }
    Claim claim = new Claim(question);
    return Phrases.clauses(sentence).stream()
        .takeWhile(clause -> !QUOTED.matcher(clause).find())
        .flatMap(clause -> claim.in(Term.of(clause), terms).stream())
        .findFirst();
  }

  /** Somebody says it, unless just that is asked for; "praising him" adds to what is so. */
  private static boolean leavesOpen(Term term, Question question) {
    String word = term.token().folded();
    boolean spoken = Syntax.isOfSpeaking(term.token()) && !word.endsWith("ing");
    return OPEN_SENTENCES.contains(word) || (spoken && !question.keys().contains(term.key()));
  }

  private static boolean isOpen(Question question) {
    List<Token> asked = question.whole().tokens();
    return question.isMultiple()
        || question.whole().language() != QuestionLanguage.ENGLISH
        || !question.wants(AnswerType.YES_OR_NO)
        || asked.getFirst().folded().endsWith("n't")
        || asked.stream().map(Token::folded).anyMatch(OPEN_QUESTIONS::contains);
  }
}
