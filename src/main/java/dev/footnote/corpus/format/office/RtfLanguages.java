package dev.footnote.corpus.format.office;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which language most of an RTF file is marked as, by Windows' numbers for them. */
final class RtfLanguages {

  /** The lower ten bits, without the country, of those that are written with a number above 0. */
  private static final int LANGUAGE = 0x3FF;

  private static final String[] TAGS = new String[0x80];

  static {
    String known =
        "01ar 02bg 03ca 04zh 05cs 06da 07de 08el 09en 0aes 0bfi 0cfr 0dhe 0ehu 0fis 10it 11ja 12ko"
            + " 13nl 14no 15pl 16pt 17rm 18ro 19ru 1ahr 1bsk 1csq 1dsv 1eth 1ftr 20ur 21id 22uk 23be"
            + " 24sl 25et 26lv 27lt 29fa 2avi 2bhy 2caz 2deu 2fmk 36af 37ka 38fo 39hi 3amt 3cga 3ems"
            + " 3fkk 41sw 45bn 47gu 49ta 4ate 4bkn 4cml 4emr 52cy 56gl 62fy 6elb";
    for (String entry : known.split(" ", -1)) {
      TAGS[Integer.parseInt(entry.substring(0, 2), 16)] = entry.substring(2);
    }
  }

  private final Map<Integer, Integer> letters = new HashMap<>();

  /** Counts words that are marked as of a language, or as of none: 0, 1024. */
  void count(int language, int length) {
    if ((language & LANGUAGE) != 0) {
      letters.merge(language & LANGUAGE, length, Integer::sum);
    }
  }

  /** The two letters of the language; null where nothing says it. */
  @Nullable String main() {
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getKey() < TAGS.length)
        .map(most -> TAGS[most.getKey()])
        .orElse(null);
  }
}
