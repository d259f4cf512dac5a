package dev.footnote.language.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is asked about the sample articles. */
public final class SeedQuestions {

  /** The questions in {@code seed-questions.jsonl} that articles may answer, in order. */
  public static final List<String> TEXTS = texts();

  private SeedQuestions() {}

  private static List<String> texts() {
    try {
      String lines = Files.readString(Path.of("src/test/resources/seed-questions.jsonl"));
      return Pattern.compile("\"kind\": \"(?!smalltalk)[^\"]+\", \"question\": \"([^\"]+)\"")
          .matcher(lines)
          .results()
          .map((MatchResult match) -> match.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
