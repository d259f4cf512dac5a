package dev.footnote.language.example;

import dev.footnote.language.Names;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a plain sentence begins: who or what it speaks of, the verb, and the rest.
 *
 * @param subject as it stands within a sentence: "the raffle", "Helen Askew"
 * @param named whether it is a name
 * @param verb the first one
 * @param rest all that follows it, with the blank before
 */
record Clause(String subject, boolean named, Verb verb, String rest) {

  private static final int LONGEST_NOUN = 4;
  private static final int LONGEST_DESCRIPTION = 16;

  private static final Set<String> DETERMINERS = WordList.words("the a an");
  private static final Set<String> JOINING = WordList.words("of at on for in between");
  private static final Set<String> ADVERBS = WordList.words("also finally first formally then");
  private static final Set<String> WITHIN_NAMES = WordList.words("and de der van von da di la le");
  private static final Set<String> BEING = WordList.words("is are was were");
  private static final Set<String> DENYING = WordList.words("not never no nobody nothing hardly");
  private static final Pattern BREAK = Pattern.compile("[^\\h\\s’'-]");
  private static final Pattern NUMBER = Pattern.compile("\\d.*");

  /** The clause that a sentence begins with; empty if it begins otherwise. */
  static Optional<Clause> of(String sentence) {
    return new Parser(sentence).clause();
  }

  /** Reads a sentence from the left. */
  private static final class Parser {

    private final String text;
    private final List<Token> words;

    Parser(String text) {
      this.text = text;
      this.words = Token.of(text);
    }

    Optional<Clause> clause() {
      boolean determined = !words.isEmpty() && DETERMINERS.contains(words.getFirst().folded());
      int end = determined ? nounPhrase(1) : name(0);
      if (end <= (determined ? 1 : 0)) {
        return Optional.empty();
      }
      int described = description(end);
      boolean named = !determined;
      if (named && end == 1 && described == end) {
        return Optional
            .empty(); // a surname of somebody, or a word that owes its capital to its place
      }
      int from = 0;
      if (determined && described > end && name(end) == described) {
        from = end; // "the mayor, Imran Qadir, said"
        end = described;
        named = true;
      }
      int at = Math.max(end, described);
      while (at < words.size() && isAdverb(words.get(at))) {
        at++;
      }
      Optional<Verb> verb = at < words.size() ? verb(at) : Optional.empty();
      if (verb.isEmpty() || (at + 1 < words.size() && denies(at + 1))) {
        return Optional.empty();
      }
      String subject = text.substring(words.get(from).start(), words.get(end - 1).end());
      return Optional.of(
          new Clause(
              named
                  ? subject
                  : subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1),
              named,
              verb.get(),
              text.substring(words.get(at).end()).replaceFirst("[.!\\s]+$", "")));
    }

    private Optional<Verb> verb(int at) {
      Optional<Verb> verb = Verb.of(words.get(at));
      boolean reduced = verb.isPresent() && at + 1 < words.size() && word(at + 1).equals("by");
      return reduced ? Optional.empty() : verb;
    }

    private boolean denies(int at) {
      return DENYING.contains(word(at));
    }

    private static boolean isAdverb(Token word) {
      return word.folded().endsWith("ly") || ADVERBS.contains(word.folded());
    }

    private String word(int at) {
      return words.get(at).folded();
    }

    /** Behind the noun, and what joins it, that begins at a word; the same place if none does. */
    private int nounPhrase(int first) {
      int end = noun(first);
      for (int more = 0; more < 2 && end > first && end + 1 < words.size(); more++) {
        if (!adjoin(end) || !JOINING.contains(word(end)) || !adjoin(end + 1)) {
          break;
        }
        int next = DETERMINERS.contains(word(end + 1)) ? end + 2 : end + 1;
        int nextEnd = word(end).equals("between") ? name(next) : noun(next);
        if (nextEnd == next) {
          return first; // "the row over whether"
        }
        end = nextEnd;
      }
      return end;
    }

    private int noun(int first) {
      int end = first;
      while (end < words.size()
          && end - first < LONGEST_NOUN + 1
          && (end == first || adjoin(end))
          && isNoun(words.get(end), end == first)) {
        end++;
      }
      return end - first > LONGEST_NOUN || (end > first && word(end - 1).endsWith("ly"))
          ? first
          : end;
    }

    private static boolean isNoun(Token word, boolean first) {
      return !NUMBER.matcher(word.text()).matches()
          && !word.isFunctionWord()
          && (first || Verb.of(word).isEmpty());
    }

    /** Behind a run of capitalised words; "and" joins two of them. */
    private int name(int first) {
      int end = first;
      while (end < words.size() && (end == first || adjoin(end) || isInitial(end))) {
        boolean small = end > first && end + 1 < words.size() && WITHIN_NAMES.contains(word(end));
        if (small ? !Names.isName(words.get(end + 1)) : !Names.isName(words.get(end))) {
          break;
        }
        end++;
      }
      return end;
    }

    private boolean isInitial(int at) {
      return words.get(at - 1).text().length() == 1 && between(at).equals(". ");
    }

    /** Behind what stands between commas after a word; the same place if nothing does, or more. */
    private int description(int end) {
      if (end >= words.size() || !between(end).equals(", ")) {
        return end;
      }
      for (int at = end + 1; at < Math.min(words.size(), end + LONGEST_DESCRIPTION); at++) {
        if (between(at).equals(", ")) {
          return at;
        }
      }
      return end;
    }

    /** Whether nothing but a blank or a hyphen parts a word from the one before. */
    private boolean adjoin(int at) {
      return !BREAK.matcher(between(at)).find();
    }

    private String between(int at) {
      Token before = words.get(at - 1);
      return text.substring(before.start() + before.text().length(), words.get(at).start())
          .replaceFirst("^[’']s?(?= |$)", "");
    }
  }

  /** "Did the raffle raise", "was the jetty opened": with the subject behind its first verb. */
  String inverted(String predicate) {
    return switch (verb.tense()) {
      case AUXILIARY -> verb.form() + " " + subject + predicate;
      case PAST -> "did " + subject + " " + verb.base() + predicate;
      case PRESENT -> "does " + subject + " " + verb.base() + predicate;
    };
  }

  /** Whether the subject is a person's full name, or those of two. */
  boolean isPerson() {
    return named
        && Stream.of(subject.split(" and ", -1)).allMatch(name -> name.contains(" "))
        && Names.in(subject).stream().allMatch(Names.Name::ofPerson);
  }

  /** Whether there are several of it, joined. */
  boolean isJoined() {
    return Token.of(subject).stream().anyMatch(word -> word.folded().equals("and"));
  }

  /** Whether the verb is a form of "be". */
  boolean isBeing() {
    return BEING.contains(verb.form());
  }
}
