package dev.footnote.corpus.format.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.corpus.format.TextDecoder;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** Takes a message apart. Only its texts are kept; nothing that they point to is opened. */
final class MailParser {

  private static final int MOST_HEADERS = 2_000;
  private static final int MOST_PARTS = 5_000;
  private static final int DEEPEST = 40;

  /** In bytes. */
  private static final int LONGEST_HEADER = 256 * 1024;

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxHeaderCount(MOST_HEADERS)
          .setMaxHeaderLen(LONGEST_HEADER)
          .setMaxLineLen(LONGEST_HEADER)
          .build();

  private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])|\\s+$");

  private final MimeTokenStream tokens = new MimeTokenStream(LIMITS);
  private final Deque<MailPart> open = new ArrayDeque<>();
  private @Nullable MailPart root;
  private int parts;

  private MailParser() {}

  /**
   * The message that a file is.
   *
   * @throws UnreadableException if it has more headers or parts, or parts in parts, than mail has
   */
  static MailPart parse(Path file) throws IOException, UnreadableException {
    try (InputStream in = Files.newInputStream(file)) {
      return new MailParser().parse(in);
    } catch (MimeException | MimeIOException e) {
      if (e instanceof MaxHeaderLimitException
          || e instanceof MaxLineLimitException
          || e.getCause() instanceof MaxHeaderLimitException
          || e.getCause() instanceof MaxLineLimitException) {
        throw new UnreadableException(
            "it has more than %,d headers, or longer ones than mail has; save it anew from the mail program"
                .formatted(MOST_HEADERS));
      }
      throw new IOException(e);
    }
  }

  private MailPart parse(InputStream in) throws IOException, MimeException, UnreadableException {
    tokens.parse(in);
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      switch (state) {
        case T_START_MESSAGE -> {
          if (!open.isEmpty()) {
            open.element().setContent("message/rfc822", new byte[0]);
          }
          begin();
        }
        case T_START_BODYPART -> begin();
        case T_END_MESSAGE, T_END_BODYPART -> open.pop();
        case T_FIELD -> addHeader(tokens.getField());
        case T_START_MULTIPART -> open.element().setContent(type(), new byte[0]);
        case T_BODY -> addBody();
        default -> {}
      }
    }
    if (root == null) {
      throw new IOException("no message");
    }
    return root;
  }

  private void begin() throws UnreadableException {
    if (++parts > MOST_PARTS || open.size() >= DEEPEST) {
      throw new UnreadableException(
          "it has more than %,d parts, or more than %d within each other; save its text as a file of its own"
              .formatted(MOST_PARTS, DEEPEST));
    }
    MailPart part = new MailPart();
    if (open.isEmpty()) {
      root = part;
    } else {
      open.element().addPart(part);
    }
    open.push(part);
  }

  private void addHeader(Field field) {
    ByteSequence raw = field.getRaw();
    String line =
        raw == null
            ? field.getName() + ":" + field.getBody()
            : TextDecoder.decode(raw.toByteArray())
                .map(TextDecoder.Decoded::text)
                .orElseGet(() -> new String(raw.toByteArray(), UTF_8));
    String value = line.substring(line.indexOf(':') + 1);
    open.element().addHeader(field.getName(), FOLD.matcher(value).replaceAll(""));
  }

  private void addBody() throws IOException {
    String type = type();
    byte[] bytes = {};
    if (type.startsWith("text/") || type.equals("application/xhtml+xml")) {
      try (InputStream body = tokens.getDecodedInputStream()) {
        bytes = body.readAllBytes();
      }
    }
    open.element().setContent(type, bytes);
  }

  private String type() {
    return tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
  }
}
