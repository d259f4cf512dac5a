package dev.footnote.answer.generated;

import dev.footnote.file.Reason;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a chat model is told, in a file that a person may edit: the instructions, a line {@code
 * ---}, and the message with its named places such as {@code {{question}}}. An edit is taken up at
 * the next question; a faulty one is reported in the log, and the last good text stays in use.
 * Thread-safe.
 */
public final class PromptFile {

  private static final Logger log = LoggerFactory.getLogger(PromptFile.class);
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*\\R");
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

  private final Path file;
  private final Set<String> places;
  private volatile Version current;

  /** The file's content as of one moment. */
  private record Version(FileTime modified, String instructions, PromptTemplate message) {}

  private PromptFile(Path file, Set<String> places) {
    this.file = file;
    this.places = places;
    this.current = read();
  }

  /** The file {@code answer.txt}, with the places {@code passages} and {@code question}. */
  public static PromptFile answer(Path folder) {
    return new PromptFile(folder.resolve("answer.txt"), Set.of("passages", "question"));
  }

  /** {@code standalone-question.txt}, with the places {@code conversation} and {@code question}. */
  public static PromptFile standaloneQuestion(Path folder) {
    return new PromptFile(
        folder.resolve("standalone-question.txt"), Set.of("conversation", "question"));
  }

  /**
   * The instructions, and the message with its places filled.
   *
   * @param values one for each place; they are never read as places themselves
   */
  List<ChatMessage> messages(Map<String, Object> values) {
    Version version = latest();
    return List.of(
        SystemMessage.from(version.instructions),
        UserMessage.from(version.message.apply(values).text()));
  }

  private Version latest() {
    try {
      if (!Files.getLastModifiedTime(file).equals(current.modified)) {
        current = read();
      }
    } catch (IOException | InvalidPromptException e) {
      log.warn(
          "{} was changed and cannot be used, the last version stays: {}", file, Reason.why(e));
    }
    return current;
  }

  private Version read() {
    String text;
    FileTime modified;
    try {
      modified = Files.getLastModifiedTime(file);
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new InvalidPromptException(
          file + " is missing: put it back, or set chat.provider to none");
    } catch (IOException e) {
      throw new InvalidPromptException(
          file + " cannot be read (" + Reason.why(e) + "): it must be a text file in UTF-8");
    }
    checkPlaces(text);
    String[] parts = SEPARATOR.split(text, 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new InvalidPromptException(
          file + " must hold instructions, a line ---, and a message below it");
    }
    return new Version(modified, parts[0].strip(), PromptTemplate.from(parts[1].strip()));
  }

  private void checkPlaces(String text) {
    Set<String> missing = new TreeSet<>(places);
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String name = place.group(1);
      if (!places.contains(name)) {
        long line = 1 + text.substring(0, place.start()).chars().filter(c -> c == '\n').count();
        throw new InvalidPromptException(
            "%s:%d: there is no place {{%s}}; the places are %s"
                .formatted(file, line, name, written(new TreeSet<>(places))));
      }
      if (SEPARATOR.matcher(text).region(0, place.start()).find()) {
        missing.remove(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidPromptException(
          "%s:%d: %s must stand below the line ---"
              .formatted(file, text.lines().count(), written(missing)));
    }
  }

  private static String written(Set<String> places) {
    return String.join(", ", places.stream().map(place -> "{{" + place + "}}").toList());
  }
}
