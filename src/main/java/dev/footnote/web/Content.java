package dev.footnote.web;

import dev.footnote.answer.Assistant;
import dev.footnote.feedback.Feedback;
import dev.footnote.library.Library;
import dev.footnote.retrieval.Articles;
import java.nio.file.Path;

/**
 * What the pages are made from.
 *
 * @param assistant answers
 * @param search finds passages
 * @param articles what is answered from
 * @param library the same as its owner handles it
 * @param feedback keeps ratings, and what was not answered
 * @param report the page with the last evaluation; there may be none yet
 */
public record Content(
    Assistant assistant,
    PassageSearch search,
    Articles articles,
    Library library,
    Feedback feedback,
    Path report) {}
