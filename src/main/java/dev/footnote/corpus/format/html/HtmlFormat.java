package dev.footnote.corpus.format.html;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.EncodedMarkup;
import dev.footnote.corpus.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A saved web page. */
public record HtmlFormat() implements Format {

  @Override
  public List<Content> read(Path file) throws IOException {
    return List.of(HtmlPage.article(EncodedMarkup.decode(Files.readAllBytes(file), null)));
  }
}
