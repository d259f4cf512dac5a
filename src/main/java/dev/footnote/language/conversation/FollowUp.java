package dev.footnote.language.conversation;

import java.util.List;

/** What a message means after what was said before. */
public sealed interface FollowUp {

  /**
   * A question that needs nothing of what was said before.
   *
   * @param question as it was asked
   */
  record Independent(String question) implements FollowUp {}

  /**
   * A question about what was spoken of before.
   *
   * @param question with what it leaves out and what its pronouns stand for, as far as is known
   * @param where which articles may answer it
   */
  record Continued(String question, Where where) implements FollowUp {}

  /** Which articles may answer what goes on from the last answer. */
  enum Where {
    /** Any: the question can be understood by itself. */
    ANYWHERE,
    /** Rather the one that was cited: something is left out that it may tell. */
    RATHER_THERE,
    /** Only the one that was cited: of whom it asks is known from there alone. */
    ONLY_THERE
  }

  /**
   * A question with a pronoun or a name that may mean several, or nothing that is known.
   *
   * @param question as it was asked
   * @param pronoun the word that is open, as typed; empty if all is left out: "tell me more"
   * @param choices what it may stand for; none if nothing is known that it may
   */
  record Open(String question, String pronoun, List<Choice> choices) implements FollowUp {

    public Open {
      choices = List.copyOf(choices);
    }

    /** The names of the choices. */
    public List<String> names() {
      return choices.stream().map(Choice::name).toList();
    }
  }

  /**
   * Whom or what a word may mean.
   *
   * @param name as a person may type it
   * @param told what is said of it, by which a person may describe it instead
   */
  record Choice(String name, String told) {}

  /**
   * Asks for more of what was answered last.
   *
   * @param topic the words that name what of; empty for anything
   */
  record More(String topic) implements FollowUp {}

  /**
   * Asks where the last answer stands, or whether it is certain.
   *
   * @param doubts whether it asks for the latter
   */
  record Again(boolean doubts) implements FollowUp {}
}
