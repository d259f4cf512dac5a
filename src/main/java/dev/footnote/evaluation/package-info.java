/**
 * Questions with known answers become figures, and a page a person can look at.
 *
 * <p>What is measured is what a person gets: a question goes through the retriever, the reader and
 * the assistant that answer in the console and in the chat. Beside it stand the same without the
 * reader model, by keywords alone, and two plain searches. The files may be Footnote's own, SQuAD
 * or MultiHop-RAG, so that figures can be held beside published ones; each figure is defined once,
 * in {@link dev.footnote.evaluation.Figure}.
 *
 * <p>A run has no randomness, so its figures are the same each time, milliseconds apart. What
 * {@link dev.footnote.evaluation.ConfidenceIntervals} adds is how much they owe to the questions
 * that happen to be in the file.
 *
 * <p>JSON is read and written with Jackson, which the front ends use too. The page's plots are
 * drawn here as SVG: five plots of lines and bars need no charting library, and a page without
 * scripts can be kept and mailed.
 */
@NullMarked
package dev.footnote.evaluation;

import org.jspecify.annotations.NullMarked;
