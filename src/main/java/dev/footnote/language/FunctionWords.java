package dev.footnote.language;

import java.util.Set;

/** The small words of English. Words are compared folded, see {@link Token#folded}. */
public final class FunctionWords {

  /** The words that ask. */
  public static final Set<String> QUESTION_WORDS =
      WordList.words("how what when where which who whom whose why");

  /** Verbs that stand before another, or before what is asked about: "did", "isn't", "would". */
  public static final Set<String> AUXILIARIES =
      WordList.words(
          """
          is are was were am be do does did has have had can could will would shall should may might
          must isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't can't couldn't
          won't wouldn't shouldn't
          """);

  /** Stand before a name or a noun and make it a place, a time or a means. */
  public static final Set<String> PREPOSITIONS =
      WordList.words(
          """
          about above across after against along among around at before behind below between by
          despite during for from in into like near of off on onto over through to toward towards
          under until upon versus via with without
          """);

  /** Begin a subordinate clause. */
  public static final Set<String> SUBORDINATORS =
      WordList.words("that because if whether after before while who which when");

  /** Words that turn around what is said. */
  public static final Set<String> TURNING =
      WordList.words("after against all always before both every fewer less more most only until");

  private static final Set<String> QUESTION_STEMS =
      WordList.stems(String.join(" ", QUESTION_WORDS));

  private static final Set<String> FUNCTION_WORDS =
      WordList.words(
          """
          a about above after afterwards again against all also although always am among
          an and any are aren't as at barely be because been before began being below
          between both but by can can't cannot could couldn't did didn't do does doesn't
          doing don't down due during each either even ever every few following for from
          further had hadn't hardly has hasn't have haven't having he her here hers
          herself him himself his how however i i'm if in indeed instead into is isn't
          it it's its itself just let may me might more moreover most much must my
          myself neither never no nobody none nor not nothing now of off often on once
          one only or other our ours out over own per please quite rather really same
          scarcely shall she should shouldn't since so some still such than that that's
          the their theirs them themselves then there there's therefore these they this
          those though through thus to too under until up upon us very was wasn't we
          well were weren't what what's when where whereas whether which while who who's
          whom whose why will with within without won't would wouldn't yes yet you your
          yours
          """);

  private static final Set<String> STOP_WORDS =
      WordList.stems(
          """
          a about am an and any are as at be been being but by can could did do does doing for
          from had has have having he her hers him his how i if in into is it its me my no nor
          not of on or our ours shall she should so some such than that the their theirs them
          then there these they this those to too us was we were what when where which who whom
          whose why will with would you your yours tell please
          """);

  private FunctionWords() {}

  /** Whether a word carries no fact: leaving one out or adding one changes nothing claimed. */
  public static boolean contains(String folded) {
    return FUNCTION_WORDS.contains(folded);
  }

  /** Whether a stem is that of a word that asks. */
  public static boolean isQuestionWord(String stem) {
    return QUESTION_STEMS.contains(stem);
  }

  /** Whether a stem is one of the words that say nothing of what a text is about. */
  public static boolean isStopWord(String stem) {
    return STOP_WORDS.contains(stem);
  }
}
