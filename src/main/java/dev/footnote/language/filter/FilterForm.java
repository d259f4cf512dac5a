package dev.footnote.language.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way of restricting the articles in a question, compiled for the outlets and folders that it
 * names.
 *
 * @param pattern of what restricts; groups that begin with {@code days}, {@code outlet} and {@code
 *     folder} say to what
 * @param replacement of that
 * @param but whether the articles named are those to leave out
 */
record FilterForm(Pattern pattern, String replacement, boolean but) {

  /**
   * What restricts a question.
   *
   * @param rest the question without it
   */
  record Found(
      List<String> days, List<String> outlets, List<String> folders, boolean but, String rest) {}

  private static final String KINDS =
      "(?:(?:news(?:paper)?|press|magazine) )?articles|(?:news|newspaper|press|media) (?:reports|stories|coverage|reporting)"
          + "|(?<!in the )news|newspapers|reporting|coverage|(?:reports|stories)(?= (?:published|written|printed|posted))";

  private static final String EACH = "(?:(?:the|all|all of|only|just|any|those|these|your|our) )*";

  private static final String PUBLISHED =
      "(?:(?:(?:that|which) )?(?:were|was|are|have been) )?(?:(?:published|written|posted|printed|dated|released) )?";

  /** Articles with what tells which. */
  private static final String ARTICLES =
      EACH
          + "(?:<O>(?:['’]s?)? )?(?:"
          + KINDS
          + ")(?:,? "
          + PUBLISHED
          + "<P>(?: (?:or|and) later| onwards?)?)?(?:,? "
          + PUBLISHED
          + "(?:from|by|of|in) (?:the )?<O>)?(?:,? "
          + PUBLISHED
          + "<P>)?(?: (?:in|from|of) <F>)?";

  private static final String LEAD =
      "^\\P{L}*(?:(?:please|only|just|solely|exclusively|looking|look|searching|search|using|use|considering|consider"
          + "|judging|going|based|relying|according) )*(?:(?:in|within|from|at|by|on|to|with|through) )?(?:only |just |solely )?";

  private static final String ASKING =
      "(?= (?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|tell|list|name)\\b)";

  private static final String BREAK =
      "(?:(?:,? (?:alone|only))?\\s*[,:;.–—]+\\s*| - |" + ASKING + ")";

  private static final String TRAIL =
      "[\\s,;.?!–—(]+(?:only |just )?(?:according to|in|based on|judging by|using|going by|(?<=[,;.?!–—(] ?)from|only from)"
          + " (?:only |just )?";

  private static final String END = "(?: (?:alone|only))?\\)?[\\s.?!]*$";

  private static final String ABOUT = "(?=(?:about|on|of|regarding|concerning)\\b)";

  /** "The years since 1945" are what is asked about. */
  private static final String SINCE =
      "(?<!s|time|period|era|history|life|everything|all|what|work|progress|development) (?=since )<P>[\\s.?!]*$";

  private static final String FILES =
      "(?:files|articles|documents|texts|papers|notes|everything|all)";

  private static final List<FilterForm> WITHOUT_NAMES = compiled(List.of(), List.of());

  /** The forms that a question may have that names these. */
  static List<FilterForm> of(Collection<String> outlets, Collection<String> folders) {
    return outlets.isEmpty() && folders.isEmpty() ? WITHOUT_NAMES : compiled(outlets, folders);
  }

  private static List<FilterForm> compiled(Collection<String> outlets, Collection<String> folders) {
    String outlet = any(outlets, OutletNames::pattern);
    String folder = any(folders, Pattern::quote);
    List<FilterForm> forms = new ArrayList<>();
    forms.add(form(LEAD + ARTICLES + BREAK, "", outlet, folder));
    forms.add(form("^" + ARTICLES + " (?=(?:about|on) [^:]{2,60}: )", "", outlet, folder));
    forms.add(form(TRAIL + ARTICLES + END, "?", outlet, folder));
    forms.add(
        form(
            "^what (?:do|does|did|have|has) "
                + ARTICLES
                + " (?:say|said|tell(?: us| me)?|told|reports?|reported|mention|write|written) "
                + ABOUT,
            "What is said ",
            outlet,
            folder));
    written(forms, "wr(?:ite|itten)", "written", outlet, folder);
    written(forms, "report(?:ed)?", "reported", outlet, folder);
    written(forms, "publish(?:ed)?", "published", outlet, folder);
    FilterForm leftOut =
        form(
            "^\\P{L}*(?:please )?(?:ignor(?:e|ing)|leav(?:e|ing) out|exclud(?:e|ing)|skip(?:ping)?|without) "
                + EACH
                + "(?:"
                + KINDS
                + ") (?:from )?"
                + PUBLISHED
                + "(?=before|after|until|since)<P>\\s*[,:;.]+\\s*",
            "",
            outlet,
            folder);
    forms.add(new FilterForm(leftOut.pattern, "", true));
    forms.add(
        form(
            "^what (?:does|do) (?:it|they) say (?:in|under) <F> " + ABOUT,
            "What is said ",
            outlet,
            folder));
    forms.add(
        form(
            "(?:^|[\\s(]+)(?:only |just )?(?:(?:according to|based on|in|using|from) "
                + EACH
                + FILES
                + " )?(?:in|from|within|inside|under|of|im|in dem|dans|en) <F>(?: only| alone)?\\)?(?:\\s*[,:])?",
            "",
            outlet,
            folder));
    forms.add(
        form(
            "\\b(?:nur )?(?:in|laut|aus|gemäß) (?:den |allen |unseren )?(?:zeitungs|presse)?artikeln <P>",
            "",
            outlet,
            folder));
    forms.add(
        form(
            "\\b(?:dans|selon|d['’]après) (?:tous )?les articles <P>(?! (?:de|du|des)\\b)",
            "",
            outlet,
            folder));
    forms.add(
        form(
            "^(?<kept>que disent les articles) <P> (?=sur\\b|à propos)",
            "${kept} ",
            outlet,
            folder));
    forms.add(
        form("\\b(?:en|según) (?:todos )?los artículos <P>(?! (?:de|del)\\b)", "", outlet, folder));
    return List.copyOf(forms);
  }

