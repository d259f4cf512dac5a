/** Articles and chats that programs export as JSON, one value or one a line. Jackson reads it. */
@NullMarked
package dev.footnote.corpus.format.json;

import org.jspecify.annotations.NullMarked;
