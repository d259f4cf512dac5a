/**
 * Mail, and web pages saved as one file, which are mail in form. Mime4j takes them apart, with
 * limits on headers and lines; {@code PlainMail} and {@code HtmlMail} leave out what is answered
 * and the signature.
 */
@NullMarked
package dev.footnote.corpus.format.mail;

import org.jspecify.annotations.NullMarked;
