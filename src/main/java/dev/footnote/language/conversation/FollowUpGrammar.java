package dev.footnote.language.conversation;

import dev.footnote.language.Names;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.conversation.FollowUp.Again;
import dev.footnote.language.conversation.FollowUp.Choice;
import dev.footnote.language.conversation.FollowUp.Continued;
import dev.footnote.language.conversation.FollowUp.Independent;
import dev.footnote.language.conversation.FollowUp.More;
import dev.footnote.language.conversation.FollowUp.Open;
import dev.footnote.language.conversation.FollowUp.Where;
import dev.footnote.language.conversation.Referents.Ambiguity;
import dev.footnote.language.conversation.Referents.Resolved;
import dev.footnote.language.question.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands follow-ups in English without a model: what is cut short ("Why?", "And in 2017?") is
 * completed, pronouns become what they stand for, and requests about the answer itself ("source?",
 * "tell me more") are told from questions. Every other question is left alone, so that a new topic
 * stays new.
 */
public final class FollowUpGrammar {

  private static final String BEFORE =
      "^(?:[^\\p{L}]*(?:and|but|so|ok|okay|well|wow|hmm|oh|no|yes|please|sorry|wait|great|nice|interesting|cool)\\b[,.!\\s]*)*[^\\p{L}]*";

  private static final String ABOUT_IT =
      "(?:\\s+(?:about|on|of|with)\\s+(?:that|this|it|them|those|which|(?:that|this|the|those)\\s+\\p{L}+)(?:\\s+\\p{L}+)?)?";

  private static final String END =
      "(?:\\s+(?:then|though|please|pls|now|again|exactly|here))*\\s*(?:[?.!,;…]+.*)?$";

  private static final String THAT = "(?:that|this|it|those|these|them|so)";

  private static final Pattern SOURCE =
      pattern(
          "(?:(?:what(?:['’]?s|\\s+is|\\s+are|\\s+was)?\\s+|(?:do\\s+you\\s+|you\\s+)?(?:have|got)\\s+|cite\\s+|name\\s+|give\\s+(?:me\\s+)?"
              + "|can\\s+i\\s+(?:see|have)\\s+|where(?:['’]?s|\\s+is|\\s+are)\\s+)?"
              + "(?:the|your|any|a|some)?\\s*(?:sources?|citations?|proof|evidence|references?|footnotes?|link)"
              + "(?:\\s+(?:for|of|on)\\s+(?:(?:that|this)\\s+(?:claim|answer|number|figure)|<THAT>))?"
              + "|(?:says|according to)\\s+who(?:m)?|who\\s+says\\s+(?:so|that|this)"
              + "|where(?:['’]?s|\\s+(?:does|did|do|is|was|are|has|have))\\s+(?:it|that|this|you|they)?\\s*"
              + "(?:say|says|said|written|read|find|found|get|got|see|saw|come|taken|stated|from|have|mentioned)\\b"
              + "(?:\\s+(?:<THAT>|from|written|down|stated|all))*"
              + "|where\\s+can\\s+(?:i|we)\\s+(?:read|check|verify)\\s+<THAT>"
              + "|(?:(?:in|from|on)\\s+)?(?:which|what)\\s+(?:one\\s+of\\s+(?:the|your|these)\\s+)?(?:article|document|doc|paper|page|source|text|paragraph|file)s?"
              + "(?:\\s+(?:is|was|does|did|says?|said|are|tells?|mentions?|states?)\\b(?:\\s+(?:you|<THAT>|say|from|in|on|read|find|mention)\\b)*)?"
              + "|how\\s+(?:do|would|can)\\s+you\\s+know(?:\\s+<THAT>)?"
              + "|(?:what\\s+ma(?:kes|de)\\s+you|why\\s+do\\s+you)\\s+(?:say|think)\\s+<THAT>"
              + "|what\\s+are\\s+you\\s+basing\\s+<THAT>\\s+on|(?:what\\s+is\\s+<THAT>\\s+)?based\\s+on(?:\\s+what)?"
              + "|(?:can\\s+you\\s+)?(?:prove\\s+(?:it|that)|(?:show|tell)\\s+me\\s+where(?:\\s+(?:<THAT>|you|is|was|says?|said|stands?|written|from|got|read)\\b)+"
              + "|show\\s+me(?:\\s+(?:the\\s+\\p{L}+|where|that|it))*))");

