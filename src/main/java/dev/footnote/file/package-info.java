/** How a file gets a new content, whole or not at all: {@link dev.footnote.file.WholeFile}. */
@NullMarked
package dev.footnote.file;

import org.jspecify.annotations.NullMarked;
