package dev.footnote.language.conversation;

import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import dev.footnote.language.conversation.FollowUp.Choice;
import dev.footnote.language.conversation.FollowUp.Where;
import dev.footnote.language.conversation.Pronouns.Kind;
import dev.footnote.language.question.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the pronouns of a follow-up stand for: a person, thing or group that was spoken of before.
 * What was spoken of last comes first; of one exchange, whom a "who" question asked for, then whom
 * it named, then whom the answer named.
 */
final class Referents {

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

  /** So many exchanges back may lie what a pronoun stands for. */
  private static final int MEMORY = 3;

  private final List<Exchange> before;
  private final QuestionNames names;
  private final Persons persons;
  private final Pronouns pronouns;

  /**
   * @param before what was said, the latest first
   * @param vocabulary tells names that are typed in lower case
   */
  Referents(List<Exchange> before, Vocabulary vocabulary) {
    this.before = before.stream().limit(MEMORY).toList();
    this.names = new QuestionNames(vocabulary);
    this.persons = new Persons(this.before, names);
    this.pronouns = new Pronouns(this.before, names);
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
    List<Token> words = Token.of(text);
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      Optional<Kind> kind = Kind.of(word).filter(one -> !done.contains(one));
      if (kind.isEmpty() || pronouns.isExplained(text, words, i)) {
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
        words = Token.of(text);
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
      Optional<String> noun = things().findFirst().map(NounPhrases::head);
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
    List<String> meant = persons.of(Gender.UNKNOWN);
    if (meant.size() > 1) {
      return new Resolved(
          question,
          true,
          Where.RATHER_THERE,
          Optional.of(new Ambiguity(that.group(1), choices(meant))));
    }
    String text =
        meant.isEmpty()
            ? question
            : question.substring(0, that.start(1))
                + meant.getFirst()
                + question.substring(that.end(1));
    return new Resolved(
        text, true, meant.isEmpty() ? Where.RATHER_THERE : Where.ANYWHERE, Optional.empty());
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
    boolean owns = Pronouns.isPossessive(words, at);
    return text.substring(0, word.start())
        + (owns ? possessive(referent) : referent)
        + text.substring(word.start() + word.text().length());
  }

  static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  private List<String> referents(Kind kind, Token pronoun) {
    return switch (kind) {
      case PERSON -> persons.of(Gender.of(pronoun));
      case THING -> things().limit(1).toList();
      case SEVERAL -> groups().limit(1).toList();
      case POINTER -> List.of();
    };
  }

  /** What the questions before named or described, the last first. */
  private Stream<String> things() {
    return before.stream()
        .limit(2)
        .flatMap(
            exchange ->
                Stream.concat(
                    NounPhrases.in(exchange.question()).reversed().stream(),
                    names.asked(exchange.question(), exchange).stream()
                        .filter(name -> !name.ofPerson())
                        .map(Name::text)));
  }

  /** Of these, what is more than one. */
  private Stream<String> groups() {
    return things().filter(NounPhrases::isSeveral);
  }
}
