/**
 * Questions that an article's own sentences answer, made to show a newcomer what may be asked.
 * English only. Few and plain: what a pattern is not sure of is left, since somebody who reads a
 * clumsy question first does not ask a second one.
 */
@NullMarked
package dev.footnote.language.example;

import org.jspecify.annotations.NullMarked;
