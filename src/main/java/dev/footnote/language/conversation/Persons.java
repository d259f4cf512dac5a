package dev.footnote.language.conversation;

import dev.footnote.language.Folding;
import dev.footnote.language.Names;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken of. The last exchange comes first; of one exchange, whom a "who" question asked
 * for, then whom it named, then whom the answer named.
 */
final class Persons {

  /** Before a name, and none by themselves. */
  static final Set<String> TITLES =
      WordList.words("mr mrs ms miss dr sen rep gov prof sir lady lord rev st hon capt lt col gen");

  private static final Set<String> WHO = WordList.words("who whom whose");
  private static final Set<String> IS = WordList.words("is was are were");

  /** So many persons named in one sentence are all as likely meant. */
  private static final int A_LIST = 3;

  private static final Pattern BETWEEN_LISTED =
      Pattern.compile("\\s*(?:\\([^)]*\\))?\\s*(?:[,;]|\\band\\b)\\s*(?:and\\s+)?");

  private final List<Exchange> before;
  private final QuestionNames names;

  /** The words of the articles cited, taken apart once for all names; null before the first. */
  private @Nullable List<List<Token>> sources;

  /**
   * @param before what was said, the latest first
   */
  Persons(List<Exchange> before, QuestionNames names) {
    this.before = before;
    this.names = names;
  }

  /** Those of the first rank who may be meant; more than one if nothing tells which. */
  List<String> of(Gender gender) {
    return before.stream()
        .flatMap(exchange -> ranks(exchange).stream())
        .map(rank -> ofGender(rank, gender))
        .filter(rank -> !rank.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> ofGender(List<Name> names, Gender gender) {
    List<Name> persons = new ArrayList<>();
    for (Name name : names) {
      if (name.ofPerson()
          && !TITLES.contains(Folding.fold(name.text()))
          && gender(name).agrees(gender)
          && persons.stream().noneMatch(name::isSameAs)) {
        persons.add(name);
      }
    }
    return persons.stream().map(Name::text).toList();
  }

  private Gender gender(Name name) {
    List<List<Token>> made = sources;
    if (made == null) {
      made = before.stream().flatMap(e -> e.sources().stream()).map(Token::of).toList();
      sources = made;
    }
    return Gender.of(name.text(), made);
  }

  /** The names of an exchange, those that stand on a level together. */
  private List<List<Name>> ranks(Exchange exchange) {
    List<Name> asked =
        exchange.questions().stream().flatMap(q -> names.asked(q, exchange).stream()).toList();
    Predicate<Name> isNew = name -> asked.stream().noneMatch(name::isSameAs);
    List<Name> answers =
        exchange.answers().stream().flatMap(a -> Names.in(a).stream()).filter(isNew).toList();
    List<Name> said = said(exchange).filter(isNew).toList();
    List<Name> listed =
        exchange.sentences().stream()
            .limit(1)
            .flatMap(sentence -> listed(sentence).stream())
            .filter(name -> name.start() > 0 || name.text().contains(" "))
            .filter(isNew)
            .toList();
    List<List<Name>> ranks = new ArrayList<>();
    if (exchange.questions().stream()
        .anyMatch(question -> asksForPerson(question, names.asked(question, exchange)))) {
      ranks.add(!listed.isEmpty() ? listed : answers.isEmpty() ? said : answers);
    }
    asked.forEach(name -> ranks.add(List.of(name)));
    ranks.add(answers);
    ranks.add(said.stream().filter(name -> gender(name) != Gender.UNKNOWN).toList());
    ranks.add(said);
    return ranks;
  }

  /** The longest run of names with nothing but commas and brackets between: "A (chair), B, C". */
  private static List<Name> listed(String sentence) {
    List<Name> names = Names.in(sentence);
    List<Name> longest = List.of();
    List<Name> run = new ArrayList<>();
    for (Name name : names) {
      boolean goesOn =
          !run.isEmpty()
              && BETWEEN_LISTED
                  .matcher(sentence.substring(run.getLast().end(), name.start()))
                  .matches();
      if (!goesOn) {
        run = new ArrayList<>();
      }
      run.add(name);
      longest = run.size() > longest.size() ? List.copyOf(run) : longest;
    }
    return longest.size() < A_LIST ? List.of() : longest;
  }

  /** A single word that opens a sentence may owe its capital to that. */
  private static Stream<Name> said(Exchange exchange) {
    return exchange.sentences().stream()
        .flatMap(
            sentence ->
                Names.in(sentence).stream()
                    .filter(name -> name.start() > 0 || name.text().contains(" ")));
  }

  /** "Who was told?" asks for a person; "Who is Stephen Miller?" already names one. */
  private static boolean asksForPerson(String question, List<Name> asked) {
    List<Token> words = Token.of(question);
    int who = 0;
    while (who < words.size() && !WHO.contains(words.get(who).folded())) {
      who++;
    }
    boolean isNamed =
        who + 2 < words.size()
            && IS.contains(words.get(who + 1).folded())
            && asked.stream().map(Name::start).anyMatch(start -> start == wordStart(words));
    return who < words.size() && !isNamed;
  }

  private static int wordStart(List<Token> words) {
    for (int i = 2; i < words.size(); i++) {
      if (Ellipsis.isAuxiliary(words.get(i - 1))) {
        return words.get(i).start();
      }
    }
    return -1;
  }
}
