/** The options that several commands share, as picocli reads them. */
@NullMarked
package dev.footnote.app.option;

import org.jspecify.annotations.NullMarked;
