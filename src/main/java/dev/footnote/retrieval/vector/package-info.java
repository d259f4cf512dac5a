/**
 * Vectors in an index: how they are kept, searched and compared.
 *
 * <ul>
 *   <li>Lucene's quantised formats keep the 32-bit vectors beside the quantised ones. Here a vector
 *       is split: Lucene's graph (HNSW) holds its upper bytes, doc values the lower ones, and what
 *       the graph finds is put in order by both.
 *   <li>The upper bytes are compared by their dot product, not by their cosine, which takes twice
 *       the time; for that all vectors are scaled alike. Of a real model's 3,700 vectors none had a
 *       component that the scale cuts.
 *   <li>Up to some thousands of vectors, and no more than the graph would have to look at, each is
 *       compared, which is exact.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval.vector;

import org.jspecify.annotations.NullMarked;
