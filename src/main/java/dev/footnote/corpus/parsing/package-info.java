/**
 * Reads files of all kinds within bounds: {@link dev.footnote.corpus.parsing.FileParser}.
 *
 * <p>Plain text and Markdown are read at once. All others are read by parsers that others wrote,
 * and a file may be made to harm them: a process of its own does it, in little memory, which is
 * stopped when a file takes too long and can open no connection. A thread could be neither bounded
 * nor stopped. {@code ParserMain} is that process, {@code Formats} tells which format reads what,
 * and archives are unpacked here, since they may hold files of any other kind.
 */
@NullMarked
package dev.footnote.corpus.parsing;

import org.jspecify.annotations.NullMarked;
