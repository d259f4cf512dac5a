/**
 * What the page shows, as HTML that the server makes. {@link dev.footnote.web.html.Shell} is around
 * all of it; the others are its parts, one class for each.
 *
 * <p>Pages are trees of jsoup's elements, written out by jsoup: articles, their titles, and
 * questions get into them as text and values of attributes only, so nothing is escaped by hand, and
 * nothing can be forgotten. Templates would be a language more, and those that escape by place
 * bring a compiler into the build; there are a dozen small parts here. An address that an article
 * states is a link only if it is of the web.
 *
 * <p>An {@link dev.footnote.web.html.ArticleHtml article} is shown as what its blocks say, slice by
 * slice, so that what is lit is exactly what is quoted.
 */
@NullMarked
package dev.footnote.web.html;

import org.jspecify.annotations.NullMarked;
