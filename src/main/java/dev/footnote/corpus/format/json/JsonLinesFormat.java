package dev.footnote.corpus.format.json;

import com.fasterxml.jackson.core.JacksonException;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Exported articles, one JSON object a line. */
public final class JsonLinesFormat implements Format {

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    JsonRecords records = new JsonRecords();
    int broken = 0;
    try (var lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          records.add(JsonRecords.JSON.readTree(line));
        } catch (JacksonException e) {
          broken++;
        }
      }
    }
    List<Content> contents = new ArrayList<>(records.contents());
    if (broken > 0) {
      String lines = broken == 1 ? "a line that is" : broken + " lines that are";
      contents.set(0, contents.getFirst().noting("has " + lines + " no valid JSON, and not read"));
    }
    return contents;
  }
}
