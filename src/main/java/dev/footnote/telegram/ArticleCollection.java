package dev.footnote.telegram;

import dev.footnote.answer.Assistant;
import dev.footnote.library.Library;
import dev.footnote.telegram.message.QuoteLinks;

/**
 * Articles that some chats are answered from.
 *
 * @param assistant answers from them and no others
 * @param library shows and manages them
 * @param links lead to them outside Telegram
 */
public record ArticleCollection(Assistant assistant, Library library, QuoteLinks links) {

  /** Articles that are read in Telegram alone. */
  public ArticleCollection(Assistant assistant, Library library) {
    this(assistant, library, QuoteLinks.NONE);
  }
}
