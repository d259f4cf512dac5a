package dev.footnote.corpus.format.mail;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.html.HtmlPage;
import dev.footnote.language.page.PublicationLine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A web page saved by a browser into one file, with its pictures and styles. */
public record MhtmlFormat() implements Format {

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    MailPart message = MailParser.parse(file);
    MailPart page =
        root(message)
            .orElseThrow(
                () ->
                    new UnreadableException(
                        "there is no web page in it; open the page in a browser and save it again"));
    @Nullable URI url =
        message
            .header("snapshot-content-location")
            .or(() -> page.header("content-location"))
            .or(() -> message.header("content-location"))
            .flatMap(PublicationLine::uri)
            .orElse(null);
    Metadata known =
        new Metadata(message.header("subject").orElse(null), null, null, null, url, null);
    return List.of(HtmlPage.article(page.text()).with(known));
  }

  /** The page itself, which others may be shown in: the one that is named so, else the first. */
  private static Optional<MailPart> root(MailPart message) {
    Optional<String> start = message.parameter("content-type", "start");
    List<MailPart> pages =
        message
            .all()
            .filter(part -> part.is("text/html") || part.is("application/xhtml+xml"))
            .toList();
    return pages.stream()
        .filter(page -> start.isPresent() && page.header("content-id").equals(start))
        .findFirst()
        .or(() -> pages.stream().findFirst());
  }
}
