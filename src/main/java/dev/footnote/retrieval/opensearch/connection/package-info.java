/**
 * How a search cluster is reached: one node after the other, within a time of our own.
 *
 * <p>The client's transport (Apache HttpClient 5) is given one node each: by itself it goes on from
 * node to node with a fresh time limit, and puts slow ones aside for minutes. A node that failed
 * several times in a row is left alone for some seconds by Resilience4j's circuit breaker, as a
 * chat model is.
 */
@NullMarked
package dev.footnote.retrieval.opensearch.connection;

import org.jspecify.annotations.NullMarked;
