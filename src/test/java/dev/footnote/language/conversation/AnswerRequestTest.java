package dev.footnote.language.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hands a question over that somebody else has asked. */
class AnswerRequestTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "👆",
        "☝️ ?",
        "can you answer this?",
        "Can you answer this",
        "could you please help?",
        "any idea?",
        "Any ideas on this?",
        "do you know?",
        "do you know this one",
        "Do you know the answer?",
        "you know?",
        "do you have an answer to that?",
        "got any idea?",
        "hey, can u answer that question pls?",
        "answer this",
        "please answer",
        "what's the answer?",
        "What do you think?",
        "what about this one?",
        "help us out",
        "can you help with this",
        "anyone know?",
        "thoughts?",
        "and you?",
        "over to you"
      })
  void asksForAnAnswerToWhatAnotherAsked(String message) {
    assertThat(AnswerRequest.matches(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why?",
        "Why did he resign?",
        "can you answer why he resigned?",
        "do you know who he is?",
        "any idea when it was?",
        "what about Comey?",
        "got it",
        "what do you think of Comey?",
        "is this true?",
        "what is the answer to life?",
        "help the mayor",
        "who?",
        "thanks"
      })
  void isAQuestionOfItsOwn(String message) {
    assertThat(AnswerRequest.matches(message)).isFalse();
  }
}
