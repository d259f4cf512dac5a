package dev.footnote.language.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.footnote.language.collection.CollectionQuestion.Criterion;
import dev.footnote.language.collection.CollectionQuestion.Wanted;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionGrammarTest {

  @ParameterizedTest(name = "“{0}”: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What articles do you have? | TITLES |
          tell me which documents you've got | TITLES |
          what was the last article published? | TITLES | newest
          whats the latest on the fish market hall? | TITLES | about the fish market hall; newest
          show me everything you have on Kelly | TITLES | about Kelly
          search for articles about Mueller | TITLES | about Mueller
          anything newer than 2018? | TITLES | day after 2018
          what is in these documents | SUMMARY |
          total number of articles? | COUNT |
          list the authors | AUTHOR |
          who are your authors? | AUTHOR |
          name all outlets | OUTLET |
          what articles have you got | TITLES |
          which articles do you have | TITLES |
          what is this about? | SUMMARY |
          whats this about | SUMMARY |
          what are these articles about | SUMMARY |
          how many articles are there? | COUNT |
          how many articles do you have | COUNT |
          how many docs do you have | COUNT |
          how many articles are by Susan Wright? | COUNT | by Susan Wright
          how many articles are there about the travel ban | COUNT | about the travel ban
          which one is by Susan Wright? | TITLES | by Susan Wright
          anything by Susan Wright? | TITLES | by Susan Wright
          anything by susan wright | TITLES | by susan wright
          do you have anything by Susan Wright? | TITLES | by Susan Wright
          is there anything by Susan Wright | TITLES | by Susan Wright
          is any of the articles from ABC Radio? | TITLES | from ABC Radio
          are any of the articles from ABC Radio? | TITLES | from ABC Radio
          is one of them from abc radio | TITLES | cited; from abc radio
          what's the newest document you have? | TITLES | newest
          whats the latest article | TITLES | newest
          what is the most recent article? | TITLES | newest
          what is the newest article about Kelly? | TITLES | about Kelly; newest
          what do you have from March | TITLES | day from March
          what do you have from 2017? | TITLES | day from 2017
          what do you have from March 2017? | TITLES | day from March 2017
          articles from 2017 | TITLES | day from 2017
          which articles are from March | TITLES | day from March
          who wrote the one about the runoff? | AUTHOR | about the runoff; only 1
          who wrote the article about the runoff | AUTHOR | about the runoff; only 1
          who is the author of the article about the owl chicks? | AUTHOR | about the owl chicks; only 1
          Who wrote the story about Dorcas Pell's engine? | AUTHOR | only 1; titled Dorcas Pell's engine
          Who wrote the article about the Under-14s winning the county hockey cup? | AUTHOR | about the Under-14s winning the county hockey cup; only 1
          when was it published? | DAY | cited
          who published it? | OUTLET | cited
          when was the article about the owl chicks published? | DAY | about the owl chicks; only 1
          anything about Kelly? | TITLES | about Kelly
          do you have something on the travel ban? | TITLES | about the travel ban
          do you have anything on the travel ban | TITLES | about the travel ban
          have you got anything about the travel ban | TITLES | about the travel ban
          is there an article about the travel ban | TITLES | about the travel ban
          are there any articles on impeachment | TITLES | about impeachment
          any articles about Kelly | TITLES | about Kelly
          got anything on the travel ban | TITLES | about the travel ban
          what is there from the chess club? | TITLES | from the chess club
          and what is there from the chess club? | TITLES | from the chess club
          what did the Herald report on 5 May? | SUMMARY | day on 5 May; from the Herald
          what did the Lannick Courier report on April 12, 2026? | SUMMARY | day on April 12, 2026; from the Lannick Courier
          summarise them | SUMMARY | cited
          summarize the articles | SUMMARY | cited
          summarise the one about the runoff | SUMMARY | about the runoff; only 1
          can you summarise the article by Susan Wright please | SUMMARY | by Susan Wright; only 1
          summary please | SUMMARY |
          tldr | SUMMARY |
          give me a summary of the newest article | SUMMARY | newest
          give me an overview | SUMMARY |
          list the articles | TITLES |
          list all articles | TITLES |
          show me all documents | TITLES |
          show me the articles | TITLES |
          list your sources | TITLES |
          please list all the documents you have | TITLES |
          can you list the articles? | TITLES |
          can you tell me what articles you have? | TITLES |
          could you show me articles about Kelly? | TITLES | about Kelly
          what topics do you cover? | SUMMARY |
          which topics are there | SUMMARY |
          what subjects do the articles cover | SUMMARY |
          which outlets do you have? | OUTLET |
          what sources do you have | TITLES |
          which authors do you have | AUTHOR |
          what documents are there | TITLES |
          what documents are in the collection? | TITLES |
          what is in your library? | TITLES |
          what do you have? | TITLES |
          what have you got | TITLES |
          articles | TITLES |
          titles | TITLES |
          what are the titles? | TITLES |
          what are the article titles | TITLES |
          is Kelly mentioned anywhere? | TITLES | about Kelly
          is kelly mentioned in any of the articles | TITLES | about kelly
          do any of the articles mention Kelly? | TITLES | about Kelly
          which articles mention the travel ban? | TITLES | about the travel ban
          which articles talk about Kelly | TITLES | about Kelly
          do you have any articles? | TITLES |
          wich articels do you have | TITLES |
          what artcles do you have | TITLES |
          I'm looking for articles about Kelly | TITLES | about Kelly
          do you know any articles about Kelly | TITLES | about Kelly
          hi! what articles do you have please | TITLES |
          Articles by Susan Wright | TITLES | by Susan Wright
          articles by Susan Wright about Sessions | TITLES | about Sessions; by Susan Wright
          any news on Kelly? | TITLES | about Kelly
          what's the latest news? | TITLES | newest
          what is the latest news about Kelly | TITLES | about Kelly; newest
          show me the newest article | TITLES | newest
          show me the three newest articles | TITLES | newest; only 3
          what is the oldest article you have | TITLES | oldest
          which article is the oldest | TITLES | oldest
          oldest article | TITLES | oldest
          who wrote the newest article? | AUTHOR | newest
          when was the latest article published? | DAY | newest
          how old is the newest article? | DAY | newest
          which paper published the article about Kelly? | OUTLET | about Kelly; only 1
          what's the article about Kelly called? | TITLES | about Kelly; only 1
          which articles did Susan Wright write? | TITLES | by Susan Wright
          how many articles did Susan Wright write | COUNT | by Susan Wright
          did Susan Wright write any of the articles? | TITLES | by Susan Wright
          do you have an article by Susan Wright? | TITLES | by Susan Wright
          is there an article from the Guardian | TITLES | from the Guardian
          do you have anything from the BBC? | TITLES | from the BBC
          something about Kelly | TITLES | about Kelly
          what do you have about Kelly? | TITLES | about Kelly
          what do you have on Kelly | TITLES | about Kelly
          what articles are there about Kelly | TITLES | about Kelly
          what articles do you have on the travel ban | TITLES | about the travel ban
          what's in the collection | TITLES |
          what are the documents about | SUMMARY |
          what is the collection about? | SUMMARY |
          tell me about the newest article | SUMMARY | newest
          how many articles | COUNT |
          count the articles | COUNT |
          who wrote these articles? | AUTHOR | cited
          who are the authors of the articles | AUTHOR | cited
          where was it published? | OUTLET | cited
          where is the article about Kelly from | OUTLET | about Kelly; only 1
          in which newspaper was the article about Kelly published? | OUTLET | about Kelly; only 1
          what date is the article about Kelly from? | DAY | about Kelly; only 1
          what year is the newest article from | DAY | newest
          anything since 2018? | TITLES | day since 2018
          anything from before 2018 | TITLES | day before 2018
          articles before March 2018 | TITLES | day before March 2018
          what was published in March 2017 | TITLES | day in March 2017
          any documents dated 5 May 2021? | TITLES | day dated 5 May 2021
          what is the article by Susan Wright about? | SUMMARY | by Susan Wright; only 1
          what does the article about Kelly say? | SUMMARY | about Kelly; only 1
          which papers or stations are these stories from | OUTLET | cited
          what outlets do these come from | OUTLET | cited
          what newspapers and websites are the stories from? | OUTLET |
          which stations do your articles come from? | OUTLET |
          from which papers are all these articles? | OUTLET |
          where are these stories from? | OUTLET | cited
          where do these articles come from | OUTLET | cited
          when was the lighthouse piece published? | DAY | only 1; titled lighthouse
          when did the travel ban article come out | DAY | only 1; titled travel ban
          who wrote the bakery story? | AUTHOR | only 1; titled bakery
          who wrote that lighthouse article | AUTHOR | only 1; titled lighthouse
          which paper ran the lighthouse story? | OUTLET | only 1; titled lighthouse
          summarise the lighthouse piece | SUMMARY | only 1; titled lighthouse
          what does the lighthouse article say? | SUMMARY | only 1; titled lighthouse
          can you summarise the whole lot for me? | SUMMARY |
          sum up everything for me | SUMMARY |
          sum it all up | SUMMARY |
          give me the gist of everything | SUMMARY |
          what's the gist of all this? | SUMMARY |
          could you give me a quick summary of all of it | SUMMARY |
          a short overview of the whole collection please | SUMMARY |
          just give me the highlights | SUMMARY |
          how many articles about Kelly do you have? | COUNT | about Kelly
          how many stories on the travel ban have you got | COUNT | about the travel ban
          which articles about Kelly do you have? | TITLES | about Kelly
          what pieces by Susan Wright have you got? | TITLES | by Susan Wright
          what dates do the articles cover? | DAY | cited
          what period does the collection cover | DAY |
          which years do these stories cover? | DAY | cited
          how far back do your articles go? | DAY |
          which outlets do you draw on? | OUTLET |
          sum up the collection in a few words | SUMMARY |
          what's the time span of the articles | DAY | cited
          what is the date of the oldest article? | DAY | oldest
          """)
  void readsAQuestionAboutTheCollection(String question, Wanted wanted, String meant) {
    assertThat(read(question).map(CollectionQuestion::wanted)).contains(wanted);
    assertThat(read(question).map(CollectionGrammarTest::told))
        .contains(meant == null ? "" : meant);
  }

  @ParameterizedTest(name = "“{0}”, then “{1}”: {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what's the newest document you have? | and the oldest? | TITLES | oldest
          what's the newest document you have? | and the oldest one | TITLES | oldest
          what articles do you have? | what does the second one say? | SUMMARY | no. 2
          what articles do you have? | the second one | SUMMARY | no. 2
          what articles do you have? | what is the third one about | SUMMARY | no. 3
          what articles do you have? | what about the last one? | SUMMARY | no. 0
          what articles do you have? | who wrote the second one? | AUTHOR | no. 2
          what articles do you have? | when was the first one published | DAY | no. 1
          what articles do you have? | which is the newest? | TITLES | newest
          what articles do you have? | which one is the oldest | TITLES | oldest
          what articles do you have? | what dates do they cover? | DAY | cited
          what articles do you have? | how far back do they go | DAY | cited
          what articles do you have? | who are they by? | AUTHOR | cited
          what articles do you have? | how many are there | COUNT | cited
          what articles do you have? | and from ABC Radio? | TITLES | from ABC Radio
          what articles do you have? | what about Kelly | TITLES | about Kelly
          what articles do you have? | which of them are about Kelly? | TITLES | about Kelly; cited
          Why did Sessions recuse himself? | who wrote it? | AUTHOR | cited
          Why did Sessions recuse himself? | who wrote that | AUTHOR | cited
          Why did Sessions recuse himself? | when is that from? | DAY | cited
          Why did Sessions recuse himself? | which paper is that from? | OUTLET | cited
          Why did Sessions recuse himself? | who is the author? | AUTHOR | cited
          Why did Sessions recuse himself? | who wrote this article? | AUTHOR | cited
          Why did Sessions recuse himself? | when was that article published | DAY | cited
          Why did Sessions recuse himself? | summarise that article | SUMMARY | cited
          Why did Sessions recuse himself? | what newspaper published that | OUTLET | cited
          """)
  void readsAFollowUp(String before, String question, Wanted wanted, String meant) {
    assertThat(read(before, question).map(CollectionQuestion::wanted)).contains(wanted);
    assertThat(read(before, question).map(CollectionGrammarTest::told)).contains(meant);
  }

  @ParameterizedTest(name = "“{0}”")
  @ValueSource(
      strings = {
        "what did Trump say about the articles of impeachment?",
        "who wrote the letter?",
        "what is the newest boat?",
        "when was the report published that named him?",
        "how many articles does the constitution have?",
        "how many articles are there in the constitution?",
        "how many articles of impeachment were there?",
        "What was the last article of the treaty?",
        "who wrote the report?",
        "who wrote the book about the club?",
        "who published the report on the runoff?",
        "when was the book published?",
        "what is the oldest boat in the club",
        "what is the newest member called",
        "is there anything on the roof",
        "anything on tonight?",
        "anything for vegetarians?",
        "what is there to see at the museum?",
        "what is there for children?",
        "what do you have to pay?",
        "what do you have to bring to the first session?",
        "is there anything about dogs in the rules that I should know?",
        "how many pieces are in the set?",
        "how many stories does the tower have",
        "how many stories are there?",
        "list the articles of impeachment",
        "list the documents I need",
        "what documents do I need to bring",
        "which documents must I bring?",
        "what papers did he sign?",
        "who reported it first?",
        "which paper first reported the letter?",
        "what did the board say on 5 May?",
        "what is this doctrine called?",
        "summarise what Sessions said",
        "summarise the letter",
        "summarise the relationship between Trump and Sessions",
        "what does the letter say?",
        "what does article 5 say?",
        "what does Article 34 say about goods?",
        "who is by the river?",
        "what is the first amendment about",
        "what is the second one?",
        "what is it about?",
        "what is the film about",
        "what is the story about the ghost?",
        "who wrote about the ghost?",
        "tell me about Kelly",
        "what about Kelly?",
        "and in 2017?",
        "when was that?",
        "who is the author of the report?",
        "when was it released?",
        "what are the documents for?",
        "when is it from 5 to 6?",
        "what time is it from Monday on?",
        "which articles of the treaty ban cartels",
        "what do you know about Kelly",
        "do you have a dog",
        "do you have any questions about it",
        "do you have anything to eat",
        "have you got a map of the club",
        "who wrote the minutes?",
        "who wrote the article that won the prize?",
        "is the club mentioned in the will?",
        "was the article published in 1937?",
        "who reported on the fire?",
        "how new is the boathouse",
        "what did the captain report on the boats?",
        "what did the treasurer report on 5 May about fees?",
        "what is the date of the meeting",
        "what date is the meeting",
        "the number of boats",
        "what is the title of the song",
        "what is there about it",
        "where did the boat come from",
        "where is the key from",
        "what period does the exhibition cover?",
        "what dates do they cover?",
        "how far back do the records go?",
        "who wrote the bakery report?",
        "who wrote the theme tune?",
        "when was the mill built?",
        "summarise the lot numbers",
        "what are the highlights of the fair?",
        "which stations do the trains come from?",
        "which paper did she work for?",
        "how many stories about the ghost do people tell?",
      })
  void leavesAQuestionAboutWhatTheArticlesTell(String question) {
    assertThat(read(question)).isEmpty();
  }

  @ParameterizedTest(name = "“{0}”, then “{1}”")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What did the campaign write in its letter? | who wrote it?
          Who wrote the poem? | when was it published?
          What is the new boat called? | what is it about?
          Why did he resign? | what about Kelly?
          Why did he resign? | the second one
          Why did he resign? | and the oldest?
          Why did he resign? | how many?
          When did he resign? | when was that?
          """)
  void leavesAFollowUpToSuchAQuestion(String before, String question) {
    assertThat(read(before, question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "which article was published in 1937?",
        "anything by the sea",
        "which one is by Ann?"
      })
  void isNotSureOfWhatMayBeMeantOtherwise(String question) {
    assertThat(read(question)).hasValueSatisfying(read -> assertThat(read.sure()).isFalse());
  }

  @Test
  void isNotHeldUpByEndlessRepetition() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String part :
              List.of("what ", "articles by a from b ", "and so ", "who wrote the one about ")) {
            assertThat(read(part.repeat(200 / part.length()))).isEmpty();
            assertThat(read(part.repeat(100_000 / part.length()))).isEmpty();
          }
        });
  }

  private static Optional<CollectionQuestion> read(String... messages) {
    return CollectionGrammar.read(Arrays.asList(messages));
  }

  private static String told(CollectionQuestion question) {
    return question.criteria().stream()
        .map(
            criterion ->
                switch (criterion) {
                  case Criterion.By(String name) -> "by " + name;
                  case Criterion.From(String name) -> "from " + name;
                  case Criterion.Within(NamedDays period) -> "day " + period.words();
                  case Criterion.About(String topic, boolean inTitle) ->
                      (inTitle ? "titled " : "about ") + topic;
                  case Criterion.Extreme(boolean newest) -> newest ? "newest" : "oldest";
                  case Criterion.Limit(int number) -> "only " + number;
                  case Criterion.Cited() -> "cited";
                  case Criterion.Nth(int place) -> "no. " + place;
                })
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
