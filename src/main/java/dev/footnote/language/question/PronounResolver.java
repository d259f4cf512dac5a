package dev.footnote.language.question;

import dev.footnote.language.Folding;
import dev.footnote.language.Names;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.question.FollowUpGrammar.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pronouns of a follow-up stand for: the persons and things the last reply was about. */
final class PronounResolver {

  private static final Set<String> PERSON = WordList.words("he him his she her hers");
  private static final Set<String> THING = WordList.words("it its");
  private static final Set<String> SEVERAL = WordList.words("they them their theirs");
  private static final Set<String> POSSESSIVE = WordList.words("his its their");
  private static final Set<String> ARTICLES = WordList.words("a an the this these those");

  /** Capitalised because they open a request, not because they name anything. */
  private static final Set<String> OPENERS =
      WordList.words("tell give explain describe list name show find say summarize");

  /** "It" that stands for nothing: "Is it true that…", "What time is it?" */
  private static final Pattern EMPTY_IT =
      Pattern.compile(
          "\\bit\\s+(?:true|possible|likely|clear|known|said|reported|ok|okay|necessary|legal|raining|snowing)\\b"
              + "|\\btime\\s+is\\s+it\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOUN_PHRASE =
      Pattern.compile("\\b(?:the|a|an|my|our|your)\\s+", Pattern.CASE_INSENSITIVE);

  private final Exchange before;

  PronounResolver(Exchange before) {
    this.before = before;
  }

  /** The question with its first unexplained pronoun replaced; itself if there is none. */
  String resolve(String question) {
    List<Token> words = Token.of(question);
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      if (!isPronoun(word) || isExplained(question, words, i)) {
        continue;
      }
      Optional<String> referent = referent(word);
      if (referent.isPresent()) {
        boolean owns =
            POSSESSIVE.contains(word.folded())
                || (word.folded().equals("her")
                    && i + 1 < words.size()
                    && !words.get(i + 1).isFunctionWord());
        return question.substring(0, word.start())
            + (owns ? possessive(referent.get()) : referent.get())
            + question.substring(word.start() + word.text().length());
      }
    }
    return question;
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

  private static boolean isPronoun(Token word) {
    return Stream.of(PERSON, THING, SEVERAL).anyMatch(set -> set.contains(word.folded()));
  }

  /** Whether something before the pronoun in its own question may be what it stands for. */
  private boolean isExplained(String question, List<Token> words, int at) {
    if (THING.contains(words.get(at).folded()) && EMPTY_IT.matcher(question).find()) {
      return true;
    }
    String before = question.substring(0, words.get(at).start());
    if (!namesAsked(before).isEmpty() || !known(before).isEmpty()) {
      return true;
    }
    for (int i = 1; i < at; i++) {
      Token previous = words.get(i - 1);
      boolean subject = FollowUpGrammar.isAuxiliary(previous) && !words.get(i).isFunctionWord();
      boolean described = ARTICLES.contains(previous.folded()) && !words.get(i).isFunctionWord();
      if (PERSON.contains(words.get(at).folded()) ? subject : subject || described) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> referent(Token pronoun) {
    if (PERSON.contains(pronoun.folded())) {
      return persons().findFirst();
    }
    if (THING.contains(pronoun.folded())) {
      return thing();
    }
    return Stream.concat(thing().stream(), persons()).findFirst();
  }

  /** Of a "who" question the one it asked for comes first, else the one it was about. */
  private Stream<String> persons() {
    List<Name> asked = asked();
    Stream<Name> answered =
        answered().stream().filter(name -> asked.stream().noneMatch(name::isSameAs));
    Stream<Name> inOrder =
        asksForPerson(asked)
            ? Stream.concat(answered, asked.stream())
            : Stream.concat(asked.stream(), answered);
    return inOrder.filter(Name::ofPerson).map(Name::text);
  }

  /** "Who was told?" asks for a person; "Who is Stephen Miller?" already names one. */
  private boolean asksForPerson(List<Name> asked) {
    List<Token> words = Token.of(before.question());
    boolean who =
        !words.isEmpty() && WordList.words("who whom whose").contains(words.getFirst().folded());
    boolean names =
        words.size() > 2
            && FollowUpGrammar.isAuxiliary(words.get(1))
            && !asked.isEmpty()
            && asked.getFirst().start() == words.get(2).start()
            && WordList.words("is was are were").contains(words.get(1).folded());
    return who && !names;
  }

  /** The last thing the question before named or described. */
  private Optional<String> thing() {
    String question = before.question();
    List<String> things = new ArrayList<>();
    Matcher matcher = NOUN_PHRASE.matcher(question);
    while (matcher.find()) {
      int end = matcher.end();
      boolean named = false;
      for (Token word : Token.of(question.substring(matcher.end()))) {
        boolean adjoins = question.substring(end, matcher.end() + word.start()).isBlank();
        boolean afterName = end > matcher.end() && named && !word.isCapitalised();
        if (word.isFunctionWord() || !adjoins || afterName) {
          break;
        }
        named = word.isCapitalised();
        end = matcher.end() + word.end();
      }
      if (end > matcher.end()) {
        things.add(question.substring(matcher.start(), end).replaceFirst("^(?:my|our)\\b", "your"));
      }
    }
    return things.isEmpty()
        ? asked().stream().filter(name -> !name.ofPerson()).map(Name::text).findFirst()
        : Optional.of(things.getLast());
  }

  private List<Name> asked() {
    String question = before.question();
    List<Name> names = namesAsked(question);
    return names.isEmpty() ? known(question) : names;
  }

  /** A single word that opens the sentence may owe its capital to that, so it comes last. */
  private List<Name> answered() {
    return Names.in(before.answer()).stream()
        .sorted(Comparator.comparing(name -> name.start() == 0 && !name.text().contains(" ")))
        .toList();
  }

  /** Names the last reply's sources write with capitals, found in a text that may lack them. */
  private List<Name> known(String text) {
    List<Name> sources =
        before.sources().stream().flatMap(source -> Names.in(source).stream()).toList();
    List<Name> found = new ArrayList<>();
    for (Token word : Token.of(text)) {
      sources.stream()
          .filter(name -> !word.isFunctionWord())
          .filter(
              name ->
                  Token.of(name.text()).stream().anyMatch(w -> w.folded().equals(word.folded())))
          .findFirst()
          .map(name -> new Name(name.text(), word.start(), word.end(), name.ofPerson()))
          .ifPresent(found::add);
    }
    return found;
  }
}
