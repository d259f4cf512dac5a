package dev.footnote.language.conversation;

import dev.footnote.language.Folding;
import dev.footnote.language.Names;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.conversation.FollowUp.Choice;
import dev.footnote.language.conversation.FollowUp.Where;
import dev.footnote.language.question.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the pronouns of a follow-up stand for: a person, thing or group that was spoken of before.
 * What was spoken of last comes first; of one exchange, whom a "who" question asked for, then whom
 * it named, then whom the answer named.
 */
final class Referents {

  private static final Set<String> OF_THING = WordList.words("it its itself");
  private static final Set<String> OF_SEVERAL = WordList.words("they them their theirs themselves");
  private static final Set<String> POSSESSIVE = WordList.words("his its their hers theirs");
  private static final Set<String> DEMONSTRATIVE =
      WordList.words("this that these those there then");
  private static final Set<String> ARTICLES = WordList.words("a an the this these those");

  /** Begin a clause before the one it belongs to. */
  private static final Set<String> OPENING_CLAUSES =
      WordList.words("before after when while since until although though because if as once");

  /** Name one body of many people. */
  private static final Set<String> COLLECTIVE =
      WordList.stems(
          """
          association board club committee company council court crew department family firm
          government group jury management ministry organisation organization party police press
          school society staff team union
          """);

  /** Behind what a verb is done to: "who got that together?" */
  private static final Set<String> PARTICLES =
      WordList.words("together away back again today yet first right wrong happen");

  /** Begin a clause behind a "that". */
  private static final Set<String> SUBJECTS =
      WordList.words(
          "the a an i you he she it we they his her its their my your our there some all no every");

  /** "This year" was not spoken of before. */
  private static final Set<String> SPANS =
      WordList.words(
          "day days week weeks weekend month months year years season morning evening time");

  /** Before a name, and none by themselves. */
  static final Set<String> TITLES =
      WordList.words("mr mrs ms miss dr sen rep gov prof sir lady lord rev st hon capt lt col gen");

  /** Capitalised because they open a request, not because they name anything. */
  private static final Set<String> OPENERS =
      WordList.words("tell give explain describe list name show find say summarize compare");

