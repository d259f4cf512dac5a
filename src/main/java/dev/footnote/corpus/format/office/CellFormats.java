package dev.footnote.corpus.format.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook's numbers for a reader: days as ISO days, times as {@code 15:00}, shares in per
 * cent, all others as they are stored, without the noise of binary fractions.
 */
final class CellFormats {

  private enum Kind {
    NUMBER,
    PERCENT,
    DAY,
    DAY_AND_TIME,
    TIME,
    DURATION
  }

  /** What sheets keep of a number. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final int SECONDS = 24 * 60 * 60;

  /** The last day that a sheet can hold, 31 December 9999. */
  private static final int LAST_DAY = 2_958_465;

  /** In a format's code: words, signs, colours and conditions, all that follows the first part. */
  private static final Pattern ASIDE =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]|;.*", Pattern.DOTALL);

  private final List<Kind> kinds = new ArrayList<>();

  /** The day that is numbered 0. */
  private final LocalDate first;

  private final boolean lotus;

  /**
   * @param styles the part of that name
   * @param since1904 whether days are counted as old Macs did
   */
  CellFormats(@Nullable Element styles, boolean since1904) {
    first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    lotus = !since1904;
    Map<Integer, String> codes = new HashMap<>();
    Xml.children(Xml.child(styles, "numFmts"), "numFmt")
        .forEach(
            format ->
                codes.put(
                    Xml.number(format, "numFmtId", -1),
                    String.valueOf(Xml.attribute(format, "formatCode"))));
    Xml.children(Xml.child(styles, "cellXfs"), "xf")
        .map(style -> Xml.number(style, "numFmtId", 0))
        .forEach(
            id -> {
              @Nullable String code = codes.get(id);
              kinds.add(code == null ? builtIn(id) : kind(code));
            });
  }

  /** Of the formats that have no code in the file; the ranges from 27 on are East Asian days. */
  private static Kind builtIn(int id) {
    return switch (id) {
      case 9, 10 -> Kind.PERCENT;
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> Kind.DAY;
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47 -> Kind.TIME;
      case 22 -> Kind.DAY_AND_TIME;
      case 46 -> Kind.DURATION;
      default -> Kind.NUMBER;
    };
  }

  private static Kind kind(String code) {
    String signs = ASIDE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    if (signs.contains("general") || signs.equals("@")) {
      return Kind.NUMBER;
    }
    if (signs.matches("(?s).*\\[(?:h+|m+|s+)].*")) {
      return Kind.DURATION;
    }
    boolean time = signs.matches("(?s).*[hs].*");
    boolean day = signs.matches("(?s).*[dye].*") && !signs.contains("0e") && !signs.contains("#e");
    boolean month = !time && !day && signs.contains("m");
    if (day || month) {
      return time ? Kind.DAY_AND_TIME : Kind.DAY;
    }
    return time ? Kind.TIME : signs.contains("%") ? Kind.PERCENT : Kind.NUMBER;
  }

  /**
   * A stored number as a reader expects it.
   *
   * @param style the index of the cell's style
   */
  String written(String stored, int style) {
    BigDecimal number;
    try {
      number = new BigDecimal(stored.strip());
    } catch (NumberFormatException e) {
      return stored;
    }
    if (Math.abs((long) number.scale()) > 400 || number.precision() > 400) {
      return stored; // nobody means a number of a million digits
    }
    Kind kind = style < kinds.size() ? kinds.get(style) : Kind.NUMBER;
    boolean dated = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    return switch (kind) {
      case PERCENT -> plain(number.movePointRight(2)) + "%";
      case DAY -> dated ? moment(number).toLocalDate().toString() : plain(number);
      case DAY_AND_TIME -> dated ? withTime(moment(number)) : plain(number);
      case TIME -> dated ? time(moment(number)) : plain(number);
      case DURATION -> dated ? duration(number) : plain(number);
      case NUMBER -> plain(number);
    };
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  private LocalDateTime moment(BigDecimal number) {
    long seconds = seconds(number);
    long day = seconds / SECONDS;
    // Sheets took over from Lotus 1-2-3 that 1900 had a 29 February.
    long skipped = lotus && day > 0 && day < 60 ? 1 : 0;
    return first.plusDays(day + skipped).atStartOfDay().plusSeconds(seconds % SECONDS);
  }

  private static long seconds(BigDecimal days) {
    return days.multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private static String withTime(LocalDateTime moment) {
    boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
    return moment.toLocalDate() + (midnight ? "" : " " + time(moment));
  }

  private static String time(LocalDateTime moment) {
    return moment.toLocalTime().toString(); // without seconds where there are none
  }

  private static String duration(BigDecimal number) {
    long seconds = seconds(number);
    String minutes = "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + ":%02d".formatted(seconds % 60);
  }
}
