/**
 * What the lines of a page are, by their wording alone: headings, bylines and datelines, and the
 * furniture around an article.
 */
@NullMarked
package dev.footnote.language.page;

import org.jspecify.annotations.NullMarked;
