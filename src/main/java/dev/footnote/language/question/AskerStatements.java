package dev.footnote.language.question;

import dev.footnote.language.FunctionWords;
import dev.footnote.language.Names;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people say of themselves before or behind a question: "my mum wants to know", "I live near
 * there, so", "it's for my newsletter". What a pronoun of the question can only mean by it takes
 * the pronoun's place; what the question may need otherwise is kept. Thread-safe.
 */
final class AskerStatements {

  private static final int LONGEST = 600;

  /** A statement lies between such marks or words. */
  private static final Pattern BETWEEN =
      Chatter.pattern(
          "\\s*(?:[?!…;\\n]|(?<!\\b(?:mrs?|ms|dr|st|vs|no|jr|sr|prof|gen|sen|rep|gov|\\p{L}))\\.(?!\\S)|\\.{2})[\\s?!….–—-]*"
              + "|,\\s+|:\\s+|\\s+[-–—]+\\s+"
              + "|,?\\s+(?:so|and|but)[,\\s]+(?=(?:REQUEST)\\b|QUESTION)"
              + "|,?\\s+(?=(?:and|but|because|cos|cause|as|since)\\s+(?:i|we|my|our)\\b)");

  private static final Pattern SENTENCE_END = Pattern.compile("[?!.…;:\\n]|\\s[-–—]");

  private static final Pattern ASKS =
      Chatter.pattern(
          "(?:(?:and|but|so|well|ok|okay|anyway|now),?\\s+)*(?:(?:REQUEST)(?:MARKS|\\s+))?"
              + "(?!(?:am|had|must|may|might)\\b|(?:have|do|does|did)n?['’]?t?\\s+(?:a|an|some|my|to|not)\\b)"
              + "(?:QUESTION|AUX|(?:please\\s+)?(?:give|tell|show|list|name|explain|summari[sz]e|describe|compare|find|sum)\\b)");

  private static final Pattern REQUEST =
      Chatter.pattern("(?:(?:and|but|so)\\s+)?(?:REQUEST)(?:MARKS|\\s+)(?=QUESTION)");

  private static final Pattern RELATIVE =
      Pattern.compile("(?:who|which|where|whose|when)\\b.*", Pattern.CASE_INSENSITIVE);

  private static final String WHO =
      "(?:(?:my|our|the) (?:\\w+(?:['’]s)? ){0,2}?\\w+|mum|mom|dad|someone|somebody|a friend(?: of mine)?)";

  private static final String HERE =
      "(?:there|them|it|him|her|nearby|that (?:place|area|town|city))";

  private static final String PLACE =
      "(?: (?:(?:on|in|at|over|from|with|during|to) (?:(?:the|my|our|a|an|this|some) )?(?:\\w+ )?\\w+"
          + "|today|yesterday|tonight|earlier|online|again|just now|(?:this|last|the other) \\w+))";

  private static final String WHAT = "(?: (?:about |of |over |on )?(?:this|that|it|all this))";

