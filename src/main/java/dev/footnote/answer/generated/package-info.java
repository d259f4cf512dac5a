/**
 * A chat model may word the answer and complete the follow-ups; what it says is let through only
 * where the articles hold it.
 *
 * <ul>
 *   <li>With a chat model the extractive answerer still decides first whether there is an answer,
 *       and its own stands in where the model fails.
 *   <li>A chat model's marks are hints. It never sees an id, an offset, a title or a link, so it
 *       can't give a false one: {@link dev.footnote.answer.generated.Evidence} finds the words in
 *       the passages, and the footnotes are made from where they stand.
 *   <li>Chat models are spoken to through LangChain4j's {@code StreamingChatModel}, prompts are its
 *       {@code PromptTemplate}s, which fill places in one pass, so that a question that contains a
 *       place's name stays a question.
 *   <li>The circuit breaker is Resilience4j's: counting failures and probing anew is easily got
 *       wrong. Its bulkhead, retry and time limiter would add three libraries for what a semaphore,
 *       a loop and a queue's time limit do.
 * </ul>
 */
@NullMarked
package dev.footnote.answer.generated;

import org.jspecify.annotations.NullMarked;
