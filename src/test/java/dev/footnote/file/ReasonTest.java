package dev.footnote.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new NoSuchFileException("/a.txt"), "/a.txt: there is no such file or folder"),
        arguments(
            new AccessDeniedException("/a.txt"),
            "/a.txt: access is denied; give yourself the right"),
        arguments(
            new FileAlreadyExistsException("/a.txt"), "/a.txt: there is one of that name already"),
        arguments(new DirectoryNotEmptyException("/a"), "/a: the folder is not empty"),
        arguments(new NotDirectoryException("/a.txt"), "/a.txt: it is no folder"),
        arguments(new FileSystemException("/a", null, "Is a directory"), "/a: is a directory"),
        arguments(new FileSystemException("/a", null, ""), "/a: it cannot be used"),
        arguments(new FileSystemLoopException("/a"), "/a: it cannot be used"),
        arguments(
            new FileSystemException(null, null, "No space left on device"),
            "no space left on device"),
        arguments(new MalformedInputException(1), "it must be text in UTF-8"),
        arguments(
            new UnknownHostException("api.example.org: Name or service not known"),
            "there is no server api.example.org; check the address and the network"),
        arguments(
            new ConnectException(), "nothing answers there; check the address and the network"),
        arguments(
            new HttpTimeoutException("request timed out"), "it takes too long; try again later"),
        arguments(new SocketTimeoutException(), "it takes too long; try again later"),
        arguments(
            new SSLHandshakeException("PKIX path building failed"),
            "the connection is not safe; check the address and the clock"),
        arguments(
            new SocketException("Connection reset"), "the connection broke off; try again later"),
        arguments(new IOException("the disk is full"), "the disk is full"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void eachFailureIsToldInPlainWords(IOException failure, String told) {
    assertThat(Reason.of(failure)).isEqualTo(told);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void soItIsWhenOthersWrapIt(IOException failure, String told) {
    assertThat(Reason.of(new UncheckedIOException(failure))).isEqualTo(told);
    assertThat(Reason.of(new CompletionException(failure))).isEqualTo(told);
    assertThat(Reason.of(new ExecutionException(new UncheckedIOException(failure))))
        .isEqualTo(told);
  }

  @Test
  void whoWrapsItInWordsOfItsOwnIsHeard() {
    assertThat(Reason.of(new UncheckedIOException("the input cannot be read", new IOException())))
        .isEqualTo("the input cannot be read");
  }

  @Test
  void theFileIsLeftOutWhereItIsToldAlready() {
    assertThat(Reason.why(new NoSuchFileException("/a.txt")))
        .isEqualTo("there is no such file or folder");
  }

  @Test
  void brokenJsonIsToldByItsPlaceAlone() {
    Throwable failure = catchThrowable(() -> new ObjectMapper().readTree("{\n  \"a\": nul}"));

    assertThat(Reason.of(failure))
        .matches("it is not the JSON that it must be, at line 2, column \\d+");
    assertThat(Reason.of(new IllegalStateException("bad: " + failure.getMessage())))
        .startsWith("bad: ")
        .doesNotContain("Source", "REDACTED");
  }

  @Test
  void noClassIsNamed() {
    assertThat(
            Reason.of(
                new IOException(
                    "java.io.IOException: java.net.UnknownHostException: api.example.org")))
        .isEqualTo("api.example.org");
    assertThat(Reason.of(new IOException("a.b.Outer$InnerException"))).isEmpty();
  }

  @Test
  void theJvmsWordsAboutAMistakeOfOursAreNotForAPerson() {
    assertThat(Reason.of(new NullPointerException("Cannot invoke \"String.length()\""))).isEmpty();
    assertThat(Reason.of(new NumberFormatException("For input string: \"abc\""))).isEmpty();
    assertThat(Reason.of(new StackOverflowError())).isEmpty();
    assertThat(Reason.of(new IOException((String) null))).isEmpty();
  }
}
