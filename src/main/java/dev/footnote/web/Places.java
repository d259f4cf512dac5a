package dev.footnote.web;

import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Exchange;

/** What visitors and answers are called in what is kept for the owner. */
final class Places {

  private static final String FRONT_END = "web:";

  private Places() {}

  static String person(Visitor visitor) {
    return FRONT_END + visitor.id();
  }

  static String of(Exchange exchange) {
    return FRONT_END + exchange.conversation() + ":" + exchange.number();
  }

  /** Whether somebody on the page was answered there. */
  static boolean isOurs(String place) {
    return place.startsWith(FRONT_END);
  }
}
