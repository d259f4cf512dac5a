/** The first settings: what a person is asked, and what that changes in the settings file. */
@NullMarked
package dev.footnote.app.init;

import org.jspecify.annotations.NullMarked;
