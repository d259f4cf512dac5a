/**
 * A question becomes ranked passages: keyword, vector and hybrid search, whatever engine keeps the
 * index.
 *
 * <ul>
 *   <li>An engine implements {@link dev.footnote.retrieval.PassageIndex}, which is asked, with its
 *       {@link dev.footnote.retrieval.Articles} and {@code language}'s {@code Vocabulary}, and
 *       {@link dev.footnote.retrieval.PassageWriter}, which is written to, under the same contract
 *       tests. {@link dev.footnote.retrieval.embedded} is one, {@link
 *       dev.footnote.retrieval.opensearch} another.
 *   <li>All that decides what is found is here, once for every engine: what is indexed of a passage
 *       ({@link dev.footnote.retrieval.IndexedPassage}, already analysed), what a question seeks
 *       ({@link dev.footnote.retrieval.KeywordQuery}), how both scores are fused, which passages
 *       only repeat a copy, and what an update has to write. An engine only stores, filters, and
 *       scores by BM25 and cosine.
 *   <li>What is needed together is asked for together: an engine may be a network away, where each
 *       call takes as long as a whole search does here.
 *   <li>Lucene's analysis and its codings of numbers and vectors are used here; its search is not.
 *   <li>LangChain4j's in-memory store is not used: it knows no keywords, copies itself on every
 *       addition, and its file takes 14 seconds to read at 100,000 passages. Nor is its Lucene
 *       retriever: it reads a question as query syntax, and turns every failure into no results.
 *   <li>Titles, headings and outlets are searched by keyword in fields of their own. Outlet and
 *       title are also embedded with each passage: people ask for what these name, and a paragraph
 *       takes them for granted.
 *   <li>Each article's words are indexed by their stems in its own language, all in the same
 *       fields, and a word of a question is sought as its stems in every language that there are
 *       articles in, as synonyms: which language a short question is in cannot be told, and over
 *       English articles alone nothing changes. Chinese, Japanese and Korean are also sought by
 *       pairs of signs, in a field of their own.
 *   <li>The two scores are each scaled to 0 to 1 and added ({@link
 *       dev.footnote.retrieval.HybridRetriever}); what keywords count is fitted with what reads the
 *       passages.
 *   <li>What was published by an outlet, or on a day, that the question names is preferred, not
 *       required: people misremember both. What a filter asks for is required.
 *   <li>A question that asks for several things is sought as a whole and part by part; each hit
 *       tells what it was found for.
 *   <li>Where there are no token vectors, words of the same family count as a word of the question
 *       too: so the right passage of SQuAD comes first 1.3 points more often by keywords alone.
 *   <li>Copies of an article are recognised by a sample of its word sequences (Lucene's min-hash
 *       filter), and nothing is compared before an answer cites an article. What copies say in the
 *       very same words is found once; where they differ, be it in a number, both are found.
 *   <li>A vector belongs to the words it was made of, by their digest. A renamed file, a changed
 *       paragraph and an update that was killed thus need no bookkeeping.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval;

import org.jspecify.annotations.NullMarked;
