package dev.footnote.language.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people call the parts of web pages in their markup: classes and ids. */
public final class ElementNames {

  private static final Set<String> AROUND_TEXT =
      Set.of(
          ("ad ads adv advert adverts advertisement advertising adsense advertorial adslot werbung"
                  + " anzeige publicite publicidad sponsor sponsored sponsors promo promos promotion"
                  + " banner cookie cookies cookiebanner cookiebar consent gdpr ccpa cmp onetrust"
                  + " share shares sharing sharebar sharedaddy addtoany addthis social socials teilen"
                  + " follow related relatedposts recommended recommendation recommendations"
                  + " recommends recirc recirculation outbrain taboola trending popular upnext"
                  + " newsletter newsletters subscribe subscription signup paywall piano regwall"
                  + " comment comments commentlist kommentar kommentare commentaires comentarios"
                  + " disqus respond replies breadcrumb breadcrumbs nav navbar navigation navi menu"
                  + " submenu menubar sidebar footer colophon masthead topbar skip skiplink skiplinks"
                  + " pagination pager tags tagcloud taglist topics kicker eyebrow widget widgets"
                  + " toolbar modal popup popover overlay lightbox login search noprint editsection"
                  + " navbox catlinks toc printfooter reactions rating ratings utility")
              .split(" ", -1));

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:most|more|read|also|you-may)-(?:read|viewed|popular|more|next|like|also|from|in|stories"
              + "|news|articles|posts)|latest-(?:news|posts|stories|articles)|recent-(?:posts|articles"
              + "|comments)|mehr-zum|das-koennte|a-lire|lire-aussi|te-puede|leggi-anche|lees-ook"
              + "|(?:tag|cat|category|post)-(?:links|list|tags|nav|navigation)|entry-(?:footer|tags)"
              + "|(?:top|tool|nav|share|menu|social|utility|sticky)-?(?:bar|nav|menu|list|links)"
              + "|(?:sign|log)-(?:up|in)|back-to-top|site-(?:header|info|title)|global-header|sd-title"
              + "|sr-only|(?:visually|screen-reader)-(?:hidden|text)|visuallyhidden|read-more|call-to-action"
              + "|cta|noscript");

  /** What mail programs call the mail that is answered, and the sender's signature. */
  private static final Pattern NOT_OF_THIS_MAIL =
      Pattern.compile(
          "(?:gmail_(?:quote|attr|signature)\\w*|yahoo_quoted|moz-(?:cite-prefix|signature)"
              + "|divRplyFwdMsg|appendonsend|protonmail_(?:quote|signature\\S*)|zmail_extra"
              + "|(?i:(?:ms-outlook-(?:mobile|ios)-)?signature|replied_?message|original_?message))",
          Pattern.CASE_INSENSITIVE);

  /** "has-sidebar" and "no-comments" speak of the whole page. */
  private static final Pattern OF_THE_WHOLE =
      Pattern.compile("(?:has|no|with|without|is|single|page|post|js|type|layout)-.*");

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern PARTS = Pattern.compile("[-_:]+");

  private ElementNames() {}

  /**
   * Whether an element so named is most likely beside the text: a menu, a banner, comments.
   *
   * @param names its classes and its id, with spaces between
   */
  public static boolean isAroundText(String names) {
    return Arrays.stream(names.strip().split("\\s+", -1)).anyMatch(ElementNames::isAround);
  }

  /** Whether an element of a mail so named holds an earlier mail, or the sender's signature. */
  public static boolean isNotOfThisMail(String names) {
    return Arrays.stream(names.strip().split("\\s+", -1))
        .anyMatch(name -> NOT_OF_THIS_MAIL.matcher(name).matches());
  }

  private static boolean isAround(String name) {
    String parted = HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    List<String> parts = List.of(PARTS.split(parted, -1));
    String joined = String.join("-", parts);
    boolean phrase = PHRASE.matcher(joined).find(0) && isPhrase(joined);
    return phrase
        || (!OF_THE_WHOLE.matcher(joined).matches()
            && parts.stream().anyMatch(AROUND_TEXT::contains));
  }

  /** Whether the phrase is made of whole parts. */
  private static boolean isPhrase(String joined) {
    return PHRASE
        .matcher(joined)
        .results()
        .anyMatch(
            found ->
                (found.start() == 0 || joined.charAt(found.start() - 1) == '-')
                    && (found.end() == joined.length() || joined.charAt(found.end()) == '-'));
  }
}
