package dev.footnote.web;

import dev.footnote.library.Library;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Conversations;
import dev.footnote.web.conversation.Dialogue;
import dev.footnote.web.html.ConversationHtml;
import dev.footnote.web.html.Shell;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What several pages show.
 *
 * @param conversations those of all visitors
 * @param library what there is to ask about
 * @param addresses where articles lie
 * @param hasLogin whether one can log out
 */
record Panes(Conversations conversations, Library library, Addresses addresses, boolean hasLogin) {

  private static final int EXAMPLES = 4;

  /**
   * The conversation of a visitor with an id.
   *
   * @param id empty for a new one
   */
  Element conversation(Visitor visitor, String id) {
    Optional<Dialogue> dialogue = conversations.find(visitor.id(), id);
    return ConversationHtml.pane(
        dialogue,
        dialogue.isEmpty() && !id.isEmpty(),
        new ConversationHtml.Offer(
            library.size(), library.examples().stream().limit(EXAMPLES).toList()),
        addresses::key,
        visitor.token());
  }

  /** A whole page. */
  String page(Visitor visitor, Shell.Place place, String title, Element... panes) {
    return new Shell(visitor, hasLogin).page(place, title, List.of(panes));
  }
}
