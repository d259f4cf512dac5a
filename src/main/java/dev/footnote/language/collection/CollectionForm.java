package dev.footnote.language.collection;

import static dev.footnote.language.collection.ArticleReference.ARTICLE;
import static dev.footnote.language.collection.ArticleReference.EXTREME;
import static dev.footnote.language.collection.ArticleReference.NOUN;

import dev.footnote.language.collection.CollectionQuestion.Wanted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way of asking about the collection of articles in English.
 *
 * @param wanted what it asks for
 * @param certainty how much it tells
 * @param pattern of a whole question; its groups say which articles are meant, see {@link
 *     CollectionGrammar}
 */
record CollectionForm(Wanted wanted, Certainty certainty, Pattern pattern) {

  /** How much a form tells. */
  enum Certainty {
    SURE,
    /** It is a question about the collection only if there are such articles. */
    WEAK,
    /** The same, and only right after another such question. */
    NEXT
  }

  private static final String COLLECTION =
      "(?:the|your|this|our|my) (?:(?:article|document|news) )?(?:collection|corpus|library|archive|folder|data ?base"
          + "|index|data ?set|store|knowledge base|set of (?:articles|documents))";

  private static final String HAVE =
      "(?:(?:do |did )?(?:you|we|i) (?:have got|have|got|hold|know(?: of| about)?|read|keep|offer|use)|(?:have|has) (?:you|we) (?:got|read)"
          + "|are there|are available|is there|(?:is|are) (?:in|on) (?:here|there|file)|(?:is|are) in <COLLECTION>"
          + "|(?:is|are|were) (?:stored|loaded|indexed|included|uploaded)|can (?:i|we) (?:read|see|choose from|search|ask(?: you)? about))"
          + "(?: (?:access to|available|in here|in there|on file|loaded|to read|in <COLLECTION>))*";

  /** Where "you have" leaves no doubt, articles may be called by wider words. */
  private static final String WIDE =
      "(?:<NOUN>|(?:news )?(?:items?|reports?)|files?|papers?|posts?|sources?|titles|headlines|things|stuff|material"
          + "|information|info|news|content)";

  private static final String PAPER =
      "(?:(?:news)?papers?|(?:news |media )?outlets?|magazines?|publications?|(?:news |web ?)?sites?|news sources?|publishers?|journals?"
          + "|(?:(?:radio|tv|television|news) )?(?:stations?|channels?|broadcasters?))";

  private static final String PAPERS = "<PAPER>(?: ?(?:,|/|and|or|&) ?<PAPER>){0,3}";

  /** Articles as such, without what they tell. */
  private static final String THESE =
      "(?:(?:all )?(?:of )?(?:the|your|these|those) <NOUN>|(?:all of )?(?:these|those)|<COLLECTION>)";

  private static final String SOME = "(?: (?:an?|any|some|one|more|other|another|the))*";

  private static final String SUMMARY =
      "(?:an? |the )?(?:(?:short|brief|quick|rough|general) )*(?:summary|overview|rundown|gist|synopsis|recap|highlights)";

  private static final String MENTIONS =
      "(?:mentions?|talks? about|discuss(?:es)?|deals? with|says? (?:anything|something) about|reports? on|writes? about)";

