package dev.footnote.language.question;

import dev.footnote.language.Names.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Whom and what a question names.
 *
 * @param names people, places and bodies, in order; also in lower case, where the articles write
 *     the word as a name
 * @param outlets those of the corpus that it names
 * @param days those named with day, month and year
 */
public record Mentions(List<Name> names, Set<String> outlets, Set<LocalDate> days) {

  public Mentions {
    names = List.copyOf(names);
    outlets = Set.copyOf(outlets);
    days = Set.copyOf(days);
  }
}
