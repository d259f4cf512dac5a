package dev.footnote.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Hands out the given values by key and type, and gathers what is wrong with them. Each key that is
 * asked for is thereby known; what nobody asked for is told by {@link #finish}.
 */
final class Values {

  private static final Pattern WORD = Pattern.compile("[!-~]+");

  private final List<Layer> layers;
  private final Path home;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * @param layers strongest first
   * @param home the folder that {@code ~} stands for
   */
  Values(List<Layer> layers, Path home) {
    this.layers = List.copyOf(layers);
    this.home = home;
    layers.forEach(layer -> problems.addAll(layer.problems()));
  }

  Optional<String> text(String key) {
    return one(key, "", (given, value) -> Optional.of(value));
  }

  int integer(String key, int fallback, int least) {
    return one(key, "a whole number, at least " + least, v -> Parse.integer(v, least))
        .orElse(fallback);
  }

  int integer(String key, int fallback, int least, int most) {
    return one(
            key,
            "a whole number from " + least + " to " + most,
            v -> Parse.integer(v, least).filter(number -> number <= most))
        .orElse(fallback);
  }

  double number(String key, double fallback, double least, double most) {
    return number(key, least, most).orElse(fallback);
  }

  OptionalDouble number(String key, double least, double most) {
    return one(key, "a number from " + least + " to " + most, v -> Parse.number(v, least, most))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  boolean flag(String key, boolean fallback) {
    return one(key, "true or false", Parse::truth).orElse(fallback);
  }

  Duration duration(String key, Duration fallback) {
    return one(key, "a number with its unit, such as 500ms, 30s or 2m", Parse::duration)
        .orElse(fallback);
  }

  /** An address that says nothing of the person who asks. */
  Optional<URI> url(String key) {
    return one(
        key,
        "an address such as http://localhost:11434, without a name or password",
        Settings::url);
  }

  /** An address that paths can be put behind. */
  Optional<URI> origin(String key) {
    return one(
        key,
        "an address without a path, such as https://articles.example.org",
        value -> Parse.url(value).flatMap(Parse::origin));
  }

  /** The address of a network interface; no name is looked up for it. */
  Optional<InetAddress> address(String key) {
    return one(key, "an IP address such as 127.0.0.1 or 0.0.0.0", Parse::address);
  }

  /** Addresses that say nothing of the person who asks. */
  List<URI> urls(String key) {
    return all(
        key,
        "an address such as https://localhost:9200, without a name or password",
        (given, value) -> Settings.url(value));
  }

  /** One of an enum's constants, written in lower case. */
  <E extends Enum<E>> E choice(String key, E fallback) {
    Class<E> type = fallback.getDeclaringClass();
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Parse::name).toList();
    return one(key, "one of " + String.join(", ", names), v -> Parse.constant(v, type))
        .orElse(fallback);
  }

  Optional<Path> path(String key) {
    return one(key, "a path", (given, value) -> Parse.path(value, given.base(), home));
  }

  List<Path> paths(String key) {
    return all(key, "a path", (given, value) -> Parse.path(value, given.base(), home));
  }

  /**
   * The lists of paths that are given under a key and a chat's id, such as {@code
   * telegram.corpora.-1001}; where an id is given in several places, the strongest counts.
   */
  Map<Long, List<Path>> pathsByChat(String key) {
    String example = key + ".-1001234567890: [folder]";
    find(key)
        .ifPresent(
            given -> problems.add(given.describe("must name chats by their ids: " + example)));
    String start = Layer.canonical(key) + "_";
    Map<Long, List<Path>> paths = new LinkedHashMap<>();
    for (Layer layer : layers) {
      layer
          .values()
          .forEach(
              (name, given) -> {
                if (name.startsWith(start)) {
                  known.put(name, given.name());
                  // A variable's name has no minus.
                  Optional<Long> chat =
                      Parse.id(name.substring(start.length()).replaceFirst("^_", "-"));
                  if (chat.isEmpty()) {
                    problems.add(given.describe("must end with a chat's id, as in " + example));
                  } else if (!paths.containsKey(chat.get())) {
                    paths.put(chat.get(), folders(given));
                  }
                }
              });
    }
    return paths;
  }

  private List<Path> folders(Given given) {
    if (given.elements().isEmpty()) {
      problems.add(given.describe("must name at least one folder"));
    }
    return given.elements().stream()
        .flatMap(v -> parsed(given, v, "a path", (g, p) -> Parse.path(p, g.base(), home)).stream())
        .toList();
  }

  List<Long> ids(String key) {
    return all(key, "a whole number such as 123456789", (given, value) -> Parse.id(value));
  }

  /** The secret under {@code key}, or in the file that {@code key-file} names. */
  Optional<Secret> secret(String key) {
    String fileKey = key + "-file";
    for (Layer layer : layers) {
      Optional<Given> direct = find(key, layer);
      Optional<Given> file = find(fileKey, layer);
      if (direct.isPresent() && file.isPresent()) {
        problems.add(file.get().describe("cannot be given beside " + direct.get().name()));
      }
      if (direct.isPresent()) {
        return text(key).map(Secret::new);
      }
      if (file.isPresent()) {
        return path(fileKey).flatMap(path -> content(file.get(), path)).map(Secret::new);
      }
    }
    return Optional.empty();
  }

  /**
   * A secret that is sent in a header: what cannot be would be quoted by whoever refuses to send
   * it.
   */
  Optional<Secret> key(String key) {
    Optional<Secret> secret = secret(key);
    if (secret.isPresent() && !WORD.matcher(secret.get().reveal()).matches()) {
      problems.add(key + " must be one word of ASCII characters, as its server gave it");
      return Optional.empty();
    }
    return secret;
  }

  /** Every key that was asked for, given or not. */
  Set<String> keys() {
    return Set.copyOf(known.values());
  }

  /** Adds a problem that concerns more than one value. */
  void problem(String problem) {
    problems.add(problem);
  }

  /**
   * Ends the reading.
   *
   * @throws ConfigurationException if anything was wrong
   */
  void finish() {
    layers.forEach(layer -> layer.values().forEach(this::checkKnown));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private <T> Optional<T> one(String key, String rule, Function<String, Optional<T>> parse) {
    return one(key, rule, (given, value) -> parse.apply(value));
  }

  private <T> Optional<T> one(
      String key, String rule, BiFunction<Given, String, Optional<T>> parse) {
    Optional<Given> given = find(key);
    if (given.isPresent() && given.get().values().size() != 1) {
      problems.add(given.get().describe("must be one value but was a list"));
      return Optional.empty();
    }
    return given.flatMap(g -> parsed(g, g.values().getFirst(), rule, parse));
  }

  private <T> List<T> all(String key, String rule, BiFunction<Given, String, Optional<T>> parse) {
    return find(key).stream()
        .flatMap(
            given -> given.elements().stream().flatMap(v -> parsed(given, v, rule, parse).stream()))
        .toList();
  }

  private <T> Optional<T> parsed(
      Given given, String value, String rule, BiFunction<Given, String, Optional<T>> parse) {
    Optional<T> result = parse.apply(given, value);
    if (result.isEmpty()) {
      // What stands before an @ may be a password.
      String was = value.indexOf('@') > 0 ? "" : " but was \"" + value + "\"";
      problems.add(given.describe("must be " + rule + was));
    }
    return result;
  }

  private Optional<Given> find(String key) {
    return layers.stream().flatMap(layer -> find(key, layer).stream()).findFirst();
  }

  private Optional<Given> find(String key, Layer layer) {
    known.put(Layer.canonical(key), key);
    return Optional.ofNullable(layer.values().get(Layer.canonical(key)));
  }

  private Optional<String> content(Given given, Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      problems.add(given.describe("names a file that cannot be read: " + file));
      return Optional.empty();
    }
  }

  private void checkKnown(String canonical, Given given) {
    if (known.containsKey(canonical)) {
      return;
    }
    Optional<String> near = Spelling.nearest(canonical, known.keySet());
    boolean environment = given.place().equals(Layer.ENVIRONMENT);
    if (near.isPresent()) {
      String meant = environment ? Layer.PREFIX + near.get() : known.get(near.get());
      problems.add(given.describe("is not a setting (did you mean " + meant + "?)"));
    } else if (!environment) {
      // A variable like no setting is somebody else's: container tools set such as FOOTNOTE_PORT.
      problems.add(given.describe("is not a setting"));
    }
  }
}
