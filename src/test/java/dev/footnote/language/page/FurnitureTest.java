package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share on Facebook",
        "Share on Mastodon Share on LinkedIn Pin it",
        "Follow us on X and Instagram.",
        "View all posts by Jane Doe",
        "Read more about the regatta",
        "Continue reading",
        "Related articles",
        "See also: The boathouse burns",
        "Sign up for our weekly newsletter",
        "Advertisement",
        "Skip to main content",
        "12 comments",
        "4-minute read",
        "Filed under: Rowing, Weather",
        "Home › News › Local",
        "© 2024 The Larkhill Observer",
        "Republished with permission of the author.",
        "We use cookies to improve your experience on this site.",
        "— Ida Falk (@idafalk) March 3, 2024",
        "Getty Images",
        "Home | Sport | Weather | Contact",
        "Share | Tweet | Print",
        "Subscribe now. Follow us.",
      })
  void aLineThatIsWordedAsAButtonOrNoticeIsFurniture(String line) {
    assertThat(Furniture.isAlone(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The share of boats that sank on Sunday was small.",
        "Subscribe now. The club asked its members to.",
        "Share on Sunday what you caught on Saturday.",
        "The committee said it would continue reading the minutes in May.",
        "He advertised the boat | and sold it",
        "Cookies were sold at the summer fair.",
        "Comment was not to be had from the mayor.",
        "Search",
      })
  void aSentenceOfAnArticleIsNot(String line) {
    assertThat(Furniture.isAlone(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Search, true", "Print, true", "Privacy policy, true", "Rowing, false"})
  void aShortWordMayBeAButtonWhereOthersStandAroundIt(String line, boolean can) {
    assertThat(Furniture.canBeButton(line)).isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({
    "Accept all, true",
    "Reject all | Manage settings, true",
    "Accept Reject Settings, true",
    "Alle akzeptieren, true",
    "Accept all | The mayor resigned, false",
    "The mayor resigned, false",
  })
  void whatIsPressedAboutCookiesIsKnown(String line, boolean can) {
    assertThat(Furniture.canBeCookieButtons(line)).isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({
    "We value your privacy, true",
    "Cookie settings, true",
    "Before you continue, true",
    "The mayor values the river, false",
  })
  void whatStandsOverACookieNoticeIsKnown(String line, boolean can) {
    assertThat(Furniture.canBeCookieTitle(line)).isEqualTo(can);
  }

  @Test
  void aNoticeGoesOnWithPrivacy() {
    assertThat(Furniture.isAboutPrivacy("You can change your mind at any time.")).isTrue();
    assertThat(Furniture.isAboutPrivacy("You can row at any time.")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Related articles, false, true",
    "Mehr zum Thema, false, true",
    "Top stories, false, false",
    "Top stories, true, true",
    "Minutes, true, false",
  })
  void aListOfLinksIsAnnouncedByItsTitle(String line, boolean close, boolean announces) {
    assertThat(Furniture.announcesLinks(line, close)).isEqualTo(announces);
  }

  @Test
  void aButtonToShareIsToldFromOthers() {
    assertThat(Furniture.isShare("Share this story")).isTrue();
    assertThat(Furniture.isShare("Continue reading")).isFalse();
  }
}
