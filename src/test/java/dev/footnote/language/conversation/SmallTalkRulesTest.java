package dev.footnote.language.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkRulesTest {

  private final SmallTalkRules rules = new SmallTalkRules(Optional::empty, Optional::empty);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello                              | Hello!
          Hi there!!                         | Hello!
          heyyyyy 👋                         | Hello!
          Good morning, everybody            | Hello!
          Привет                             | Hello!
          Bonjour                            | Hello!
          Thanks a lot for your help!        | You are welcome
          thank you so much                  | You are welcome
          thank you very much!               | You are welcome
          ok, thx                            | You are welcome
          Hello, how are you today?          | All is well
          How’s it going?                    | All is well
          bye bye                            | Goodbye
          Thanks, good night!                | Goodbye
          Who are you?                       | I am Footnote
          WHAT'S YOUR NAME                   | I am Footnote
          Hi! Are you a robot?               | I am Footnote
          help                               | Ask me a question
          What can you do?                   | Ask me a question
          Hello, who are you and what can you do? | Ask me a question
          lol                                | Good
          """)
  void answersWhatNeedsNoArticle(String message, String beginning) {
    assertThat(rules.replyTo(message)).hasValueSatisfying(t -> assertThat(t).startsWith(beginning));
  }

  @Test
  void namesAnArticleToAskAboutWhereThereIsOne() {
    SmallTalkRules knowing = new SmallTalkRules(() -> Optional.of("Town news"), Optional::empty);

    assertThat(knowing.replyTo("hello")).get().asString().endsWith("about “Town news”.");
    assertThat(knowing.replyTo("what can you do?")).get().asString().contains("Town news");
    assertThat(knowing.replyTo("thanks")).get().asString().doesNotContain("Town news");
    assertThat(rules.replyTo("hello"))
        .get()
        .asString()
        .endsWith("who did something, when, or why.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t", "🙂🙂🙂", "👩‍👩‍👧‍👦", "?!…", "***", "\u200b"})
  void saysThatItReadsWordsWhereThereAreNone(String message) {
    assertThat(rules.replyTo(message))
        .hasValueSatisfying(text -> assertThat(text).contains("words"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello, why did Sessions recuse himself?",
        "Who is Stephen Miller?",
        "What is the good morning show?",
        "Thanks to whom did he win?",
        "help desk opening hours",
        "Who said goodbye to the team?",
        "How are you supposed to renew a card?",
        "What can you bring to the pool?",
        "the team",
        "2017",
        "no smoking",
        "Why?",
      })
  void leavesQuestionsToTheArticles(String message) {
    assertThat(rules.replyTo(message)).isEmpty();
  }
}
