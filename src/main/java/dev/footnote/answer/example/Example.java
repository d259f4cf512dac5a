package dev.footnote.answer.example;

/**
 * A question that the articles answer.
 *
 * @param question understandable by itself, at most 80 characters
 * @param article the path of the article that answers it
 */
public record Example(String question, String article) {}
