package dev.footnote.corpus.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
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

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Format.MOST_TEXT).build());
  }

  static ParserReply read(List<Content> contents) {
    return new ParserReply(contents, null, null);
  }

  static ParserReply unread(String problem, @Nullable String trace) {
    return new ParserReply(List.of(), problem, trace);
  }

  /** What reads replies one after the other; it waits for none before it is asked for one. */
  static JsonParser reader(InputStream in) throws IOException {
    return JSON.createParser(new InputStreamReader(in, UTF_8));
  }

  /** What writes replies one after the other. */
  static JsonGenerator writer(OutputStream out) throws IOException {
    JsonGenerator writer = JSON.createGenerator(out);
    writer.setCodec(JSON);
    return writer;
  }
}
