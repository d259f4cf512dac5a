package dev.footnote.answer.generated;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.QuestionRewriter;
import dev.footnote.answer.Statement;
import dev.footnote.language.Term;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.question.Question;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a chat model complete follow-ups. What it makes of one is taken only if it is a question
 * that brings in nothing new; the rules serve otherwise. Thread-safe.
 */
public final class GeneratedRewriter implements QuestionRewriter {

  private static final int LONGEST = 400;

  private final GuardedChat chat;
  private final PromptFile prompt;
  private final QuestionRewriter rules;

  /**
   * @param rules completes the question where the model fails
   */
  public GeneratedRewriter(GuardedChat chat, PromptFile prompt, QuestionRewriter rules) {
    this.chat = chat;
    this.prompt = prompt;
    this.rules = rules;
  }

  @Override
  public FollowUp rewrite(Conversation conversation, String message) {
    FollowUp byRules = rules.rewrite(conversation, message);
    return switch (byRules) {
      // The model is not told what was asked back, and so may not judge what was chosen.
      case FollowUp.Continued continued when conversation.open().isEmpty() ->
          generated(conversation, message).map(GeneratedRewriter::complete).orElse(byRules);
      case FollowUp.Independent(var question) when !conversation.turns().isEmpty() ->
          generated(conversation, message)
              .filter(rewritten -> !rewritten.equals(message))
              .map(GeneratedRewriter::complete)
              .orElse(byRules);
      default -> byRules;
    };
  }

  private static FollowUp complete(String question) {
    return new FollowUp.Continued(question, FollowUp.Where.ANYWHERE);
  }

  private Optional<String> generated(Conversation conversation, String question) {
    String history =
        conversation.turns().stream()
            .map(GeneratedRewriter::written)
            .collect(Collectors.joining("\n"));
    StringBuilder heard = new StringBuilder();
    GuardedChat.Outcome outcome =
        chat.ask(
            prompt.messages(Map.of("conversation", history, "question", question)),
            words -> heard.append(words).length() <= LONGEST);
    String rewritten = heard.toString().strip();
    return outcome.failure() == null && isFaithful(rewritten, history, question)
        ? Optional.of(rewritten)
        : Optional.empty();
  }

  private static String written(Conversation.Turn turn) {
    String answer =
        turn.answer() instanceof GroundedAnswer grounded
            ? grounded.statements().stream().map(Statement::text).collect(Collectors.joining(" "))
            : "Not in the articles.";
    return "Question: "
        + turn.questions().stream().map(Question::text).collect(Collectors.joining(" "))
        + "\nAnswer: "
        + answer;
  }

  /** Whether it is one line, says nothing that was not said, and keeps all that is asked. */
  private static boolean isFaithful(String rewritten, String history, String question) {
    Set<String> said = new HashSet<>(Term.claims(history));
    said.addAll(Term.claims(question));
    Set<String> claims = Term.claims(rewritten);
    return !rewritten.isEmpty()
        && rewritten.length() <= LONGEST
        && rewritten.lines().count() == 1
        && !claims.isEmpty()
        && said.containsAll(claims)
        && claims.containsAll(Term.claims(question));
  }
}
