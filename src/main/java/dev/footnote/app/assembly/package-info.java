/**
 * How the parts are put together as the settings say: {@link dev.footnote.app.assembly.Footnote} is
 * one collection of articles with all that answers from it. What cannot be opened, a model or the
 * kept index, is told, and gone on without.
 */
@NullMarked
package dev.footnote.app.assembly;

import org.jspecify.annotations.NullMarked;
