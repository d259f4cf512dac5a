package dev.footnote.language.example;

import dev.footnote.language.Calendar;
import dev.footnote.language.Syntax;
import dev.footnote.language.Token;
import dev.footnote.language.Whitespace;
import dev.footnote.language.WordNet;
import dev.footnote.language.page.ReferenceMarks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes questions of an article's sentences. Immutable. */
public final class ExampleGrammar {

  /** What is asked for; the kinds that show best what may be asked come first. */
  public enum Kind {
    WHY("Why "),
    WHEN("When "),
    HOW_MUCH("How much "),
    HOW_MANY("How many "),
    WHO_IS("Who is "),
    WHO("Who ");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind of a question that was made here. */
    public static Kind of(String question) {
      return Stream.of(values())
          .filter(kind -> question.startsWith(kind.words))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no question of ours: " + question));
    }
  }

  private static final Set<String> DISTANT =
      Set.of("had", "could", "would", "might", "may", "must");

  /** So near its beginning a clause has its verb. */
  private static final int VERB_WITHIN = 6;

  private static final Pattern REASON =
      Pattern.compile("^(?<what>.*?),? (?:because|owing to|due to|amid)\\b(?! of which)");

  private static final Pattern OCCASION =
      Pattern.compile(
          "^(?<what>.*?)(?<! named| called| look| looked| take| taken| day| soon| shortly| long),? after (?<then>.*)$");

  private static final String DATE =
      "(?:\\d{1,2}(?:st|nd|rd|th)? M(?: \\d{4})?|M \\d{1,2}(?!\\d)(?:,? \\d{4})?|M(?: \\d{4})?|(?:1[5-9]|20)\\d\\d)(?![\\p{L}\\p{N}’'-])"
          .replace("M", Calendar.FULL_MONTH);

  private static final Pattern DAY =
      Pattern.compile(
          "^(?<what>.*?) (?:on|in) (?:the )?(?:(?:early|late) )?(?:"
              + Calendar.WEEKDAY
              + ",? )?"
              + DATE);

  private static final Pattern PLACE =
      Pattern.compile(" (?:in|at|near) (?:the )?\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)*$");

  private static final Pattern DONE_BY =
      Pattern.compile("^ (?<done>\\p{Ll}+ed|built|won|found|made|led) by (?<who>\\p{Lu}.*)$");

  private static final String PERSON =
      "(?<name>\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.|de|van|von|da|di|la|le))*(?: \\p{Lu}[\\p{L}’'-]+){1,2})";

  private static final Pattern ROLE_AFTER =
      Pattern.compile(
          "(?<!\\p{Lu}\\p{L}{0,20} )" + PERSON + ", (?:the|a|an) (?<role>[^,.;“\"]{3,70})(?=[,.])");

  private static final Pattern ROLE_BEFORE =
      Pattern.compile("\\b[Tt]he (?<role>[^,.;“\"]{3,60}), " + PERSON + "(?=[,.])");

  /** "In March 2017, Sessions recused himself": on which day comes first. */
  private static final Pattern DAY_FIRST = Pattern.compile("^(?:On|In) (?<day>" + DATE + "), ");

  private final FullNames names;
  private final Plainness plainness;
  private final Set<String> title;

  /** Of an article's title and its text. */
  public ExampleGrammar(String title, String text) {
    this.names = new FullNames(text);
    this.plainness = new Plainness(names);
    this.title = Set.copyOf(Token.stems(title));
  }

  /**
   * What a sentence answers, best first; most sentences give none.
   *
   * @param heading what it stands under; empty for nothing
   */
  public List<String> questions(String sentence, String heading) {
    String plain = names.writeOut(ReferenceMarks.without(Whitespace.oneLine(sentence)).strip());
    Matcher day = DAY_FIRST.matcher(plain);
    boolean dated = day.find();
    Optional<Clause> clause =
        Clause.of(dated ? plain.substring(day.end()) : plain).filter(ExampleGrammar::tells);
    List<Optional<String>> made = new ArrayList<>();
    made.add(clause.flatMap(ExampleGrammar::why));
    made.add(clause.flatMap(ExampleGrammar::who));
    made.add(clause.flatMap(ExampleGrammar::byWhom));
    made.add(clause.flatMap(dated ? ExampleGrammar::whenThen : ExampleGrammar::when));
    made.add(clause.flatMap(Quantities::howMuch));
    made.add(clause.flatMap(Quantities::howMany));
    made.add(Quantities.countFirst(plain));
    made.add(clause.flatMap(ExampleGrammar::onWhatOccasion));
    made.add(whoIs(plain));
    Set<String> topic = new HashSet<>(title);
    topic.addAll(Token.stems(heading));
    return made.stream()
        .flatMap(Optional::stream)
        .filter(question -> plainness.admits(question, topic))
        .distinct()
        .toList();
  }

