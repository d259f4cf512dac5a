/** A question becomes ranked passages: keyword, vector and hybrid search over one index. */
@NullMarked
package dev.footnote.retrieval;

import org.jspecify.annotations.NullMarked;
