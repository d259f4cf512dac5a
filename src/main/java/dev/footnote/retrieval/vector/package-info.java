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
 *   <li>The dot product is our own, in place of Lucene's in the same format ({@link
 *       dev.footnote.retrieval.vector.SevenBitScorer}). Lucene's is as fast only with the JVM's
 *       Vector API, which has not left its incubator: the JVM warns of it at each start, and does
 *       not start from its cache then. Without, it takes 210 ns for 384 components, ours 31 (one
 *       core of an AMD EPYC; {@code DotProductBenchmark} in {@code src/jmh}). Once that API is a
 *       standard one, ours can go.
 *   <li>Graphs have more links than Lucene's have by default (32 for 16, chosen among 200 for 100).
 *       Of 100,000 vectors, looking for a hundred, the ten nearest were found with a recall of
 *       0.994 for 0.988, for 1 % more space and twice the time to build, which is little beside
 *       embedding.
 *   <li>Up to some thousands of vectors, and no more than the graph would have to look at, each is
 *       compared, which is exact.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval.vector;

import org.jspecify.annotations.NullMarked;
