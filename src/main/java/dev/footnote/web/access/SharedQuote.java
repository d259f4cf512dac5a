package dev.footnote.web.access;

import dev.footnote.language.Span;

/**
 * What a signed link leads to.
 *
 * @param folder tells the article's corpus folder, as addresses of the page do
 * @param path the article's path in it
 * @param quote the quoted words, as a span of the article's text
 * @param sum tells these words, as addresses of the page do
 */
public record SharedQuote(String folder, String path, Span quote, String sum) {}
