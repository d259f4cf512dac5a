/**
 * The page: a conversation, and beside it the article that a footnote leads to. {@link
 * dev.footnote.web.Site} knows which address shows what, and who may see it.
 *
 * <p>What is open is told by the address alone. So a reload, the browser's own way back, a second
 * tab and a link that somebody was sent all show the same, with and without scripts; the one script
 * there is only saves reloads and shows sentences as they are verified. Nothing comes from outside,
 * and what an article says can neither run nor send anything.
 *
 * <p>A passage's {@link dev.footnote.web.html.PassageAddress address} tells where its words stood
 * and what they sum up to. Words that moved within their article are still found; where they are
 * gone, that is said, and nothing is lit.
 */
@NullMarked
package dev.footnote.web;

import org.jspecify.annotations.NullMarked;
