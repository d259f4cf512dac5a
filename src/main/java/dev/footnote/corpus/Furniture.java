package dev.footnote.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page has around its article: captions and credits, buttons, notices. Told by how such
 * lines are worded anywhere, and in doubt for the article: a caption that is cited does less harm
 * than a sentence that is lost.
 */
final class Furniture {

  private static final String AGENCY =
      "(?:Getty(?: Images)?|AP(?: Photo| Images)?|Associated Press|Reuters|AFP|EPA|UPI|Bloomberg"
          + "|Shutterstock|iStock(?:photo)?|Alamy|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?:"
          + " Commons)?|Zuma(?: Press)?|Redux|Rex(?: Features)?)";

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,4}";

  /** "Jane Doe/Getty Images", "Jane Doe via AP", with what a page glues to it. */
  private static final String CREDIT =
      NAME + "(?:\\s?/\\s?|\\s?\\|\\s?| via | for )(?:" + NAME + "\\s?/\\s?|via )?" + AGENCY;

  private static final String DATELINE =
      "(?:\\(\\p{Lu}[\\p{Lu} .,'’-]{2,40}\\)"
          + "|\\p{Lu}[\\p{Lu}.'’-]{2,}[\\p{L} .,'’-]{0,40}\\((?:"
          + AGENCY
          + "|\\p{Lu}{2,5})\\)"
          + "|\\((?:"
          + AGENCY
          + "|CNN|BBC|NPR)\\))\\s*[—–-]+\\s*";

  private static final Pattern LEAD =
      Pattern.compile(
          "(?:" + CREDIT + "\\s?(?=\\())?" + DATELINE + "|" + CREDIT + "(?=[\\p{Lu}(])");

  private static final Pattern BUTTON =
      anyCase(
          "(?:share|tweet|pin|save|post|send|follow)(?: (?:this|it|us|me))?(?: (?:article|story|post|page))?"
              + " (?:on|to|via|with|by) (?:your )?[\\w+ ]{1,25}"
              + "|share(?: this)?(?: (?:article|story|post|page|with friends))?[:!]?"
              + "|(?:tweet|pin) (?:this|it)|copy (?:the )?link|print this(?: \\w+)?|email this(?: \\w+)?"
              + "|(?:view|see|read|show|browse) (?:all|more|other|the full|full|the rest)\\b.{0,50}"
              + "|(?:read|learn|find out|load|show|see) more\\b.{0,3}|(?:read|see) (?:also|next)\\b.{0,120}"
              + "|continue reading.{0,60}|keep reading.{0,60}|(?:next|previous) (?:article|story|post|page)\\b.{0,80}"
              + "|(?:related|recommended|popular|trending|more)(?: (?:articles?|stories|posts|topics|links|reading|news|coverage|from))\\b.{0,80}"
              + "|(?:read more|related|see also|more|watch|also read|don['’]t miss|recommended|further reading)\\s?:.{1,150}"
              + "|(?:subscribe|sign up|register)\\b.{0,40}\\b(?:newsletters?|updates?|alerts?|e-?mails?|channel|today|now|free|inbox|here)\\b.{0,60}"
              + "|(?:subscribe|sign up|sign in|log ?in|register)(?: (?:now|today|here|to comment))?[.!]?"
              + "|(?:join|get) our (?:newsletter|mailing list)\\b.{0,80}|newsletter"
              + "|advertisements?|ad|sponsored(?: content)?|promoted|paid content|story continues below.{0,60}|article continues below.{0,60}"
              + "|(?:click|tap) (?:here|to)\\b.{0,80}|scroll (?:down|to)\\b.{0,60}|skip to .{1,30}|back to (?:top|home|index)\\b.{0,20}|jump to .{1,30}"
              + "|(?:leave|post|add|write) a (?:comment|reply).{0,30}|\\d* ?comments?(?: \\(\\d+\\))?|(?:view|show|hide) comments.{0,20}|loading(?: comments)?(?:\\.\\.\\.|…)?"
              + "|(?:accept|manage) (?:all )?cookies.{0,40}|we use cookies\\b.{0,160}|(?:privacy|cookie) (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions)"
              + "|\\[?edit\\]?|\\d+[ -]min(?:ute)?s?(?: of)? read(?:ing time)?|estimated reading time.{0,40}"
              + "|(?:filed under|tags?|categor(?:y|ies)|topics|posted in|tagged(?: with)?)\\s?:.{1,150}"
              + "|(?:this page was )?last (?:edited|modified|updated)(?: on|:).{4,80}|retrieved from .{1,150}|permalink.{0,100}"
              + "|(?:home|news)(?: ?[>›»/] ?[\\w &'’-]{1,40}){1,6}|play video|watch video|view gallery|photo gallery|slideshow");

  private static final Pattern NOTICE =
      anyCase(
          "(?:copyright|©|\\(c\\))\\s?(?:©|\\(c\\)|\\d{4}|by\\b).{0,150}"
              + "|.{0,100}\\ball rights reserved\\.?.{0,80}"
              + "|(?:re)?(?:published|printed|posted) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\\b.{0,120}"
              + "|(?:this (?:article|story|post|piece|report|content) )?(?:was |is |has been )?(?:first|originally|previously) (?:published|appeared|posted|ran|printed)\\b.{0,150}"
              + "|this (?:article|story|post|piece) (?:first |originally )appeared\\b.{0,150}"
              + "|this (?:material|article|story) may not be (?:published|reproduced)\\b.{0,150}"
              + "|(?:reporting|editing|additional reporting|writing|photographs?) by .{3,100}");

  private static final Pattern CAPTION_LABEL =
      Pattern.compile(
          "(?i:photo(?:graph)?s?|image|picture|pic|credit|caption|illustration|graphic|file photo|video|photo"
              + " credit|image credit|image source|source image)(?:\\s?[:/|]|"
              + " (?i:by|courtesy of|via|credit:)\\s).{1,200}");

  private static final Pattern CAPTION_CREDIT =
      Pattern.compile(
          ".{0,220}[(\\[](?:(?i:photo|image|picture|credit|illustration|file photo)\\b[^)\\]]{0,60}|"
              + NAME
              + "\\s?/\\s?"
              + NAME
              + "|"
              + AGENCY
              + ")[)\\]]\\.?|"
              + CREDIT
              + "\\.?|.{0,200}\\s[|/]\\s?"
              + AGENCY
              + "\\.?|"
              + AGENCY);

  private static final Pattern GLUED_AGENCY =
      Pattern.compile(
          "(?:Getty(?: Images)?|Reuters|Shutterstock|Alamy|Bloomberg)(?=\\p{Lu}\\p{Ll}).{3,200}");

  private static final Pattern LEADING_AGENCY = Pattern.compile(AGENCY + "\\s+(?=\\p{Lu}).{3,200}");

  private static final Pattern TWEET = Pattern.compile("[—–-]+ ?.{1,80}\\(@\\w{1,30}\\).{0,40}");

  private static final Pattern SHARE = anyCase("(?:share|tweet|pin|email|send)\\b.{0,40}");

  private static final Set<String> NETWORKS =
      Set.of(
          "facebook",
          "twitter",
          "x",
          "linkedin",
          "email",
          "e-mail",
          "print",
          "whatsapp",
          "reddit",
          "pinterest",
          "telegram",
          "tumblr",
          "instagram",
          "flipboard",
          "pocket",
          "messenger",
          "line",
          "copy link",
          "link",
          "share",
          "tweet",
          "mastodon",
          "bluesky",
          "threads",
          "more",
          "sms",
          "menu",
          "search",
          "close",
          "log in",
          "subscribe",
          "youtube",
          "tiktok",
          "snapchat",
          "vk",
          "xing",
          "google+");

  /** Three phrases or more, each with a capital, of six words at most. */
  private static final Pattern KEYWORDS =
      Pattern.compile(
          "\\p{Lu}[^\\s,.!?;:“”\"]*(?: [^\\s,.!?;:“”\"]+){0,5}(?:, ?\\p{Lu}[^\\s,.!?;:“”\"]*(?: [^\\s,.!?;:“”\"]+){0,5}){2,}");

  /** A finite verb makes a sentence of a line. Captions have none, or only one in the present. */
  private static final Pattern VERB =
      anyCase(
          ".*\\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|should|may"
              + "|might|must|says?|said|told|went|took|made|gave|got|came|saw|knew|thought|became|began"
              + "|brought|bought|built|held|kept|led|left|lost|met|paid|put|ran|sent|set|spoke|spent"
              + "|stood|won|wrote|rose|fell|felt|found|fought|drew|broke|chose|grew|let|meant|isn['’]t"
              + "|wasn['’]t|don['’]t|didn['’]t|\\p{L}{3,}ed)\\b.*");

  private Furniture() {}

  /** Whether a line of its own is furniture, whatever stands around it. */
  static boolean isAlone(String line) {
    return BUTTON.matcher(line).matches()
        || NOTICE.matcher(line).matches()
        || TWEET.matcher(line).matches()
        || isKeywords(line)
        || isCaption(line);
  }

  /** Whether a line is the name of a place to share to: a button only where others are near. */
  static boolean isNetwork(String line) {
    return NETWORKS.contains(line.toLowerCase(Locale.ROOT));
  }

  /** Whether a line is a button to share something. */
  static boolean isShare(String line) {
    return SHARE.matcher(line).matches() && BUTTON.matcher(line).matches();
  }

  /**
   * Whether a line is an image's list of search words: phrases between commas that say the same
   * names again and again.
   */
  static boolean isKeywords(String line) {
    if (!KEYWORDS.matcher(line).matches()) {
      return false;
    }
    List<String> phrases = Arrays.asList(line.split(",\\s*"));
    List<Set<String>> words = phrases.stream().map(Furniture::words).toList();
    return words.stream().allMatch(phrase -> isRepeated(phrase, words));
  }

  /** Whether another phrase has two of this one's words. */
  private static boolean isRepeated(Set<String> phrase, List<Set<String>> phrases) {
    return phrases.stream()
        .filter(other -> !other.equals(phrase))
        .anyMatch(other -> other.stream().filter(phrase::contains).count() >= 2);
  }

  /** Whether a line right under an image's words can be its caption: short and without a verb. */
  static boolean canBeCaption(String line) {
    return line.length() <= 160 && !VERB.matcher(line).matches();
  }

  /** The length of a photo credit and dateline glued to the front of a paragraph; mostly 0. */
  static int lead(String text, Span paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + 160);
    Matcher lead = LEAD.matcher(text).region(paragraph.start(), end);
    return lead.lookingAt() && lead.end() < paragraph.end() ? lead.end() - lead.start() : 0;
  }

  private static boolean isCaption(String line) {
    return CAPTION_LABEL.matcher(line).matches()
        || CAPTION_CREDIT.matcher(line).matches()
        || GLUED_AGENCY.matcher(line).matches()
        || (LEADING_AGENCY.matcher(line).matches() && canBeCaption(line));
  }

  private static Set<String> words(String phrase) {
    return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  private static Pattern anyCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
