package dev.footnote.corpus.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParserReplyTest {

  @Test
  void comesThroughAsItWasSent() throws IOException {
    ContentBuilder content = new ContentBuilder();
    content.page(2);
    content.heading("Pool", 1);
    content.row(List.of("Day", "Fee"), true);
    content.item("1. Bring a towel", 1);
    Metadata metadata =
        new Metadata("Pool", null, null, null, URI.create("http://x.example"), "en");
    ParserReply reply = ParserReply.read(List.of(content.build(metadata).noting("a note")));

    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (JsonGenerator writer = ParserReply.writer(sent)) {
      writer.writeObject(reply);
    }
    try (JsonParser reader = ParserReply.reader(new ByteArrayInputStream(sent.toByteArray()))) {
      assertThat(reader.readValueAs(ParserReply.class)).isEqualTo(reply);
    }
  }
}
