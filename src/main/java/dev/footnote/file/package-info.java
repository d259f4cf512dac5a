/**
 * What is done alike with every file: how it gets a new content, whole or not at all ({@link
 * dev.footnote.file.WholeFile}), how a folder is listed and deleted with all that is in it ({@link
 * dev.footnote.file.FileTree}), how all but its owner are kept from it ({@link
 * dev.footnote.file.OwnerOnly}), what tells it from another ({@link dev.footnote.file.Sha256}), the
 * keys that sign ({@link dev.footnote.file.HmacKey}), and how it is told why it, or a server,
 * cannot be used ({@link dev.footnote.file.Reason}).
 */
@NullMarked
package dev.footnote.file;

import org.jspecify.annotations.NullMarked;
