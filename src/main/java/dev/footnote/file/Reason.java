package dev.footnote.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ConcurrentModificationException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, in words for a person. Java's own messages are often a path or a host
 * alone, or speak of classes.
 */
public final class Reason {

  private static final Pattern CLASS =
      Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?:\\w+\\$)*\\w*(?:Exception|Error|Throwable)\\b:?\\s*");

  /** Where Jackson read, in the form in which it ends its messages. */
  private static final Pattern JSON_SOURCE = Pattern.compile("(?s)\\s*(?:at )?\\[Source: .*");

  private Reason() {}

  /** The reason with the file or the host that it concerns; empty where nothing is known. */
  public static String of(Throwable failure) {
    return switch (cause(failure)) {
      case FileSystemException e when e.getFile() != null -> e.getFile() + ": " + why(e);
      case Throwable other -> why(other);
    };
  }

  /** The reason alone, where what it concerns is told already; empty where nothing is known. */
  public static String why(Throwable failure) {
    return switch (cause(failure)) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "access is denied; give yourself the right";
      case FileAlreadyExistsException _ -> "there is one of that name already";
      case DirectoryNotEmptyException _ -> "the folder is not empty";
      case NotDirectoryException _ -> "it is no folder";
      case FileSystemException e when e.getReason() != null && !e.getReason().isBlank() ->
          e.getReason().substring(0, 1).toLowerCase(Locale.ROOT) + e.getReason().substring(1);
      case FileSystemException _ -> "it cannot be used";
      case CharacterCodingException _ -> "it must be text in UTF-8";
      case UnknownHostException e ->
          "there is no server " + host(e) + "; check the address and the network";
      case ConnectException _ -> "nothing answers there; check the address and the network";
      case NoRouteToHostException _ -> "nothing answers there; check the address and the network";
      case HttpTimeoutException _ -> "it takes too long; try again later";
      case InterruptedIOException _ -> "it takes too long; try again later";
      case SSLException _ -> "the connection is not safe; check the address and the clock";
      case SocketException _ -> "the connection broke off; try again later";
      case Throwable e when isOurMistake(e) -> "";
      case JacksonException e -> "it is not the JSON that it must be" + place(e.getLocation());
      case Throwable other -> plain(other.getMessage());
    };
  }

  /** Whether the words are the JVM's, for who wrote the program. */
  private static boolean isOurMistake(Throwable failure) {
    return switch (failure) {
      case NullPointerException _,
          IndexOutOfBoundsException _,
          ClassCastException _,
          ArithmeticException _,
          NegativeArraySizeException _,
          NumberFormatException _,
          NoSuchElementException _,
          ConcurrentModificationException _,
          UnsupportedOperationException _,
          Error _ ->
          true;
      default -> false;
    };
  }

  private static Throwable cause(Throwable failure) {
    boolean wraps =
        failure instanceof UncheckedIOException
            || failure instanceof ExecutionException
            || failure instanceof CompletionException;
    // One that says more than its cause says it in our words.
    boolean says = failure.getMessage() != null && !CLASS.matcher(failure.getMessage()).lookingAt();
    Throwable cause = failure.getCause();
    return wraps && !says && cause != null ? cause(cause) : failure;
  }

  /** Some of the JDK's messages say more behind the name. */
  private static String host(UnknownHostException e) {
    return plain(e.getMessage()).replaceFirst(":.*", "");
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** A message without names of classes. */
  private static String plain(@Nullable String message) {
    String without = JSON_SOURCE.matcher(message == null ? "" : message).replaceFirst("");
    return CLASS.matcher(without).replaceAll("").strip();
  }
}
