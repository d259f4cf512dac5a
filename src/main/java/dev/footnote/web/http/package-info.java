/**
 * HTTP as the page needs it: {@link dev.footnote.web.http.Server} takes requests, has a {@link
 * dev.footnote.web.http.Handler} answer them, and refuses what no browser sends. Only this package
 * knows the server underneath.
 *
 * <p>That is the JDK's own, {@code com.sun.net.httpserver}: a page, JSON and an event stream need
 * no more, it adds nothing to what is downloaded, runs each request on a virtual thread and is up
 * in less than a tenth of a second. Helidon does as well with 38 modules, and brings HTTP/2, which
 * one page on one machine has no use for.
 *
 * <p>Its traps. By default it waits for ever, for a request as for who reads a response, and delays
 * small writes: {@link dev.footnote.web.http.Limits} are properties of the process, which it reads
 * when its first server is made. It refuses what it cannot parse by itself, in its own words and
 * without our headers; what it says then holds nothing of the request. It knows no forms with
 * files: {@link dev.footnote.web.http.Multipart} has mime4j parse them, which reads mail already. A
 * {@code HEAD} is answered only if the length is set by hand.
 */
@NullMarked
package dev.footnote.web.http;

import org.jspecify.annotations.NullMarked;
