/**
 * The commands that measure: how good answers are, how fast they come, and which weights and
 * thresholds serve best. What they measure with is in {@link dev.footnote.evaluation}.
 */
@NullMarked
package dev.footnote.app.measurement;

import org.jspecify.annotations.NullMarked;
