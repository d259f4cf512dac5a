package dev.footnote.language.page;

import dev.footnote.language.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page says around its pictures: captions, credits, search words. */
public final class Pictures {

  private static final String PICTURE_AGENCY =
      "(?:Getty(?: Images)?|AP (?:Photo|Images)|AFP|Shutterstock|iStock(?:photo)?|Alamy|Unsplash"
          + "|Pexels|Pixabay|Flickr|Wikimedia Commons|Reuters)";

  private static final String AGENCY =
      "(?:" + PICTURE_AGENCY + "|AP|Associated Press|EPA|UPI|Bloomberg|CNN|BBC|NPR)";

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,4}";

  /** "Jane Doe/Getty Images", "Jane Doe via AP". */
  private static final String CREDIT =
      NAME + "(?:\\s?[/|]\\s?| via | for )(?:" + NAME + "(?:\\s?/\\s?| via ))?" + AGENCY;

  private static final String DATELINE =
      "(?:\\(\\p{Lu}[\\p{Lu} .,'’-]{2,40}\\)"
          + ("|(?:\\p{Lu}[\\p{Lu}.'’-]{2,}[\\p{L} .,'’-]{0,40})?\\(" + AGENCY + "\\)")
          + ")\\s*[—–-]+";

  /** What a page glues to the front of its first paragraph. */
  private static final Pattern LEAD =
      Pattern.compile(
          ("(?:" + CREDIT + "\\s?(?=\\())?" + DATELINE) + ("|" + CREDIT + "(?=[\\p{Lu}(])"));

  private static final Pattern CAPTION =
      Pattern.compile(
          ("(?i:photo(?:graph)?s?|image|picture|illustration|file photo|foto(?:graf[ií]a|grafie)?|bild|imagen|imagem"
                  + "|immagine|beeld|caption|(?:image|media) caption|(?:photo|image|picture)"
                  + " credit|(?:image|photo) source|credit)"
                  + "(?:\\s?:\\s*| (?i:by|courtesy of|via) )\\p{Lu}.{1,200}")
              + "|(?i:image source|image caption|media caption), .{1,250}"
              + "|.{0,220}[(\\[](?i:photo|image|picture|illustration|file photo)\\b[^)\\]]{0,80}[)\\]]\\.?"
              + ("|.{0,220}[(\\[](?:" + CREDIT + "|" + PICTURE_AGENCY + ")[)\\]]\\.?")
              + "|.{0,220}\\b(?i:credit)s?: ?\\p{Lu}.{1,60}"
              + ("|.{0,200}\\s[|/]\\s?" + AGENCY + "\\.?")
              + ("|" + CREDIT + "\\.?|" + PICTURE_AGENCY)
              + "|(?:Getty(?: Images)?|Shutterstock|Alamy)(?=\\p{Lu}\\p{Ll}).{3,200}");

  private static final Pattern LEADING_AGENCY =
      Pattern.compile(PICTURE_AGENCY + " (?=\\p{Lu}).{3,200}");

  private static final String PHRASE = "\\p{Lu}[^\\s,.!?;:“”\"]*(?: [^\\s,.!?;:“”\"]+){0,5}";

  private static final Pattern KEYWORDS = Pattern.compile(PHRASE + "(?:, ?" + PHRASE + "){2,}");

  /** A finite verb makes a sentence of a line; captions mostly do without. */
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|should"
              + "|may|might|must|says?|said|told|went|took|made|gave|got|came|saw|knew|thought"
              + "|became|began|brought|bought|built|held|kept|led|left|lost|met|paid|put|ran|sent"
              + "|set|spoke|spent|stood|won|wrote|rose|fell|felt|found|fought|drew|broke|chose|grew"
              + "|let|meant|\\p{L}+n['’]t|\\p{L}{3,}ed)\\b");

  private Pictures() {}

  /** Whether a line is a picture's caption or credit, whatever stands around it. */
  public static boolean isCaption(String line) {
    return CAPTION.matcher(line).matches()
        || isKeywords(line)
        || (LEADING_AGENCY.matcher(line).matches() && canBeCaption(line));
  }

  /**
   * Whether a line is an image's list of search words: phrases between commas that say the same
   * names again and again.
   */
  public static boolean isKeywords(String line) {
    if (!KEYWORDS.matcher(line).matches()) {
      return false;
    }
    List<Set<String>> phrases = Arrays.stream(line.split(",", -1)).map(Pictures::wordsOf).toList();
    return phrases.stream().allMatch(phrase -> isRepeated(phrase, phrases));
  }

  /** Whether another phrase has two of this one's words. */
  private static boolean isRepeated(Set<String> phrase, List<Set<String>> phrases) {
    return phrases.stream()
        .filter(other -> !other.equals(phrase))
        .anyMatch(other -> other.stream().filter(phrase::contains).count() >= 2);
  }

  private static Set<String> wordsOf(String phrase) {
    return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  /** Whether a line right under an image's words can be its caption: short and without a verb. */
  public static boolean canBeCaption(String line) {
    return line.length() <= 160 && !VERB.matcher(line).find();
  }

  /** The length of a photo credit and dateline glued to the front of a paragraph; mostly 0. */
  public static int lead(String text, Span paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + 160);
    Matcher lead = LEAD.matcher(text).region(paragraph.start(), end);
    return lead.lookingAt() ? lead.end() - lead.start() : 0;
  }
}
