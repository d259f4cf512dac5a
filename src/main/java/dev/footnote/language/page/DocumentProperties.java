package dev.footnote.language.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What programs write into a document's properties when nobody says anything. */
public final class DocumentProperties {

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:microsoft (?:word|powerpoint|excel|office word) ?-.*|untitled.*|unbenannt.*"
              + "|sans (?:nom|titre).*|sin t[ií]tulo.*|senza titolo.*|document ?\\d*|dokument ?\\d*"
              + "|presentation ?\\d*|powerpoint[ -].*|slide \\d+|title|scan(?:ned)?[ _-]?\\d*"
              + "|about:blank|file:.*|https?:.*|.*\\.(?:docx?|odt|rtf|tex|dvi|indd|qxp?d?|p65|pub"
              + "|pptx?|xlsx?|pdf|html?|txt|ps|eps|pages|ai|cdr|md))");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:(?:default )?user(?: ?name)?|admin(?:istrator)?|administrateur|root|owner|author"
              + "|unknown|anonymous|microsoft(?: office user)?|benutzer|utilisateur|usuario|guest"
              + "|test|pc|student|[a-z]+\\d+|\\S+@\\S+|\\P{L}*)");

  private DocumentProperties() {}

  /** Whether a title is one that somebody gave, and no program's or file's name. */
  public static boolean isTitle(@Nullable String title) {
    return title != null && title.length() > 1 && !NO_TITLE.matcher(title).matches();
  }

  /** Whether an author is somebody, and no name of an account. */
  public static boolean isPerson(@Nullable String author) {
    return author != null && !NOBODY.matcher(author).matches();
  }
}
