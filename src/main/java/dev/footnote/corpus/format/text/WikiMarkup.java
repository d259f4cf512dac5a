package dev.footnote.corpus.format.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write in Markdown that is none: the links, comments, labels and marks of note-taking
 * programs and wikis. They are made Markdown, or are left out; code stays as it is.
 */
final class WikiMarkup {

  /** Stands where something was left out within a line; no text has it. */
  static final char LEFT_OUT = '\uFDD0';

  private static final char KEPT = '\uFDD1';
  private static final char KEPT_END = '\uFDD2';

  /** In lines; the parser's time grows with the square of a paragraph's. */
  private static final int LONGEST_PARAGRAPH = 1_000;

  /**
   * In UTF-16 units: longer is no tag, and no code within a line; keeps unclosed marks from being
   * looked for to the end.
   */
  private static final int LONGEST_CODE = 2_000;

  /** What is not for the reader, by how it begins: comments, programs, what was struck out. */
  private static final Map<String, String> HIDDEN =
      Map.of(
          "%%", "%%",
          "<!--", "-->",
          "<script", "</script>",
          "<style", "</style>",
          "<del>", "</del>",
          "<s>", "</s>");

  private static final Pattern RESERVED = Pattern.compile("[\uFDD0-\uFDD2]");

  /** Soft hyphens and marks without width; between Latin letters no joiner means anything. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\u00AD\u200B\u2060\uFEFF]|(?<=\\p{IsLatin})[\u200C\u200D](?=\\p{IsLatin})");

  private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

  private static final Pattern FENCE =
      Pattern.compile("[ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)*+(`{3,}+(?=[^`\\n]*+$)|~{3,}+)");
  private static final Pattern NOTE = Pattern.compile(" {0,3}\\[\\^[^\\[\\]\\s]{1,40}]:[ \\t]*");
  private static final Pattern INDENT = Pattern.compile(" {2,4}|\\t");

  private static final Pattern LINK = Pattern.compile("(!?)\\[\\[([^\\[\\]\\n]{1,500})]]");
  private static final Pattern INLINE_NOTE =
      Pattern.compile("(?<=\\S)\\^\\[([^\\[\\]\\n]{1,500})]");
  private static final Pattern HIGHLIGHT = Pattern.compile("==(?=[^\\s=])([^=\\n]+)(?<=\\S)==");
  private static final Pattern CALLOUT =
      Pattern.compile("^([ \\t]*+>[ \\t>]*+)\\[!\\w[\\w|-]*][+-]?[ \\t]*", Pattern.MULTILINE);
  private static final Pattern BLOCK_ID =
      Pattern.compile("(?<=^|[ \\t])\\^(?=[\\d-]*+[a-z])[\\w-]{2,}[ \\t]*$", Pattern.MULTILINE);

  /** A word with a hash before it, but no address's end and no colour. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?<=^|[\\s(,;*_])(?<!]\\()#(?=[\\p{L}_])(?!(?:\\p{XDigit}{3}){1,2}\\b)",
          Pattern.MULTILINE);

  private static final Pattern BULLET =
      Pattern.compile("^([ \\t]*)[•‣◦▪●][ \\t]+", Pattern.MULTILINE);

  private final String source;
  private final List<String> kept = new ArrayList<>();
  private final Set<String> unclosed = new HashSet<>();
  private int tagEnd = -1;

  private WikiMarkup(String source) {
    this.source = source;
  }

  /** The same text in Markdown; {@link #LEFT_OUT} stands for what was left out within a line. */
  static String toMarkdown(String source) {
    String lines = RESERVED.matcher(source).replaceAll("").replaceAll("\\R", "\n");
    WikiMarkup markup = new WikiMarkup(seen(lines));
    String text = markup.withoutHidden();
    text = parted(text);
    text = replace(LINK, text, WikiMarkup::words);
    text = INLINE_NOTE.matcher(text).replaceAll(" ($1)");
    text = HIGHLIGHT.matcher(text).replaceAll("$1");
    text = CALLOUT.matcher(text).replaceAll("$1###### ");
    text = BLOCK_ID.matcher(text).replaceAll("");
    text = TAG.matcher(text).replaceAll("");
    text = BULLET.matcher(text).replaceAll("$1- ");
    return markup.restored(text);
  }

