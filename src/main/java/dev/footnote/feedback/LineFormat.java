package dev.footnote.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files with one JSON object a line, whoever writes them. Damaged lines are skipped. Thread-safe.
 *
 * @param type the type of a line, a record whose constructor refuses null where a line must tell
 *     something: Jackson makes null of what is missing
 */
public record LineFormat<T>(Class<T> type) {

  private static final Logger log = LoggerFactory.getLogger(LineFormat.class);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** All readable lines, in order; none if there is no file. */
  public List<T> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<T> lines = new ArrayList<>();
    // Not Files.readAllLines: it fails at a character that was written only in part.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      read(line)
          .ifPresentOrElse(
              lines::add, () -> log.warn("{} has a damaged line, which is skipped", file));
    }
    return lines;
  }

  /** Empty if the line is damaged. */
  private Optional<T> read(String line) {
    try {
      return Optional.ofNullable(JSON.readValue(line, type)); // it may be “null”
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The lines as they stand in a file, each with its end. */
  public String write(List<T> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (T line : lines) {
      text.append(JSON.writeValueAsString(line)).append('\n');
    }
    return text.toString();
  }
}
