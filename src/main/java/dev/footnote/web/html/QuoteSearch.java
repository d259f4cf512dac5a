package dev.footnote.web.html;

import dev.footnote.language.Span;
import dev.footnote.web.html.PassageAddress.Quote;
import java.util.Optional;

/**
 * Finds words of which only length and sum are known, in one pass over a text. The sum is the
 * fingerprint of R. M. Karp and M. O. Rabin, "Efficient randomized pattern-matching algorithms"
 * (1987): the UTF-16 units as digits of a number in base {@code BASE}, modulo the prime 2^61 - 1.
 */
final class QuoteSearch {

  private static final long PRIME = (1L << 61) - 1;
  private static final long BASE = 1_000_003;

  private QuoteSearch() {}

  /** The sum of words, in hexadecimal. */
  static String sum(String words) {
    return Long.toHexString(fingerprint(words));
  }

  /** Where the words stand, nearest to where they stood; empty if they are gone. */
  static Optional<Span> find(Quote quote, String text) {
    int length = quote.span().length();
    if (length > text.length()) {
      return Optional.empty();
    }
    long wanted = Long.parseUnsignedLong(quote.sum(), 16);
    long highest = 1;
    for (int i = 1; i < length; i++) {
      highest = times(highest, BASE);
    }
    long sum = fingerprint(text.substring(0, length));
    int nearest = sum == wanted ? 0 : -1;
    for (int start = 1; start + length <= text.length(); start++) {
      long left = plus(sum, PRIME - times(text.charAt(start - 1), highest));
      sum = plus(times(left, BASE), text.charAt(start + length - 1));
      if (sum == wanted && (nearest < 0 || distance(quote, start) < distance(quote, nearest))) {
        nearest = start;
      }
    }
    return nearest < 0 ? Optional.empty() : Optional.of(new Span(nearest, nearest + length));
  }

  private static int distance(Quote quote, int start) {
    return Math.abs(start - quote.span().start());
  }

  private static long fingerprint(String words) {
    long sum = 0;
    for (int i = 0; i < words.length(); i++) {
      sum = plus(times(sum, BASE), words.charAt(i));
    }
    return sum;
  }

  private static long plus(long one, long other) {
    long sum = one + other;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  /** 2^61 is 1 modulo the prime: what stands above its 61 bits is added to what stands below. */
  private static long times(long one, long other) {
    long high = Math.multiplyHigh(one, other);
    long low = one * other;
    return plus(low & PRIME, (high << 3) | (low >>> 61));
  }
}