  /** What an outlet wrote since then, or what was written. */
  private static void written(
      List<FilterForm> forms, String verb, String participle, String outlet, String folder) {
    String paper = "what (?:did|has|have|does|do) (?:the )?<O> (?:ever )?" + verb;
    String nobody = "what (?:was|is|has been|have been|were) " + participle;
    String said = "What was " + participle + " ";
    forms.add(form("^<P>,? " + paper + " " + ABOUT, said, outlet, folder));
    forms.add(form("^" + paper + " <P> " + ABOUT, said, outlet, folder));
    forms.add(form("^" + nobody + " <P> " + ABOUT, said, outlet, folder));
    forms.add(
        form(
            "^" + paper + " " + ABOUT + "(?<about>.+?)" + SINCE,
            said + "${about}?",
            outlet,
            folder));
    forms.add(
        form(
            "^" + nobody + " " + ABOUT + "(?<about>.+?)" + SINCE,
            said + "${about}?",
            outlet,
            folder));
  }

  /** A pattern of any of these, longer ones first; of nothing if there are none. */
  private static String any(Collection<String> names, UnaryOperator<String> pattern) {
    return names.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(pattern)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("|"), all -> all.isEmpty() ? "(?!)" : "(?:" + all + ")"));
  }

  private static FilterForm form(String pattern, String replacement, String outlet, String folder) {
    String written =
        pattern.replace(
            "<F>",
            "(?:(?:(?:the|den|dem|le|la) )?(?:sub-?)?(?:folder|directory|ordner|verzeichnis|dossier|carpeta) [\"“”']?<G>[\"“”']?|(?:the )?[\"“”']?<G>[\"“”']? (?:sub-?)?(?:folder|directory))(?![\\p{L}\\p{N}/])");
    for (int group = 1; written.contains("<P>"); group++) {
      written =
          written.replaceFirst(
              "<P>", Matcher.quoteReplacement("(?<days" + group + ">" + SpokenDays.PATTERN + ")"));
    }
    for (int group = 1; written.contains("<O>"); group++) {
      written =
          written.replaceFirst(
              "<O>", Matcher.quoteReplacement("(?<outlet" + group + ">" + outlet + ")"));
    }
    for (int group = 1; written.contains("<G>"); group++) {
      written =
          written.replaceFirst(
              "<G>", Matcher.quoteReplacement("(?<folder" + group + ">" + folder + ")"));
    }
    return new FilterForm(
        Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        replacement,
        false);
  }

  /** What restricts a question, if anything does in this way. */
  Optional<Found> in(String question) {
    Matcher matcher = pattern.matcher(question);
    if (!matcher.find()) {
      return Optional.empty();
    }
    StringBuilder rest = new StringBuilder();
    matcher.appendReplacement(rest, replacement);
    matcher.appendTail(rest);
    return Optional.of(
        new Found(
            groups(matcher, "days"),
            groups(matcher, "outlet"),
            groups(matcher, "folder"),
            but,
            tidy(rest.toString())));
  }

  private static List<String> groups(Matcher matcher, String kind) {
    return matcher.namedGroups().keySet().stream()
        .filter(name -> name.startsWith(kind))
        .map(matcher::group)
        .filter(Objects::nonNull)
        .toList();
  }

  private static String tidy(String rest) {
    return rest.replaceAll("\\s+", " ")
        .replaceFirst("^[\\s,:;.–—-]+", "")
        .replaceFirst("([?!])[\\s.,?!]+$", "$1")
        .strip();
  }
}
