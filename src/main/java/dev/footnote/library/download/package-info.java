/**
 * Fetches a page from the web, once and on its owner's word, so that it can be stored as an article
 * that tells where it was published.
 *
 * <ul>
 *   <li>OkHttp asks. Each socket checks the address that it is about to connect to, so that neither
 *       a redirect, nor a name that means another address the second time, nor a number in place of
 *       a name leads into the network that Footnote stands in. A check in a DNS hook would miss
 *       numbers. Redirects are followed here, where each is checked against robots.txt.
 *   <li>crawler-commons reads robots.txt (240 KB, with commons-io): its rules have more exceptions
 *       than a few lines of code.
 *   <li>jsoup tells a page's title and charset.
 * </ul>
 */
@NullMarked
package dev.footnote.library.download;

import org.jspecify.annotations.NullMarked;
