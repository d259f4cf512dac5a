/**
 * The articles as their owner handles them, alike from the command line, a chat or a page: {@link
 * dev.footnote.library.Library} lists, adds, removes and restores them.
 *
 * <p>Nothing is deleted for good: what is removed or replaced goes to a bin in the data folder,
 * each file into a folder of its own that says where it lay, so that two of one name are both kept.
 * A file gets its new place before it loses the old one, by a hard link where both lie on one file
 * system and else by a copy that is on disk first. So a process killed at any moment leaves it in
 * one place or in both, never in none.
 *
 * <p>{@link dev.footnote.library.Upkeep} sees what changes in the folders by listing them again and
 * again, half a second apart or more, as long as that takes little. The JDK's {@code WatchService}
 * and libraries over the systems' own notices were not taken: they hear nothing of a network drive,
 * of a folder mounted into a container from another system, or behind a symbolic link; on macOS the
 * JDK's lists too, every ten seconds; and a notice comes with the first byte of a file, so that one
 * would have to look again all the same, until it is still. Listing 5,000 files takes a few
 * hundredths of a second.
 */
@NullMarked
package dev.footnote.library;

import org.jspecify.annotations.NullMarked;
