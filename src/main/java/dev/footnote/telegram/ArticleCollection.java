package dev.footnote.telegram;

import dev.footnote.answer.Assistant;
import dev.footnote.library.Library;

/**
 * Articles that some chats are answered from.
 *
 * @param assistant answers from them and no others
 * @param library shows and manages them
 */
public record ArticleCollection(Assistant assistant, Library library) {}
