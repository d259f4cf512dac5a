package dev.footnote.language.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page has around its article: buttons, notices, menus, lists of links. Told by how such
 * lines are worded anywhere, and in doubt for the article: a button that could be cited does less
 * harm than a sentence that is lost.
 */
public final class Furniture {

  private static final String NETWORK =
      "(?:facebook|twitter|x|linked ?in|e-?mail|print|whatsapp|reddit|pinterest|telegram|tumblr"
          + "|instagram|flipboard|pocket|messenger|mastodon|bluesky|threads|sms|youtube|tiktok"
          + "|snapchat|vk|xing|google\\+?|social media|friends|a friend)";

  private static final Pattern SHARE =
      anyOf(
          """
          (?:share|tweet|pin|follow)(?: (?:this|it|us|me|the))?(?: (?:article|story|post|page))?\
           (?:on|to|via|with|by) (?:your )?NETWORK(?:(?:,| and|,? or) NETWORK)*(?: (?:for|and get) .{1,60})?[.!]?
          follow us[.!:]?|(?:like|find|add) us on NETWORK(?:(?:,| and|,? or) NETWORK)*[.!]?
          join (?:us|our .{1,30}) on NETWORK.{0,40}|join our (?:whatsapp|telegram|facebook) (?:channel|group|community).{0,60}
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
          (?:read more|read also|see also|also read|don['’]t miss|further reading|lesen sie auch|auch interessant|lea (?:también|más)\
          |lire aussi|à lire aussi|leggi anche|leia (?:também|mais)|lees ook|läs också)\\s?:.{1,150}
          (?:more|related|watch)\\s?:.{1,150}
          (?:subscribe|sign up|register)\\b.{0,60}\\b(?:newsletters?|inbox|mailing list|push notifications|alerts)\\b.{0,60}
          (?:subscribe|sign up|sign in|log ?in|register)(?: (?:now|today|here|to comment|for free))?[.!]?
          (?:join|get) our (?:newsletter|mailing list)\\b.{0,80}|never miss (?:a|another) (?:story|post|article|update)[.!]?
          (?:get|receive|have) .{3,60} (?:in|to|into) your (?:inbox|e-?mail)\\b.{0,60}|(?:enter )?your e-?mail(?: address)?
          (?:newsletter abonnieren|jetzt abonnieren|suscríbete.{0,60}|abonnez-vous.{0,60}|iscriviti alla newsletter.{0,60}\
          |assine (?:a|nossa) newsletter.{0,60}|schrijf je in voor .{0,30}nieuwsbrief.{0,30})[.!]?
          advertisements?|ad|advert|sponsored(?: content)?|promoted|paid content|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|annons
          (?:story|article) continues (?:below|after)\\b.{0,60}|report this ad|open in app
          (?:listen to|save|bookmark|print|gift) this (?:article|story|page)(?: for later)?(?: \\(\\d+ min(?:ute)?s?\\))?|save for later
          click here\\b.{0,80}
          (?:skip|jump|go) (?:to|past) (?:the )?(?:(?:main|primary|page|site) )?(?:content|nav(?:igation)?|search|menu|footer|header|article|sidebar|comments)
          skip (?:to|past) (?:the )?(?:end of .{1,30}|.{1,30}promotion)|zum inhalt(?: springen)?|(?:saltar|ir) al contenido|aller au contenu|vai al contenuto
          back to (?:top|home|index)\\b.{0,20}
          (?:leave|post|add|write) a (?:comment|reply)\\b.{0,30}
          (?:\\d[\\d.,]*)? ?comments?(?: \\(\\d+\\))?|(?:view|show|hide) comments.{0,20}|\\d[\\d.,]* (?:shares|likes|views|kommentare?|comentarios?|commentaires?|commenti|reacties)
          loading(?: comments)?(?:\\.\\.\\.|…)?
          (?:accept|reject|allow|decline|manage|customi[sz]e) (?:all |your |our |optional )*(?:cookies?|preferences|consent|settings)(?: (?:and|&|settings|preferences)\\b.{0,30})?[.!]?
          (?:accept|reject|agree to) all|i (?:agree|accept)|alle (?:cookies )?akzeptieren|aceptar (?:todas las )?cookies|tout accepter
          \\[edit\\]|edit|expand tweet|create free account
          \\d+[ -]min(?:ute)?s?\\.?(?: of)? (?:read(?:ing time)?|lesezeit|de lec?tura|de leitura|de lecture|di lettura|leestijd)|(?:estimated )?(?:reading|read) time\\b.{0,40}
          (?:lesezeit|lesedauer|tiempo de lectura|temps de lecture|tempo di lettura|tempo de leitura|leestijd)\\s?:?.{1,20}
          (?:filed under|tags?|posted in|tagged(?: with)?)\\s?:.{1,150}
          (?:this page was )?last (?:edited|modified|updated)(?: on|:).{4,80}
          retrieved from .{1,150}
          (?:you are here:? )?(?:home|news|startseite|inicio|portada|accueil|início)(?: ?[>›»/] ?[\\p{L}\\d &'’-]{1,40}){1,6}
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

  /** What a page says of its cookies: both who stores what, and what for. */
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?:we|this (?:web ?)?site|our (?:web ?)?site|we and (?:our|\\d)[^.]{0,40}partners)\\b[^.]{0,40}"
              + "\\b(?:uses?|stores?|sets?|places?|needs?|requires?|relies on)\\b(?=.{0,400}\\b(?:devices?|experience|websites?|this site|our site"
              + "|ads?|adverts|advertising|traffic|personali[sz]\\w*|browser|consent|partners|third[- ]part\\w+|preferences|settings|visitors|optional)\\b)"
              + "[^.]{0,120}\\bcookies?\\b.{0,400}"
              + "|by (?:continuing|using|browsing|clicking|visiting)\\b[^.]{0,100}\\b(?:cookies|privacy policy|terms of (?:use|service))\\b.{0,200}",
          Pattern.CASE_INSENSITIVE);

  /** Over what a page says of its cookies. */
  private static final Pattern COOKIE_TITLE =
      anyOf(
          """
          (?:we|the .{1,40}) (?:value|care about|respects?|takes?|protects?) (?:about )?(?:your|the) privacy.{0,40}|(?:about )?(?:your|our) (?:privacy|data|cookie)s?\\b.{0,40}
          before you (?:continue|go|read|start|enter)\\b.{0,40}|(?:about |our |manage |this (?:web)?site uses )?(?:use of )?cookies?(?:,? (?:and|&) privacy| settings| preferences| notice| consent| policy|\\b.{0,30}site)?
          privacy(?:,? (?:and|&) cookies| settings| preferences| notice| first)?|(?:your|our) (?:choices|consent)\\b.{0,30}|(?:we need|give us|asking for) your (?:consent|permission).{0,40}
          .{0,30}(?:privatsphäre|datenschutz|vie privée|privacidad|privacidade|tua privacy|uw privacy|je privacy).{0,30}
          """);

  private static final Pattern PRIVACY =
      Pattern.compile(
          "\\b(?:cookies?|privacy|consent|partners|preferences|settings|personal data|change your mind|browser)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Under it: each of a row's. */
  private static final Pattern COOKIE_BUTTON =
      anyOf(
          """
          (?:i |yes,? i )?(?:accept|agree|consent|allow|reject|refuse|decline|deny|disagree|continue|close|proceed)(?: (?:all|and close|and continue|to all|cookies|all cookies|optional cookies|selected|without (?:accepting|agreeing)))*(?: →)?
          (?:only )?(?:use |accept |allow )?(?:the |strictly )?(?:necessary|essential|required)(?: ones| cookies)?(?: only)?|necessary only|ok(?:ay)?|got it[.!]?|yes|no(?:,? thanks?(?: you)?)?|(?:more|other|show|see|your|my) (?:options|choices|purposes|details|settings|information)
          (?:manage|change|choose|customi[sz]e|edit|set|save)(?: (?:my|your|the|cookie|privacy))* ?(?:options|choices|settings|preferences|cookies)?|(?:cookie|privacy) (?:settings|preferences|policy|notice|statement)|settings|preferences|options
          (?:read|learn|find out|see|tell me) more(?: .{1,40})?|(?:view|see|our|show) (?:our )?(?:partners|vendors|purposes)(?: .{1,20})?
          (?:alle )?(?:akzeptieren|ablehnen|annehmen|zustimmen)|einstellungen|(?:tout )?(?:accepter|refuser)|(?:aceptar|rechazar)(?: todo)?|(?:accetta|rifiuta)(?: tutto)?|(?:aceitar|rejeitar)(?: tudo)?
          """);

  private static final Pattern TWEET = Pattern.compile("[—–-]+ ?.{1,80}\\(@\\w{1,30}\\).{0,40}");

  /** The shortest buttons, which are words of any article too. */
  private static final Pattern SHORT_BUTTON =
      anyOf(
          """
          NETWORK
          line|link|share|tweet|more|menu|search|close|log ?in|subscribe|newsletter|home
          privacy (?:policy|notice|settings)|cookie (?:policy|notice|settings)|cookies|terms(?: of (?:use|service))?|terms and conditions
          contact(?: us)?|about(?: us)?|help|imprint|impressum|datenschutz|sitemap|copy(?: link)?|save|like|comments?|advertise(?: with us)?|accessibility
          """);

  /** Beside each other where their own bounds are lost. */
  private static final Pattern COOKIE_BUTTONS =
      Pattern.compile(
          "(?:(?:" + COOKIE_BUTTON.pattern() + ")(?: +|$)){1,6}", COOKIE_BUTTON.flags());

  /** Links in a row whose own bounds are lost: "Share on Mastodon Share on LinkedIn Pin it". */
  private static final Pattern SHARES =
      anyOf(
          """
          (?:(?:(?:share|tweet|pin|follow|save|send)(?: (?:this|it))? (?:on|to|via|by) NETWORK|pin it|tweet(?: this| it)?|(?:e-?mail|print)(?: this| it)?|copy link)(?: +|$)){2,12}
          """);

  /** What parts the buttons of a bar. */
  private static final Pattern BAR = Pattern.compile("\\s{2,}|\\s*[|•·]\\s*");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

  /** Over a list of other articles, wherever the list stands. */
  private static final Pattern LINKS =
      anyOf(
          """
          (?:read more|more|related|see also|also read|lees ook|lesen sie auch|leggi anche|à lire aussi|lea también|leia também)\\s?:
          related (?:articles?|stories|content|topics|links|coverage|news|reading|posts?)\\s?:?
          more (?:on (?:this|the) (?:story|topic|subject)|from (?:the )?\\p{L}[^.]{0,40}|like this|stories|to read)\\s?:?
          (?:you (?:may|might)|readers) also (?:like|liked|enjoy|be interested in)\\s?:?
          recommended(?: (?:for you|reading|stories|articles))?\\s?:?|what to read next\\s?:?|in case you missed it\\s?:?
          most (?:read|popular|viewed|shared|commented)(?: .{1,20})?\\s?:?|trending(?: (?:now|stories|topics))?\\s?:?
          mehr zum thema\\s?:?|das könnte sie auch interessieren\\s?:?|auch interessant\\s?:?|meistgelesen\\s?:?|(?:noticias|artículos) relacionad[oa]s\\s?:?
          te puede interesar\\s?:?|más (?:noticias|leíd[oa]s?)\\s?:?|sur le même (?:sujet|thème)\\s?:?|articles (?:liés|similaires)\\s?:?|les plus lus\\s?:?
          articoli correlati\\s?:?|potrebbe interessarti.{0,20}|notícias relacionadas\\s?:?|(?:leia|veja) também\\s?:?|meer over dit onderwerp\\s?:?|gerelateerd\\s?:?
          """);

  /** Over such a list only where it follows on the next line: words of any newsletter too. */
  private static final Pattern LOOSE_LINKS =
      anyOf("(?:read more|latest(?: news| stories)?|top stories|popular(?: now)?|more news)\\s?:?");

  private Furniture() {}

  /** Whether a line of its own is furniture, whatever stands around it. */
  public static boolean isAlone(String line) {
    if (isOne(line) || Sections.isMenu(line)) {
      return true;
    }
    List<String> sentences = List.of(SENTENCE_END.split(line, -1));
    List<String> buttons = List.of(BAR.split(line, -1));
    return (sentences.size() > 1 && sentences.stream().allMatch(Furniture::isOne))
        || (buttons.size() > 1
            && buttons.stream().allMatch(button -> isOne(button) || canBeButton(button)));
  }

  private static boolean isOne(String line) {
    return SHARE.matcher(line).matches()
        || SHARES.matcher(line).matches()
        || BUTTON.matcher(line).matches()
        || LINKS.matcher(line).matches()
        || NOTICE.matcher(line).matches()
        || isCookieNotice(line)
        || Pictures.isCaption(line)
        || TWEET.matcher(line).matches();
  }

  /** Whether a line, or the beginning of a longer one, tells what a page stores, and why. */
  public static boolean isCookieNotice(String line) {
    return COOKIES.matcher(line).matches();
  }

  /** Whether a line can stand over what a page says of its cookies. */
  public static boolean canBeCookieTitle(String line) {
    return COOKIE_TITLE.matcher(line).matches();
  }

  /** Whether a line can go on with that. */
  public static boolean isAboutPrivacy(String line) {
    return PRIVACY.matcher(line).find();
  }

  /** Whether a line can be what to press about a page's cookies. */
  public static boolean canBeCookieButtons(String line) {
    return BAR.splitAsStream(line).allMatch(word -> COOKIE_BUTTONS.matcher(word).matches());
  }

  /**
   * Whether a line stands over a list of links to other articles.
   *
   * @param close whether the next line follows without a blank one
   */
  public static boolean announcesLinks(String line, boolean close) {
    return LINKS.matcher(line).matches() || (close && LOOSE_LINKS.matcher(line).matches());
  }

  /** Whether a line is a button to share something. */
  public static boolean isShare(String line) {
    return SHARE.matcher(line).matches();
  }

  /** Whether a line can be a button, where others stand around it. */
  public static boolean canBeButton(String line) {
    return SHORT_BUTTON.matcher(line).matches();
  }

  /** One pattern a line, capitals or not; {@code NETWORK} stands for any of them. */
  static Pattern anyOf(String patterns) {
    String alternatives =
        patterns.strip().replace("NETWORK", NETWORK).lines().collect(Collectors.joining("|"));
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
