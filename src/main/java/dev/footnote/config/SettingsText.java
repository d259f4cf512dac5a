package dev.footnote.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a settings file, in which single values can be set: all else stays as it is, comments
 * too. Libraries that write YAML lay the whole file out anew.
 */
public final class SettingsText {

  private static final Pattern COMMENT = Pattern.compile("( +)#");

  /** What needs no quotation marks in YAML, neither by itself nor in a list. */
  private static final Pattern PLAIN = Pattern.compile("[~\\w/.][\\w/.:@+-]*(?<!:)");

  private static final Pattern TYPED =
      Pattern.compile("(?i)~|null|true|false|yes|no|on|off|[-+.\\d]+");

  private final String text;
  private final @Nullable Node root;

  /**
   * @throws ConfigurationException if it is not YAML
   */
  public SettingsText(String text) {
    this.text = text;
    try {
      this.root = new Compose(LoadSettings.builder().build()).composeString(text).orElse(null);
    } catch (YamlEngineException e) {
      throw new ConfigurationException(
          List.of("the settings file is not valid YAML: mend it, or move it away"));
    }
  }

  /**
   * The values that a key has, one or those of a list; empty where it has none.
   *
   * @param key with dots, such as {@code chat.base-url}
   */
  public List<String> values(String key) {
    return switch (find(root, "", key).orElse(null)) {
      case SequenceNode list -> list.getValue().stream().map(SettingsText::scalar).toList();
      case ScalarNode one when !one.getValue().isEmpty() -> List.of(one.getValue());
      case null, default -> List.of();
    };
  }

  /** The text with another value under a key; with an empty one it has its default again. */
  public SettingsText with(String key, String value) {
    return value.isEmpty() && values(key).isEmpty()
        ? this
        : set(key, value.isEmpty() ? "" : quoted(value));
  }

  /** The text with a list under a key. */
  public SettingsText with(String key, List<String> values) {
    return set(
        key, values.stream().map(SettingsText::quoted).collect(Collectors.joining(", ", "[", "]")));
  }

  @Override
  public String toString() {
    return text;
  }

  private SettingsText set(String key, String yaml) {
    Optional<Node> found = find(root, "", key);
    return new SettingsText(found.map(node -> replace(node, yaml)).orElseGet(() -> add(key, yaml)));
  }

  private String replace(Node node, String yaml) {
    int start = offset(node.getStartMark());
    int end = offset(end(node).getEndMark());
    String value = start == end ? " " + yaml : yaml;
    String after = text.substring(end);
    Matcher comment = COMMENT.matcher(after);
    if (comment.lookingAt()) { // it stays in its column, if there is room
      int room = comment.end(1) - (value.length() - (end - start));
      after = " ".repeat(Math.max(2, room)) + after.substring(comment.end(1));
    }
    return text.substring(0, start) + value + after;
  }

  /** What a node's text ends with: behind a block come the comments on what follows it. */
  private static Node end(Node node) {
    boolean block = node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK;
    return block ? ((SequenceNode) node).getValue().getLast() : node;
  }

  /** Below the section that the key belongs to, or else at the end. */
  private String add(String key, String yaml) {
    int dot = key.indexOf('.');
    String section = key.substring(0, dot);
    String line = key.substring(dot + 1) + ": " + yaml + "\n";
    if (find(root, "", section).orElse(null) instanceof MappingNode mapping
        && mapping.getFlowStyle() == FlowStyle.BLOCK) {
      Mark first = mapping.getStartMark().orElseThrow();
      int start = offset(Optional.of(first));
      return text.substring(0, start)
          + line
          + " ".repeat(first.getColumn())
          + text.substring(start);
    }
    String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return text + end + (text.isBlank() ? "" : "\n") + key + ": " + yaml + "\n";
  }

  private static Optional<Node> find(@Nullable Node node, String above, String key) {
    if (!above.isEmpty() && Layer.canonical(above).equals(Layer.canonical(key))) {
      return Optional.ofNullable(node);
    }
    if (node instanceof MappingNode mapping && Layer.canonical(key).startsWith(start(above))) {
      for (NodeTuple entry : mapping.getValue()) {
        String name = scalar(entry.getKeyNode());
        Optional<Node> found =
            find(entry.getValueNode(), above.isEmpty() ? name : above + "." + name, key);
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

  private static String quoted(String value) {
    boolean plain = PLAIN.matcher(value).matches() && !TYPED.matcher(value).matches();
    return plain ? value : "'" + value.replace("'", "''") + "'";
  }
}
