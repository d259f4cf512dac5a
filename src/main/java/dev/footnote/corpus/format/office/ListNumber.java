package dev.footnote.corpus.format.office;

import java.util.Locale;

/** Writes the numbers of lists as people count. */
final class ListNumber {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private ListNumber() {}

  /** 4 is {@code iv}; what the Romans could not write stays in figures. */
  static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(ROMAN[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }

  /** 1 is {@code a}, 26 {@code z}, 27 {@code aa}, 28 {@code bb}. */
  static String letters(int number) {
    if (number < 1 || number > 26 * 10) {
      return Integer.toString(number);
    }
    String letter = String.valueOf((char) ('a' + (number - 1) % 26));
    return letter.repeat((number - 1) / 26 + 1);
  }

  /** In the sign that OpenDocument uses for a way to count: {@code 1 i I a A}. */
  static String written(int number, String format) {
    return switch (format) {
      case "i" -> roman(number);
      case "I" -> roman(number).toUpperCase(Locale.ROOT);
      case "a" -> letters(number);
      case "A" -> letters(number).toUpperCase(Locale.ROOT);
      default -> Integer.toString(number);
    };
  }
}