  /** What was so before, or only might be, or somebody only says, is no plain fact to ask for. */
  private static boolean tells(Clause clause) {
    return clause.verb().isAuxiliary()
        ? !DISTANT.contains(clause.verb().form())
        : Token.of(clause.verb().form()).stream().noneMatch(Syntax::isOfSpeaking);
  }

  private static Optional<String> why(Clause clause) {
    return cut(REASON, clause).map(what -> asked("Why", clause, what));
  }

  /** "She resigned after he was elected": what comes next mostly has its reason in what was. */
  private static Optional<String> onWhatOccasion(Clause clause) {
    Matcher after = OCCASION.matcher(clause.rest());
    boolean happens =
        after.find()
            && Token.of(after.group("then")).stream()
                .limit(VERB_WITHIN)
                .flatMap(word -> Verb.of(word).stream())
                .anyMatch(verb -> verb.tense() != Verb.Tense.PRESENT);
    return happens
        ? cut(OCCASION, clause).map(what -> asked("Why", clause, what))
        : Optional.empty();
  }

  private static Optional<String> when(Clause clause) {
    return cut(DAY, clause)
        .filter(what -> !what.isEmpty() || clause.isBeing())
        .filter(what -> !isDescription(clause, what))
        .map(what -> asked("When", clause, PLACE.matcher(what).replaceFirst("")));
  }

  private static Optional<String> whenThen(Clause clause) {
    return Predicate.head(clause.rest())
        .filter(what -> !isDescription(clause, what))
        .map(what -> asked("When", clause, what));
  }

  /** "Was a coach", "is set to run" last, and "left at the end of May" tells the day itself. */
  private static boolean isDescription(Clause clause, String what) {
    return (clause.isBeing() && what.matches(" (?:a|an|the|one|set|to|likely|due|expected)\\b.*"))
        || what.matches(".* (?:end|start|beginning) of .*");
  }

  private static String asked(String word, Clause clause, String predicate) {
    return Predicate.fitting(predicate, it -> word + " " + clause.inverted(it) + "?");
  }

  /** What stands before that which a pattern finds. */
  private static Optional<String> cut(Pattern pattern, Clause clause) {
    Matcher matcher = pattern.matcher(clause.rest());
    return matcher.find() && Predicate.isWhole(matcher.group("what"))
        ? Optional.of(Predicate.withoutPassingTime(matcher.group("what")))
        : Optional.empty();
  }

  private static Optional<String> who(Clause clause) {
    boolean agrees = !clause.isJoined() || clause.verb().tense() == Verb.Tense.PAST;
    boolean tells =
        clause.isPerson()
            && agrees
            && !(clause.isBeing() && clause.rest().matches(" (?:an?|one|set|to)\\b.*"));
    return tells
        ? Predicate.head(clause.rest())
            .filter(head -> !head.isEmpty())
            .map(head -> Predicate.fitting(head, it -> "Who " + clause.verb().form() + it + "?"))
        : Optional.empty();
  }

  private static Optional<String> byWhom(Clause clause) {
    Matcher done = DONE_BY.matcher(clause.rest());
    boolean past = clause.verb().form().equals("was") || clause.verb().form().equals("were");
    return past && !clause.named() && done.find()
        ? Optional.of("Who " + done.group("done") + " " + clause.subject() + "?")
        : Optional.empty();
  }

  private static Optional<String> whoIs(String sentence) {
    Matcher before = ROLE_BEFORE.matcher(sentence);
    if (before.find()
        && before.group("role").contains(" of ")
        && isOfPerson(before.group("role"))) {
      return Optional.of("Who is the " + before.group("role") + "?");
    }
    Matcher after = ROLE_AFTER.matcher(sentence);
    return after.find() && isOfPerson(after.group("role"))
        ? Optional.of("Who is " + after.group("name") + "?")
        : Optional.empty();
  }

  private static boolean isOfPerson(String role) {
    String noun = role.split(" (?:of|at|in|on|for|from|who|with|to|whose) ", 2)[0];
    String head = noun.substring(noun.lastIndexOf(' ') + 1);
    return head.matches("\\p{Ll}+") && WordNet.english().isPerson(head);
  }
}
