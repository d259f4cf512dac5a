package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.Unzipped;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a document states of itself, each null where it does not.
 *
 * @param title what it is called
 * @param author who wrote it
 * @param publisher the outlet that published it
 * @param created the day it was made, as an ISO day or instant
 * @param language a tag such as {@code de-DE}
 */
public record DocumentProperties(
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable String created,
    @Nullable String language) {

  /** A file's name, or a place to be filled in. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)Microsoft Word - .*|.*\\.(?:docx?|dotx?|odt|rtf|xlsx?|tmp)|\\[.*]|<.*>|\\P{L}*");

  /** What programs write where nobody has told them a name. */
  private static final Set<String> NOBODY =
      Set.of(
          "python-docx",
          "openpyxl",
          "Apache POI",
          "docx4j",
          "Un-named",
          "Microsoft Office User",
          "Windows User");

  public DocumentProperties {
    title = title == null || NO_TITLE.matcher(title.strip()).matches() ? null : title.strip();
    author = author == null || NOBODY.contains(author.strip()) ? null : author.strip();
  }

  /** Those of an Office Open XML file. */
  static DocumentProperties ofOpenXml(Unzipped zip) throws IOException {
    @Nullable Element core = Xml.root(zip, "docProps/core.xml");
    @Nullable String title = Xml.words(core, "title");
    @Nullable String template = Xml.words(Xml.root(zip, "docProps/app.xml"), "Template");
    boolean templates =
        title != null && template != null && template.replaceFirst("\\.\\w+$", "").equals(title);
    return new DocumentProperties(
        templates ? null : title,
        Xml.words(core, "creator"),
        publisher(Xml.root(zip, "docProps/custom.xml"), "property"),
        Xml.words(core, "created"),
        Xml.words(core, "language"));
  }

  /** Those of an OpenDocument file. */
  static DocumentProperties ofOpenDocument(Unzipped zip) throws IOException {
    @Nullable Element meta = Xml.root(zip, "meta.xml");
    @Nullable String title = Xml.words(meta, "title");
    @Nullable String template =
        Xml.attribute(Xml.all(meta, "template").findFirst().orElse(null), "title");
    @Nullable String author = Xml.words(meta, "initial-creator");
    @Nullable String publisher = Xml.words(meta, "publisher");
    @Nullable String created = Xml.words(meta, "creation-date");
    return new DocumentProperties(
        title != null && title.equals(template) ? null : title,
        author == null ? Xml.words(meta, "creator") : author,
        publisher == null ? publisher(meta, "user-defined") : publisher,
        created == null ? Xml.words(meta, "date") : created,
        Xml.words(meta, "language"));
  }

  /** Among properties of people's own, that which Dublin Core gives this name. */
  private static @Nullable String publisher(@Nullable Element root, String element) {
    return Xml.all(root, element)
        .filter(property -> "publisher".equalsIgnoreCase(Xml.attribute(property, "name")))
        .map(property -> property.text().strip())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(null);
  }

  DocumentProperties withTitle(String other) {
    return new DocumentProperties(other, author, publisher, created, language);
  }
}
