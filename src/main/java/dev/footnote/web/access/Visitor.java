package dev.footnote.web.access;

/**
 * Who asks for a page.
 *
 * @param id tells one browser from all others; only the server and that browser know it
 * @param token what a request of theirs that changes something must bring, since no other site
 *     knows it
 */
public record Visitor(String id, String token) {}
