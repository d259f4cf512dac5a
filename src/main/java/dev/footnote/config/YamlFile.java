package dev.footnote.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a settings file: nested mappings and dotted keys come to the same. */
final class YamlFile {

  /** Deeper than any key there is; also what ends a mapping that contains itself. */
  private static final int MOST_DOTS = 8;

  private final Path file;
  private final Path base;
  private final Map<String, Given> values = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private YamlFile(Path file, Path base) {
    this.file = file;
    this.base = base;
  }

  /**
   * Reads {@code file}; what is wrong with it stands in the layer's problems.
   *
   * @param base the folder that the file's relative paths start from
   */
  static Layer read(Path file, Path base) {
    YamlFile reading = new YamlFile(file, base);
    reading.read();
    return new Layer(reading.values, reading.problems);
  }

  private void read() {
    try {
      String text = Files.readString(file);
      // In one piece: where its reader ends one within a pair of surrogates, it fails.
      LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
      new Compose(settings).composeString(text).ifPresent(root -> add("", root));
    } catch (NoSuchFileException e) {
      problems.add(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      problems.add(file + ": must be UTF-8 text");
    } catch (AccessDeniedException e) {
      problems.add(file + ": may not be read; give yourself the right");
    } catch (IOException e) {
      problems.add(file + ": cannot be read");
    } catch (MarkedYamlEngineException e) {
      // Only the problem and its line: the full message quotes the file, which may hold a secret.
      problems.add(place(e.getProblemMark()) + ": is not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(file + ": is not valid YAML");
    } catch (StackOverflowError e) {
      problems.add(file + ": is nested too deeply");
    }
  }

  private void add(String key, Node node) {
    switch (node) {
      case MappingNode mapping when key.chars().filter(c -> c == '.').count() < MOST_DOTS ->
          mapping.getValue().forEach(entry -> addEntry(key, entry));
      case ScalarNode empty when empty.getTag().equals(Tag.NULL) -> {}
      case ScalarNode scalar when !key.isEmpty() -> put(key, node, List.of(scalar.getValue()));
      case SequenceNode list when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
          put(key, node, list.getValue().stream().map(n -> ((ScalarNode) n).getValue()).toList());
      default ->
          problems.add(
              place(node.getStartMark())
                  + ": "
                  + (key.isEmpty() ? "the file" : key)
                  + " must hold keys with plain values or lists of them");
    }
  }

  private void addEntry(String key, NodeTuple entry) {
    String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    add(key.isEmpty() ? name : key + "." + name, entry.getValueNode());
  }

  private void put(String key, Node node, List<String> given) {
    boolean list = node instanceof SequenceNode;
    Given value = new Given(place(node.getStartMark()), key, given, list, base);
    Given earlier = values.putIfAbsent(Layer.canonical(key), value);
    if (earlier != null) {
      problems.add(value.describe("is given already at " + earlier.place()));
    }
  }

  private String place(Optional<Mark> mark) {
    return mark.map(m -> file + ":" + (m.getLine() + 1)).orElse(file.toString());
  }
}