  static final List<CollectionForm> ALL =
      Stream.of(
              form(
                  Wanted.TITLES,
                  Certainty.SURE,
                  "(?:what|which)(?: other| all| kinds? of| sorts? of)?(?: the| your)? <NOUN> <HAVE>(?<mods> .+)?",
                  "(?:what|which)(?: other| all| kinds? of| sorts? of)? <WIDE> <HAVE>(?<origin> .+)?",
                  "(?:list|show|give|name|enumerate|display|print|see|find|get)(?: me)?(?: (?:a list of|the list of|all(?: of)?|every|each|the titles of|the names of))*(?: (?:the|your|of|available|other))* (?:<NOUN>|titles|headlines|sources)(?: (?:that |which )?<HAVE>)?(?<mods> .+)?",
                  "(?:show|give|find|get)(?: me)?<SOME> (?:<NOUN>|something|anything|news)(?<mods> .+)",
                  "(?:show|list|give|find|get)(?: me)? (?:everything|anything|all|whatever) (?:that )?<HAVE>(?<mods> .+)?",
                  "what (?:are|is) (?:the|your|all the|all your) (?:(?:article|document)s?(?:'s?)? (?:titles?|names|headlines)|articles(?: called| titled)?|documents|titles|headlines)",
                  "(?:what|which) <NOUN>(?<mods> (?:about|on|by|from|in|since|regarding|mentioning) .+?) <HAVE>",
                  "(?:what|which) <NOUN> (?:is|are|comes?)(?<mods> .+)",
                  "(?:(?:is|are|do|does|did) )?(?:any|some|one|which|what|either|all|none)(?: one| ones)? of (?<of>them|these|those|(?:the|your|these|those) <NOUN>)(?: (?:is|are|was|were))?(?<mods> .+)",
                  "(?:is|are|was|were) there<SOME> (?:<NOUN>|news)(?: (?:here|available|in here|in there|in <COLLECTION>))*(?<mods> .+)?",
                  "(?:do you have|have you|have you got|do you got|you got|got|do you know(?: of)?|do we have|does <COLLECTION> (?:have|hold|contain)|you have)<SOME> (?:<NOUN>)(?: (?:in here|available|on file|in <COLLECTION>))*(?<mods> .+)?",
                  "(?:do you have|have you|have you got|do you got|you got|got|do we have|does <COLLECTION> (?:have|hold|contain)|you have)<SOME> (?:anything|something|one|ones|news|stuff|material)(?: else)?(?: (?:in here|available|on file|in <COLLECTION>))*(?<mods> .+)",
                  "(?:(?:any|some|all|more|other|the|your|every|an?) )*(?:<NOUN>|news)(?<mods> .+)",
                  "(?:(?:all|the|your|list of|a list of|list|of|article|document) )*(?:articles|documents|titles|headlines)",
                  "(?:(?:do|does|did) )?(?:(?:any|one|some|all)(?: of)? )?(?:(?:the|your|these|those|an?) )?<NOUN>(?: (?:ever|also))?(?<mods> <MENTIONS> .+)",
                  "(?:what|which)(?: of)?(?: the| your)? <NOUN>(?<mods> (?!was|were|have|has|had).+)",
                  "(?:is|are|was|were) (?<about>.+?) (?:mentioned|named|talked about|discussed|covered|written about) (?:anywhere|in (?:(?:any|one|some) (?:of )?)?(?:(?:the|your|these|an?) )?(?:<NOUN>|collection))",
                  "(?:what|which)(?: one)? (?:is|are|was) (?:the )?(?:very )?(?<extreme><EXTREME>|last) (?:<WIDE>|one|thing) (?:that |which )?(?:<HAVE>|published)",
                  "(?:(?:what|which)(?: one)? (?:is|are|was|were) |(?:show|give|list|name|find)(?: me)? |open )?(?:the |your )?(?:very )?(?:(?<number><NUMBER>) )?(?<extreme><EXTREME>) (?:<NOUN>|news)(?: (?:(?:that |which )?<HAVE>|published|here))*(?<mods> .+)?",
                  "(?:what|which) <NOUN> (?:is|are|was) (?:the )?(?:very )?(?<extreme><EXTREME>)(?: one)?",
                  "what(?: else| all)? (?:do you have|do you got|have you got|you have|you got|have you|is available|is in <COLLECTION>|do we have)(?: (?:available|in here|in there|in <COLLECTION>|on file|to read|for me))*"),
              form(
                  Wanted.TITLES,
                  Certainty.SURE,
                  "(?:(?:is|are) there )?(?:anything|something)(?: else)?(?: (?:here|in here|in there|in <COLLECTION>))?(?<narrow> (?:about|regarding|concerning) .+)",
                  "(?:(?:is|are) there )?(?:anything|something)(?: else)?(?<origin> (?:written )?by (?-i:\\p{Lu}).+)"),
              form(
                  Wanted.TITLES,
                  Certainty.WEAK,
                  "(?:what|which) <NOUN> (?:was|were|have been|has been|came)(?<mods> .+)",
                  "(?:what (?:is|was) |(?:do you have|is there|any word on|give me|tell me) )?the (?<extreme>latest)(?: (?:word|updates?|developments?))?(?<mods> (?:on|about|regarding|concerning) .+)",
                  "what is (?:the (?:title|name|headline) of (?<noun>.+))",
                  "what is (?<noun>.+) (?:called|titled)",
                  "(?:what|which) ones? (?:is|are|was|were|have been|has been|comes?|came)(?<mods> .+)",
                  "(?:what|which) ones?(?<mods> <MENTIONS> .+)",
                  "(?:anything|something)(?: else)?(?<narrow> .+)",
                  "(?:is|are) there (?:anything|something)(?: else)?(?: (?:here|in here|in there|in <COLLECTION>|in (?:the|your) <NOUN>))?(?<narrow> (?!on ).+)",
                  "what(?: else| all)? (?:do you have|do you got|have you got|you have|you got|have you|is there|do we have)(?: (?:available|in here|in there|in <COLLECTION>|on file|to read))*(?<narrow> .+)",
                  "what (?:has|have|is|was) (?:been )?published(?<origin> .+)",
                  "(?:what|which) <NOUN> (?:did|has|have) (?<by>.+?) (?:write|written|author|authored|wrote)",
                  "(?:what|which) <NOUN> (?:did|has|have) (?<from>.+?) (?:publish|published|print|printed|run)",
                  "(?:has|have|did) (?<by>.+?) (?:write|written|wrote)<SOME>(?: of)?(?: the| these| those)? <ARTICLE>"),
              form(
                  Wanted.SUMMARY,
                  Certainty.WEAK,
                  "what (?:did|does|has) (?<from>.+?) (?:report|reported|publish|published|run|print|printed|carry|cover)(?<origin> (?:on|in) .+)",
                  "what (?:was|is|stood) in (?<from>.+?)(?<origin> (?:on|of|from|in) .+)"),
              form(
                  Wanted.TITLES,
                  Certainty.NEXT,
                  "(?:(?:what|which)(?: one| ones)? (?:is|are) )(?:the )?(?:very )?(?<extreme><EXTREME>)(?: one| ones)?(?: of (?<of>them|these|those))?",
                  "(?:(?:what|how) about )?(?:the )?(?:very )?(?<extreme><EXTREME>)(?: one| ones)?",
                  "(?:(?:what|how) about )?(?:(?:the )?(?:ones?|anything) )?(?<mods>(?:from|by|about|in|since|before|after|on|mentioning) .+)"),
              form(
                  Wanted.COUNT,
                  Certainty.SURE,
                  "how many (?:<ARTICLE>|documents|docs|texts|news stories)(?: <HAVE>| in <COLLECTION>)*(?<mods> .+)?",
                  "how many (?:<NOUN>)(?<mods> (?:about|on|by|from|in|since|regarding|mentioning) .+?) <HAVE>",
                  "how many (?:files|sources|items|stories) (?:do you have|have you got|are in <COLLECTION>)",
                  "how many of (?<of>them|these|those|(?:the|your|these|those) <NOUN>)(?: (?:is|are|were))?(?<mods> .+)",
                  "(?:(?:what is )?the )?(?:total )?number of (?:<ARTICLE>|documents)(?: <HAVE>)?(?<mods> .+)?",
                  "count (?:(?:all|the|your|of) )*(?:articles|documents)(?<mods> .+)?",
                  "how (?:big|large) is <COLLECTION>"),
              form(
                  Wanted.COUNT,
                  Certainty.WEAK,
                  "how many <ARTICLE> (?:did|has|have) (?<by>.+?) (?:write|written|wrote)",
                  "how many <ARTICLE> (?:did|has|have) (?<from>.+?) (?:publish|published|print|printed|run)"),
              form(
                  Wanted.COUNT,
                  Certainty.NEXT,
                  "how many(?: (?:are there|is that|do you have))?(?<cited>)",
                  "how many(?: of them)? (?:are there|are|were|do you have)(?<mods> .+)"),
              form(
                  Wanted.SUMMARY,
                  Certainty.SURE,
                  "(?:summari[sz]e|sum up|recap|outline) (?<ref>.+)",
                  "sum (?<ref>.+) up",
                  "(?:(?:give|get|make|write)(?: me)? |what is )?<SUMMARY> (?:of|on|for) (?<ref>.+)",
                  "(?:(?:give|get|make|write)(?: me)? )?(?:<SUMMARY>|tl;?dr|summari[sz]e|sum up|recap)",
                  "what (?:is|are) (?:all )?(?:this|these|all this|all of this|all these|it all|this all) (?:all )?about",
                  "what (?:is|are) <COLLECTION> (?:all )?about",
                  "what is in (?:the|your|these|those|all the) (?:articles|documents|texts)",
                  "what (?:is|are) (?:the|your|these|those|all the) (?:articles|documents|texts|stories) (?:all )?about",
                  "(?:what|which) (?:topics?|subjects?|themes?|areas?|issues)(?: (?:do you (?:have|cover|know(?: about)?)|are (?:there|covered|in <COLLECTION>)|have you got|can (?:i|we) ask about|(?:do|does) (?:(?:the|your|these) <NOUN>|<COLLECTION>) (?:cover|have|deal with|talk about)))"),
              form(
                  Wanted.SUMMARY,
                  Certainty.WEAK,
                  "what (?:is|are|was) (?<noun>.+?) (?:all )?about",
                  "what (?:does|do|did) (?<noun>.+?) (?:say|tell(?: us| me)?|report|contain|cover|deal with|talk about|describe)",
                  "(?:more )?about (?<noun>.+)",
                  "(?:more|details) (?:on|about|of) (?<noun>.+)"),
              form(
                  Wanted.SUMMARY,
                  Certainty.NEXT,
                  "what (?:is|are|was) (?<ref>it|that|they|those) (?:all )?about",
                  "what (?:does|do) (?<ref>it|this|that|they|those|these) (?:say|tell(?: us| me)?|report|contain|cover)",
                  "(?:(?:what|how) about |(?:show|give|read)(?: me)? |open )?(?<noun>.+)"),
              form(Wanted.TITLES, Certainty.NEXT, "(?:what|how) about (?<about>.+)"),
              form(
                  Wanted.AUTHOR,
                  Certainty.WEAK,
                  "(?:who|which (?:author|journalist|reporter|writer|person)) (?:wrote|write|has written|authored|penned|(?:is|was|are|were) the (?:authors?|writers?|journalists?|reporters?) (?:of|behind)) (?<ref>.+)",
                  "(?:who|whom) (?:is|was|are|were) (?<ref>.+?) (?:written |authored )?by",
                  "by (?:who|whom) (?:is|was|are|were) (?<ref>.+?)(?: written)?",
                  "(?:what is )?the (?:author|writer)(?:'s name)? of (?<ref>.+)",
                  "(?:who|whom) (?:wrote|authored|penned) [\"'](?<title>.+)[\"']"),
              form(
                  Wanted.AUTHOR,
                  Certainty.WEAK,
                  "(?:who (?:is|was|are|were) )?the (?:authors?|writers?)(?<cited>)"),
              form(
                  Wanted.AUTHOR,
                  Certainty.SURE,
                  "(?:which|what) (?:authors|writers|journalists) (?:do you have|are there|have you got)",
                  "(?:(?:list|name|show|give)(?: me)? (?:(?:all|the|your|of) )*|who are (?:all )?your )(?:authors|writers|journalists)",
                  "(?:who|which (?:authors|writers|journalists)) wrote (?:the|these|your|all the|all of the) (?:articles|documents|texts)",
                  "who are (?:the|your) (?:authors|writers|journalists) of (?:the|your) (?:articles|documents|texts)"),
              form(
                  Wanted.DAY,
                  Certainty.SURE,
                  "(?:what|which) (?:dates?|days|period|time ?(?:span|frame|period)|years|months) (?:do|does|are) (?<ref><THESE>) (?:cover|span|from|come from)",
                  "(?:what is )?the (?:period|time ?span|time ?frame|date range) (?:of|covered by) (?<ref><THESE>)",
                  "how far back (?:do|does) (?<ref><THESE>) (?:go|reach)"),
              form(
                  Wanted.DAY,
                  Certainty.NEXT,
                  "(?:what|which) (?:dates?|days|period|time ?(?:span|frame|period)|years|months) (?:do|are) (?<ref>they) (?:cover|span|from|come from)",
                  "how far back do (?<ref>they) (?:go|reach)"),
              form(
                  Wanted.DAY,
                  Certainty.WEAK,
                  "(?:from )?when (?:was|were|is|are) (?<ref>.+?) (?:published|written|posted|printed|from|dated|put online)",
                  "when (?:was|were) (?<noun>.+?) (?:released|issued|put out)",
                  "from when (?:is|was|are) (?<ref>.+)",
                  "when did (?<noun>.+?) (?:appear|come out|run|go online|get published)",
                  "(?:from |on )?(?:what|which) (?:day|date|year|month) (?:is|was|are|were) (?<ref>.+?) (?:from|published|written|posted)(?: on| in)?",
                  "(?:what is )?the (?:publication )?(?:date|day) of(?: publication of)? (?<noun>.+)",
                  "(?:what|which) date (?:is|was|are) (?<noun>.+)",
                  "how (?:old|recent|new) (?:is|are) (?<noun>.+)",
                  "when (?:was|were) [\"'](?<title>.+)[\"'] (?:published|written|posted|printed)"),
              form(
                  Wanted.OUTLET,
                  Certainty.SURE,
                  "(?:from |in |by )?(?:which|what) <PAPERS> (?:are|were|do|did|have) (?<ref><THESE>)(?: (?:from|in|by|published|printed|appear|appeared|come|taken))+",
                  "(?:from|in|by) (?:which|what) <PAPERS> (?:are|were) (?<ref><THESE>)",
                  "where (?:do|did|are|were) (?<ref>(?:all )?(?:of )?(?:the|your|these|those) (?:<NOUN>))(?: (?:come|taken|all))* from"),
              form(
                  Wanted.OUTLET,
                  Certainty.WEAK,
                  "who published (?<ref>.+)",
                  "(?:from |in |by )?(?:which|what) <PAPERS> (?:is|was|are|were|did|does|do) (?<ref>.+?)(?: (?:from|in|by|published|printed|appear|appeared|come|taken))+",
                  "(?:from|in|by) (?:which|what) <PAPERS> (?:is|was|are|were) (?<ref>.+)",
                  "(?:which|what) <PAPERS> published (?<ref>.+)",
                  "(?:which|what) <PAPERS> (?:printed|ran|carried) (?<noun>.+)",
                  "where (?:was|were) (?<ref>.+?) (?:published|printed)",
                  "where did (?<noun>.+) appear",
                  "where (?:is|are) (?<noun>.+) (?:taken )?from",
                  "who (?:is|was) the publisher of (?<ref>.+)"),
              form(Wanted.OUTLET, Certainty.WEAK, "who (?:is|was) the publisher(?<cited>)"),
              form(
                  Wanted.OUTLET,
                  Certainty.SURE,
                  "(?:which|what) <PAPERS> (?:<HAVE>|do you (?:draw on|rely on|cover)|are (?:the|your) <NOUN> from|do (?:the|your) <NOUN> come from)",
                  "(?:list|name|show|give)(?: me)? (?:(?:all|the|your|of) )*(?:outlets|newspapers|publishers|publications)",
                  "where (?:do (?:the|your) articles come from|are (?:the|your) articles from)"))
          .flatMap(forms -> forms)
          .toList();

  private static Stream<CollectionForm> form(
      Wanted wanted, Certainty certainty, String... regexes) {
    return Arrays.stream(regexes)
        .map(
            regex ->
                new CollectionForm(
                    wanted,
                    certainty,
                    pattern(
                        regex
                            .replace("<THESE>", THESE)
                            .replace("<PAPERS>", PAPERS)
                            .replace("<WIDE>", WIDE)
                            .replace("<HAVE>", HAVE)
                            .replace("<COLLECTION>", COLLECTION)
                            .replace("<NOUN>", NOUN)
                            .replace("<ARTICLE>", ARTICLE)
                            .replace("<PAPER>", PAPER)
                            .replace("<SOME>", SOME)
                            .replace("<SUMMARY>", SUMMARY)
                            .replace("<MENTIONS>", MENTIONS)
                            .replace("<EXTREME>", EXTREME)
                            .replace("<NUMBER>", "\\d{1,2}|two|three|four|five|six|seven|ten"))));
  }

  /** The names of its pattern's groups, in order: the map's own order differs from run to run. */
  List<String> groups() {
    return pattern.namedGroups().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
