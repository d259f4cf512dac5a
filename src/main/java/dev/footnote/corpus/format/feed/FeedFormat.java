package dev.footnote.corpus.format.feed;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.EncodedMarkup;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.TextDecoder.Decoded;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.html.HtmlWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A news feed, RSS or Atom: each entry is a text of its own. */
public record FeedFormat() implements Format {

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    Decoded decoded = EncodedMarkup.decode(Files.readAllBytes(file), null);
    Document document = Jsoup.parse(decoded.text(), "", Parser.xmlParser());
    Element root = document.firstElementChild();
    String kind = root == null ? "" : HtmlWords.name(root);
    if (root == null || !List.of("rss", "rdf", "feed").contains(kind)) {
      throw new UnreadableException(
          "it is XML but no news feed; save what it says as text or as a web page");
    }
    int colon = root.tagName().indexOf(':');
    String prefix = kind.equals("feed") ? root.tagName().substring(0, colon + 1) : "";
    Element channel = Optional.ofNullable(root.selectFirst("> channel")).orElse(root);
    List<Content> contents = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      String name = element.tagName();
      if (name.equals("item") || name.equals(prefix + "entry")) {
        Content entry = new FeedEntry(element, channel, prefix).read();
        contents.add(entry.named("#" + (contents.size() + 1)));
      }
    }
    if (contents.isEmpty()) {
      throw new UnreadableException("it is a news feed without entries; fetch it anew");
    }
    if (decoded.note() != null) {
      contents.set(0, contents.getFirst().noting(decoded.note()));
    }
    return contents;
  }
}
