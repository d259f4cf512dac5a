/** Shows a result to a person, as a table or a page, and compares it with an earlier one. */
@NullMarked
package dev.footnote.evaluation.report;

import org.jspecify.annotations.NullMarked;
