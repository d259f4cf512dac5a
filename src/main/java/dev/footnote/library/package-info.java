/**
 * The articles as their owner handles them, alike from the command line, a chat or a page: {@link
 * dev.footnote.library.Library} lists, adds, removes and restores them.
 *
 * <p>Nothing is deleted for good: what is removed or replaced goes to a bin in the data folder,
 * each file into a folder of its own that says where it lay, so that two of one name are both kept.
 * A file gets its new place before it loses the old one, by a hard link where both lie on one file
 * system and else by a copy that is on disk first. So a process killed at any moment leaves it in
 * one place or in both, never in none.
 */
@NullMarked
package dev.footnote.library;

import org.jspecify.annotations.NullMarked;
