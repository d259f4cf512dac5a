package dev.footnote.corpus.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The plain text of a mail: what its sender wrote, without what is answered and the signature. */
final class PlainMail {

  /** In UTF-16 units: who writes less above an earlier mail sends that on. */
  private static final int SHORT = 200;

  private static final int MOST_LINES_OF_INTRODUCTION = 3;

  private static final Pattern QUOTED = Pattern.compile("\\s?>.*");
  private static final Pattern QUOTE_MARKS = Pattern.compile("^(?:\\s?>)+ ?", Pattern.MULTILINE);

  /** "On 4 June 2025, Facilities wrote:", in whatever language. */
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?s)(?=.*\\d).{8,400}:", Pattern.DOTALL);

  /** "-----Original Message-----", in whatever language, or a rule, over a head. */
  private static final Pattern EARLIER =
      Pattern.compile("\\s*(?:-{3,}\\s?[\\p{L}'’][\\p{L}'’ ]{4,40}-{3,}|_{10,})\\s*");

  private static final Pattern HEAD_LINE =
      Pattern.compile("\\s*\\*?\\p{L}[\\p{L} ]{0,20}\\s?:\\*?\\s.+");
  private static final Pattern SIGNATURE = Pattern.compile("-- ?");

  private PlainMail() {}

  /**
   * @param text the text of a part
   * @param flowed whether its lines are wrapped where they end with a space
   * @param joined whether that space is none of the text's
   */
  static String of(String text, boolean flowed, boolean joined) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (flowed) {
      lines = unwrapped(lines, joined);
    }
    String own = String.join("\n", withoutQuotes(untilSignature(untilEarlier(lines))));
    return own.isBlank() ? QUOTE_MARKS.matcher(text).replaceAll("") : own;
  }

  /** As RFC 3676 says. */
  private static List<String> unwrapped(List<String> lines, boolean joined) {
    List<String> whole = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      if (QUOTED.matcher(line).matches() || SIGNATURE.matcher(line).matches()) {
        if (!open.isEmpty()) {
          whole.add(open.toString());
          open.setLength(0);
        }
        whole.add(line);
        continue;
      }
      String shown = line.startsWith(" ") ? line.substring(1) : line;
      boolean goesOn = shown.endsWith(" ");
      open.append(goesOn && joined ? shown.substring(0, shown.length() - 1) : shown);
      if (!goesOn) {
        whole.add(open.toString());
        open.setLength(0);
      }
    }
    whole.add(open.toString());
    return whole;
  }

  private static List<String> untilEarlier(List<String> lines) {
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (length > SHORT && EARLIER.matcher(lines.get(i)).matches() && isHead(lines, i + 1)) {
        return lines.subList(0, i);
      }
      length += lines.get(i).length();
    }
    return lines;
  }

  private static boolean isHead(List<String> lines, int from) {
    return lines.subList(from, lines.size()).stream()
            .filter(line -> !line.isBlank())
            .limit(3)
            .filter(line -> HEAD_LINE.matcher(line).matches())
            .count()
        == 3;
  }

  private static List<String> untilSignature(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (SIGNATURE.matcher(lines.get(i)).matches()
          && lines.subList(0, i).stream().anyMatch(line -> !line.isBlank())) {
        return lines.subList(0, i);
      }
    }
    return lines;
  }

  private static List<String> withoutQuotes(List<String> lines) {
    List<String> own = new ArrayList<>();
    boolean inQuote = false;
    for (String line : lines) {
      boolean quoted = QUOTED.matcher(line).matches();
      if (quoted && !inQuote) {
        dropIntroduction(own);
      }
      if (!quoted) {
        own.add(line);
      }
      inQuote = quoted;
    }
    return own;
  }

  private static void dropIntroduction(List<String> own) {
    int end = own.size();
    while (end > 0 && own.get(end - 1).isBlank()) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < MOST_LINES_OF_INTRODUCTION && !own.get(start - 1).isBlank()) {
      start--;
      String words = String.join(" ", own.subList(start, end)).strip();
      if (INTRODUCTION.matcher(words).matches()) {
        own.subList(start, own.size()).clear();
        return;
      }
    }
  }
}
