package dev.footnote.corpus.format.text;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.PlainText;
import dev.footnote.corpus.format.TextDecoder;
import dev.footnote.corpus.format.TextDecoder.Decoded;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text and Markdown, both with front matter.
 *
 * @param markdown whether it is Markdown
 */
public record TextFormat(boolean markdown) implements Format {

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    byte[] bytes = Files.readAllBytes(file);
    Decoded decoded =
        TextDecoder.decode(bytes)
            .orElseThrow(
                () ->
                    new UnreadableException(
                        "the file is not text but binary; save it as plain text in UTF-8"));
    Content content = content(decoded.text());
    return List.of(decoded.note() == null ? content : content.noting(decoded.note()));
  }

  /** What {@code source} says; that of plain text is the text itself, unchanged. */
  public Content content(String source) {
    FrontMatter frontMatter = FrontMatter.of(source);
    List<String> notes = new ArrayList<>();
    frontMatter.problem().ifPresent(notes::add);
    Metadata metadata = Metadata.of(frontMatter::value);
    if (markdown) {
      Content read = Markdown.read(source.substring(frontMatter.end()));
      return new Content("", read.text(), read.lines(), metadata, null, List.of(), notes);
    }
    return new Content(
        "",
        source,
        PlainText.lines(source, frontMatter.end()),
        metadata,
        frontMatter.span(),
        List.of(),
        notes);
  }
}