  private static final String TRUE =
      "(?:right|true|correct|so|certain|confirmed|accurate|real|definite|possible)";

  private static final Pattern DOUBT =
      pattern(
          "(?:(?:are\\s+)?(?:you|u)\\s+(?:really\\s+|quite\\s+|absolutely\\s+|100%\\s+)?(?:sure|certain|positive|serious)|r\\s+u\\s+sure"
              + "|how\\s+(?:sure|certain|confident)\\s+are\\s+you"
              + "|(?:really|seriously|sure|honestly|for\\s+real|no\\s+way)"
              + "|(?:really|seriously)[?!,\\s]+(?:are\\s+you\\s+)?(?:sure|certain)"
              + "|(?:is|can|could)\\s+(?:that|this|it)\\s+(?:be\\s+)?(?:really\\s+|actually\\s+|definitely\\s+|still\\s+|even\\s+)?(?:<TRUE>|wrong|a\\s+(?:mistake|typo))"
              + "|(?:that|this|it)(?:['’]?s|\\s+is|\\s+must\\s+be|\\s+(?:seems|looks|sounds|feels))\\s+(?:a\\s+(?:bit|little)\\s+|very\\s+|quite\\s+|(?:way\\s+)?too\\s+|rather\\s+|just\\s+)?"
              + "(?:wrong|incorrect|false|untrue|off|odd|tiny|low|high|unlikely|a\\s+(?:mistake|typo)|hard\\s+to\\s+believe|not\\s+<TRUE>)"
              + "|(?:that|this|it)\\s+(?:isn['’]?t|can['’]?t\\s+be|cannot\\s+be|does\\s?n['’]?t\\s+(?:seem|look|sound|feel))(?:\\s+(?:at\\s+all|quite|very))?\\s+(?:<TRUE>|it)"
              + "|(?:that|this)\\s+(?:can['’]?t|cannot)\\s+be"
              + "|i\\s+(?:really\\s+)?doubt\\s+<THAT>|i\\s+(?:don['’]?t|can['’]?t)\\s+(?:believe|buy|trust)\\s+(?:<THAT>|you)"
              + "|i\\s+don['’]?t\\s+think\\s+(?:so|(?:that|this|it)(?:['’]?s|\\s+is)\\s+<TRUE>)|i(?:['’]?m|\\s+am)\\s+not\\s+(?:convinced|so\\s+sure)"
              + "|(?:are\\s+you\\s+|did\\s+you\\s+|you(?:['’]re|\\s+are|\\s+must\\s+be)?\\s+)(?:just\\s+)?(?:ma(?:ke|king|de)\\s+<THAT>\\s+up|mistaken|wrong)"
              + "|(?:can\\s+you\\s+)?(?:double[- ]?check|confirm|check)(?:\\s+(?:that|this|it))?)"
              + ABOUT_IT);

  private static final Pattern MORE =
      pattern(
          "(?:(?:can|could|would|will)\\s+(?:you|u)\\s+)?(?:please\\s+)?"
              + "(?:(?:tell|give|show)\\s+(?:me|us)\\s+)?"
              + "(?:(?:a\\s+(?:bit|little)\\s+|some\\s+|even\\s+|any\\s+|something\\s+)?more(?:\\s+(?:details?|info|information))?"
              + "|go\\s+on|continue|carry\\s+on|keep\\s+going|elaborate|details|what\\s+else(?:\\s+\\p{L}+){0,4}|anything\\s+else"
              + "|what\\s+happened\\s+(?:next|then|after(?:wards|\\s+that)?)|and\\s+then|explain)"
              + "(?:\\s+(?:about|on|of)\\s+(?<topic>[^?.!]+?))?");

  private static final Pattern WHO_SAID_THAT =
      Pattern.compile(
          "(?i)\\W*(who\\s+(?:said|says|claim(?:s|ed)|report(?:s|ed)|told|wrote|announced|admitted))"
              + "\\s+(?:that|this|so|it)\\W*");

  private static final Set<String> NOTHING_NEW =
      WordList.words("that this it them those these all any");

