/**
 * What is done alike with every file: how it gets a new content, whole or not at all ({@link
 * dev.footnote.file.WholeFile}), and how it is told why it, or a server, cannot be used ({@link
 * dev.footnote.file.Reason}).
 */
@NullMarked
package dev.footnote.file;

import org.jspecify.annotations.NullMarked;
