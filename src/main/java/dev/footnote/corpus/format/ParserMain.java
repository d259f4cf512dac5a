package dev.footnote.corpus.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The parsing process: it reads requests from its standard input, a kind and a path each, and
 * writes a reply to each to its standard output, a length and a {@link ParserReply} as JSON. It
 * ends with its input.
 */
final class ParserMain {

  private static final Set<String> LOCAL = Set.of("jar", "file", "jrt");

  private ParserMain() {}

  public static void main(String[] arguments) throws IOException {
    DataInputStream requests = new DataInputStream(System.in);
    DataOutputStream replies = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(new PrintStream(System.err, true, UTF_8));
    URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    while (true) {
      FileKind kind;
      Path file;
      try {
        kind = FileKind.valueOf(requests.readUTF());
        file = Path.of(requests.readUTF());
      } catch (EOFException e) {
        return;
      }
      byte[] reply = reply(file, kind);
      replies.writeInt(reply.length);
      replies.write(reply);
      replies.flush();
    }
  }

  private static byte[] reply(Path file, FileKind kind) throws IOException {
    try {
      return read(file, kind).toJson();
    } catch (OutOfMemoryError e) {
      return ParserReply.unread(ParserReply.TOO_MUCH_MEMORY, null).toJson();
    }
  }

  private static ParserReply read(Path file, FileKind kind) throws IOException {
    try {
      List<Content> contents = Format.of(kind).read(file);
      long length = contents.stream().mapToLong(content -> content.text().length()).sum();
      return length > Format.MOST_TEXT
          ? ParserReply.unread(Format.TOO_MUCH_TEXT, null)
          : ParserReply.read(contents);
    } catch (UnreadableException e) {
      return ParserReply.unread(e.getMessage(), e.getCause() == null ? null : trace(e));
    } catch (StackOverflowError e) {
      return ParserReply.unread(
          "it is nested too deeply to be read; save it in another format", null);
    } catch (IOException | RuntimeException e) {
      return ParserReply.unread(
          "it is damaged, or not what its name says; open it in the program that made it and save"
              + " it again",
          trace(e));
    }
  }

  private static String trace(Throwable problem) {
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** No parser has a reason to open a connection, whatever the file asks for. */
  private static final class Refusing extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("a file asks for " + url.getHost() + ", which is not opened");
    }
  }
}
