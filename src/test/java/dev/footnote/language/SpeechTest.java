package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTest {

  /** Each sentence with who says it, as far as somebody does: "Ada: I go." */
  private static List<String> said(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Speech.Paragraph> given = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean heading = paragraph.startsWith("# ");
      int start = text.length();
      text.append(paragraph);
      Span span = new Span(start, text.length());
      given.add(new Speech.Paragraph(span, List.of(span), heading));
      text.append("\n\n");
    }
    SentenceSplitter splitter = SentenceSplitter.of(text.toString());
    List<Speech.Paragraph> split =
        given.stream()
            .map(one -> new Speech.Paragraph(one.span(), splitter.split(one.span()), one.heading()))
            .toList();
    return Speech.in(text.toString(), split).stream()
        .map(turn -> turn.speaker() + " says " + turn.span().of(text.toString()))
        .toList();
  }

  @Nested
  class InATranscript {

    @Test
    void eachParagraphIsOfTheLabelBeforeItUntilTheNextOne() {
      assertThat(
              said(
                  "Ada Whitlock: We shall lose the stream.",
                  "And the trout with it.",
                  "Gregor Lamb: I need the money for the roof."))
          .containsExactly(
              "Ada Whitlock says Ada Whitlock: We shall lose the stream.",
              "Ada Whitlock says And the trout with it.",
              "Gregor Lamb says Gregor Lamb: I need the money for the roof.");
    }

    @Test
    void aHeadingEndsATurn() {
      assertThat(
              said("Ada Whitlock: I go.", "# Item 2", "The roof leaks.", "Gregor Lamb: You stay."))
          .containsExactly(
              "Ada Whitlock says Ada Whitlock: I go.", "Gregor Lamb says Gregor Lamb: You stay.");
    }

    @Test
    void aShorterLabelIsWhoeverHadTheLongerOne() {
      assertThat(
              said(
                  "Chair (Hedda Voss): Are we all here?",
                  "Chidi Okafor (operator): I am.",
                  "Chair: Then we begin.",
                  "VOSS: Who takes the minutes?"))
          .extracting(turn -> turn.substring(0, turn.indexOf(" says ")))
          .containsExactly(
              "Chair (Hedda Voss)",
              "Chidi Okafor (operator)",
              "Chair (Hedda Voss)",
              "Chair (Hedda Voss)");
    }

    @Test
    void whoSpeaksAgainWithoutTheRoleMakesATranscript() {
      assertThat(
              said(
                  "Panel: What next?",
                  "Moderator (Hedda Voss): Is the night bus safe?",
                  "Chidi Okafor (operator): We lose two pounds on each of them.",
                  "Hedda Voss: Will the council pay?",
                  "Ottilie Lamb (councillor): The old depot is free.",
                  "Chidi Okafor: That is not enough."))
          .hasSize(6);
    }

    @Test
    void aTimeMayStandBeforeALabel() {
      assertThat(
              said("[00:00:12] Juno: Welcome to you all.", "[00:01:02] Tam: I am glad to be here."))
          .hasSize(2)
          .first()
          .asString()
          .startsWith("Juno says ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Place: The Corn Hall|Date: 4 May|Present: Lamb, Strand",
          "Opening Hours: 9 to 5|Telephone: 0123|Price List: at the desk",
          "Earnings Insight: It has beaten expectations.|Consensus: 2.6|Earnings Insight: It missed.",
        })
    void labelsOfFactsAreNoSpeakers(String lines) {
      assertThat(said(lines.split("\\|"))).isEmpty();
    }
  }

  @Nested
  class BetweenQuotationMarks {

    @Test
    void aQuotedSentenceIsOfWhomTheSentenceBesideItNames() {
      assertThat(said("“The bridge is not safe,” warned Ada Whitlock. “It moved by two inches.”"))
          .contains("Ada Whitlock says “It moved by two inches.”");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "“I go,” insisted Ada Whitlock. “You stay.”",
          "“I go,” Ada Whitlock admitted. “You stay.”",
          "Ada Whitlock said: “I go.” “You stay.”",
          "\"I go,\" said Ada Whitlock. \"You stay.\"",
        })
    void anyVerbOfSayingWillDo(String paragraph) {
      assertThat(said(paragraph))
          .contains("Ada Whitlock says " + paragraph.substring(paragraph.length() - 11));
    }

    @Test
    void aPronounIsWhoSpokeLast() {
      assertThat(said("“I go,” said Ada Whitlock.", "“The roof leaks a lot,” she added."))
          .contains("Ada Whitlock says “The roof leaks a lot,” she added.");
    }

    @Test
    void aQuotationThatIsNotClosedGoesOnInTheNextParagraph() {
      assertThat(said("“I go,” said Ada Whitlock. “We have lost.", "“But we shall be back.”"))
          .contains("Ada Whitlock says “But we shall be back.”");
    }

    @Test
    void whatNobodyIsNamedForIsOfNobody() {
      assertThat(said("“The bridge is not safe.”", "Ada Whitlock went home.")).isEmpty();
    }

    @Test
    void theArticlesOwnWordsAreOfNobody() {
      assertThat(said("“I go,” said Ada Whitlock. The bridge was closed at once."))
          .noneMatch(turn -> turn.contains("closed"));
    }

    @Test
    void whoIsOnlySpokenOfDoesNotSpeak() {
      assertThat(said("“Gregor Lamb has lied,” said Ada Whitlock. “He knows it.”"))
          .contains("Ada Whitlock says “He knows it.”");
    }
  }
}
