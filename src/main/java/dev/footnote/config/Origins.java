package dev.footnote.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the settings were given. */
public final class Origins {

  /** The origin of what was given nowhere. */
  static final String DEFAULT = "default";

  private final List<Layer> layers;

  private Origins(List<Layer> layers) {
    this.layers = layers;
  }

  /** Those of what {@link Settings#read} makes of the same. */
  public static Origins of(
      List<Flag> flags,
      Map<String, String> environment,
      Path workingFolder,
      Optional<Path> file,
      Path home) {
    return new Origins(Layer.all(flags, environment, workingFolder, file, home));
  }

  /**
   * Where a setting was given, or a secret's file: {@code --mode}, {@code FOOTNOTE_RETRIEVAL_MODE},
   * {@code footnote.yaml:12}, or {@code default}.
   *
   * @param key such as {@code retrieval.mode}
   */
  public String of(String key) {
    return layers.stream()
        .flatMap(layer -> given(layer, key))
        .findFirst()
        .map(Origins::told)
        .orElse(DEFAULT);
  }

  private static Stream<Given> given(Layer layer, String key) {
    return Stream.of(key, key + "-file")
        .flatMap(one -> Stream.ofNullable(layer.values().get(Layer.canonical(one))));
  }

  private static String told(Given given) {
    return switch (given.place()) {
      case Layer.COMMAND_LINE, Layer.ENVIRONMENT -> given.name();
      default -> given.place().substring(given.place().lastIndexOf('/') + 1);
    };
  }
}
