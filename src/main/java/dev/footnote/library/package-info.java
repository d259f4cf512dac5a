/**
 * The articles as their owner handles them, alike from the command line, a chat or a page: {@link
 * dev.footnote.library.Library}.
 */
@NullMarked
package dev.footnote.library;

import org.jspecify.annotations.NullMarked;
