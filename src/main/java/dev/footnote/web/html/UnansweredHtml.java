package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.foreign;

import dev.footnote.feedback.UnansweredQuestion;
import dev.footnote.language.Dates;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The questions that the articles do not answer. */
public final class UnansweredHtml {

  private UnansweredHtml() {}

  /**
   * The list.
   *
   * @param questions newest first
   * @param isOurs whether a question of that place was asked on the page
   * @param token what the forms to ask them again must bring
   */
  public static Element sheet(
      List<UnansweredQuestion> questions, Predicate<String> isOurs, String token) {
    Element sheet = element("section", "sheet");
    sheet.appendChild(element("h2", "", "Unanswered"));
    sheet.appendChild(
        element(
            "p",
            "note",
            questions.isEmpty()
                ? "Nothing was asked that the articles do not answer."
                : "What people asked and the articles do not answer, the newest first. Each asks it"
                    + " again."));
    Element list = sheet.appendElement("ul").addClass("articles");
    questions.stream()
        .collect(
            Collectors.groupingBy(
                UnansweredQuestion::question, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (question, asked) -> {
              Element row = list.appendElement("li");
              row.appendChild(new QuestionForms(token, "").choices(List.of(question), "again"));
              row.appendChild(foreign("span", "about", about(asked, isOurs)));
            });
    return sheet;
  }

  /** When and where it was asked last, and how often. */
  private static String about(List<UnansweredQuestion> asked, Predicate<String> isOurs) {
    UnansweredQuestion last = asked.getFirst();
    return Markup.joined(
        ", ",
        Dates.written(last.at().atZone(ZoneId.systemDefault()).toLocalDate()),
        isOurs.test(last.place()) ? "on the page" : "in a chat",
        asked.size() > 1 ? "asked %,d times".formatted(asked.size()) : null);
  }
}
