package dev.footnote.evaluation.speed;

import java.util.List;
import java.util.SplittableRandom;

/**
 * As many passages as are wanted, made of real sentences: each begins with one as it is, and goes
 * on with others, in which some words are exchanged for others of the same articles. So no two are
 * alike, and no article is taken for a copy of another. The same numbers give the same text.
 */
final class MadeText {

  /** One word in so many is exchanged. */
  static final int EXCHANGED = 10;

  private final List<String> openings;
  private final List<String> sentences;
  private final List<String> words;

  MadeText(RealText real, List<RealText.Opening> openings) {
    this.openings = openings.stream().map(RealText.Opening::sentence).toList();
    this.sentences = real.sentences();
    this.words = real.words();
  }

  /** The passage of a number, about 160 tokens long. */
  String passage(long number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder passage = new StringBuilder(opening(number));
    while (passage.length() < RealText.PASSAGE) {
      passage.append(' ').append(altered(any(sentences, random), random));
    }
    return passage.toString();
  }

  /** Which of the openings the passage of a number begins with. */
  int openingOf(long number) {
    return new SplittableRandom(~number).nextInt(openings.size());
  }

  private String opening(long number) {
    return openings.get(openingOf(number));
  }

  /** A heading of some words, another for nearly each number. */
  String title(long number) {
    SplittableRandom random = new SplittableRandom(-1 - number);
    StringBuilder title = new StringBuilder("On");
    for (int i = 0; i < 5; i++) {
      title.append(' ').append(any(words, random).replaceAll("[^\\p{L}\\p{N}]", ""));
    }
    return title.toString().replaceAll(" +", " ");
  }

  private String altered(String sentence, SplittableRandom random) {
    String[] altered = sentence.split(" ", -1);
    for (int i = 0; i < altered.length; i++) {
      if (random.nextInt(EXCHANGED) == 0) {
        altered[i] = any(words, random);
      }
    }
    return String.join(" ", altered);
  }

  private static String any(List<String> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
