package dev.footnote.corpus.format;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parsing process says of a file.
 *
 * @param contents its texts, or none
 * @param problem why there are none, for a person; null if there are some
 * @param trace where it failed, for the log; null if it did not
 */
record ParserReply(List<Content> contents, @Nullable String problem, @Nullable String trace) {

  static final String TOO_MUCH_MEMORY =
      "reading it takes more than 256 MB of memory; split it, or save it in another format";

  /** What a line tells of itself is no part of it. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().visibility(PropertyAccessor.IS_GETTER, Visibility.NONE).build();

  static ParserReply read(List<Content> contents) {
    return new ParserReply(contents, null, null);
  }

  static ParserReply unread(String problem, @Nullable String trace) {
    return new ParserReply(List.of(), problem, trace);
  }

  static ParserReply of(byte[] json) throws IOException {
    return JSON.readValue(json, ParserReply.class);
  }

  byte[] toJson() throws IOException {
    return JSON.writeValueAsBytes(this);
  }
}
