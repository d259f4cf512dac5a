package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.foreign;

import dev.footnote.feedback.UnansweredQuestion;
import dev.footnote.language.Dates;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
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
    for (UnansweredQuestion asked : questions) {
      Element row = list.appendElement("li");
      row.appendChild(new QuestionForms(token, "").choices(List.of(asked.question()), "again"));
      String frontEnd = isOurs.test(asked.place()) ? "on the page" : "in a chat";
      String day = Dates.written(asked.at().atZone(ZoneId.systemDefault()).toLocalDate());
      row.appendChild(foreign("span", "about", day + ", " + frontEnd));
    }
    return sheet;
  }
}
