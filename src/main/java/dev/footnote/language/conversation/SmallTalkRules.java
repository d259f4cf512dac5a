package dev.footnote.language.conversation;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is said without looking into the articles: to a greeting, thanks, a question about the bot
 * itself, or to no words at all. Only a message made of nothing else counts, so that "Hello, why
 * did he resign?" is still a question.
 */
public final class SmallTalkRules {

  private static final String NO_WORDS =
      "I read words only. Ask me something that the articles may answer.";

  /** Said around the phrases below, and meaning nothing by themselves. */
  private static final Set<String> FILLERS =
      WordList.words(
          """
          a again ah all also and anyway bit bot btw buddy but dear everybody everyone folks footnote for friend friends
          guys here honestly indeed just little m8 man mate my now of oh ok okay please quite really sir so team that
          the then there this to today too very well with you your\
          """);

  /** As they are typed in a hurry. */
  private static final Map<String, String> WRITTEN_OUT =
      Map.of(
          "u", "you", "r", "are", "pls", "please", "plz", "please", "ur", "your", "k", "ok", "okay",
          "ok", "ya", "you");

  /** Kinds of courtesies; of several in one message, the last in this order is answered. */
  private enum Kind {
    SMALL_SOUND(
        "Go on, ask me something; I will look it up in the articles.",
        "hm|hmm|um|umm|uh|uhm|erm|ahem|test|testing|testing 123|test test|ping|123"),
    GREETING(
        "Hello! Ask me something, and I will answer from the articles.",
        """
        hello|helo|hullo|hi|hii|hey|heya|hiya|howdy|yo|sup|greetings|good morning|good afternoon|good evening|good day
        |morning|evening|whats up|wassup|nice to meet you|pleased to meet you|welcome|gm|hola|bonjour|salut|ciao|hallo
        |guten tag|ola|namaste|привет|здравствуйте|你好|こんにちは|안녕하세요|مرحبا|שלום\
        """),
    ACKNOWLEDGEMENT(
        "Good. Ask on whenever you like.",
        """
        ok|okay|k|yes|yep|yeah|no|nope|sure|fine|great|good|nice|cool|awesome|perfect|excellent|wonderful|amazing|wow
        |got it|i see|i understand|understood|makes sense|interesting|alright|all right|right|lol|haha|hahaha|hehe
        |never mind|nevermind|nvm|found it|i found it|sorry|sorry about that|my mistake|my bad|wrong chat|wrong window|oops
        |no problem|no worries|dont worry|dont worry about it|forget it|forget about it|forget that|it doesnt matter|doesnt matter
        |good to know|nice to know|fair enough|fair point|good point|oh well|noted|roger|gotcha|ah i see|oh i see|right on
        |yup|yea|ya|sounds good|all good|all clear|all clear now|thats clear|clear|deal|agreed|exactly|indeed|true|thats true
        |quick|fast|that was quick|that was fast|impressive|impressed|im impressed|thats impressive|super|brilliant|lovely
        |fantastic|great stuff|good stuff|great answer|good answer|nice answer|nice one|good one|thats great|thats good
        |thats nice|thats cool|thats fine|thats ok|thats interesting|how interesting|very interesting|thats funny|funny
        |thats amazing|thats awesome|thats all|thats all for now|thats it|thats it for now|thats everything|nothing else
        |all done|im done|i am done|done|you too|same to you|likewise|welcome back|youre welcome|you are welcome
        |you are a star|youre a star|youre a legend|legend|star|youre the best|you are the best|the best|you are the best bot ever|youre the best bot ever|good bot
        |nice bot|clever bot|clever|smart|you are smart|youre smart|you are so smart|youre so smart|you are clever|youre clever
        |you are amazing|youre amazing|you are good|youre good|youre pretty good at this|you are pretty good at this|pretty good|not bad|you know|you are funny|youre funny|haha good one|lmao|rofl|hah|heh|yay
        |hooray|bingo|bravo|wow ok|ok then|i will look elsewhere|ill look elsewhere|ill ask somebody else|ill try again
        |ill try again later|let me think|one moment|one sec|wait|hang on|hold on|brb|well done|good job|nice work|great job|you are great
        |youre great|you are awesome|youre awesome|i love you|i like you|love it\
        """),
    BOREDOM(
        "I am no good at jokes, I know only the articles. Ask me something about them.",
        """
        im bored|i am bored|so bored|im so bored|bored|tell me a joke|tell me another joke|tell us a joke|make me laugh
        |say something funny|sing me a song|im tired|im hungry|im lonely|im sad\
        """),
    REGRET(
        "Such are the articles. Ask on whenever you like.",
        """
        oh dear|oh no|oh my|oh my god|omg|thats a shame|what a shame|thats a pity|what a pity|pity|too bad|thats too bad|how sad
        |thats sad|that is sad|so sad|sad|poor man|poor woman|poor thing|ouch|damn|yikes|thats terrible|thats awful|how awful
        |unbelievable|no way|wtf|bummer|alas\
        """),
    COMPLAINT(
        "I am sorry. Asking in other words may help; and behind each footnote is what the article says.",
        """
        you are useless|youre useless|useless|you are stupid|youre stupid|you are dumb|youre dumb|bad bot|stupid bot|dumb bot
        |you suck|this sucks|thats not helpful|not helpful|that didnt help|that doesnt help|i dont understand
        |i dont get it|i am confused|im confused|you dont understand|you dont know anything|not what i asked
        |thats not what i asked|thats not what i meant|shut up|go away|i hate you|leave me alone\
        """),
    THANKS(
        "You are welcome.",
        """
        thanks|thank you|a lot|lots|thankyou|thx|thnx|tnx|ty|tysm|thank u|many thanks|thanks a lot|thanks a bunch|thanks so much
        |thanks a million|cheers|much appreciated|appreciate it|i appreciate it|i appreciate your help|that helps
        |that helped|that was helpful|very helpful|helpful|for your help|for the help|for your time|for that|so much|very much
        |for telling me|telling me|for letting me know|letting me know|for the info|for the answer|for the answers|thats helpful
        |thats really helpful|that is helpful|thats very helpful|that was really helpful|its helpful|that helps a lot|cheers mate
        |i wanted to know|thats what i wanted to know|thats all i wanted to know|all i wanted to know|thats all i needed
        |thats all i need|thats what i needed|all i needed to know|thats all i needed to know|youve been very helpful
        |you have been very helpful|youve been helpful|you were very helpful|ta|ta very much|ta for that|x|xx|xxx|bless you|god bless|you rock
        |no thanks|no thank you|thanks anyway|kind of you|thats kind of you|how kind|muchas gracias|danke schön|vielen dank
        |merci|gracias|danke|grazie|obrigado|obrigada|спасибо|谢谢|ありがとう\
        """),
    WELLBEING(
        "All is well here, thank you. What would you like to know?",
        """
        how are you|how r u|how are u|how are you doing|how are you doing today|how are things|hows it going
        |how is it going|how do you do|how do you feel|how have you been|how was your day|hows your day|are you ok
        |are you okay|are you there|anybody there|anyone there|is anybody there|is anyone there|you there\
        """),
    FAREWELL(
        "Goodbye!",
        """
        bye|bye bye|byebye|goodbye|good bye|farewell|see you|see ya|see you later|see you soon|see you tomorrow|cya
        |later|talk to you later|ttyl|take care|good night|goodnight|night|have a good day|have a nice day
        |have a great day|have a good one|have a good evening|have a nice evening|have a good weekend|adios|au revoir
        |talk later|talk soon|speak soon|catch you later|laters|cheerio|so long|im off|i am off|off to bed|ive got to go
        |i have to go now|i must go|got to go|have a lovely day|have a lovely evening|have a great evening|have a great weekend
        |have a nice weekend|have a nice one|have a great one|have a nice afternoon|enjoy your day|enjoy your evening|sleep well
        |sweet dreams|until tomorrow|till tomorrow|tomorrow then|bye for now|take it easy
        |tschüss|ciao ciao|until next time|i have to go|gotta go\
        """),
    IDENTITY(
        "I am Footnote, a program that answers questions from a set of articles. Every sentence I say carries a"
            + " footnote, so that you can check it; what the articles don't hold, I don't know.",
        """
        who are you|who r u|who are u|what are you|what is this|whats this|what is your name|whats your name
        |what are you called|what should i call you|do you have a name|are you a bot|are you a robot|are you a human
        |are you human|are you a human or a bot|are you a bot or a human|are you a real person|are you a real human
        |are you a real person or a bot|am i talking to a bot|am i talking to a human|am i talking to a person
        |are you sentient|who owns you|who runs you|who do you work for|whos your maker|who am i talking to
        |are you a person|are you real|are you alive|are you an ai|are you ai|are you chatgpt
        |are you a machine|are you a program|are you a chatbot|who made you|who built you|who created you
        |who wrote you|who programmed you|who is your maker|tell me about yourself|introduce yourself
        |what is footnote|whats footnote|who is footnote|where are you from|how old are you|what language model are you
        |which model are you|what model are you\
        """),
    HELP(
        "Ask me a question in your own words. I look it up in the articles"
            + " and answer with footnotes to the paragraphs it came from; when they don't hold it, I say so.",
        """
        help|help me|i need help|i need some help|can you help|can you help me|can you help me please|can you help me with something|what can you do for me|how does this thing work
        |how does the bot work|how does this bot work|what is this for|what are you for|what are you good for|im lost|i am lost
        |what else can you do|what else can i ask|now what|could you help me|would you help me
        |what can you do|what do you do|what can you help me with|what can you tell me|what can i ask|what can i ask you
        |what do you know|what should i ask|what can i do here|what can you answer|what questions can you answer
        |what questions can i ask|how do you work|how does this work|how does it work|how do i use you
        |how do i use this|how can i use this|how to use this|how can you help|how can you help me
        |how do i start|how do i ask\
        """);

