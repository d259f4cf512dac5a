package dev.footnote.evaluation;

import dev.footnote.answer.Answer;
import java.util.Arrays;
import java.util.Optional;

/** What can be made of a question. */
public enum AnswerKind {
  ANSWERED("answered", "an answer"),
  CLOSEST("closest", "what comes closest"),
  ABSTAINED("abstained", "a refusal"),
  ASKED("asked", "a question back"),
  SMALL_TALK("smalltalk", "small talk, no footnotes");

  private final String key;
  private final String meaning;

  AnswerKind(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** The kind of an answer. */
  public static AnswerKind of(Answer answer) {
    return switch (answer) {
      case Answer.GroundedAnswer grounded -> ANSWERED;
      case Answer.Closest closest -> CLOSEST;
      case Answer.Abstention abstention -> ABSTAINED;
      case Answer.Clarification clarification -> ASKED;
      case Answer.SmallTalk talk -> SMALL_TALK;
    };
  }

  /** The kind with this {@link #key}, if there is one. */
  public static Optional<AnswerKind> named(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Its name in files. */
  public String key() {
    return key;
  }

  /** What it is, for a person. */
  public String meaning() {
    return meaning;
  }

  /** Whether it says what was asked for, so that its words can be held against a key. */
  boolean says() {
    return this == ANSWERED || this == SMALL_TALK;
  }
}