  /** "It" that stands for nothing: "Is it true that…", "What time is it?" */
  private static final Pattern EMPTY_IT =
      Pattern.compile(
          "\\bit\\s+(?:true|possible|likely|clear|known|said|reported|ok|okay|necessary|legal|raining|snowing)\\b"
              + "|\\btime\\s+is\\s+it\\b|\\bit\\s+(?:is|was|'s|’s)?\\s*that\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHO_IS_THAT =
      Pattern.compile(
          "\\bwho(?:\\s+(?:is|was|are|were)|['’]?s)\\s+(that|this|they)\\b\\s*[?.!]*$",
          Pattern.CASE_INSENSITIVE);

  /** "A new one", "the other one"; not "the one who…" */
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:(?:a|an|the|another|this|that|which|any)\\s+(?:(?!(?:one|for|of|to|in|at|on|with|from|is|was|are)\\b)\\p{L}+\\s+){0,2}"
              + "|(?:for|about|get|got|have|has|had|buy|need|want|use|rent|lend\\s+\\p{L}+|give\\s+\\p{L}+)\\s+)(one)\\b"
              + "(?!\\s+(?:who|that|which|of|about|with|from|by|thing|day)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOUN_PHRASE =
      Pattern.compile(
          "\\b(the|a|an|my|our|your|no|any|another)\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE);

  /** So many persons named in one sentence are all as likely meant. */
  private static final int A_LIST = 3;

  private static final Pattern BETWEEN_LISTED =
      Pattern.compile("\\s*(?:\\([^)]*\\))?\\s*(?:[,;]|\\band\\b)\\s*(?:and\\s+)?");

  /** So many exchanges back may lie what a pronoun stands for. */
  private static final int MEMORY = 3;

  private final List<Exchange> before;
  private final Vocabulary vocabulary;

  /**
   * @param before what was said, the latest first
   * @param vocabulary tells names that are typed in lower case
   */
  Referents(List<Exchange> before, Vocabulary vocabulary) {
    this.before = before.stream().limit(MEMORY).toList();
    this.vocabulary = vocabulary;
  }

  /**
   * A question with its pronouns resolved.
   *
   * @param text the question
   * @param leans whether it has a word that stands for something that was said before
   * @param where which articles may answer it
   * @param open the pronoun that may stand for several, or for nothing that is known
   */
  record Resolved(String text, boolean leans, Where where, Optional<Ambiguity> open) {}

  /** A pronoun as typed, and what it may stand for. */
  record Ambiguity(String pronoun, List<Choice> choices) {}

  /** The question with what its pronouns stand for, each kind of them once. */
  Resolved resolve(String question) {
    Matcher that = WHO_IS_THAT.matcher(question);
    if (that.find()) {
      return resolveWho(question, that);
    }
    String text = question;
    boolean leans = false;
    Where where = Where.ANYWHERE;
    Set<Kind> done = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < Token.of(text).size(); i++) {
      List<Token> words = Token.of(text);
      Token word = words.get(i);
      Optional<Kind> kind = Kind.of(word).filter(one -> !done.contains(one));
      if (kind.isEmpty() || isExplained(text, words, i)) {
        continue;
      }
      leans = true;
      done.add(kind.get());
      if (kind.get() == Kind.POINTER) {
        where = where == Where.ONLY_THERE ? where : Where.RATHER_THERE;
        continue;
      }
      List<String> referents = referents(kind.get(), word);
      if (referents.size() > 1 || (referents.isEmpty() && isUnknown(kind.get(), words))) {
        return new Resolved(
            text, true, where, Optional.of(new Ambiguity(word.text(), choices(referents))));
      }
      if (referents.size() == 1) {
        text = replaced(text, words, i, referents.getFirst());
      } else {
        where =
            kind.get() == Kind.PERSON || where == Where.ONLY_THERE
                ? Where.ONLY_THERE
                : Where.RATHER_THERE;
      }
    }
    Matcher one = ONE.matcher(text);
    if (one.find()) {
      leans = true;
      Optional<String> noun = things().findFirst().map(Referents::head);
      if (noun.isPresent()) {
        String article =
            one.group().contains(" ")
                    && one.group().matches("(?i)(?:a|an|the|another|this|that|which|any)\\s.*")
                ? ""
                : "a ";
        text = text.substring(0, one.start(1)) + article + noun.get() + text.substring(one.end(1));
      }
      where = where == Where.ONLY_THERE ? where : Where.RATHER_THERE;
    }
    return new Resolved(text, leans, where, Optional.empty());
  }

  /** The question with the word that was open standing for what a person then named. */
  String resolve(String question, String open, String referent) {
    List<Token> words = Token.of(question);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).text().equalsIgnoreCase(open)) {
        List<Token> named = Token.of(referent);
        boolean firstNamed =
            i > 0
                && named.size() > 1
                && words.get(i - 1).folded().equals(named.getFirst().folded());
        return firstNamed
            ? question.substring(0, words.get(i - 1).start())
                + replaced(question, words, i, referent).substring(words.get(i).start())
            : replaced(question, words, i, referent);
      }
    }
    return question;
  }

  /** Each with what stands behind it in what was said, up to the next of them. */
  private List<Choice> choices(List<String> names) {
    return names.stream().map(name -> new Choice(name, told(name, names))).toList();
  }

  private String told(String name, List<String> names) {
    StringBuilder told = new StringBuilder();
    for (String sentence : before.stream().flatMap(e -> e.sentences().stream()).toList()) {
      int at = sentence.indexOf(name);
      if (at >= 0) {
        int end =
            names.stream()
                .mapToInt(other -> sentence.indexOf(other, at + name.length()))
                .filter(next -> next > 0)
                .min()
                .orElse(sentence.length());
        told.append(sentence, at, end).append(' ');
      }
    }
    return told.toString();
  }

  private Resolved resolveWho(String question, Matcher that) {
    List<String> persons = persons(Gender.UNKNOWN);
    if (persons.size() > 1) {
      return new Resolved(
          question,
          true,
          Where.RATHER_THERE,
          Optional.of(new Ambiguity(that.group(1), choices(persons))));
    }
    String text =
        persons.isEmpty()
            ? question
            : question.substring(0, that.start(1))
                + persons.getFirst()
                + question.substring(that.end(1));
    return new Resolved(
        text, true, persons.isEmpty() ? Where.RATHER_THERE : Where.ANYWHERE, Optional.empty());
  }

  /**
   * Before anything was said a pronoun cannot be understood where little else is: "where does he
   * live?", but not "which assistant lost his job along with Evason?"
   */
  private boolean isUnknown(Kind kind, List<Token> words) {
    long telling = words.stream().filter(word -> !word.isStopWord()).count();
    return before.isEmpty()
        && ((kind == Kind.PERSON && telling <= 2) || (kind == Kind.THING && telling < 2));
  }

  private static String replaced(String text, List<Token> words, int at, String referent) {
    Token word = words.get(at);
    boolean owns = POSSESSIVE.contains(word.folded()) || isOwning(words, at);
    return text.substring(0, word.start())
        + (owns ? possessive(referent) : referent)
        + text.substring(word.start() + word.text().length());
  }

  /** "Her deputy". */
  private static boolean isOwning(List<Token> words, int at) {
    return words.get(at).folded().equals("her")
        && at + 1 < words.size()
        && !words.get(at + 1).isFunctionWord();
  }

  static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /** The names in a question, without the verb that may open it. */
  static List<Name> namesAsked(String question) {
    return Names.in(question).stream()
        .filter(name -> !OPENERS.contains(Folding.fold(name.text())))
        .toList();
  }

  private enum Kind {
    PERSON,
    THING,
    SEVERAL,
    POINTER;

    static Optional<Kind> of(Token word) {
      return Gender.of(word) != Gender.UNKNOWN
          ? Optional.of(PERSON)
          : OF_THING.contains(word.folded())
              ? Optional.of(THING)
              : OF_SEVERAL.contains(word.folded())
                  ? Optional.of(SEVERAL)
                  : DEMONSTRATIVE.contains(word.folded()) ? Optional.of(POINTER) : Optional.empty();
    }
  }

  /** Whether something before the pronoun in its own question may be what it stands for. */
  private boolean isExplained(String question, List<Token> words, int at) {
    Token word = words.get(at);
    if (OF_THING.contains(word.folded()) && EMPTY_IT.matcher(question).find()) {
      return true;
    }
    if (DEMONSTRATIVE.contains(word.folded())) {
      return !pointsBack(words, at);
    }
    String earlier = question.substring(0, word.start());
    if (!namesAsked(earlier).isEmpty() || !known(earlier).isEmpty()) {
      return true;
    }
    if (words.getFirst().start() < word.start()
        && OPENING_CLAUSES.contains(words.getFirst().folded())
        && !namesAsked(question.substring(word.end())).isEmpty()) {
      return true; // "Before he was elected, what did Sessions do?"
    }
    // "Who did the mayor choose as his deputy?", but "What did the letter say about him?"
    boolean person =
        Gender.of(word) != Gender.UNKNOWN
            && !before.isEmpty()
            && !(POSSESSIVE.contains(word.folded()) || isOwning(words, at));
    for (int i = 1; i < at; i++) {
      Token previous = words.get(i - 1);
      boolean subject = Ellipsis.isAuxiliary(previous) && !words.get(i).isFunctionWord();
      boolean described = ARTICLES.contains(previous.folded()) && !words.get(i).isFunctionWord();
      if (person ? subject : subject || described) {
        return true;
      }
    }
    return false;
  }

  /** "Who refused that?", "how many were there?"; not "is there a bar?" nor "the claim that…" */
  private boolean pointsBack(List<Token> words, int at) {
    String word = words.get(at).folded();
    boolean last = at == words.size() - 1;
    boolean afterVerb = at > 0 && Ellipsis.isAuxiliary(words.get(at - 1));
    Token next = last ? null : words.get(at + 1);
    if (word.equals("there")) {
      return at > 0 && !afterVerb && (next == null || !Ellipsis.isAuxiliary(next));
    }
    if (word.equals("then")) {
      return last && at > 1;
    }
    if (next != null && SUBJECTS.contains(next.folded())) {
      return false; // "say that the law was void"
    }
    boolean object =
        at > 0 && (next == null || next.isFunctionWord() || PARTICLES.contains(next.folded()));
    boolean subject = afterVerb && at < 3;
    boolean named = at > 0 && next != null && !SPANS.contains(next.folded());
    return object || subject || (named && !before.isEmpty());
  }

  private List<String> referents(Kind kind, Token pronoun) {
    return switch (kind) {
      case PERSON -> persons(Gender.of(pronoun));
      case THING -> things().limit(1).toList();
      case SEVERAL -> groups().limit(1).toList();
      case POINTER -> List.of();
    };
  }

  /** Those of the first rank who may be meant; more than one if nothing tells which. */
  private List<String> persons(Gender gender) {
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
    return Gender.of(name.text(), before.stream().flatMap(e -> e.sources().stream()).toList());
  }

  /** The names of an exchange, those that stand on a level together. */
  private List<List<Name>> ranks(Exchange exchange) {
    List<Name> asked =
        exchange.questions().stream().flatMap(q -> asked(q, exchange).stream()).toList();
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
    if (asksForPerson(exchange.question(), asked)) {
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
    while (who < words.size()
        && !WordList.words("who whom whose").contains(words.get(who).folded())) {
      who++;
    }
    boolean names =
        who + 2 < words.size()
            && WordList.words("is was are were").contains(words.get(who + 1).folded())
            && asked.stream().map(Name::start).anyMatch(start -> start == wordStart(words));
    return who < words.size() && !names;
  }

  private static int wordStart(List<Token> words) {
    for (int i = 2; i < words.size(); i++) {
      if (Ellipsis.isAuxiliary(words.get(i - 1))) {
        return words.get(i).start();
      }
    }
    return -1;
  }

  /** What the questions before named or described, the last first. */
  private Stream<String> things() {
    return before.stream()
        .limit(2)
        .flatMap(
            exchange ->
                Stream.concat(
                    nounPhrases(exchange.question()).reversed().stream(),
                    asked(exchange.question(), exchange).stream()
                        .filter(name -> !name.ofPerson())
                        .map(Name::text)));
  }

  /** Of these, what is more than one. */
  private Stream<String> groups() {
    return things()
        .filter(
            thing -> {
              Token head = Token.of(head(thing)).getFirst();
              boolean plural = head.folded().endsWith("s") && !head.folded().endsWith("ss");
              return plural || COLLECTIVE.contains(head.stem()) || head.isCapitalised();
            });
  }

  private static String head(String nounPhrase) {
    return nounPhrase.substring(nounPhrase.lastIndexOf(' ') + 1);
  }

  /** "The travel ban", "your library card", in order. */
  static List<String> nounPhrases(String question) {
    List<String> things = new ArrayList<>();
    Matcher matcher = NOUN_PHRASE.matcher(question);
    while (matcher.find()) {
      int end = matcher.end();
      boolean named = false;
      for (Token word : Token.of(question.substring(matcher.end()))) {
        boolean adjoins = question.substring(end, matcher.end() + word.start()).isBlank();
        boolean afterName = end > matcher.end() && named && !word.isCapitalised();
        boolean afterNoun = end > matcher.end() && isVerb(word, matcher.group(1));
        if (word.isFunctionWord() || !adjoins || afterName || afterNoun) {
          break;
        }
        named = word.isCapitalised();
        end = matcher.end() + word.end();
      }
      while (end < question.length() && end > matcher.end() && isInWord(question, end)) {
        end++;
      }
      if (end > matcher.end()) {
        things.add(determiner(matcher.group(1)) + " " + question.substring(matcher.end(), end));
      }
    }
    return things;
  }

  /** "The ferry crashed", "a locker costs"; not "the travel costs". */
  private static boolean isVerb(Token word, String determiner) {
    boolean ofOne = determiner.toLowerCase(Locale.ROOT).matches("an?|another");
    return word.folded().endsWith("ed") || (ofOne && word.folded().matches(".*[^su]s"));
  }

  /** "Hold-up" is one word. */
  private static boolean isInWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        || (text.charAt(at) == '-'
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static String determiner(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "my", "our", "your" -> "your";
      default -> "the";
    };
  }

  /** A word that opens a question may owe its capital to that. */
  private boolean isKnownName(String text) {
    return text.contains(" ") || vocabulary.isName(Folding.fold(text));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private List<Name> asked(String question, Exchange exchange) {
    List<Name> names =
        namesAsked(question).stream()
            .filter(name -> name.start() > 0 || isKnownName(name.text()))
            .toList();
    return names.isEmpty() ? known(question, List.of(exchange)) : names;
  }

  private List<Name> known(String text) {
    return known(text, before);
  }

  /** Names the articles write with capitals, found in a text that may lack them. */
  private List<Name> known(String text, List<Exchange> exchanges) {
    List<Name> sources =
        exchanges.stream()
            .flatMap(exchange -> exchange.sentences().stream())
            .flatMap(source -> Names.in(source).stream())
            .filter(name -> name.start() > 0 || name.text().contains(" "))
            .toList();
    List<Name> found = new ArrayList<>();
    for (Token word : Token.of(text)) {
      sources.stream()
          .filter(name -> !word.isFunctionWord())
          .filter(
              name ->
                  Token.of(name.text()).stream().anyMatch(w -> w.folded().equals(word.folded())))
          .findFirst()
          .or(
              () ->
                  !word.isFunctionWord() && vocabulary.isName(word.folded())
                      ? Names.in(capitalised(word.text())).stream().findFirst()
                      : Optional.empty())
          .map(name -> new Name(name.text(), word.start(), word.end(), name.ofPerson()))
          .filter(name -> found.stream().noneMatch(name::isSameAs))
          .ifPresent(found::add);
    }
    return found;
  }
}
