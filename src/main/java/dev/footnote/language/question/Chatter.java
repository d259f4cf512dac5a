package dev.footnote.language.question;

import dev.footnote.language.FunctionWords;
import dev.footnote.language.Token;
import dev.footnote.language.WordNet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say around a question: greetings, fillers, thanks, requests to be told, emoji,
 * doubled marks and capital letters. A question is the same with and without it. Thread-safe.
 */
final class Chatter {

  /** A longer word in capitals is no acronym. */
  private static final int LONGEST_ACRONYM = 5;

  /** No ending has more characters: where they are sought, so that many take no time. */
  private static final int LONGEST_ENDING = 150;

  /** At least one mark between what is said and the question. */
  private static final String MARKS = "\\s*(?:[,.!…:;–—\\n]|-\\s)[\\s,.!…:;–—-]*+";

  private static final String ASKING = any(FunctionWords.QUESTION_WORDS);
  private static final String AUXILIARY = any(FunctionWords.AUXILIARIES);

  /** How a question begins; with a capital letter it may be a title, as in "So What by Davis". */
  private static final String QUESTION =
      "(?:(?-i:ASKING|AUX)|ASKING(?=['’]|\\s+(?:AUX|(?!(?:by|from|of|and)\\b)(?-i:[a-z])))"
          + "|(?:did|does|do|is|are|was|were|has|have|had)\\b)";

  private static final String SOUND =
      "(?:u+mm*|u+h+m*|h+m+|e+rm+|a+h+|o+h+|oops|eh|huh|lo+l|lmao|rofl|omg|xd|ha(?:ha)+h?|he(?:he)+)";

  /** Ask to be told what follows. */
  private static final String REQUEST =
      """
      (?:and |but )?(?:
      (?:i(?:['’]m| am| was|['’]ve been| have been)|we(?:['’]re| are| were|['’]ve been| have been)) (?:just |really |all )*(?:wondering|curious|asking(?: myself)?)(?: about)?
      (?:,? if YOU (?:could|can|might|would)(?: PLEASE)* TELL)?
      |i (?:just )?wonder
      |(?:(?:i|we)(?:['’]d| would|['’]ll)? )?(?:just |really |only )*(?:like|love|want(?:ed)?|need(?:ed)?|wanna)(?: to)? (?:know|ask|find out|understand)(?: YOU)?
      |(?:i|we)(?:['’]m|['’]re| am| are| was| were) (?:just )?(?:trying|hoping|here) to (?:know|ask|find out|understand|learn)
      |(?:my|our) (?:\\w+ ){1,2}?(?:just |really |also )*(?:wants|wanted|would like|asked|is asking|keeps asking|was asking|was wondering|is wondering)(?: me)?(?: to)?(?: know| ask(?: you)?| find out)?(?=,? ASKS|MARKS)
      |(?:can|could|would|will|may) (?:YOU|i|anyone|someone|somebody)(?: PLEASE)* (?:TELL|ask)(?=,? ASKS|MARKS)
      |(?:PLEASE )*(?:tell|remind) me(?= ASKS \\S)
      |(?:do|does|would) (?:YOU|anyone|anybody|someone) (?:happen to |perhaps |even |by any chance )?(?:know|remember|recall)(?= ASKS)
      |(?:(?:have|got|do) (?:YOU )?)?(?:have )?(?:any|an|no) (?:idea|clue)(?= ASKS)
      )(?:,? (?:if|whether)\\b)?\
      """;

  /** Said before a question, behind which a mark stands, or the question begins. */
  private static final String OPENING =
      """
      (?:hi+|hello+|hey+|heya|hiya|hullo|howdy|greetings|yo|dear)(?: (?:there|again|footnote|bot|all|everyone|everybody
      |folks|guys|team|mate|buddy|friend|sir|madam))*
      |good (?:morning|afternoon|evening|day)(?: (?:all|everyone|everybody|there|footnote))?
      |SOUND|wow|o\\.?k\\.?|okay|okey|kk?|al ?l?right|right|well|so|then|now|look|listen|anyways?|btw|by the way
      |cool|great|nice|perfect|awesome|super|sure|yeah|yep|got it|i see|interesting|makes sense|good to know
      |PLEASE|THANKS|cheers|(?:but )?excuse me|pardon(?: me)?|hope (?:you['’]re|you are|ur) (?:well|ok|doing well)
      |sorry(?: again|,? (?:but|to (?:bother|disturb) YOU))?(?:,? but)?
      |(?:just )?(?:curious|wondering|asking|out of curiosity|checking)(?: here)?
      |(?:i(?:['’]ve| have)?(?: got)? )?(?:(?:an?|one|my|just|and|now|very|totally|completely) )*
      (?:(?:quick|short|little|small|simple|stupid|dumb|silly|serious|honest|different|new|next|other|another|unrelated
      |last|final|general|random|one more|more|first) (?:question|questions|q|one|thing|topic|subject)|question)(?: for YOU)?
      |on (?:a|another) (?:different )?(?:note|subject|topic)|tbh|honestly|forgive my ignorance\
      """;

