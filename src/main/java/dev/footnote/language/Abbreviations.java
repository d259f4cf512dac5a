package dev.footnote.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English words that a full stop after them, or a capital before them, does not mean what it
 * usually does. Compared without their last full stop.
 */
final class Abbreviations {

  /** A name or another word always follows. */
  static final Set<String> BEFORE_A_NAME =
      words(
          """
          Mr Mrs Ms Mx Dr Prof Rev Fr Hon Messrs Mme Mlle Sen Sens Rep Reps Gov Govs Pres Gen Lt
          Col Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Brig Supt Insp Det Atty Asst Assoc Dep Sec Amb
          Msgr Mt Ft Pfc Spc Ofc Dir Chmn Sra Herr vs v e.g i.e cf viz approx ca incl esp resp eg
          ie aka a.k.a Lt.Col Maj.Gen Lt.Gen
          """);

  /** A number follows, or the sentence ends. */
  static final Set<String> BEFORE_A_NUMBER =
      with(
          words(
              """
          No Nos no nos max min avg est pop fl apt Apt Nr p pp vol Vol ch Ch fig Fig figs Figs sec
          art Art para eq Eq c ext Ext tel Tel ed chap
          """),
          Calendar.SHORT_MONTHS);

  /** May end a sentence, and then a word that likes to begin one follows. */
  static final Set<String> IN_DOUBT =
      with(
          words(
              """
          Inc Ltd Co Corp Bros Jr Sr Esq Dept dept Ave Blvd Rd St Ste Hwy Est Univ Assn Bldg Mfg
          Natl Intl Int'l al Ph.D M.D Pharm Pharm.D B.A M.A B.Sc M.Sc LL.D J.D D.D.S R.N Ph Wm Geo
          Chas Jas Thos Cal Calif Fla Ala Ariz Ark Colo Conn Del Ga Ill Ind Kan Ky La Mass Md Mich
          Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Que Ont Op ft Bart Ven
          Cie Adv Dist Gov't Govt Sgt.Maj
          """),
          Calendar.SHORT_WEEKDAYS);

  /** States and bodies: they stand before a noun as often as at a sentence's end. */
  static final Set<String> PLACES =
      words(
          """
          U.S U.S.A U.S.S.R U.K U.N E.U U.A.E D.C N.Y N.Y.C L.A N.J N.C S.C N.D S.D N.H N.M R.I
          W.Va B.C A.D P.R G.O.P D.R U.P N.S.W H.K
          """);

  /** What follows "U.S." within a sentence. */
  static final Set<String> AFTER_A_PLACE =
      words(
          """
          Senate Senator Senators Sen Rep Reps House Congress Congressman Congresswoman
          Representative Representatives Attorney Attorneys Army Navy Air Marine Marines Coast
          Supreme District Court Circuit President Vice Secretary Department Dept Treasury Capitol
          Constitution Embassy Consulate Ambassador Government State States Steel Open Olympic
          Olympics Soccer Forest Food Fish Geological Census Postal Bank Customs Immigration
          Citizenship Chamber Agency Virgin Marshal Marshals Special Surgeon Solicitor National
          Justice Security Council General Assembly Charter Federal Central Border Trade Energy
          Interior Magistrate Bankruptcy Tax Commission Commerce Labor Education Defense Military
          Cyber Space Intelligence Strategic Pacific Southern Northern Highway Route Dollar
          Masters Women Men Figure Anti Office Mission Mint Patent Copyright Parole Sentencing
          Code Grand Bureau Global Metro Mayor Police Superior High Human World Climate
          Environment Children Refugee Prime Parliament Home Foreign
          """);

  /** Follows a time of day within a sentence. */
  static final Set<String> AFTER_A_TIME =
      with(
          with(
              with(
                  words(
                      """
          EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST JST AEST Eastern
          Central Pacific Mountain
          """),
                  Calendar.WEEKDAYS),
              Calendar.MONTHS),
          Calendar.SHORT_MONTHS);

  /** Words that have a capital only where a sentence begins. */
  static final Set<String> STARTERS =
      words(
          """
          The A An He She It They We I You This That These Those There Here His Her Hers Its Their
          Our My Your In On At By For From With Without Within Of To As After Before During Since
          Until While When Where Why How What Which Who Whose Whether If Unless Although Though
          Because But And Or Nor Yet So However Moreover Furthermore Also Still Then Thus
          Therefore Meanwhile Instead Indeed Nevertheless Once Now Today Yesterday Tomorrow Later
          Earlier Recently Some Many Most Much Few Several Both Each Every Either Neither Any All
          No Not None Nobody Nothing Everyone Another Other Others Such According Despite Under
          Over Between Among Against About Through Around Above Below Beyond Along Like Unlike
          Even Only Just Perhaps Maybe Is Are Was Were Do Does Did Has Have Had Can Could Will
          Would Should May Might Must Let Please It's It’s He's He’s She's She’s I'm I’m I've I’ve
          We're We’re They're They’re That's That’s There's There’s Don't Don’t One Two Three
          First Second Finally Ultimately Eventually Currently Additionally Overall Given
          Following Having Being Yes Well Oh
          """);

  /** Verbs that tell who spoke the words before them. */
  static final Set<String> SPEECH =
      words(
          """
          said says asked asks told tells wrote writes tweeted added adds replied replies answered
          continued complained explained noted shouted yelled cried exclaimed quipped joked
          demanded wondered recalled declared insisted warned whispered posted commented responded
          remarked urged exhorted screamed
          """);

  private Abbreviations() {}

  private static Set<String> words(String list) {
    return WordList.words(list);
  }

  private static Set<String> with(Set<String> words, List<String> others) {
    return Stream.concat(words.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
