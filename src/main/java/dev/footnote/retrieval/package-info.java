/**
 * A question becomes ranked passages: keyword, vector and hybrid search over one index.
 *
 * <ul>
 *   <li>One Lucene index holds all: words, vectors, and the articles themselves. So one commit
 *       makes all of it valid together, one lock guards it, a start reads no article file, and a
 *       million passages fit, memory-mapped.
 *   <li>LangChain4j's in-memory store is not used: it knows no keywords, copies itself on every
 *       addition, and its file takes 14 seconds to read at 100,000 passages. Nor is its Lucene
 *       retriever: it reads a question as query syntax, and turns every failure into no results.
 *   <li>Vectors are compared one by one up to some thousands of passages, which is exact and takes
 *       a millisecond; beyond that Lucene's HNSW graph finds nearly all of the nearest.
 *   <li>Titles, headings and outlets are searched by keyword, in fields of their own. They are not
 *       embedded: that made the vectors worse.
 *   <li>Sentences are compared token by token, in the light of their passage (late interaction).
 *       That alone ranks SQuAD's passages better than vectors of passages, vectors of sentences and
 *       BM25 together, and with it a vector of each sentence added nothing: so a passage is
 *       embedded once. Token vectors are made when they are needed and remembered, since kept for a
 *       million passages they would take 65 gigabytes.
 *   <li>Without token vectors WordNet tells which words are related, read through extJWNL: the one
 *       library of those for it that brings the newest WordNet along as a Maven artifact. It knows
 *       the irregular forms and the derived words that a stemmer misses; by keywords alone the
 *       right passage of SQuAD comes first 1.3 points more often ({@code ./footnote eval}). Token
 *       vectors know as much by themselves, and gain nothing from it. With them it only tells which
 *       unknown words are English, and so not misspelled.
 *   <li>One linear model scores the sentences, and a passage is as good as its best sentence. What
 *       it counts stands in {@code weights.json}; {@code ./footnote fit} makes it anew.
 *   <li>A question that asks for several things is sought as a whole and part by part. Each list
 *       gives every sentence a probability, and their mean is the sentence's; merging the lists in
 *       turn instead put fewer right passages first (MultiHop-RAG, MRR@10 .72 against .79).
 *   <li>What was published by an outlet, or on a day, that the question names is preferred, not
 *       required: people misremember both.
 *   <li>A vector belongs to the words it was made of, by their digest. A renamed file, a changed
 *       paragraph and an update that was killed thus need no bookkeeping.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval;

import org.jspecify.annotations.NullMarked;
