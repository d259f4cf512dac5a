package dev.footnote.language.example;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.WordNet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A verb as it stands in a sentence.
 *
 * @param form as it stands
 * @param base what stands after "did": the same for an auxiliary
 * @param tense whether it tells of what was, or is a helper of another verb
 */
record Verb(String form, String base, Tense tense) {

  /** How a verb stands. */
  enum Tense {
    AUXILIARY,
    PAST,
    PRESENT
  }

  private static final Set<String> AUXILIARIES =
      WordList.words("is are was were has have had will would can could must may might");

  /** Alike in all their forms. */
  private static final Set<String> UNCHANGING =
      WordList.words("beat cost cut hit hurt put quit set shut split spread");

  /** Are hardly ever verbs where they look like it. */
  private static final Set<String> OTHERS =
      WordList.words("bound ground hundred indeed lit saw species united used wound");

  /** The finite verb that a word is; empty if it is none, or not sure to be one. */
  static Optional<Verb> of(Token word) {
    String form = word.text();
    if (!form.equals(form.toLowerCase(Locale.ROOT)) || OTHERS.contains(form)) {
      return Optional.empty();
    }
    if (AUXILIARIES.contains(form)) {
      return Optional.of(new Verb(form, form, Tense.AUXILIARY));
    }
    if (word.isFunctionWord()) {
      return Optional.empty();
    }
    if (UNCHANGING.contains(form)) {
      return Optional.of(new Verb(form, form, Tense.PAST));
    }
    boolean present = form.endsWith("s") && !form.endsWith("ss");
    // "Taken" and "done" need a helper before them.
    boolean past = form.endsWith("ed") || !form.matches(".*(?:n|ne|ing|s|um|ung)|begun|gone");
    return present || past
        ? base(form)
            .filter(base -> !present || form.equals(base + "s") || form.equals(base + "es"))
            .map(base -> new Verb(form, base, present ? Tense.PRESENT : Tense.PAST))
        : Optional.empty();
  }

  private static Optional<String> base(String form) {
    List<String> bases = WordNet.english().verbs(form);
    // "Hoped" is of "hope", since "hop" would double its consonant.
    return bases.stream()
        .filter(Predicate.not(form::equals))
        .filter(base -> base.indexOf(' ') < 0)
        .max(Comparator.comparing(base -> base.endsWith("e") && form.startsWith(base)));
  }

  boolean isAuxiliary() {
    return tense == Tense.AUXILIARY;
  }
}
