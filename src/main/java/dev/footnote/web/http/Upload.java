package dev.footnote.web.http;

/**
 * A file that a form brings.
 *
 * @param field the name of its field
 * @param name as the browser tells it: any text, perhaps with folders
 * @param content any bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Upload(String field, String name, byte[] content) {}
