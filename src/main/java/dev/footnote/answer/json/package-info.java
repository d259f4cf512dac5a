/**
 * Replies as JSON, for scripts, whichever front end they ask: {@link
 * dev.footnote.answer.json.Json}.
 */
@NullMarked
package dev.footnote.answer.json;

import org.jspecify.annotations.NullMarked;
