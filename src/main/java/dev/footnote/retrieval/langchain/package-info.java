/**
 * The index behind LangChain4j's interfaces, for applications that are built with them.
 *
 * <ul>
 *   <li>A store that an application fills is an index of its own, and nothing in it can be cited:
 *       only what Footnote has read from a file can.
 *   <li>Metadata filters are LangChain4j's own code, asked of each entry that is left once the
 *       index has sorted out those that cannot pass; so they mean what they mean in its in-memory
 *       store.
 *   <li>What a result shows lies in doc values: stored fields are compressed in blocks, and opening
 *       ten of them takes longer than the search.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval.langchain;

import org.jspecify.annotations.NullMarked;
