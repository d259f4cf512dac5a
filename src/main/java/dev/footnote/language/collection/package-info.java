/**
 * Questions about the collection of articles itself, "what articles do you have?", read by rules
 * for English. What is in doubt is no such question, and is looked for in the articles.
 */
@NullMarked
package dev.footnote.language.collection;

import org.jspecify.annotations.NullMarked;