  /** Tells nothing but why, for whom or in what hurry somebody asks. */
  private static final Pattern PLAIN =
      Chatter.pattern(
          ("(?:(?:and|but|so|because|cos|cause|as|since|well|also|oh),? )*(?:"
                  + "asking (?:this )?(?:for|on behalf of) (?:an?|my|the|our) \\w+(?: \\w+)?"
                  + "|(?:(?:i['’]?m|i am|we['’]?re|we are) )?(?:just |only |really |simply |very |so |a bit |genuinely |still )*"
                  + "(?:asking|curious|wondering|interested|intrigued|checking|confused|lost|puzzled|new)(?: here|(?: about| in| by| to)<WHAT>?| to (?:this|here|the area|town))?"
                  + "|<WHO> (?:(?:just |really |always |also )*(?:wants?|wanted|would like|needs?|asked|asks|wonders|told)|(?:is|was|keeps|has been) (?:asking|wondering|curious))"
                  + "(?: me| us)?(?: to)?(?: know| ask(?: you)?| find out)?<WHAT>?<PLACE>{0,2}"
                  + "|(?:<WHO> and (?:i|me)|(?:me|i) and <WHO>|i|we)(?: were| was| are|['’]re|['’]ve been| have been| had| got into| have|['’]ve got)?(?: just| all)*"
                  + " (?:arguing|argued|talking|talked|debating|debated|discussing|discussed|chatting|fighting|wondering|having (?:an?|this) \\w+|an? (?:argument|debate|bet|discussion|row|fight|quiz|wager))"
                  + "(?: going)?<WHAT>?<PLACE>{0,2}"
                  + "|(?:i(?:['’]ve| have)? )?(?:just |only )*(?:saw|seen|read|heard|noticed|came across|come across|been reading|been hearing)(?: (?:something|a bit|some|an article|a story))?<WHAT><PLACE>{0,2}"
                  + "|(?:(?:i['’]?m|i am|i['’]ve been) )?(?:an? )?(?:long[- ]?time|first[- ]time|regular|avid|big|new|daily|old) (?:reader|listener|subscriber|fan|user|caller|poster|visitor|asker)(?: here)?"
                  + "|(?:really |so |very )?(?:sorry|apologies)(?: in advance)?(?:,? (?:if|for) (?:this|it|that|i|asking|the|being|my|all|another)\\b.{0,60})?"
                  + "|(?:i |we )?(?:just |really |only )*need(?:ed)?(?: (?:it|this|that|to know|to find out|the answer|an answer))+(?: (?:for|by|before) (?:(?:an?|my|our|the|some) )?\\w+(?: \\w+){0,2})?(?: asap| quickly| urgently| please)?"
                  + "|(?:it|this|that)(?:['’]?s| is| was) (?:all )?for (?:an?|my|our|the|some|school|work|uni|homework|research)\\b(?: \\w+){0,4}"
                  + "|(?:i|we|<WHO>)(?:['’]m|['’]re| (?:used to|also|once|still|currently|actually|all|both|am|are|is|was|were))*"
                  + " (?:live|lives|lived|living|work|works|worked|working|grew up|born|raised|come|comes|study|studied|went|go|stayed|been|moved|moving|from|near)(?: (?:quite|just|right|really|very|out|over|up|down|near|close to|next to|not far from|round|around|by|from|at|in|for|with|to))*"
                  + " <HERE>(?: (?:too|once|myself|for \\w+(?: \\w+){0,2}|back then|years ago|as a \\w+))*"
                  + "|(?:(?:i['’]?m|i am) )?in (?:an? )?(?:bit of a |real )?(?:rush|hurry)|no rush|short on time|no time(?: to \\w+)?"
                  + "|(?:i )?(?:have(?:n['’]?t)?|don['’]?t have|['’]ve)(?: got)?(?: the| any| no| much| little){0,2} time(?: (?:to|for) \\w+(?: \\w+){0,2})?"
                  + "|(?:i )?(?:just )?(?:can['’]?t|cannot|couldn['’]?t|could not|didn['’]?t) (?:find|remember|figure|work|make|see|get|understand)(?: (?:it|this|that|out|anything|anywhere|any))*<PLACE>?"
                  + ")(?:,? (?:so|lol|haha|tbh|though|too|actually|again|is all|that['’]?s all|sorry|please|and all that))*")
              .replace("<WHAT>", WHAT)
              .replace("<PLACE>", PLACE)
              .replace("<HERE>", HERE)
              .replace("<WHO>", WHO));

  private static final String PROJECT_WORDS =
      "(?:just |currently |also )*(?:doing|writing|working|researching|studying|preparing|reading up|looking|interested|planning) (?:an?|my|some|our|about|on|up|for|into|in)\\b.*";

  /** Tells what somebody asks for, whoever they are. */
  private static final Pattern PROJECT =
      Chatter.pattern(
          "(?:(?:and|but|so) )?(?:(?:(?:i|we|my \\w+)(?:['’](?:m|re|s)| am| are| is)? )?"
              + PROJECT_WORDS
              + "|(?:i|we)(?:['’]ve(?: got)?| have(?: got)?) (?:an?|my|our|some|this) (?:\\w+ )?(?:essay|homework|project|quiz|exam|paper|article|report|assignment|deadline|presentation|bet)\\b.*)");

  /** Asks of what happened, or why or by whom: that is so whoever asks. */
  private static final Pattern WHATEVER_THEY_ARE =
      Pattern.compile(
          "(?i)^(?:why|who)(?:['’]s)?\\b(?!\\s+(?:do|does|can|should)\\b)|\\b(?:did|was|were|had)\\b");

  /** Tells something of the asker or those around them. */
  private static final Pattern OF_ASKER =
      Chatter.pattern(
          "(?:(?:and|but|so|because|cos|cause|as|since|well|also|oh),? )*(?:(?:i|we)(?:['’](?:m|ve|d|ll|re))? \\w+.*"
              + "|(?:my|our) (?:\\w+ ){1,3}?(?:is|are|was|were|has|have|had|used|works?|lives?|went|goes|knew|knows?|says?|said|told|loves?|left|bought|came|comes|got|never|always|\\w+ed)\\b.*"
              + "|"
              + PROJECT_WORDS
              + ")");

