package dev.footnote.language;

import java.util.Set;

/**
 * What is related to a word, as stems, without its own.
 *
 * @param family its irregular forms and what is derived from it: "began" and "beginning" for
 *     "begin"
 * @param near its synonyms, and the words one step wider or narrower: "start" for "begin"
 */
public record Relatives(Set<String> family, Set<String> near) {

  public static final Relatives NONE = new Relatives(Set.of(), Set.of());
}
