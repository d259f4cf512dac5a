/**
 * Who asks, and what they may: {@link dev.footnote.web.access.Access} knows the owner by a password
 * and a signed cookie and refuses what another site has a browser send, {@link
 * dev.footnote.web.access.SignedLinks} opens one article to whoever has the link, {@link
 * dev.footnote.web.access.RateLimit} says how often.
 *
 * <p>Nothing of it is stored but one key, which signs what is handed out, and the {@link
 * dev.footnote.web.access.EndedSessions sessions that ended} before their time. A password is
 * compared, never kept: it stands in a file of the owner's, so that hashing it slowly would protect
 * nothing; guessing is slowed by the limit. That limit is resilience4j's, which the Bot API's
 * client and the chat models are guarded with as well.
 */
@NullMarked
package dev.footnote.web.access;

import org.jspecify.annotations.NullMarked;
