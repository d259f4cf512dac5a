package dev.footnote.language.question;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
          a again all and bot buddy dear everybody everyone folks footnote for friend friends guys just mate my now of oh
          ok okay please really sir so team that the there this to today very well with you your
          """);

  /** Kinds of courtesies; of several in one message, the last in this order is answered. */
  private enum Kind {
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
        |never mind|nevermind|sorry|no problem|well done|good job|nice work|great job|you are great
        |youre great|you are awesome|youre awesome|i love you|i like you|love it\
        """),
    THANKS(
        "You are welcome.",
        """
        thanks|thank you|thankyou|thx|thnx|tnx|ty|tysm|thank u|many thanks|thanks a lot|thanks a bunch|thanks so much
        |thanks a million|cheers|much appreciated|appreciate it|i appreciate it|i appreciate your help|that helps
        |that helped|that was helpful|very helpful|helpful|for your help|for the help|for your time|for that|so much|very much
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
        |tschüss|ciao ciao|until next time|i have to go|gotta go\
        """),
    IDENTITY(
        "I am Footnote, a program that answers questions from a set of articles. Every sentence I say carries a"
            + " footnote, so that you can check it; what the articles don't hold, I don't know.",
        """
        who are you|who r u|who are u|what are you|what is this|whats this|what is your name|whats your name
        |what are you called|what should i call you|do you have a name|are you a bot|are you a robot|are you a human
        |are you human|are you a person|are you real|are you alive|are you an ai|are you ai|are you chatgpt
        |are you a machine|are you a program|are you a chatbot|who made you|who built you|who created you
        |who wrote you|who programmed you|who is your maker|tell me about yourself|introduce yourself
        |what is footnote|whats footnote|who is footnote|where are you from|how old are you|what language model are you
        |which model are you|what model are you\
        """),
    HELP(
        "Ask me a question in your own words, such as who did something, when, or why. I look it up in the articles"
            + " and answer with footnotes to the paragraphs it came from; when they don't hold it, I say so.",
        """
        help|help me|i need help|i need some help|can you help|can you help me|could you help me|would you help me
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

  private static final int LONGEST_PHRASE = 6;

  /** What to say to a message that needs no article; empty for a question. */
  public Optional<String> replyTo(String message) {
    List<String> words = spoken(message);
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
    return kinds.stream().reduce((first, last) -> last).map(kind -> kind.reply);
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
    return (word.folded() + ending)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceAll("(.)\\1{2,}", "$1");
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
