package dev.footnote.telegram;

import dev.footnote.library.Library;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which collection each chat is answered from. Whatever a chat sees comes from its own: answers,
 * paragraphs, lists; and what is added or removed there is added to or removed from it.
 *
 * @param common the collection of the chats that have none of their own
 * @param own by the chat's id
 */
public record ChatCollections(ArticleCollection common, Map<Long, ArticleCollection> own) {

  public ChatCollections {
    own = Map.copyOf(own);
  }

  /** The collection that a chat is answered from. */
  public ArticleCollection of(long chat) {
    return own.getOrDefault(chat, common);
  }

  Library library(long chat) {
    return of(chat).library();
  }

  /** Each collection once. */
  List<ArticleCollection> all() {
    return Stream.concat(Stream.of(common), own.values().stream()).distinct().toList();
  }
}
