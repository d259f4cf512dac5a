package dev.footnote.corpus.format.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.language.page.PublicationLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, in the words of schema.org. */
final class JsonLd {

  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*[/:])?(?:\\w*Article|\\w*Posting|Report|Recipe|HowTo)");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final List<JsonNode> articles = new ArrayList<>();

  /** Things by the names by which others refer to them. */
  private final Map<String, JsonNode> things = new HashMap<>();

  private JsonLd() {}

  /**
   * What is said of the one article that {@code page} is; nothing where it lists several.
   *
   * @param title the page's title, which tells which of several it is
   */
  static Metadata of(Document page, String title) {
    JsonLd data = new JsonLd();
    for (Element script : page.select("script[type=application/ld+json]")) {
      data.add(script.data());
    }
    List<JsonNode> titled =
        data.articles.stream()
            .filter(article -> title.contains(text(article.path("headline")).orElse("\0")))
            .toList();
    List<JsonNode> meant = data.articles.size() > 1 ? titled : data.articles;
    return meant.isEmpty() ? Metadata.NONE : data.metadata(meant.getFirst());
  }

  private void add(String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json.strip());
    } catch (JsonProcessingException e) {
      return; // the page is an article without it, too
    }
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        if (node.size() > 1 && node.path("@id").isTextual()) {
          things.putIfAbsent(node.path("@id").textValue(), node);
        }
        if (all(node.path("@type")).anyMatch(JsonLd::isArticle)) {
          articles.add(node);
        }
        Stream.of("@graph", "mainEntity", "author", "publisher")
            .map(node::path)
            .filter(JsonNode::isContainerNode)
            .forEach(open::add);
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    return ARTICLE.matcher(type.asText()).matches();
  }

  private Metadata metadata(JsonNode article) {
    return new Metadata(
        text(article.path("headline")).orElse(null),
        names(article.path("author")),
        names(article.path("publisher")),
        text(article.path("datePublished")).orElse(null),
        Stream.of(article.path("mainEntityOfPage"), article.path("url"))
            .flatMap(node -> Stream.of(node, node.path("@id")))
            .flatMap(node -> text(node).stream())
            .flatMap(url -> PublicationLine.uri(url).stream())
            .findFirst()
            .orElse(null),
        text(article.path("inLanguage")).orElse(null));
  }

  private @Nullable String names(JsonNode someone) {
    String names =
        all(someone)
            .map(one -> things.getOrDefault(one.path("@id").asText(), one))
            .flatMap(one -> text(one.isObject() ? one.path("name") : one).stream())
            .filter(name -> !name.contains("://"))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static Stream<JsonNode> all(JsonNode node) {
    return node.isArray()
        ? Stream.iterate(0, i -> i < node.size(), i -> i + 1).map(node::get)
        : Stream.of(node);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(org.jsoup.parser.Parser.unescapeEntities(node.textValue().strip(), false))
        : Optional.empty();
  }
}
