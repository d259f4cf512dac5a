package dev.footnote.reading;

import dev.footnote.language.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reader models that need no file. */
public final class SpanModels {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+|[^\\s\\p{L}\\d]");

  private SpanModels() {}

  /** Takes these words for the answer wherever they stand, and is sure of it. */
  public static SpanModel choosing(String words) {
    return (question, title, window) -> {
      int at = window.indexOf(words);
      List<Span> tokens =
          WORD.matcher(window)
              .results()
              .map((MatchResult word) -> new Span(word.start(), word.end()))
              .toList();
      float[] begins = new float[tokens.size()];
      float[] closes = new float[tokens.size()];
      for (int i = 0; i < tokens.size(); i++) {
        begins[i] = at >= 0 && tokens.get(i).start() == at ? 10 : -10;
        closes[i] = at >= 0 && tokens.get(i).end() == at + words.length() ? 10 : -10;
      }
      return new SpanScores(
          tokens.stream().mapToInt(Span::start).toArray(),
          tokens.stream().mapToInt(Span::end).toArray(),
          begins,
          closes,
          0);
    };
  }
}
