package dev.footnote.language.question;

import dev.footnote.language.FunctionWords;
import dev.footnote.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart a message that asks several questions at once: "Who won, and when?", "Compare the
 * fees for adults and juniors", a list of lines. Each part is asked like a follow-up of the one
 * before it, so it may leave out what that says.
 */
final class SeveralQuestions {

  private static final String ASKING =
      "(?:(?:who|what|when|where|why|how)(?:['’]?s)?|whom|whose|which)";

  private static final Pattern LINE = Pattern.compile("\\s*\\R\\s*");

  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*•–]|\\(?\\d{1,2}[.)]|[a-e]\\))\\s+");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=\\?)\\s+|[,;]?\\s+(?:and|&)\\s+(?:also\\s+)?(?="
              + ASKING
              + "\\b(?!\\s+(?:else|not)\\b))",
          Pattern.CASE_INSENSITIVE);

  /** "When and where was he born?" */
  private static final Pattern BOTH =
      Pattern.compile(
          "(?<first>how|who|when|where|why)\\s*(?:,|and|&)\\s*(?<second>how|who|when|where|why)\\s+(?<rest>.+)",
          Pattern.CASE_INSENSITIVE);

  /** "Compare the fees for adults and juniors": what is before both goes with each. */
  private static final Pattern COMPARE =
      Pattern.compile(
          "(?:please\\s+)?(?:can you\\s+)?(?:compare|what(?:['’]s| is) the difference between)\\s+"
              + "(?<head>.*?\\b(?:of|for|in|at|on|to)\\s+)?(?<first>\\S.*?)\\s+(?:and|with|to|versus|vs\\.?)\\s+(?<second>[^?.!]+)[?.!]*",
          Pattern.CASE_INSENSITIVE);

  private final QuestionLanguage language;

  SeveralQuestions(QuestionLanguage language) {
    this.language = language;
  }

  /** The questions of a message, in order; the message itself if it asks for one thing. */
  List<String> in(String message) {
    List<String> lines =
        LINE.splitAsStream(message.strip())
            .map(line -> BULLET.matcher(line).replaceFirst(""))
            .filter(line -> !line.isBlank())
            .toList();
    List<String> asking = lines.stream().filter(this::asks).toList();
    if (asking.size() < 2) {
      return ofLine(message.strip());
    }
    List<String> questions = new ArrayList<>();
    asking.forEach(line -> questions.addAll(ofLine(line)));
    if (lines.getFirst().endsWith(":") && !asks(lines.getFirst())) {
      questions.set(0, lines.getFirst() + " " + questions.getFirst()); // what all are about
    }
    return questions;
  }

  private List<String> ofLine(String line) {
    Matcher both = BOTH.matcher(line);
    if (both.matches()) {
      return List.of(
          both.group("first") + " " + both.group("rest"),
          both.group("second") + " " + both.group("rest"));
    }
    Matcher compare = COMPARE.matcher(line);
    if (compare.matches()) {
      String head = compare.group("head") == null ? "" : compare.group("head");
      return List.of(head + compare.group("first"), head + compare.group("second"));
    }
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(line, -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts.size() > 1 && parts.stream().allMatch(this::isQuestion) ? parts : List.of(line);
  }

  /** "…about when and how it would reopen" is one. */
  private static boolean endsInAsking(String text) {
    List<Token> words = Token.of(text);
    return !words.isEmpty()
        && (words.getLast().isQuestionWord()
            || (words.size() == 2
                && FunctionWords.PREPOSITIONS.contains(words.getLast().folded())));
  }

  /** Whether it can be asked by itself: it has a word that asks, and something to ask about. */
  private boolean isQuestion(String text) {
    List<Token> words = Token.of(text);
    boolean bare = !words.isEmpty() && words.getFirst().isQuestionWord();
    boolean tells =
        words.stream().anyMatch(word -> !word.isStopWord() && !language.isSmall(word.stem()));
    return asks(text) && (tells || bare) && ((bare && words.size() == 1) || !endsInAsking(text));
  }

  private boolean asks(String text) {
    List<Token> words = Token.of(text);
    return text.strip().endsWith("?")
        || words.stream().anyMatch(word -> language.asks(word.stem()))
        || (!words.isEmpty() && FunctionWords.AUXILIARIES.contains(words.getFirst().folded()));
  }
}