    private final String reply;
    private final String phrases;

    Kind(String reply, String phrases) {
      this.reply = reply;
      this.phrases = phrases;
    }
  }

  private static final Map<String, Kind> PHRASES = phrases();

  private static final int LONGEST_PHRASE = 8;

  private static final Set<Kind> WITH_EXAMPLE = EnumSet.of(Kind.GREETING, Kind.IDENTITY, Kind.HELP);

  private final Supplier<Optional<String>> title;
  private final Supplier<Optional<String>> question;

  /**
   * @param title an article's, as an example of what may be asked about; empty for none
   * @param question a better example, if there is one: a question that is answered
   */
  public SmallTalkRules(Supplier<Optional<String>> title, Supplier<Optional<String>> question) {
    this.title = title;
    this.question = question;
  }

  /** What to say to a message that needs no article; empty for a question. */
  public Optional<String> replyTo(String message) {
    List<String> words = spoken(message.replace("<3", ""));
    if (words.isEmpty()) {
      return Optional.of(NO_WORDS);
    }
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    int at = 0;
    while (at < words.size()) {
      int length = phrase(words, at, kinds);
      if (length == 0 && !FILLERS.contains(words.get(at))) {
        return Optional.empty();
      }
      at += Math.max(1, length);
    }
    return kinds.stream().reduce((first, last) -> last).map(this::reply);
  }

