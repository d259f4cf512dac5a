package dev.footnote.language.question;

import dev.footnote.language.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes out the words that people shorten when they type: "wat", "b4", "dont". */
final class ChatSpelling {

  private static final Map<String, String> MEANT =
      """
      wat what,wot what,wut what,wats what's,whats what's,wen when,whn when,wy why,hw how,hows how's,whos who's,wheres where's
      whens when's,whys why's,wich which,b4 before,u you,ur your,r are,pls please,plz please,plss please,thx thanks,thnx thanks
      cuz because,coz because,bcuz because,bcoz because,becuz because,bc because,abt about,ppl people,hav have,cud could,wud would
      shud should,gonna going to,wanna want to,tho though,thru through,sum1 someone,any1 anyone,every1 everyone,no1 no one
      tmrw tomorrow,tmr tomorrow,2day today,2moro tomorrow,govt government,kno know,smth something,rly really,wiv with
      dont don't,didnt didn't,doesnt doesn't,isnt isn't,wasnt wasn't,arent aren't,werent weren't,cant can't,couldnt couldn't
      wouldnt wouldn't,shouldnt shouldn't,hasnt hasn't,havent haven't,hadnt hadn't,hes he's,shes she's,thats that's,theres there's
      theyre they're,youre you're,im I'm,ive I've\
      """
          .replace('\n', ',').transform(list -> List.of(list.split(",", -1))).stream()
              .map(pair -> pair.split(" ", 2))
              .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private final Predicate<String> isKnown;

  /**
   * @param isKnown whether the articles hold a folded word, which is then meant as it stands
   */
  ChatSpelling(Predicate<String> isKnown) {
    this.isKnown = isKnown;
  }

  /**
   * The line with its words written out; as it is in a language other than English, where "wat" and
   * "u" are words.
   */
  String writtenOut(String line, QuestionLanguage language) {
    List<Token> words = Token.of(line);
    if (words.stream().noneMatch(word -> isOf(language, word))) {
      return line;
    }
    List<Token> meant = words.stream().filter(this::isShortened).toList();
    StringBuilder written = new StringBuilder(line);
    for (Token word : meant.reversed()) {
      written.replace(
          word.start(),
          word.end(),
          cased(MEANT.getOrDefault(word.folded(), word.text()), word.text()));
    }
    return written.toString();
  }

  private boolean isShortened(Token word) {
    return MEANT.containsKey(word.folded()) && !word.isPossessive() && !isKnown.test(word.folded());
  }

  /** Whether a word tells that the line is English, which looks like another language. */
  private boolean isOf(QuestionLanguage language, Token word) {
    boolean small = word.isFunctionWord() || isShortened(word);
    return language == QuestionLanguage.ENGLISH || (small && !language.isSmall(word.stem()));
  }

  private static String cased(String word, String as) {
    if (as.length() > 1 && as.equals(as.toUpperCase(Locale.ROOT))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(as.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }
}