  /** Said behind a question, with or without a mark before it. */
  private static final String ENDING =
      """
      (?:please|pl[sz]+),?(?: (?:and|&) |,? )THANKS|pl[sz]+|lo+l|lmao|rofl|ha(?:ha)+h?|he(?:he)+|idk|tbh|btw|just (?:curious|wondering|asking|checking)|out of curiosity
      |asking for a friend|if YOU (?:know|don['’]?t mind|can|please)
      |(?:do YOU|does anyone|anyone|anybody) (?:happen to )?know|any (?:ideas?|clue)|i wonder
      |(?:can|could|would|will) YOU(?: PLEASE)* (?:tell me|help(?: me)?(?: out)?|explain|check)(?: please)?
      |(?<!\\b(?:to|say|said|says|saying|gave|give|of|with|and|for|many|the|no|will|would|can|could|must|not) )
      (?:please|THANKS|anyways?)\
      """;

  /** The same where a mark must stand before it. */
  private static final String ENDING_BEHIND_MARK =
      """
      SOUND|THANKS|please|cheers|mate|bro|dude|man|buddy|guys|folks|friend|sir|madam|footnote|bot|okay|ok|right|well|tho|though
      |sorry|good (?:morning|day|evening)|hello|hi|hey|bye|(?:i(?:['’]m| am) )?(?:just |really )?(?:curious|wondering|asking)
      |i(?:['’]ve)? (?:forgot|forget|can['’]?t remember|don['’]?t remember|have no idea|don['’]?t know|need to know)
      |(?:have|have you) (?:a )?(?:nice|good|great|lovely) (?:day|one|evening|weekend)\
      """;

  private static final String ASIDE =
      "SOUND|like|YOU know|i mean|please|pl[sz]+|well|just curious|sorry|if YOU (?:know|please)|btw|by the way";

  private static final Pattern LEADING =
      pattern(
          "^[\\s,.!…:;–—-]*+(?:(?:REQUEST)(?:MARKS|\\s+)|(?:h+mm+|u+mm+|u+hh+|lo+l)\\s+|(?:OPENING)(?:MARKS(?=.*\\w)"
              + "|\\s+(?=(?:(?:OPENING)(?:MARKS|\\s+)){0,4}(?:(?:REQUEST)\\b|QUESTION))))");

  private static final Pattern TRAILING =
      pattern(
          "(?:(?:[\\s,.!…:;–—(-]+(?:ENDING)|[\\s.!]*[,.!…:;–—(\\n]\\s*(?:ENDING|BEHIND_MARK))[\\s,.!…)]*(\\??)"
              + "|(?<=\\?)[\\s,.!…:;–—(-]*(?:ENDING|BEHIND_MARK)[\\s,.!?…)]*)$");

  private static final Pattern WITHIN =
      pattern("\\s*[,(–—]\\s*(?:ASIDE)\\s*[,)–—]\\s*(?=\\S)|(?<=\\s)(?-i:umm+|uhh+|hmm+)[,…]*\\s+");

  private static final Pattern EMOJI =
      Pattern.compile(
          "(?:\\p{IsEmoji_Presentation}|\\p{IsExtended_Pictographic}\\uFE0F"
              + "|[\\x{1F3FB}-\\x{1F3FF}\\x{1F1E6}-\\x{1F1FF}\\u200D\\uFE0F])+"
              + "|(?<=\\s|^)(?:[:;=8]['’]?-?[()DPpOo3|/\\\\*]|[xX]D|<3|\\^_*\\^)(?=\\s|$)");

  private static final Pattern DOUBLED =
      Pattern.compile("(?<=\\S)\\s*(?=[?？!]{2})!*[?？](?:\\s*[?？!])*+");

