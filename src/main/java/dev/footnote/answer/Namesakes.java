package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Folding;
import dev.footnote.language.FunctionWords;
import dev.footnote.language.Names;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two people of one name: where a question names a person by what is the name of two, and what was
 * read tells of both, it must be asked back which of them is meant.
 */
final class Namesakes {

  /** An answer about another person counts if it is so likely against the best. */
  private static final double AS_LIKELY = 0.6;

  /** The same for a question that says hardly more than the name. */
  private static final double MAYBE = 0.15;

  /** A question of so many content words says hardly more than a name. */
  private static final int BRIEF = 2;

  /** Articles of different years may give one person's age differently, by so many years. */
  private static final int A_BIRTHDAY = 2;

  private static final int SENTENCES = 8;

  /** Stand before a surname and are no first names. */
  private static final Set<String> ROLES =
      WordList.words(
          """
          mr mrs ms miss dr sir lady lord dame rev father sister brother professor prof president
          general senator sen representative rep governor gov secretary minister chancellor mayor
          councillor cllr judge justice chief officer detective inspector captain coach director
          chairman chairwoman chair king queen prince princess team the crooked nurse attorney
          """);

  /** "Martin Keel, 41, a fishmonger": what tells him from others of the name. */
  private static final Pattern DESCRIBED =
      Pattern.compile(",\\s+\\d{1,3}(?:,\\s+(?:an?|the)\\s+[\\p{L} ]{3,30}?(?=[,.;]))?");

  private Namesakes() {}

