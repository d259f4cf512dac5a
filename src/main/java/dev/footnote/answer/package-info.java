/**
 * What was read becomes an {@link dev.footnote.answer.Answer}: sentences with true footnotes, what
 * comes closest without a claim, or an honest refusal.
 *
 * <ul>
 *   <li>Two thresholds on one calibrated probability part these three ({@link
 *       dev.footnote.answer.ExtractiveAnswerer}). One sentence is said for each thing asked; a
 *       second only where it may answer as well.
 *   <li>{@link dev.footnote.answer.CitationVerifier} stands last in the line, behind whatever made
 *       the answer. It compares words, names, numbers, negation and who did what, by rules that can
 *       be read; a second model to judge the first would be slower, and could be wrong unseen.
 *   <li>With a chat model the extractive answerer still decides first whether there is an answer,
 *       and its own stands in where the model fails.
 *   <li>A chat model's marks are hints. It never sees an id, an offset, a title or a link, so it
 *       can't give a false one: {@link dev.footnote.answer.Evidence} finds the words in the
 *       passages, and the footnotes are made from where they stand.
 *   <li>Chat models are spoken to through LangChain4j's {@code StreamingChatModel}, prompts are its
 *       {@code PromptTemplate}s, which fill places in one pass, so that a question that contains a
 *       place's name stays a question.
 *   <li>The circuit breaker is Resilience4j's: counting failures and probing anew is easily got
 *       wrong. Its bulkhead, retry and time limiter would add three libraries for what a semaphore,
 *       a loop and a queue's time limit do.
 *   <li>Follow-ups and small talk are known by English rules, since there may be no model at all.
 * </ul>
 */
@NullMarked
package dev.footnote.answer;

import org.jspecify.annotations.NullMarked;