  /** Passes on what the question may be about. */
  private static final Pattern REPORT =
      Chatter.pattern(
          "\\b(?:read|hear|heard|saw|see|think|thought|believe[sd]?|understand|understood|remember|noticed|learn(?:ed|t)|guess|suppose|gather|says?|said|told|claims?|reckons?)\\b"
              + "(?!\\s*$|\\s+(?:(?:all |something |a bit |more |a lot |an article |a story |the news )*(?:about|of|on|in)|this|it|them|me)\\b)"
              + "|\\bknow(?:s|n)?\\s+(?:that|he|she|it|they|there|who|what|how|why|when|where)\\b"
              + "|\\b(?:i mean|i meant|referring to|(?:i['’]?m|i am) (?:talking|asking|thinking))\\b");

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?i)\\b(?:i|me|my|mine|we|(?-i:us)|our|ours|myself|ourselves)\\b");

  /** Who somebody is, or a number, decides what they pay or may do. */
  private static final Pattern WHO_THEY_ARE =
      Chatter.pattern(
          "\\d|\\b(?:i|we|is|are)(?:['’](?:m|re)| am| are)? (?:an?|over|under|not|only)\\b");

  private static final Pattern DEPENDS =
      Chatter.pattern(
          "\\b(?:costs?|fees?|prices?|pay|charged?|tickets?|membership|join|discount|allowed|eligible|entitled|can|may|how much)\\b");

  private static final Set<String> HE_OR_SHE = WordList.words("he him his she her hers");
  private static final Set<String> OTHERS = WordList.words("it its they them their theirs");
  private static final Set<String> POINTING = WordList.words("this that these those one ones then");
  private static final Set<String> OWNING = WordList.words("his its their hers theirs");
  private static final Set<String> BEFORE_PLACES =
      WordList.words("in at near inside from around outside to");

  private static final int CONTENT_WORDS = 2;

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary of the articles, whose names are names in lower case too
   */
  AskerStatements(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A stretch of a line; {@code opens} where a sentence may begin with it. */
  private record Piece(String text, int start, int end, boolean opens) {

    boolean isPlain() {
      return PLAIN.matcher(text).matches();
    }

    boolean isStatement() {
      return isPlain() || OF_ASKER.matcher(text).matches();
    }

    boolean isClause() {
      return !opens && RELATIVE.matcher(text).matches();
    }

    boolean asks() {
      return !isPlain() && ASKS.matcher(text).lookingAt();
    }
  }

  /** The line without such statements; as it is where it has none, or needs them. */
  String without(String line) {
    if (line.length() > LONGEST) {
      return line;
    }
    List<Piece> pieces = pieces(line);
    int first = firstQuestion(pieces);
    if (first < 0) {
      return line;
    }
    int last = first;
    for (int i = first; i < pieces.size(); i++) {
      last = pieces.get(i).asks() ? i : last;
    }
    List<Piece> leading = pieces.subList(0, first);
    boolean droppable = !leading.isEmpty() && isOfAsker(leading);
    int from = droppable ? pieces.get(first).start() : 0;
    int to = line.length();
    List<Piece> dropped = new ArrayList<>(droppable ? leading : List.of());
    for (int i = last + 1; i < pieces.size(); i++) {
      if (pieces.get(i).isStatement() && isOfAsker(pieces.subList(i, pieces.size()))) {
        dropped.addAll(pieces.subList(i, pieces.size()));
        to = pieces.get(i).start();
        break;
      }
    }
    if (dropped.isEmpty()) {
      return line;
    }
    return without(dropped, line.substring(from, to).replaceFirst("[\\s,;:–—.-]+$", ""))
        .orElse(line);
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    Matcher between = BETWEEN.matcher(line);
    int start = 0;
    boolean opens = true;
    while (between.find()) {
      if (between.start() > start) {
        pieces.add(
            new Piece(
                line.substring(start, between.start()).strip(), start, between.start(), opens));
        opens = SENTENCE_END.matcher(between.group()).find();
      }
      start = between.end();
    }
    if (start < line.length()) {
      pieces.add(new Piece(line.substring(start).strip(), start, line.length(), opens));
    }
    return pieces;
  }

  /** The place of the first piece that asks; a relative clause before another does not. */
  private static int firstQuestion(List<Piece> pieces) {
    int clause = -1;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      if (pieces.get(i).asks() && pieces.get(i).isClause()) {
        clause = i;
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).asks() && !pieces.get(i).isClause()) {
        return i;
      }
    }
    return clause;
  }

  /** Whether each sentence is one of the asker's. */
  private static boolean isOfAsker(List<Piece> pieces) {
    return pieces.getFirst().isStatement()
        && pieces.stream().allMatch(piece -> !piece.opens() || piece.isStatement());
  }

  /** The question, if it can do without the statements or a name of theirs is all it needs. */
  private Optional<String> without(List<Piece> dropped, String rest) {
    List<String> told =
        dropped.stream().filter(piece -> !piece.isPlain()).map(Piece::text).toList();
    if (told.isEmpty()) {
      return Optional.of(rest);
    }
    Matcher request = REQUEST.matcher(rest);
    String core = request.lookingAt() ? rest.substring(request.end()) : rest;
    String all = String.join(". ", told);
    boolean depends = WHO_THEY_ARE.matcher(all).find() && DEPENDS.matcher(core).find();
    if (REPORT.matcher(all).find() || FIRST_PERSON.matcher(core).find() || depends) {
      return Optional.empty();
    }
    Set<Named> named =
        told.stream().flatMap(one -> names(one).stream()).collect(Collectors.toSet());
    return resolved(core, named)
        .filter(
            question ->
                !question.equals(core)
                    || WHATEVER_THEY_ARE.matcher(core).find()
                    || told.stream().allMatch(one -> PROJECT.matcher(one).matches()))
        .filter(this::isComplete);
  }

  private boolean isComplete(String question) {
    return !names(question).isEmpty()
        && Token.of(question).stream().filter(word -> !word.isStopWord()).count() >= CONTENT_WORDS;
  }

  /** The question with a name for its pronoun; empty if it is open what that means. */
  private Optional<String> resolved(String question, Set<Named> named) {
    List<Token> words = Token.of(question);
    int explained = names(question).stream().mapToInt(Named::start).min().orElse(question.length());
    for (int i = 0; i < words.size() && words.get(i).start() < explained; i++) {
      Token word = words.get(i);
      boolean there = word.folded().equals("there") && pointsBack(words, i);
      boolean person = HE_OR_SHE.contains(word.folded());
      if (POINTING.contains(word.folded())) {
        return Optional.empty();
      }
      if (there || person || OTHERS.contains(word.folded())) {
        List<Named> meant =
            named.stream()
                .filter(one -> person ? !one.isPlace() : there || !one.isPlace())
                .toList();
        return meant.size() == 1
            ? Optional.of(replaced(question, words, i, meant.getFirst().text()))
            : Optional.empty();
      }
    }
    return Optional.of(question);
  }

  private static String replaced(String question, List<Token> words, int at, String name) {
    Token word = words.get(at);
    boolean owns =
        OWNING.contains(word.folded())
            || (word.folded().equals("her")
                && at + 1 < words.size()
                && !words.get(at + 1).isFunctionWord());
    String meant =
        word.folded().equals("there")
            ? "in " + name
            : !owns ? name : name.endsWith("s") ? name + "'" : name + "'s";
    return question.substring(0, word.start()) + meant + question.substring(word.end());
  }

  /** Not "is there a bar?" */
  private static boolean pointsBack(List<Token> words, int at) {
    return at > 0
        && !FunctionWords.AUXILIARIES.contains(words.get(at - 1).folded())
        && (at + 1 == words.size()
            || !FunctionWords.AUXILIARIES.contains(words.get(at + 1).folded()));
  }

  /** A name with the article before it. */
  private record Named(String text, int start, boolean isPlace) {}

  private List<Named> names(String text) {
    List<Token> words = Token.of(text);
    List<Named> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!isName(words, i)) {
        continue;
      }
      int end = i;
      while (end + 1 < words.size()
          && isName(words, end + 1)
          && text.substring(words.get(end).end(), words.get(end + 1).start()).isBlank()) {
        end++;
      }
      boolean the = i > 0 && words.get(i - 1).folded().equals("the");
      boolean place = i > 0 && BEFORE_PLACES.contains(words.get(i - 1).folded());
      int start = words.get(the ? i - 1 : i).start();
      Token last = words.get(end);
      String name = text.substring(start, last.start() + last.text().length());
      names.add(
          new Named(
              the ? "the" + name.substring("the".length()) : name, words.get(i).start(), place));
      i = end;
    }
    return names;
  }

  /** A capital tells nothing at the beginning of a sentence. */
  private boolean isName(List<Token> words, int at) {
    Token word = words.get(at);
    boolean known = vocabulary.isName(word.folded()) && !word.isFunctionWord();
    return known || (at > 0 && Names.isName(word));
  }
}
