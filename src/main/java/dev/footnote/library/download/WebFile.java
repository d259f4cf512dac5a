package dev.footnote.library.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.corpus.format.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A file from the web, made ready to be stored so that its article tells its address: a page has it
 * as its canonical link, a plain text in front matter, and any other file in its name.
 *
 * @param name a file name, safe everywhere
 * @param content what to store
 * @param url the address that the article will tell
 */
@SuppressWarnings("ArrayRecordComponent") // two files are never compared
public record WebFile(String name, byte[] content, URI url) {

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("text/markdown", "md"),
          Map.entry("text/x-markdown", "md"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("text/rtf", "rtf"),
          Map.entry("application/epub+zip", "epub"),
          Map.entry("message/rfc822", "eml"),
          Map.entry("multipart/related", "mhtml"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/tab-separated-values", "tsv"),
          Map.entry("application/json", "json"),
          Map.entry("application/x-ndjson", "jsonl"),
          Map.entry("application/rss+xml", "rss"),
          Map.entry("application/atom+xml", "atom"),
          Map.entry("application/xml", "xml"),
          Map.entry("text/xml", "xml"),
          Map.entry("application/gzip", "gz"),
          Map.entry("application/zip", "zip"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
          Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"));

  /** What servers say of files they know nothing of: then the address's own ending counts. */
  private static final Pattern TELLS_NOTHING =
      Pattern.compile("|text/plain|(application|binary)/octet-stream|application/(x-)?download");

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEAD =
      Pattern.compile("<head(\\s[^>]*)?>|<!doctype[^>]*>(?!\\s*<html)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---[ \\t]*\\R");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]+");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** In bytes: most file systems take 255. */
  private static final int LONGEST_NAME = 150;

  private static final int LONGEST_ADDRESS_AS_NAME = 230;

  /**
   * What a server sent.
   *
   * @param type the content type as it is stated
   * @throws IOException if it is of no kind that is read
   */
  static WebFile of(URI url, Optional<String> type, byte[] content) throws IOException {
    String stated = type.orElse("").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    String ending = ending(url, stated, content);
    Charset charset = charset(type.orElse(""));
    return switch (ending) {
      case "html" -> page(url, content, charset);
      case "txt", "md" -> text(url, content, charset == null ? UTF_8 : charset, ending);
      default -> new WebFile(addressAsName(url, ending), content, url);
    };
  }

  private static String ending(URI url, String type, byte[] content) throws IOException {
    String known = ENDINGS.get(type);
    if (known != null) {
      return known;
    }
    String path = String.valueOf(url.getPath());
    String ofAddress = FileKind.ending("x" + path.substring(path.lastIndexOf('/') + 1));
    boolean isRead = FileKind.of("x." + ofAddress).isPresent();
    if (TELLS_NOTHING.matcher(type).matches()) {
      if (isRead && !(type.equals("text/plain") && ofAddress.startsWith("htm"))) {
        return ofAddress.startsWith("htm") || ofAddress.equals("xhtml") ? "html" : ofAddress;
      }
      if (type.equals("text/plain")) {
        return "txt";
      }
      if (type.isEmpty() && new String(content, UTF_8).stripLeading().startsWith("<")) {
        return "html";
      }
    }
    throw new IOException(
        "%s: files of its kind (%s) are not read; footnote reads %s"
            .formatted(
                url,
                type.isEmpty() ? "which the server does not tell" : type,
                String.join(", ", FileKind.mainEndings())));
  }

  private static @Nullable Charset charset(String type) {
    Matcher stated = CHARSET.matcher(type);
    try {
      return stated.find() ? Charset.forName(stated.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // then the page itself may tell
    }
  }

  private static WebFile page(URI url, byte[] content, @Nullable Charset charset)
      throws IOException {
    Document page =
        Jsoup.parse(
            new ByteArrayInputStream(content),
            charset == null ? null : charset.name(),
            url.toString());
    Optional<URI> canonical =
        Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
            .map(link -> link.attr("href"))
            .filter(Downloader::isAddress)
            .flatMap(WebFile::uri);
    String head =
        "<meta charset=\"utf-8\">"
            + (canonical.isPresent()
                ? ""
                : "<link rel=\"canonical\" href=\"" + Entities.escape(url.toString()) + "\">");
    String text = new String(content, page.charset()).replaceFirst("^" + BYTE_ORDER_MARK, "");
    Matcher start = HEAD.matcher(text);
    int at = start.find() ? start.end() : 0;
    String stored = BYTE_ORDER_MARK + text.substring(0, at) + head + text.substring(at);
    String title =
        Optional.of(page.title())
            .filter(words -> !words.isBlank())
            .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
            .orElse("");
    return new WebFile(name(title, url) + ".html", stored.getBytes(UTF_8), canonical.orElse(url));
  }

  private static WebFile text(URI url, byte[] content, Charset charset, String ending) {
    String text = new String(content, charset).replaceFirst("^" + BYTE_ORDER_MARK, "");
    String field = "url: " + url + "\n";
    Matcher matter = FRONT_MATTER.matcher(text);
    String stored =
        matter.find()
            ? text.substring(0, matter.end()) + field + text.substring(matter.end())
            : "---\n" + field + "---\n\n" + text;
    return new WebFile(name("", url) + "." + ending, stored.getBytes(UTF_8), url);
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(URI.create(address.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The title, else where it lies, as a file's name without ending. */
  private static String name(String title, URI url) {
    String path = String.valueOf(url.getPath());
    String last = path.replaceFirst("/+$", "").replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "");
    String safe = safe(title);
    return safe.isEmpty() ? safe(url.getHost() + " " + last) : safe;
  }

  private static String safe(String words) {
    String safe = UNSAFE.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").strip();
    CharBuffer rest = CharBuffer.wrap(safe);
    var _ = UTF_8.newEncoder().encode(rest, ByteBuffer.allocate(LONGEST_NAME), true);
    return safe.substring(0, rest.position()).replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
  }

  private static String addressAsName(URI url, String ending) {
    String name = URLEncoder.encode(url.toString(), UTF_8);
    return (name.length() > LONGEST_ADDRESS_AS_NAME ? name("", url) : name) + "." + ending;
  }
}
