package dev.footnote.corpus.format.office;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.corpus.format.Unzipped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * XML as office programs write it, element by element. Names are taken without their prefixes,
 * which a program may choose as it likes. No entity is expanded, and nothing is opened.
 */
final class Xml {

  private static final int MOST_DIGITS = 7;

  private Xml() {}

  /**
   * Hands over each element when it is complete, those within it before. One that is done with is
   * to be removed from its parent: then a large part takes no more memory than its largest piece.
   *
   * @param part is closed
   */
  static void read(InputStream part, Consumer<Element> complete) throws IOException {
    try (Reader reader = reader(part);
        StreamParser parser = new StreamParser(Parser.xmlParser()).parse(reader, "")) {
      Iterator<Element> elements = parser.iterator();
      while (elements.hasNext()) {
        complete.accept(elements.next());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The outermost element of a small part, whole; null if there is none. */
  static @Nullable Element root(Unzipped zip, String name) throws IOException {
    Optional<InputStream> part = zip.stream(name);
    if (part.isEmpty()) {
      return null;
    }
    try (Reader reader = reader(part.get())) {
      return Parser.xmlParser().parseInput(reader, "").firstElementChild();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The office formats allow no other charsets. */
  private static Reader reader(InputStream part) throws IOException {
    InputStream in = new BufferedInputStream(part);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    Charset charset =
        first == 0xFE && second == 0xFF
            ? UTF_16BE
            : first == 0xFF && second == 0xFE ? UTF_16LE : UTF_8;
    return new InputStreamReader(in, charset);
  }

  /** An element's name without its prefix. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  static boolean is(@Nullable Element element, String name) {
    return element != null && isNamed(element.tagName(), name);
  }

  private static boolean isNamed(String prefixed, String name) {
    int start = prefixed.length() - name.length();
    return prefixed.endsWith(name) && (start == 0 || prefixed.charAt(start - 1) == ':');
  }

  /** The value of an attribute, by its name without a prefix; null if it has none. */
  static @Nullable String attribute(@Nullable Element element, String name) {
    if (element == null || element.attributesSize() == 0) {
      return null;
    }
    for (Attribute attribute : element.attributes()) {
      if (isNamed(attribute.getKey(), name)) {
        return attribute.getValue();
      }
    }
    return null;
  }

  /**
   * An attribute as a number, or what stands in where it is none or not between 0 and a million.
   */
  static int number(@Nullable Element element, String name, int otherwise) {
    @Nullable String value = attribute(element, name);
    if (value == null || value.isEmpty() || value.length() > MOST_DIGITS) {
      return otherwise;
    }
    int number = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** The first child of a name; null if there is none. */
  static @Nullable Element child(@Nullable Element parent, String name) {
    @Nullable Element child = parent == null ? null : parent.firstElementChild();
    while (child != null && !is(child, name)) {
      child = child.nextElementSibling();
    }
    return child;
  }

  /** The child's {@code val}; null if there is no such child or it has none. */
  static @Nullable String value(@Nullable Element parent, String child) {
    return attribute(child(parent, child), "val");
  }

  /** Whether a switch such as {@code <w:b/>} is there and not turned off; null if not there. */
  static @Nullable Boolean flag(@Nullable Element parent, String child) {
    @Nullable Element found = child(parent, child);
    if (found == null) {
      return null;
    }
    @Nullable String value = attribute(found, "val");
    return value == null || !value.matches("0|false|off|none");
  }

  /** The children of a name. */
  static Stream<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? Stream.empty()
        : parent.children().stream().filter(child -> is(child, name));
  }

  /** All elements of a name in a part, at any depth. */
  static Stream<Element> all(@Nullable Element root, String name) {
    return root == null ? Stream.empty() : root.stream().filter(element -> is(element, name));
  }

  /** The words of the first element of a name in a part; null if there are none. */
  static @Nullable String words(@Nullable Element root, String name) {
    return all(root, name)
        .map(element -> element.text().strip())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