  /** The text as it looks: without marks nobody sees, and letter by letter. */
  static String seen(String text) {
    return replace(
        LIGATURE,
        UNSEEN.matcher(text).replaceAll(""),
        ligature -> Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC));
  }

  private static String replace(Pattern what, String text, Function<MatchResult, String> by) {
    return what.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }

  /** The source without what is hidden; a sign stands for each piece of code and each escape. */
  private String withoutHidden() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      boolean lineStart = at == 0 || source.charAt(at - 1) == '\n';
      int code = lineStart ? fenceEnd(at) : at;
      code = code > at ? code : spanEnd(at);
      int hidden = code > at ? at : hiddenEnd(at);
      if (code > at) {
        out.append(KEPT).append(kept.size()).append(KEPT_END);
        kept.add(source.substring(at, code));
        at = code;
      } else if (hidden > at) {
        if (!lineStart && !source.startsWith("\n", hidden)) {
          out.append(LEFT_OUT);
        }
        at = hidden;
      } else {
        out.append(source.charAt(at) == '<' && !isTag(at) ? "\\" : "").append(source.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  /** A tag's end is near, and need not be looked for again from each bracket. */
  private boolean isTag(int start) {
    if (tagEnd < start) {
      int end = source.indexOf('>', start);
      tagEnd = end < 0 ? Integer.MAX_VALUE : end;
    }
    return tagEnd - start <= LONGEST_CODE;
  }

  private String restored(String text) {
    Pattern sign = Pattern.compile(KEPT + "(\\d+)" + KEPT_END);
    return replace(sign, text, found -> kept.get(Integer.parseInt(found.group(1))));
  }

  private int fenceEnd(int start) {
    Matcher open = FENCE.matcher(source).region(start, lineEnd(start)).useAnchoringBounds(true);
    if (!open.lookingAt() || unclosed.contains(open.group(1))) {
      return start;
    }
    String mark = open.group(1);
    Pattern close =
        Pattern.compile("^[ \\t>]*+" + mark + mark.charAt(0) + "*+[ \\t]*+$", Pattern.MULTILINE);
    Matcher end = close.matcher(source);
    if (end.find(lineEnd(start))) {
      return end.end();
    }
    unclosed.add(mark);
    return start;
  }

  /** The end of the code within a line, or the escaped character, that begins at {@code start}. */
  private int spanEnd(int start) {
    char first = source.charAt(start);
    boolean escape = first == '\\' && start + 1 < source.length();
    if (escape && source.charAt(start + 1) != '|' && source.charAt(start + 1) != '\n') {
      return start + 2;
    }
    if (first != '`') {
      return start;
    }
    int open = runEnd(start);
    int last = Math.min(source.length(), open + LONGEST_CODE);
    for (int at = open; at < last; at++) {
      if (source.startsWith("\n\n", at)) {
        break;
      }
      if (source.charAt(at) == '`') {
        int end = runEnd(at);
        if (end - at == open - start) {
          return end;
        }
        at = end - 1;
      }
    }
    return open; // no code, but the whole run stands for itself
  }

  private int runEnd(int start) {
    int end = start;
    while (end < source.length() && source.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  private int hiddenEnd(int start) {
    char first = source.charAt(start);
    boolean number = first == '%' && start > 0 && Character.isDigit(source.charAt(start - 1));
    if (number || (first != '%' && first != '<')) {
      return start; // "100%%" opens nothing
    }
    for (Map.Entry<String, String> mark : HIDDEN.entrySet()) {
      if (source.startsWith(mark.getKey(), start)) {
        return hiddenEnd(start, mark.getKey(), mark.getValue());
      }
    }
    return start;
  }

  /** A comment that is not closed ends with its paragraph, rather than hide all that follows. */
  private int hiddenEnd(int start, String open, String close) {
    int end = unclosed.contains(open) ? -1 : source.indexOf(close, start + open.length());
    if (end >= 0) {
      return end + close.length();
    }
    unclosed.add(open);
    if (!open.equals("<!--")) {
      return start;
    }
    int paragraph = source.indexOf("\n\n", start);
    return paragraph < 0 ? source.length() : paragraph;
  }

  private int lineEnd(int start) {
    int end = source.indexOf('\n', start);
    return end < 0 ? source.length() : end;
  }

  /** Lines with a note's text as paragraphs of its own, and with no endless paragraph. */
  private static String parted(String text) {
    StringBuilder out = new StringBuilder();
    boolean inNote = false;
    int paragraph = 0;
    for (String line : text.split("\n", -1)) {
      Matcher note = NOTE.matcher(line);
      Matcher indent = INDENT.matcher(line);
      if (note.lookingAt()) {
        inNote = true;
        out.append('\n').append(line, note.end(), line.length());
      } else if (inNote && indent.lookingAt()) {
        out.append(line, indent.end(), line.length());
      } else {
        inNote &= line.isBlank();
        out.append(line);
      }
      out.append('\n');
      paragraph = line.isBlank() || line.indexOf('|') >= 0 ? 0 : paragraph + 1;
      if (paragraph % LONGEST_PARAGRAPH == LONGEST_PARAGRAPH - 1) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** What a link to a page is read as: its alias, else the page's name without its folders. */
  private static String words(MatchResult link) {
    if (!link.group(1).isEmpty()) {
      return String.valueOf(LEFT_OUT);
    }
    String target = link.group(2).replace("\\|", "|");
    int alias = target.lastIndexOf('|');
    if (alias >= 0 && alias + 1 < target.length()) {
      return target.substring(alias + 1);
    }
    String[] parts = target.replace("|", "").split("#", -1);
    String page = parts[0].substring(parts[0].lastIndexOf('/') + 1);
    String heading = parts.length < 2 ? "" : parts[parts.length - 1].strip();
    if (heading.isEmpty() || heading.startsWith("^")) {
      return page;
    }
    return page.isBlank() ? heading : page + ", " + heading;
  }
}