  private static final Pattern END =
      Pattern.compile("[!！…]++[\\s!！.…]*+$|(?<=\\?)[\\s.…!]++$|(?:\\.{2,}|…)+\\s*(?=\\?\\s*$)");

  private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");

  private final Vocabulary vocabulary;
  private final AskerStatements statements;

  /**
   * @param vocabulary of the articles, whose names keep their capital letters
   */
  Chatter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.statements = new AskerStatements(vocabulary);
  }

  private static String any(Iterable<String> words) {
    return "(?:" + String.join("|", words) + ")\\b";
  }

  /** The words in capitals stand for what the constants above say. */
  static Pattern pattern(String template) {
    String regex = template;
    for (Map.Entry<String, String> part :
        List.of(
            Map.entry("REQUEST", REQUEST),
            Map.entry("OPENING", OPENING),
            Map.entry("BEHIND_MARK", ENDING_BEHIND_MARK),
            Map.entry("ENDING", ENDING),
            Map.entry("ASIDE", ASIDE),
            Map.entry(
                "TELL",
                "(?:tell|show|let|inform|remind|explain(?: to)?)(?: me)?(?: (?:please|know))?"),
            Map.entry(
                "THANKS",
                "(?:(?:many )?thanks|th(?:n)?x|tysm|ty|thank YOU)(?: a lot| so much| very much| again| in advance)*"),
            Map.entry("PLEASE", "(?:please|pl[sz]+|kindly|just|maybe|perhaps|possibly|quickly)"),
            Map.entry("YOU", "(?:you|u|ya)"),
            Map.entry("SOUND", SOUND),
            Map.entry("QUESTION", QUESTION),
            Map.entry("ASKS", "(?:if|whether|ASKING)"),
            Map.entry("ASKING", ASKING),
            Map.entry("AUX", AUXILIARY),
            Map.entry("MARKS", MARKS))) {
      regex = regex.replace(part.getKey(), part.getValue().replace("\n", ""));
    }
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The line without what is said around its question; as it is where nothing else is said. */
  String without(String line) {
    if (Token.of(line).isEmpty()) {
      return line;
    }
    String rest = line.strip();
    String before = "";
    while (!rest.equals(before)) {
      before = rest;
      rest = quiet(statements.without(stripped(rest)));
      if (Token.of(rest).isEmpty()) {
        return before;
      }
    }
    return rest;
  }

  private static String stripped(String line) {
    String rest = EMOJI.matcher(line).replaceAll(" ");
    rest = DOUBLED.matcher(rest).replaceAll("? ").strip();
    rest = END.matcher(rest).replaceFirst("");
    rest = WITHIN.matcher(rest).replaceAll(" ");
    for (Matcher said = LEADING.matcher(rest); said.lookingAt(); said = LEADING.matcher(rest)) {
      rest = rest.substring(said.end());
    }
    for (Matcher said = trailing(rest); said.find(); said = trailing(rest)) {
      rest = rest.substring(0, said.start()) + Objects.requireNonNullElse(said.group(1), "");
    }
    return BLANKS.matcher(rest).replaceAll(" ").strip();
  }

  private static Matcher trailing(String line) {
    return TRAILING
        .matcher(line)
        .useTransparentBounds(true)
        .region(Math.max(0, line.length() - LONGEST_ENDING), line.length());
  }

  /** What is written in capitals only, without them; names and acronyms keep them. */
  private String quiet(String line) {
    List<Token> words = Token.of(line);
    boolean isWithoutCase = line.equals(line.toLowerCase(Locale.ROOT));
    if (words.size() < 2 || isWithoutCase || !line.equals(line.toUpperCase(Locale.ROOT))) {
      return line;
    }
    StringBuilder quiet = new StringBuilder(line);
    for (Token word : words) {
      int end = word.start() + word.text().length();
      quiet.replace(word.start(), end, quiet(word));
      quiet.replace(end, word.end(), line.substring(end, word.end()).toLowerCase(Locale.ROOT));
    }
    return quiet.toString();
  }

  private String quiet(Token word) {
    String lower = word.text().toLowerCase(Locale.ROOT);
    boolean isShort = lower.length() <= LONGEST_ACRONYM;
    if (word.isFunctionWord() || word.isStopWord()) {
      return lower;
    }
    if (vocabulary.isName(word.folded())) {
      return isShort ? word.text() : word.text().charAt(0) + lower.substring(1);
    }
    return isShort && !WordNet.english().knows(word.folded()) ? word.text() : lower;
  }
}
