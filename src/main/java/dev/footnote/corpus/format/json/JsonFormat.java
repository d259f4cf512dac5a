package dev.footnote.corpus.format.json;

import com.fasterxml.jackson.core.JacksonException;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Exported articles and chats in one JSON value. */
public final class JsonFormat implements Format {

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    JsonRecords records = new JsonRecords();
    try (var text = Files.newInputStream(file)) {
      records.add(JsonRecords.JSON.readTree(text));
    } catch (JacksonException e) {
      throw new UnreadableException(
          "it is no valid JSON%s; export it again".formatted(where(e)), e);
    }
    return records.contents();
  }

  private static String where(JacksonException problem) {
    return problem.getLocation() == null ? "" : " (line " + problem.getLocation().getLineNr() + ")";
  }
}
