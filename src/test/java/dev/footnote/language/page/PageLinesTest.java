package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Span;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote, who published, who sends: what single lines tell. */
class PageLinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Orla Fennimore | Orla Fennimore",
        "Written by Ida Falk and Ben Rowe. | Ida Falk and Ben Rowe",
        "Text: Anna Berg | Anna Berg",
        "By Petra Nwosu, Larkhill Observer | Petra Nwosu",
      })
  void aBylineNamesTheAuthorAnywhere(String line, String author) {
    assertThat(Byline.author(line, false)).hasValue(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Reuters | Reuters",
        "Von Jan Vogt | Jan Vogt",
        "Harriet Somboon, Rural Affairs Reporter | Harriet Somboon",
      })
  void moreLinesAreBylinesAtTheTop(String line, String author) {
    assertThat(Byline.author(line, true)).hasValue(author);
    assertThat(Byline.is(line, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"By March 2024", "By then the boat had sunk.", "Standing by Ida Falk"})
  void otherLinesAreNone(String line) {
    assertThat(Byline.is(line, true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Petra Nwosu, Larkhill Observer; Larkhill Observer",
        "By Petra Nwosu | The Marl Valley Echo; The Marl Valley Echo",
      })
  void behindTheAuthorMayStandTheOutlet(String line, String outlet) {
    assertThat(Byline.outlet(line)).hasValue(outlet);
  }

  @Test
  void whatAnAuthorIsAtThePaperIsNoOutlet() {
    assertThat(Byline.outlet("By Petra Nwosu, Rural Affairs Reporter")).isEmpty();
    assertThat(Byline.isRole("Rural Affairs Reporter")).isTrue();
    assertThat(Byline.isRole("Larkhill Observer")).isFalse();
  }

  @Test
  void anAuthorMayBeAnnouncedAndNamedBelow() {
    assertThat(Byline.announcesAuthor("About the author")).isTrue();
    assertThat(Byline.announcesAuthor("About the river")).isFalse();
    assertThat(Byline.announcedAuthor("Ida Falk")).hasValue("Ida Falk");
    assertThat(Byline.announcedAuthor("Ida Falk writes about rivers.")).hasValue("Ida Falk");
    assertThat(Byline.announcedAuthor("The river is low.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ida Falk, true",
    "Ida Falk and Ben Rowe, true",
    "IDA FALK, false",
    "Larkhill Observer, false",
    "Rowing Club, false",
    "Local News, false",
  })
  void aNameOfAPersonIsToldFromThoseOfPapersAndBodies(String line, boolean person) {
    assertThat(Byline.isPerson(line)).isEqualTo(person);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Source: The Larkhill Observer | The Larkhill Observer",
        "© 2024 Marl Valley Echo. All rights reserved. | Marl Valley Echo",
        "Republished with permission of the Lannick Courier. | the Lannick Courier",
        "This article first appeared in The Guardian on 3 May. | The Guardian",
      })
  void theOutletIsWhoPublishedIt(String line, String outlet) {
    assertThat(Outlet.in(line)).hasValue(outlet);
  }

  @Test
  void aLabelSaysWhoPublishedIt() {
    assertThat(Outlet.isLabelled("Publisher: Marl Valley Echo")).isTrue();
    assertThat(Outlet.isLabelled("The publisher resigned: a report")).isFalse();
  }

  @Test
  void anAddressIsNoOutlet() {
    assertThat(Outlet.in("Source: HTTPS://echo.example/a")).isEmpty();
    assertThat(Outlet.in("The source of the river is high.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://echo.example/a, true",
    "Source: https://echo.example/a, true",
    "https:///a, false",
    "ftp://echo.example/a, false",
    "see https://echo.example/a, false",
  })
  void aLineMayBeNothingButAnAddress(String line, boolean address) {
    assertThat(PublicationLine.url(line).isPresent()).isEqualTo(address);
  }

  @Test
  void anAddressIsReadWithoutItsLabel() {
    assertThat(PublicationLine.url("Link: https://echo.example/a"))
        .hasValue(URI.create("https://echo.example/a"));
    assertThat(PublicationLine.uri("https://echo.example/a b")).isEmpty();
  }

  @Test
  void aPlainAddressIsANoticeOnlyAtTheTop() {
    assertThat(PublicationLine.isNotice("https://echo.example/a", true)).isTrue();
    assertThat(PublicationLine.isNotice("https://echo.example/a", false)).isFalse();
    assertThat(PublicationLine.isNotice("Source: https://echo.example/a", false)).isTrue();
    assertThat(PublicationLine.isOne("By Orla Fennimore", false)).isTrue();
    assertThat(PublicationLine.isOne("The river is low.", true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Jane Doe",
        "Jane Doe/Getty Images",
        "The boathouse in May (Photo by Jane Doe)",
        "Image caption, The boathouse in May",
        "Sessions Trump, Jeff Sessions Trump, Trump Jeff Sessions news",
      })
  void captionsCreditsAndSearchWordsAreOfAPicture(String line) {
    assertThat(Pictures.isCaption(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The photo shows the boathouse.",
        "Ida, Ben, and Max rowed.",
        "Apples, Pears, Plums",
        "Getty was a rich man.",
      })
  void sentencesAndListsAreNot(String line) {
    assertThat(Pictures.isCaption(line)).isFalse();
  }

  @Test
  void aCaptionIsShortAndHasNoVerb() {
    assertThat(Pictures.canBeCaption("The boathouse in May")).isTrue();
    assertThat(Pictures.canBeCaption("The boathouse was closed")).isFalse();
    assertThat(Pictures.canBeCaption("x".repeat(160))).isTrue();
    assertThat(Pictures.canBeCaption("x".repeat(161))).isFalse();
  }

  @Test
  void aCreditGluedToAParagraphIsMeasured() {
    String text = "One.\nLONDON (AP) — The river rose.";

    assertThat(Pictures.lead(text, new Span(5, text.length()))).isEqualTo("LONDON (AP) —".length());
    assertThat(Pictures.lead(text, new Span(0, 4))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Tel: 020 7946 0123, true",
    "office@club.example, true",
    "12 Quay Street, true",
    "Hauptstraße 5, true",
    "www.club.example, true",
    "The river rose by 12 centimetres, false",
  })
  void whereToWriteAndCallIsContact(String line, boolean contact) {
    assertThat(Letterhead.isContact(line)).isEqualTo(contact);
  }

  @Test
  void aLetterSaysWhatItIsAboutAndWhomItGreets() {
    assertThat(Letterhead.subject("Re: The slipway ")).hasValue("The slipway");
    assertThat(Letterhead.subject("The slipway")).isEmpty();
    assertThat(Letterhead.isSalutation("Dear Ms Falk,")).isTrue();
    assertThat(Letterhead.isSalutation("Dear me")).isFalse();
    assertThat(Letterhead.isFact("Present: Ida, Ben")).isTrue();
    assertThat(Letterhead.isFact("Ida was present")).isFalse();
    assertThat(Letterhead.isLabel("CC")).isTrue();
    assertThat(Letterhead.isLabel("Club")).isFalse();
    assertThat(Letterhead.isBody("Marl Rowing Club")).isTrue();
    assertThat(Letterhead.isBody("MARL")).isTrue();
    assertThat(Letterhead.isBody("Ida Falk")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Sport, true",
    "TRANSPORT | Buses, true",
    "Sport / Rowing, true",
    "Sport | The Larkhill Observer, false",
    "Sport | and more, false",
    "Rowing, false",
  })
  void aSectionIsNamedAsPapersNameTheirs(String line, boolean section) {
    assertThat(Sections.isSection(line)).isEqualTo(section);
  }

  @ParameterizedTest
  @CsvSource({
    "Home News Sport, true",
    "Home | News | Sport, true",
    "Home | News | Sport | Rowing, true",
    "Home | News | Sport | Rowing | Chess, false",
    "Sport | Weather | Business, false",
    "Home News, false",
  })
  void aMenuIsSectionsInARow(String line, boolean menu) {
    assertThat(Sections.isMenu(line)).isEqualTo(menu);
  }

  @ParameterizedTest
  @CsvSource({
    "Rowing | Chess | Sailing | Fishing, true",
    "Rowing | Chess | Sailing, false",
    "Rowing | Chess: | Sailing | Fishing, false",
    "Rowing | chess | Sailing | Fishing, false",
  })
  void overATitleShortNamesInARowCanBeAMenu(String line, boolean menu) {
    assertThat(Sections.canBeMenu(line)).isEqualTo(menu);
  }

  @ParameterizedTest
  @CsvSource({
    "Minutes of March, true",
    "M, false",
    "Untitled 2, false",
    "Microsoft Word - minutes.doc, false",
    "minutes.docx, false",
  })
  void aDocumentsTitleIsOneThatSomebodyGave(String title, boolean given) {
    assertThat(DocumentProperties.isTitle(title)).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({"Ida Falk, true", "Administrator, false", "user1, false", "ida@club.example, false"})
  void aDocumentsAuthorIsSomebody(String author, boolean somebody) {
    assertThat(DocumentProperties.isPerson(author)).isEqualTo(somebody);
  }

  @Test
  void withoutTitleOrAuthorThereIsNone() {
    @Nullable String none = null;
    assertThat(DocumentProperties.isTitle(none)).isFalse();
    assertThat(DocumentProperties.isPerson(none)).isFalse();
  }
}
