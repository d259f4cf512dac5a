package dev.footnote.language.page;

import dev.footnote.language.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page has around its article: captions and credits, buttons, notices. Told by how such
 * lines are worded anywhere, and in doubt for the article: a button that could be cited does less
 * harm than a sentence that is lost.
 */
public final class Furniture {

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

  private static final String NETWORK =
      "(?:facebook|twitter|x|linked ?in|e-?mail|print|whatsapp|reddit|pinterest|telegram|tumblr"
          + "|instagram|flipboard|pocket|messenger|mastodon|bluesky|threads|sms|youtube|tiktok"
          + "|snapchat|vk|xing|google\\+?|social media|friends|a friend)";

  private static final Pattern SHARE =
      anyOf(
          """
          (?:share|tweet|pin|follow)(?: (?:this|it|us|me|the))?(?: (?:article|story|post|page))?\
           (?:on|to|via|with|by) (?:your )?NETWORK(?:(?:,| and|,? or) NETWORK)*
          share(?: this)?(?: (?:article|story|post|page))?[:!]?
          (?:tweet|pin|e-?mail|print) this(?: (?:article|story|post|page))?
          copy (?:the )?link
          """);

  private static final Pattern BUTTON =
      anyOf(
          """
          (?:view|see|read|show|browse) (?:all|more|other|the full|full)\
           (?:posts?|articles?|stor(?:y|ies)|news|comments?|photos?|images|videos?|coverage|by|from)\\b.{0,50}
          (?:view|see|read|show|load|learn|find out) (?:all|more)\\W{0,3}
          (?:read|learn|see|find out) more (?:about|on|in|from|at|here)\\b.{0,60}
          (?:read|see) (?:also|next)\\b.{0,120}
          (?:continue|keep) reading\\b.{0,60}
          (?:next|previous) (?:article|story|post|page)\\b.{0,80}
          (?:prev(?:ious)? )?next image \\d+ of \\d+
          (?:related|recommended|popular|trending|more) (?:articles?|stories|posts|topics|links|news|coverage|from)\\b[^.]{0,80}
          (?:read more|related|see also|more|watch|also read|don['’]t miss|further reading)\\s?:.{1,150}
          (?:subscribe|sign up|register)\\b.{0,60}\\b(?:newsletters?|inbox|mailing list|push notifications|alerts)\\b.{0,60}
          (?:subscribe|sign up|sign in|log ?in|register)(?: (?:now|today|here|to comment|for free))?[.!]?
          (?:join|get) our (?:newsletter|mailing list)\\b.{0,80}
          advertisements?|ad|sponsored(?: content)?|promoted|paid content
          (?:story|article) continues below\\b.{0,60}
          click here\\b.{0,80}
          skip (?:to|past) .{1,40}
          back to (?:top|home|index)\\b.{0,20}
          (?:leave|post|add|write) a (?:comment|reply)\\b.{0,30}
          \\d* ?comments?(?: \\(\\d+\\))?|(?:view|show|hide) comments.{0,20}
          loading(?: comments)?(?:\\.\\.\\.|…)?
          (?:accept|manage) (?:all )?cookies.{0,40}|we use cookies\\b.{0,160}
          \\[edit\\]|edit|expand tweet|create free account
          \\d+[ -]min(?:ute)?s?(?: of)? read(?:ing time)?|estimated reading time.{0,40}
          (?:filed under|tags?|posted in|tagged(?: with)?)\\s?:.{1,150}
          (?:this page was )?last (?:edited|modified|updated)(?: on|:).{4,80}
          retrieved from .{1,150}
          (?:home|news)(?: ?[>›»/] ?[\\w &'’-]{1,40}){1,6}
          (?:play|watch) video|(?:view|photo) gallery|slideshow
          """);

  private static final Pattern NOTICE =
      anyOf(
          """
          (?:copyright|©|\\(c\\))\\s?(?:©|\\(c\\)|\\d{4}|by\\b).{0,150}
          .{0,100}\\ball rights reserved\\b.{0,80}
          (?:re)?(?:published|printed|posted) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\\b.{0,120}
          (?:this (?:article|story|post|piece|report) )?(?:was |is |has been )?(?:first|originally|previously) (?:published|appeared|posted|ran|printed) (?:by|in|on|at)\\b.{0,120}
          this (?:article|story|post|piece) (?:first|originally) appeared\\b.{0,150}
          this (?:material|article|story) may not be (?:published|reproduced)\\b.{0,150}
          """);

  private static final Pattern CAPTION =
      Pattern.compile(
          ("(?i:photo(?:graph)?s?|image|picture|illustration|file photo|(?:photo|image|picture)"
                  + " credit|(?:image|photo) source|credit)"
                  + "(?:\\s?:\\s*| (?i:by|courtesy of|via) )\\p{Lu}.{1,200}")
              + "|.{0,220}[(\\[](?i:photo|image|picture|illustration|file photo)\\b[^)\\]]{0,80}[)\\]]\\.?"
              + ("|.{0,220}[(\\[](?:" + CREDIT + "|" + PICTURE_AGENCY + ")[)\\]]\\.?")
              + "|.{0,220}\\b(?i:credit)s?: ?\\p{Lu}.{1,60}"
              + ("|.{0,200}\\s[|/]\\s?" + AGENCY + "\\.?")
              + ("|" + CREDIT + "\\.?|" + PICTURE_AGENCY)
              + "|(?:Getty(?: Images)?|Shutterstock|Alamy)(?=\\p{Lu}\\p{Ll}).{3,200}");

  private static final Pattern LEADING_AGENCY =
      Pattern.compile(PICTURE_AGENCY + " (?=\\p{Lu}).{3,200}");

  private static final Pattern TWEET = Pattern.compile("[—–-]+ ?.{1,80}\\(@\\w{1,30}\\).{0,40}");

  /** The shortest buttons, which are words of any article too. */
  private static final Pattern SHORT_BUTTON =
      anyOf(
          """
          NETWORK
          line|link|share|tweet|more|menu|search|close|log ?in|subscribe|newsletter|home
          privacy policy|cookie policy|terms of (?:use|service)|terms and conditions
          """);

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

  private Furniture() {}

  /** Whether a line of its own is furniture, whatever stands around it. */
  public static boolean isAlone(String line) {
    return SHARE.matcher(line).matches()
        || BUTTON.matcher(line).matches()
        || NOTICE.matcher(line).matches()
        || CAPTION.matcher(line).matches()
        || TWEET.matcher(line).matches()
        || isKeywords(line)
        || (LEADING_AGENCY.matcher(line).matches() && canBeCaption(line));
  }

  /** Whether a line is a button to share something. */
  public static boolean isShare(String line) {
    return SHARE.matcher(line).matches();
  }

  /** Whether a line can be a button, where others stand around it. */
  public static boolean canBeButton(String line) {
    return SHORT_BUTTON.matcher(line).matches();
  }

  /**
   * Whether a line is an image's list of search words: phrases between commas that say the same
   * names again and again.
   */
  public static boolean isKeywords(String line) {
    if (!KEYWORDS.matcher(line).matches()) {
      return false;
    }
    List<Set<String>> phrases = Arrays.stream(line.split(",", -1)).map(Furniture::wordsOf).toList();
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

  /** One pattern a line, capitals or not; {@code NETWORK} stands for any of them. */
  private static Pattern anyOf(String patterns) {
    String alternatives =
        patterns.strip().replace("NETWORK", NETWORK).lines().collect(Collectors.joining("|"));
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
