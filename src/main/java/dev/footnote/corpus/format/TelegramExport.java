package dev.footnote.corpus.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A chat as Telegram Desktop exports it ({@code result.json}): a transcript with a heading for each
 * day, in which each message stands behind the name of who sent it.
 */
final class TelegramExport {

  /** Of a moment such as {@code 2026-03-12T18:04:55}: its day. */
  private static final int DAY = "2026-03-12".length();

  /** What Telegram calls those who have deleted their account, and exports no name of. */
  private static final String GONE = "Deleted Account";

  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

  private TelegramExport() {}

  /** Whether an object is a chat. */
  static boolean isChat(JsonNode json) {
    JsonNode first = json.path("messages").path(0);
    return first.has("type") && first.has("date") && (first.has("from") || first.has("actor"));
  }

  /** What is said in a chat; no service messages, and nothing that is no text. */
  static Content content(JsonNode chat) {
    ContentBuilder content = new ContentBuilder();
    String day = "";
    for (JsonNode message : chat.path("messages")) {
      String words = words(message.path("text")).strip();
      if (words.isEmpty() || !message.path("type").asText().equals("message")) {
        continue;
      }
      String date = message.path("date").asText();
      String itsDay = date.substring(0, Math.min(DAY, date.length()));
      if (!itsDay.equals(day)) {
        content.heading(itsDay, 1);
        day = itsDay;
      }
      String label = message.path("from").asText(GONE).strip() + ": ";
      for (String paragraph : BLANK_LINES.split(words, -1)) {
        content.paragraph(label + paragraph);
        label = "";
      }
    }
    String name = chat.path("name").asText("");
    return content.build(new Metadata(name, null, null, Metadata.UNDATED, null, null));
  }

  /** A text is a string, or a list of strings and of objects that have one: bold words, links. */
  private static String words(JsonNode text) {
    if (text.isArray()) {
      return StreamSupport.stream(text.spliterator(), false)
          .map(TelegramExport::words)
          .collect(Collectors.joining());
    }
    boolean struckOut = text.path("type").asText().equals("strikethrough"); // taken back
    return struckOut ? "" : text.isObject() ? text.path("text").asText("") : text.asText("");
  }
}
