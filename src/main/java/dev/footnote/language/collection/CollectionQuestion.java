package dev.footnote.language.collection;

import java.util.List;

/**
 * A question about the collection of articles, not about what they tell.
 *
 * @param wanted what is to be said of the articles meant
 * @param criteria which articles are meant, all of these at once; empty for every one
 * @param sure whether its words alone leave no doubt that articles are meant; where they do, it is
 *     one only if there are such articles
 */
public record CollectionQuestion(Wanted wanted, List<Criterion> criteria, boolean sure) {

  public CollectionQuestion {
    criteria = List.copyOf(criteria);
  }

  /** What can be said of articles. */
  public enum Wanted {
    TITLES,
    COUNT,
    SUMMARY,
    AUTHOR,
    DAY,
    OUTLET
  }

  /** What tells some articles from the others. */
  public sealed interface Criterion {

    /** Written by somebody of that name; "by" may name the outlet too. */
    record By(String name) implements Criterion {}

    /** Published by an outlet that people may call so; "from" may name the author too. */
    record From(String name) implements Criterion {}

    /** Published in a period. */
    record Within(NamedDays period) implements Criterion {}

    /**
     * Telling of something.
     *
     * @param topic a name or a few other words
     * @param inTitle whether the title must name it
     */
    record About(String topic, boolean inTitle) implements Criterion {}

    /** The newest or the oldest of the others. */
    record Extreme(boolean newest) implements Criterion {}

    /** No more than so many of the others, best or newest first. */
    record Limit(int number) implements Criterion {}

    /** Those that the last answer named or cited. */
    record Cited() implements Criterion {}

    /** Of those that the last answer named or cited, the one at a place from 1; 0 for the last. */
    record Nth(int place) implements Criterion {}
  }
}
