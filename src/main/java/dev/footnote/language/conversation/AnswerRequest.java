package dev.footnote.language.conversation;

import java.util.regex.Pattern;

/**
 * "Can you answer this?", "any idea?": asks for an answer to a question that is asked elsewhere.
 */
public final class AnswerRequest {

  private static final String LEAD =
      "(?:(?:and|so|hey|hi|hello|ok|okay|please|pls|well|hmm+|maybe|bot|footnote)\\b[,!.\\s]*)*";

  private static final String YOU =
      "(?:(?:do|does|can|could|would|will)\\s+)?(?:you|u|anyone|anybody|somebody|someone)\\s+"
          + "(?:please\\s+|maybe\\s+|perhaps\\s+|happen\\s+to\\s+)?";

  private static final String THIS =
      "(?:\\s+(?:to|on|about|with))?(?:\\s+(?:this|that|it|these|those|him|her|them|me|us))?"
          + "(?:\\s+(?:one|questions?|please|pls))*";

  private static final Pattern SHAPE =
      Pattern.compile(
          LEAD
              + ("(?:(?:" + YOU + ")?(?:answer|reply|respond|help|explain|take)")
              + (THIS + "(?:\\s+out)?")
              + ("|(?:" + YOU + ")?know(?:\\s+(?:an|the|any))?(?:\\s+answers?)?" + THIS)
              + ("|(?:" + YOU + ")?(?:(?:got|have)\\s+)?(?:any|an)\\s+")
              + ("(?:ideas?|answers?|thoughts?|clues?|help)" + THIS)
              + ("|(?:what(?:['’]?s|\\s+is)\\s+)?(?:the|your)\\s+answer(?:\\s+here)?" + THIS)
              + ("|(?:what|how)\\s+about" + THIS)
              + ("|what\\s+(?:do|would)\\s+(?:you|u)\\s+(?:think|say)" + THIS)
              + "|thoughts|ideas|your\\s+turn|over\\s+to\\s+you|this|that|this\\s+one|you)?"
              + "[\\s\\p{Punct}…\\p{So}\\p{Sk}\uFE0F]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private AnswerRequest() {}

  /** Whether a message asks for nothing else; so does one without words. */
  public static boolean matches(String message) {
    return SHAPE.matcher(message.strip()).matches();
  }
}
