/**
 * The index in an OpenSearch cluster: several machines, and the articles outlive each of them.
 *
 * <ul>
 *   <li>The cluster is spoken to through opensearch-java: LangChain4j's own store for it scores
 *       every vector by a script and knows no keywords.
 *   <li>Its failover is not used. It gives each node the whole time limit anew, and puts a node
 *       that was slow once aside for minutes. So each node has a client of its own, which never
 *       goes elsewhere, and {@link dev.footnote.retrieval.opensearch.Cluster} goes from one to the
 *       next until one deadline.
 *   <li>The circuit breaker of each node is Resilience4j's, as with chat models: counting failures
 *       and probing anew is easily got wrong.
 *   <li>An answer from some of the shards looks like a whole one, so it is asked for nowhere and
 *       taken nowhere.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval.opensearch;

import org.jspecify.annotations.NullMarked;
