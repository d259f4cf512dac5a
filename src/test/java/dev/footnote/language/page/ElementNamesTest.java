package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sidebar",
        "article-share",
        "shareBar main",
        "relatedPosts",
        "block most-read",
        "entry-footer",
        "screen-reader-text",
        "top_nav",
        "cookie-consent is-open",
      })
  void menusBannersAndCommentsStandBesideTheText(String names) {
    assertThat(ElementNames.isAroundText(names)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "article-body",
        "has-sidebar",
        "no-comments",
        "shared-history",
        "footnote",
        "bread-readers",
        "content main",
      })
  void theTextItselfAndWhatIsSaidOfTheWholePageDoNot(String names) {
    assertThat(ElementNames.isAroundText(names)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gmail_quote", "x gmail_quote_container", "moz-cite-prefix", "Signature"})
  void anEarlierMailAndASignatureAreNotOfThisMail(String names) {
    assertThat(ElementNames.isNotOfThisMail(names)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gmail_default", "body", "quote"})
  void whatTheMailItselfSaysIs(String names) {
    assertThat(ElementNames.isNotOfThisMail(names)).isFalse();
  }
}
