/**
 * The index in an OpenSearch cluster: several machines, several bots, more passages than one
 * machine holds.
 *
 * <ul>
 *   <li>OpenSearch's own client speaks to it ({@code opensearch-java}); LangChain4j's OpenSearch
 *       store knows exact scripted scores alone, and no keywords.
 *   <li>Words are analysed here, as for the embedded engine, and sent as terms: both find the same.
 *   <li>A document is written once, with the number of a commit, and counts when {@link
 *       dev.footnote.retrieval.opensearch.IndexState} says so: one document, changed in one step,
 *       makes a commit of many shards whole. What is replaced or removed is told there until it is
 *       cleared away.
 *   <li>Vectors lie in Lucene's graph with seven bits a component and are compared again in full:
 *       nothing native is needed on the server.
 *   <li>An answer that lacks a shard's part is an error.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval.opensearch;

import org.jspecify.annotations.NullMarked;