  /**
   * What to ask back.
   *
   * @param readings what was read, best first
   */
  static Optional<FollowUp.Open> among(Question question, List<Reading> readings) {
    List<Token> words = question.whole().tokens();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      if (word.isFunctionWord() || isPartOfMore(words, i) || !isNameOf(word, readings)) {
        continue;
      }
      double least = readings.getFirst().probability() * (isBrief(question) ? MAYBE : AS_LIKELY);
      List<FollowUp.Choice> persons = new ArrayList<>();
      readings.stream()
          .limit(SENTENCES)
          .filter(reading -> reading.probability() >= least)
          .map(Reading::sentence)
          .forEach(
              sentence -> person(word, sentence).ifPresent(name -> add(name, sentence, persons)));
      if (isBrief(question)) {
        addOthers(word, readings.getFirst().sentence().article(), persons);
      }
      if (persons.size() > 1 && !isTold(question, persons)) {
        return Optional.of(new FollowUp.Open(question.asked(), word.text(), persons));
      }
    }
    return Optional.empty();
  }

  /**
   * Adds whom else the article that answers calls by the name, where it never says the name alone:
   * it takes it that one would not know who is meant.
   */
  private static void addOthers(Token surname, Article article, List<FollowUp.Choice> persons) {
    List<Sentence> naming =
        article.passages().stream()
            .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH)
            .flatMap(passage -> passage.sentences().stream())
            .filter(one -> one.tokens().stream().anyMatch(w -> w.folded().equals(surname.folded())))
            .toList();
    if (naming.stream().allMatch(one -> isFull(surname, one))) {
      naming.forEach(one -> person(surname, one).ifPresent(name -> add(name, one, persons)));
    }
  }

  private static void add(String name, Sentence sentence, List<FollowUp.Choice> persons) {
    if (persons.stream().noneMatch(person -> isSame(name, person.name()))) {
      persons.add(new FollowUp.Choice(name, sentence.passage().text()));
    }
  }

  /** "Amsel Bock" is no person; "Askew" in "what did Askew say?" is. */
  private static boolean isPartOfMore(List<Token> words, int at) {
    boolean last = at == words.size() - 1;
    boolean behindAuxiliary =
        at > 0 && FunctionWords.AUXILIARIES.contains(words.get(at - 1).folded());
    return !last
        && !words.get(at).isPossessive()
        && !words.get(at + 1).isFunctionWord()
        && !behindAuxiliary;
  }

  /** "Jeff" and "Jefferson" are one, and so are "Martin Keel" and "Martin Keel, 58". */
  private static boolean isSame(String one, String other) {
    String first = one.substring(0, one.indexOf(' '));
    String second = other.substring(0, other.indexOf(' '));
    boolean likeNamed =
        first.startsWith(second)
            || second.startsWith(first)
            || first.endsWith(second)
            || second.endsWith(first);
    boolean described = one.contains(",") && other.contains(",");
    return likeNamed && !(described && Math.abs(age(one) - age(other)) > A_BIRTHDAY);
  }

  private static int age(String person) {
    return Integer.parseInt(person.replaceAll("\\D+", ""));
  }

  /** Whether it says hardly more than the name: "What is Tolland's job?" */
  private static boolean isBrief(Question question) {
    return question.whole().contentTokens().size() <= BRIEF;
  }

  /** Whether the question has a word that only one of the persons is called. */
  private static boolean isTold(Question question, List<FollowUp.Choice> persons) {
    Set<String> asked =
        question.whole().tokens().stream().map(Token::folded).collect(Collectors.toSet());
    Map<String, Long> shared =
        persons.stream()
            .map(FollowUp.Choice::name)
            .flatMap(person -> Token.of(person).stream().map(Token::folded).distinct())
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    return shared.entrySet().stream()
        .anyMatch(word -> word.getValue() < persons.size() && asked.contains(word.getKey()));
  }

  private static boolean isNameOf(Token word, List<Reading> readings) {
    return readings.stream()
        .limit(SENTENCES)
        .map(Reading::sentence)
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(one -> one.folded().equals(word.folded()) && Names.isName(one));
  }

  /** Who of that name a sentence tells of: the full name in it, or the last one before it. */
  private static Optional<String> person(Token surname, Sentence sentence) {
    if (isHeadline(sentence)
        || sentence.tokens().stream().noneMatch(word -> word.folded().equals(surname.folded()))) {
      return Optional.empty();
    }
    List<String> here = fullNames(surname, sentence.text());
    if (isFull(surname, sentence)) {
      return here.stream().findFirst();
    }
    List<Sentence> earlier =
        sentence.article().passages().stream()
            .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH)
            .flatMap(passage -> passage.sentences().stream())
            .filter(one -> one.span().end() <= sentence.span().start())
            .toList();
    return earlier.reversed().stream()
        .filter(one -> Folding.fold(one.text()).contains(surname.folded())) // few hold it
        .filter(one -> !isHeadline(one))
        .map(one -> fullNames(surname, one.text()))
        .filter(names -> !names.isEmpty())
        .map(List::getLast)
        .findFirst();
  }

  /** In a headline every word has a capital letter, names or not. */
  private static boolean isHeadline(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(word -> !word.isFunctionWord() && Character.isLetter(word.text().codePointAt(0)))
        .allMatch(Token::isCapitalised);
  }

  /** Whether the name stands first in the sentence with a first name. */
  private static boolean isFull(Token surname, Sentence sentence) {
    List<Token> words = sentence.tokens();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).folded().equals(surname.folded())) {
        return isFirstName(sentence.text(), words, i - 1);
      }
    }
    return false;
  }

  /** "Helen Askew", with what describes her where it follows. */
  private static List<String> fullNames(Token surname, String text) {
    List<Token> words = Token.of(text);
    List<String> names = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      Token last = words.get(i);
      if (last.folded().equals(surname.folded()) && isFirstName(text, words, i - 1)) {
        Matcher described = DESCRIBED.matcher(text).region(last.end(), text.length());
        String more = described.lookingAt() ? described.group() : "";
        names.add(words.get(i - 1).text() + " " + last.text() + more);
      }
    }
    return names;
  }

  /** Whether the word at a place may be the first name of the one that follows. */
  private static boolean isFirstName(String text, List<Token> words, int at) {
    return at >= 0
        && Names.isName(words.get(at))
        && !words.get(at).text().equals(words.get(at).text().toUpperCase(Locale.ROOT))
        && !ROLES.contains(words.get(at).folded())
        && text.substring(words.get(at).end(), words.get(at + 1).start()).equals(" ");
  }
}
