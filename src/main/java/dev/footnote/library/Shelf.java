package dev.footnote.library;

import dev.footnote.file.Sha256;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Articles' files in the order in which they are shown, so that a person can point at one.
 *
 * @param items the files
 */
public record Shelf(List<Item> items) {

  public Shelf {
    items = List.copyOf(items);
  }

  /** The same, 11 characters of base64url, as long as the same files lie here in the same order. */
  public String digest() {
    return digest(
        items.stream()
            .map(item -> item.location() + (item.removed() == null ? "" : "\0" + item.id()))
            .collect(Collectors.joining("\0\0")));
  }

  /** The file with a number, counted from 1. */
  public Optional<Item> number(int number) {
    return number >= 1 && number <= items.size()
        ? Optional.of(items.get(number - 1))
        : Optional.empty();
  }

  /** The file that lies there, however that is written. */
  public Optional<Item> at(Path file) {
    Path wanted = file.toAbsolutePath().normalize();
    return items.stream()
        .filter(item -> item.location().toAbsolutePath().normalize().equals(wanted))
        .findFirst();
  }

  /** The file with an id. */
  public Optional<Item> withId(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /**
   * The files that a name may mean: those of that path, else of that file name, else of that title,
   * else with these words, not only digits, in their title. More than one: the name is not enough.
   */
  public List<Item> named(String name) {
    String wanted = folded(name);
    if (wanted.isEmpty()) {
      return List.of();
    }
    boolean isWord = wanted.codePoints().anyMatch(Character::isLetter);
    return Stream.<Predicate<Item>>of(
            item -> names(item).anyMatch(name.strip()::equals),
            item -> item.fileName().equals(name.strip()),
            item -> folded(item.title()).equals(wanted),
            item -> isWord && folded(item.title()).contains(wanted))
        .map(meant -> items.stream().filter(meant).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The shortest name that means this file and no other here. */
  public String name(Item item) {
    boolean unique = items.stream().filter(i -> i.path().equals(item.path())).limit(2).count() == 1;
    return names(item)
        .skip(unique ? 0 : 1)
        .filter(name -> unique || named(name).size() == 1)
        .findFirst()
        .orElse(item.path());
  }

  /** What a file may be called, shortest first. */
  private static Stream<String> names(Item item) {
    String path = item.path();
    Stream<String> names =
        item.folder().getFileName() == null
            ? Stream.of(path, item.location().toString())
            : Stream.of(path, item.folder().getFileName() + "/" + path, item.location().toString());
    return item.removed() == null ? names : Stream.concat(names, Stream.of(item.id()));
  }

  private static String folded(String text) {
    return String.join(" ", text.strip().split("\\s+")).toLowerCase(Locale.ROOT);
  }

  /** The first 64 bits of the text's SHA-256, in base64url. */
  static String digest(String text) {
    byte[] digest = Arrays.copyOf(Sha256.of(text), 8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
