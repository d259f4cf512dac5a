package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTest {

  @ParameterizedTest
  @CsvSource({
    "news.txt, news.txt",
    "../../etc/passwd.txt, passwd.txt",
    "..\\..\\boot.txt, boot.txt",
    "/abs/olute.md, olute.md",
    ".hidden.txt, hidden.txt",
    "'.. .txt', txt",
    "'a\u0001b\u007F.txt', a_b_.txt",
    "'C:evil.txt', C_evil.txt",
    "'Zürich 2017 (final).txt', 'Zürich 2017 (final).txt'",
    "'', ''"
  })
  void aFileNameIsMadeSafe(String given, String safe) {
    assertThat(Uploads.fileName(given)).isEqualTo(safe);
  }

  @Test
  void aLongFileNameIsShortenedButKeepsItsExtension() {
    assertThat(Uploads.fileName("x".repeat(500) + ".txt")).isEqualTo("x".repeat(100) + ".txt");
  }
}
