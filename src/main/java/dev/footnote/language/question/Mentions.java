package dev.footnote.language.question;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a question names of where an article comes from, and of when.
 *
 * @param outlets those of the corpus
 * @param days those with day, month and year
 * @param period the time it limits itself to
 * @param edition which of several reports it asks for
 */
public record Mentions(
    Set<String> outlets, Set<LocalDate> days, Optional<Period> period, Edition edition) {

  /** Which of several reports of one thing are asked for. */
  public enum Edition {
    /** None in particular: what holds, and who says otherwise. */
    ANY,
    /** What was told first, be it wrong. */
    FIRST,
    /** What was told last. */
    NEWEST
  }

  public Mentions {
    outlets = Set.copyOf(outlets);
    days = Set.copyOf(days);
  }
}