  private String reply(Kind kind) {
    return WITH_EXAMPLE.contains(kind)
        ? kind.reply
            + question
                .get()
                .map(" Ask, for example: “%s”"::formatted)
                .or(() -> title.get().map(" Ask, for example, about “%s”."::formatted))
                .orElse(" Ask, for example, who did something, when, or why.")
        : kind.reply;
  }

  /** The number of words of the longest phrase that starts at {@code from}; adds its kind. */
  private static int phrase(List<String> words, int from, Set<Kind> kinds) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
      String candidate = String.join(" ", words.subList(from, from + length));
      Kind kind = PHRASES.get(candidate);
      if (kind != null) {
        kinds.add(kind);
        return length;
      }
    }
    return 0;
  }

  private static List<String> spoken(String text) {
    return Token.of(text).stream().map(SmallTalkRules::spoken).toList();
  }

  /** The word without apostrophes and drawn-out letters: {@code whats}, {@code hello}. */
  private static String spoken(Token word) {
    String ending = word.isPossessive() && !word.text().endsWith("s") ? "s" : "";
    String spoken =
        (word.folded() + ending)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .replaceAll("([^\\d])\\1{2,}", "$1");
    return WRITTEN_OUT.getOrDefault(spoken, spoken);
  }

  private static Map<String, Kind> phrases() {
    Map<String, Kind> phrases = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (String phrase : kind.phrases.replace("\n", "").split("\\|", -1)) {
        phrases.put(String.join(" ", spoken(phrase)), kind);
      }
    }
    return Map.copyOf(phrases);
  }
}
