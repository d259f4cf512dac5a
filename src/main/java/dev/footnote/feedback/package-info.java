/**
 * What people thought of answers and what could not be answered, whatever front end they asked in:
 * {@link dev.footnote.feedback.Feedback} keeps both for the owner.
 *
 * <p>Several processes may share the folder, a bot and a page for example. So a file is opened,
 * locked and closed again for each line, which is cheap enough for what happens a few times an
 * hour. It is JSON Lines, so that the owner can read it, and change it, with any editor.
 */
@NullMarked
package dev.footnote.feedback;

import org.jspecify.annotations.NullMarked;
