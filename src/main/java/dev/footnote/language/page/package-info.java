/**
 * What the lines of a page are, by their wording alone: headings, bylines and datelines,
 * letterheads, and the furniture around an article. In English first; what stands in a head or
 * around a text, in the commonest other languages of newspapers too.
 */
@NullMarked
package dev.footnote.language.page;

import org.jspecify.annotations.NullMarked;
