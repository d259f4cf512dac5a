package dev.footnote.corpus.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.UnreadableException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The parsing process: it reads requests from its standard input, a kind and a path each, and
 * writes a {@link ParserReply} to each to its standard output as JSON. It ends with its input, even
 * while it parses, and so with the process that started it.
 */
final class ParserMain {

  private static final Set<String> LOCAL = Set.of("jar", "file", "jrt");

  private record Request(FileKind kind, Path file) {}

  private ParserMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    InputStream in = System.in;
    Thread.ofPlatform().daemon().start(() -> listen(new DataInputStream(in), requests));
    JsonGenerator replies = ParserReply.writer(System.out);
    System.setOut(new PrintStream(System.err, true, UTF_8));
    URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    while (true) {
      Request request = requests.take();
      replies.writePOJO(reply(request.file(), request.kind()));
      replies.flush();
    }
  }

  private static void listen(DataInputStream in, BlockingQueue<Request> requests) {
    try {
      while (true) {
        requests.add(new Request(FileKind.valueOf(in.readUTF()), Path.of(in.readUTF())));
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(0); // nobody waits for a reply any more
    }
  }

  private static ParserReply reply(Path file, FileKind kind) {
    try {
      return read(file, kind);
    } catch (OutOfMemoryError e) {
      return ParserReply.unread(ParserReply.TOO_MUCH_MEMORY, null);
    }
  }

  private static ParserReply read(Path file, FileKind kind) {
    try {
      List<Content> contents = Formats.of(kind).read(file);
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
