package dev.footnote.language.question;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a question names of where an article comes from.
 *
 * @param outlets those of the corpus
 * @param days those with day, month and year
 */
public record Mentions(Set<String> outlets, Set<LocalDate> days) {

  public Mentions {
    outlets = Set.copyOf(outlets);
    days = Set.copyOf(days);
  }
}
