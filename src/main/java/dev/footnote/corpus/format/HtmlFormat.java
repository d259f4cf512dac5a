package dev.footnote.corpus.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A saved web page. */
record HtmlFormat() implements Format {

  @Override
  public List<Content> read(Path file) throws IOException {
    return List.of(HtmlPage.article(EncodedMarkup.decode(Files.readAllBytes(file), null)));
  }
}
