/** What is wrong with settings, models, articles and servers, and what to do about it. */
@NullMarked
package dev.footnote.app.doctor;

import org.jspecify.annotations.NullMarked;