  /** "I mean Fehl", "Rosenstein I mean", "no, the mayor". */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?i)^(?:(?:no|sorry|oh|oops|ah|well|for|the one|i\\s+mea?nt?|i['’]?m\\s+(?:talking|asking)\\s+about|about|meaning)\\b[,:.\\s]*)*(.*?)"
              + "(?:[,\\s]+(?:one|i\\s+mea?nt?|of\\s+course|please|obviously))*[\\s.!?]*$");

  private static final int LONGEST_CHOICE = 6;

  private static final int SHORTEST_BEGINNING = 4;

  private static final Set<String> CONNECTING = WordList.words("and but so then");

  /** A question of so many content words may need what was said before. */
  private static final int BRIEF = 2;

  /** "2.", "#2", "the second", "the last": a place among the choices. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(?:#|(?:the|no|number|option|choice)\\b\\.?\\s*)*"
              + "(?:(?<number>\\d{1,4})(?:st|nd|rd|th)?|(?<word>\\p{L}+))[).:]?");

  private static final List<String> PLACES =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary of the articles: what they write as a name is one in lower case too
   */
  public FollowUpGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static Pattern pattern(String regex) {
    String written = regex.replace("<THAT>", THAT).replace("<TRUE>", TRUE);
    return Pattern.compile(BEFORE + written + END, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether it asks for the source of the last answer, whether that is certain, or for more. */
  public static boolean isAboutTheAnswer(String message) {
    return SOURCE.matcher(message).matches()
        || DOUBT.matcher(message).matches()
        || MORE.matcher(message).matches();
  }

  /**
   * What a message means.
   *
   * @param before what was said, the latest first; may be empty
   * @param message what is said now
   */
  public FollowUp of(List<Exchange> before, String message) {
    boolean doubts = DOUBT.matcher(message).matches();
    if (doubts || SOURCE.matcher(message).matches()) {
      return before.isEmpty() ? new Open(message, "", List.of()) : new Again(doubts);
    }
    Matcher more = MORE.matcher(message);
    if (more.matches()) {
      return more(before, message, Optional.ofNullable(more.group("topic")).orElse(""));
    }
    return question(before, message);
  }

  private FollowUp more(List<Exchange> before, String message, String topic) {
    boolean isNamed = Token.of(topic).stream().anyMatch(w -> !NOTHING_NEW.contains(w.folded()));
    if (!isNamed) {
      return before.isEmpty() ? new Open(message, "", List.of()) : new More("");
    }
    Resolved about = new Referents(before, vocabulary).resolve(topic);
    if (about.open().isPresent()) {
      Ambiguity open = about.open().get();
      return new Open(message, open.pronoun(), open.choices());
    }
    return before.isEmpty() ? new Independent(whatIs(about.text())) : new More(about.text());
  }

  /** What asks for somebody or something that was not spoken of yet. */
  public static String whatIs(String topic) {
    return (Names.in(topic).isEmpty() ? "What is " : "Who is ") + topic.strip() + "?";
  }

  /** What asks whether something that was said is so: of it, "why?" asks "Why was it that…?" */
  public static String whether(String said) {
    return "was it that " + unmarked(said) + "?";
  }

  /** "Who said that?" of something that was said, with the words; what asks else stays. */
  public static String aboutSaid(String said, String question) {
    Matcher who = WHO_SAID_THAT.matcher(question);
    return who.matches() ? who.group(1) + " that " + unmarked(said) + "?" : question;
  }

  private static String unmarked(String said) {
    return said.strip().replaceFirst("[?.!,;…\\s]+$", "");
  }

  private FollowUp question(List<Exchange> before, String question) {
    Referents referents = new Referents(before, vocabulary);
    if (!before.isEmpty()) {
      Optional<String> completed = Ellipsis.complete(before.getFirst(), question);
      if (completed.isPresent()) {
        return new Continued(referents.resolve(completed.get()).text(), Where.ANYWHERE);
      }
    }
    Resolved resolved = referents.resolve(question);
    if (resolved.open().isPresent()) {
      Ambiguity open = resolved.open().get();
      return new Open(question, open.pronoun(), open.choices());
    }
    return !before.isEmpty() && (resolved.leans() || isConnected(question))
        ? new Continued(resolved.text(), resolved.leans() ? resolved.where() : Where.RATHER_THERE)
        : new Independent(resolved.text());
  }

  /** "And at 90?", "but why not the cheapest?"; a longer question says what it is about. */
  private static boolean isConnected(String question) {
    List<Token> words = Token.of(question);
    return words.stream().findFirst().filter(word -> CONNECTING.contains(word.folded())).isPresent()
        && words.stream().filter(word -> !word.isStopWord()).count() <= BRIEF;
  }

  /**
   * The question that was asked back about, with what a person then says is meant; empty if the
   * message is no such thing, but a question of its own.
   *
   * @param open what was asked back
   * @param message equals or names a choice, or anything where there was none to choose from
   */
  public Optional<String> chosen(Open open, String message) {
    Matcher meant = MEANT.matcher(message.strip());
    String words = meant.matches() ? meant.group(1).strip() : message.strip();
    List<Token> tokens = Token.of(words);
    boolean asks =
        tokens.stream()
            .anyMatch(w -> Ellipsis.isAuxiliary(w) || (w.isQuestionWord() && w.start() == 0));
    if (asks && open.choices().isEmpty() && words.length() < message.strip().length()) {
      return Optional.of(words);
    }
    Optional<String> whole =
        open.names().stream().filter(message.strip()::equalsIgnoreCase).findFirst();
    if (whole.isEmpty() && (tokens.isEmpty() || tokens.size() > LONGEST_CHOICE || asks)) {
      return Optional.empty();
    }
    if (whole.isEmpty() && isBeyond(open.choices(), words)) {
      return Optional.empty();
    }
    String referent = whole.orElseGet(() -> referent(open, words, tokens));
    if (open.pronoun().isEmpty()) {
      return Optional.of(whatIs(referent));
    }
    Matcher more = MORE.matcher(open.question());
    return Optional.of(
        more.matches()
            ? whatIs(referent)
            : new Referents(List.of(), vocabulary)
                .resolve(open.question(), open.pronoun(), referent));
  }

  /** The choice whose place the words are, counted from 1. */
  private static Optional<String> atPlace(List<String> choices, String words) {
    Matcher said = PLACE.matcher(words);
    if (!said.matches()) {
      return Optional.empty();
    }
    int place =
        said.group("number") != null
            ? Integer.parseInt(said.group("number"))
            : switch (said.group("word").toLowerCase(Locale.ROOT)) {
              case "former" -> 1;
              case "last", "latter" -> choices.size();
              case String word -> PLACES.indexOf(word) + 1;
            };
    return place < 1 || place > choices.size()
        ? Optional.empty()
        : Optional.of(choices.get(place - 1));
  }

  /** The choice that is named or, with the words that do it, described; else the words. */
  private static String referent(Open open, String words, List<Token> said) {
    List<Choice> choices = open.choices();
    List<Choice> named =
        choices.stream().filter(choice -> shared(choice.name(), said) > 0).toList();
    Optional<String> atPlace = atPlace(open.names(), words);
    if (named.size() != 1 && atPlace.isPresent()) {
      return nameOf(atPlace.get());
    }
    List<Choice> meant =
        named.size() == 1
            ? named
            : choices.stream().filter(choice -> shared(choice.told(), said) > 0).toList();
    if (meant.size() != 1) {
      return words;
    }
    String name = nameOf(meant.getFirst().name());
    long telling =
        said.stream()
            .filter(word -> !word.isFunctionWord() && !Persons.TITLES.contains(word.folded()))
            .count();
    return shared(name, said) == telling ? name : name + ", " + words + ",";
  }

  /** "Martin Keel" of "Martin Keel, 58". */
  private static String nameOf(String choice) {
    return choice.replaceFirst(",.*", "");
  }

  /** Whether it is a number for which there is no choice. */
  private static boolean isBeyond(List<Choice> choices, String words) {
    return !choices.isEmpty()
        && words.matches("\\d{1,9}")
        && atPlace(choices.stream().map(Choice::name).toList(), words).isEmpty();
  }

  /** How many of the words said a text holds, or their beginning: "head" of "headteacher". */
  private static long shared(String text, List<Token> said) {
    List<Token> words = Token.of(text);
    return said.stream()
        .filter(one -> !one.isFunctionWord())
        .filter(
            one ->
                words.stream()
                    .anyMatch(
                        word ->
                            word.stem().equals(one.stem())
                                || (word.folded().length() >= SHORTEST_BEGINNING
                                    && !word.isFunctionWord()
                                    && one.folded().startsWith(word.folded()))))
        .count();
  }
}
