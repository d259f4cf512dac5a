package dev.footnote.feedback;

import java.time.Instant;

/**
 * A question that the articles could not answer.
 *
 * @param at when it was asked
 * @param person who asked: a front end's name and its id of the person, such as {@code telegram:11}
 * @param place where an answer to it would go; only the front end reads it
 * @param question complete without the conversation before it
 */
public record UnansweredQuestion(Instant at, String person, String place, String question) {}
