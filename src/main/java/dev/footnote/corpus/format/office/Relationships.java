package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.Unzipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of an Office Open XML file a part leads to. What lies outside of the file is as if it
 * were not there.
 */
final class Relationships {

  private record Relationship(String id, String type, String part) {}

  private final List<Relationship> relationships = new ArrayList<>();

  /**
   * @param part the name of the part in {@code zip}; empty for the whole file
   */
  Relationships(Unzipped zip, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    @Nullable Element root = Xml.root(zip, folder + "_rels/" + part.substring(slash) + ".rels");
    Xml.children(root, "Relationship")
        .filter(relationship -> !relationship.attr("TargetMode").equals("External"))
        .forEach(
            relationship ->
                relationships.add(
                    new Relationship(
                        relationship.attr("Id"),
                        relationship.attr("Type"),
                        resolved(folder, relationship.attr("Target")))));
  }

  /** The first part of a kind: the end of its type, such as {@code styles}. */
  Optional<String> ofType(String type) {
    return relationships.stream()
        .filter(relationship -> relationship.type().endsWith("/" + type))
        .map(Relationship::part)
        .findFirst();
  }

  Optional<String> ofId(@Nullable String id) {
    return relationships.stream()
        .filter(relationship -> relationship.id().equals(id))
        .map(Relationship::part)
        .findFirst();
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return target.startsWith("../")
        ? Path.of(folder + target).normalize().toString().replace('\\', '/')
        : folder + target;
  }
}
