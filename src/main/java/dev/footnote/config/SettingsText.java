package dev.footnote.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The text of a settings file, in which single values can be set: all else stays as it is, comments
 * too. Libraries that write YAML lay the whole file out anew.
 */
public final class SettingsText {

  private static final Pattern COMMENT = Pattern.compile("( +)#");

  private final String text;
  private final @Nullable Node root;

  /**
   * @throws ConfigurationException if it is not YAML
   */
  public SettingsText(String text) {
    this.text = text;
    // In one piece: where its reader ends one within a pair of surrogates, it fails.
    LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
    try {
      this.root = new Compose(settings).composeString(text).orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw unusable("line " + line + " of the settings file is not valid YAML");
    } catch (YamlEngineException e) {
      throw unusable("the settings file is not valid YAML");
    } catch (StackOverflowError e) {
      throw unusable("the settings file is nested too deeply");
    }
  }

  private static ConfigurationException unusable(String problem) {
    return new ConfigurationException(List.of(problem + ": mend it, or move it away"));
  }

  /**
   * The values that a key has, one or those of a list; empty where it has none.
   *
   * @param key with dots, such as {@code chat.base-url}
   */
  public List<String> values(String key) {
    return switch (find(root, "", key).map(NodeTuple::getValueNode).orElse(null)) {
      case SequenceNode list -> list.getValue().stream().map(SettingsText::scalar).toList();
      case ScalarNode none when none.getTag().equals(Tag.NULL) -> List.of();
      case ScalarNode one when !one.getValue().isEmpty() -> List.of(one.getValue());
      case null, default -> List.of();
    };
  }

  /** The text with another value under a key; with an empty one it has its default again. */
  public SettingsText with(String key, String value) {
    return value.isEmpty() && values(key).isEmpty()
        ? this
        : set(key, value.isEmpty() ? "" : inFlow(value));
  }

  /** The text with a list under a key. */
  public SettingsText with(String key, List<String> values) {
    return set(
        key, values.stream().map(SettingsText::inFlow).collect(Collectors.joining(", ", "[", "]")));
  }

  @Override
  public String toString() {
    return text;
  }

  private SettingsText set(String key, String yaml) {
    return new SettingsText(
        find(root, "", key).map(entry -> replace(entry, yaml)).orElseGet(() -> add(key, yaml)));
  }

  private String replace(NodeTuple entry, String yaml) {
    Node node = entry.getValueNode();
    int start = offset(node.getStartMark());
    int end =
        start + text.substring(start, offset(end(node).getEndMark())).stripTrailing().length();
    String value = lead(entry) + yaml;
    String after = text.substring(end);
    Matcher comment = COMMENT.matcher(after);
    if (comment.lookingAt()) { // it stays in its column, if there is room
      int room = comment.end(1) - (value.length() - (end - start));
      after = " ".repeat(Math.max(2, room)) + after.substring(comment.end(1));
    }
    return text.substring(0, start) + value + after;
  }

  /** What must stand before a value: a list may begin below its key, but nothing else may. */
  private static String lead(NodeTuple entry) {
    Mark key = entry.getKeyNode().getStartMark().orElseThrow();
    Mark value = entry.getValueNode().getStartMark().orElseThrow();
    if (value.getIndex() == entry.getValueNode().getEndMark().orElseThrow().getIndex()) {
      return " ";
    }
    boolean below = value.getLine() > key.getLine() && value.getColumn() == key.getColumn();
    return below ? "  " : "";
  }

  /** What a node's text ends with: behind a block come the comments on what follows it. */
  private static Node end(Node node) {
    boolean block = node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK;
    return block ? ((SequenceNode) node).getValue().getLast() : node;
  }

  /** To the section that the key belongs to, or else at the end. */
  private String add(String key, String yaml) {
    int dot = key.indexOf('.');
    String line = key.substring(dot + 1) + ": " + yaml;
    Optional<Node> section = find(root, "", key.substring(0, dot)).map(NodeTuple::getValueNode);
    if (section.orElse(null) instanceof MappingNode mapping) {
      return addTo(mapping, line);
    }
    if (root instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW) {
      return addTo(mapping, key + ": " + yaml);
    }
    String end = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd();
    return text + end + (text.isBlank() ? "" : lineEnd()) + key + ": " + yaml + lineEnd();
  }

  private String addTo(MappingNode mapping, String line) {
    Mark first = mapping.getStartMark().orElseThrow();
    int start = offset(Optional.of(first));
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      String next = mapping.getValue().isEmpty() ? "" : ", ";
      int inside = text.indexOf('{', start) + 1;
      return text.substring(0, inside) + line + next + text.substring(inside);
    }
    return text.substring(0, start)
        + line
        + lineEnd()
        + " ".repeat(first.getColumn())
        + text.substring(start);
  }

  private String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static Optional<NodeTuple> find(@Nullable Node node, String above, String key) {
    if (node instanceof MappingNode mapping && Layer.canonical(key).startsWith(start(above))) {
      for (NodeTuple entry : mapping.getValue()) {
        String name = scalar(entry.getKeyNode());
        String whole = above.isEmpty() ? name : above + "." + name;
        Optional<NodeTuple> found =
            Layer.canonical(whole).equals(Layer.canonical(key))
                ? Optional.of(entry)
                : find(entry.getValueNode(), whole, key);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String start(String above) {
    return above.isEmpty() ? "" : Layer.canonical(above) + "_";
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** A mark counts code points. */
  private int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }

  /** A value as it may stand in a list, and so anywhere; in one line. */
  private static String inFlow(String value) {
    DumpSettings oneLine =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setWidth(Integer.MAX_VALUE)
            .build();
    String list = new Dump(oneLine).dumpToString(List.of(value)).strip();
    return list.substring(1, list.length() - 1);
  }
}
