package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.SecondLane;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is said does not depend on what else lies in the corpus: a hundred articles about other
 * things leave answers, short answers and confidence as they were.
 */
@SecondLane
class UnrelatedArticlesTest {

  private static final long SEED = 20_250_101;
  private static final double MOST_CHANGE = 0.03;

  /** The first ten about the sample articles. */
  private static final List<String> QUESTIONS =
      List.of(
          "Why did Sessions recuse himself?",
          "Who was the first sitting senator to endorse Trump?",
          "When did Sessions endorse Trump?",
          "Which countries are covered by the revised travel ban?",
          "What did Trump call Sessions on July 24?",
          "Who told Sessions that his job was safe?",
          "Who appointed special counsel Robert Mueller?",
          "How many times did Sessions' mailing mention Trump?",
          "Who did Trump endorse in the Alabama Senate runoff?",
          "How often did Sessions meet Kislyak in 2016?");

  /** What each article is about: things, what they are like, and what is done with them. */
  private record Topic(List<String> things, List<String> manners, List<String> deeds) {

    static Topic of(String things, String manners, String deeds) {
      return new Topic(
          List.of(things.split(",")), List.of(manners.split(",")), List.of(deeds.split(",")));
    }
  }

  private static final List<Topic> TOPICS =
      List.of(
          Topic.of(
              "tomatoes,roses,tulips,hedges,compost,beans,lilies,pumpkins,seedlings,herbs",
              "sunny,shaded,sandy,dry,sheltered,sloping",
              "watered,pruned,sown,mulched,picked,transplanted"),
          Topic.of(
              "bread,dumplings,noodles,pastry,lentils,soup,pickles,pancakes,stew,cheese",
              "crisp,salty,golden,spicy,creamy,smoky",
              "baked,simmered,kneaded,fried,chilled,seasoned"),
          Topic.of(
              "comets,galaxies,nebulae,moons,craters,asteroids,pulsars,meteors,rings,sunspots",
              "distant,faint,frozen,dusty,glowing,tiny",
              "observed,photographed,catalogued,measured,mapped,discovered"),
          Topic.of(
              "chairs,cabinets,violins,shelves,drawers,benches,frames,barrels,ladders,toys",
              "oak,walnut,lacquered,sturdy,carved,polished",
              "sanded,glued,varnished,planed,sawn,repaired"),
          Topic.of(
              "seals,lobsters,corals,whales,kelp,herrings,turtles,oysters,gulls,dolphins",
              "cold,shallow,stormy,clear,tidal,rocky",
              "tagged,counted,filmed,released,fed,protected"),
          Topic.of(
              "huts,glaciers,trails,marmots,ridges,meadows,cairns,waterfalls,larches,passes",
              "steep,snowy,narrow,alpine,windy,remote",
              "climbed,marked,crossed,surveyed,repaired,cleared"));

  /** What became of a question. */
  private record Said(String outcome, List<String> sentences, List<String> spans, double sure) {

    static Said of(Reply reply) {
      List<Citation> citations =
          switch (reply.answer()) {
            case GroundedAnswer answer -> answer.citations();
            case Closest closest -> List.of(closest.citation());
            case Answer.Abstention abstention -> List.of();
            case Answer.Clarification back -> List.of();
            case Answer.SmallTalk talk -> List.of();
          };
      return new Said(
          reply.answer().getClass().getSimpleName(),
          citations.stream().map(one -> one.article().path() + ": " + one.quote()).toList(),
          citations.stream()
              .map(one -> one.shortAnswer().map(s -> s.of(one.article().text())).orElse(""))
              .toList(),
          reply.confidence());
    }
  }

  @Test
  void leaveAnswersAsTheyWere() {
    System.out.println("UnrelatedArticlesTest: seed " + SEED);
    Optional<TextModel> model = Wiring.embedding();
    Optional<ReaderModel> reader = Wiring.reader();
    PassageSplitter splitter = Wiring.splitter(model);
    List<Article> articles = new ArrayList<>(Wiring.articles(Path.of("seeds"), splitter));
    try (PassageIndex index = EmbeddedIndex.inMemory()) {
      Wiring.update(index, model, articles);
      Assistant assistant =
          Wiring.system(index, model, reader).answering().orElseThrow().assistant();
      List<Said> before = ask(assistant);

      articles.addAll(unrelated(splitter));
      Wiring.update(index, model, articles);
      List<Said> after =
          ask(Wiring.system(index, model, reader).answering().orElseThrow().assistant());

      assertThat(before).extracting(Said::outcome).contains("GroundedAnswer");
      assertThat(IntStream.range(0, QUESTIONS.size()).boxed())
          .as("seed " + SEED)
          .allSatisfy(i -> assertUnchanged(QUESTIONS.get(i), before.get(i), after.get(i)));
    }
  }

  private static void assertUnchanged(String question, Said before, Said after) {
    assertThat(after.outcome).as(question).isEqualTo(before.outcome);
    assertThat(after.sentences).as(question).isEqualTo(before.sentences);
    assertThat(after.spans).as(question).isEqualTo(before.spans);
    assertThat(Math.abs(after.sure - before.sure))
        .as(question + ": " + before.sure + " became " + after.sure)
        .isLessThanOrEqualTo(MOST_CHANGE);
  }

  private static List<Said> ask(Assistant assistant) {
    return QUESTIONS.stream()
        .map(question -> Said.of(assistant.ask(new Conversation(), question)))
        .toList();
  }

  private static List<Article> unrelated(PassageSplitter splitter) {
    RandomGenerator random = new Random(SEED);
    ArticleReader reader = new ArticleReader(splitter);
    return IntStream.range(0, 100)
        .mapToObj(
            i -> {
              Topic topic = TOPICS.get(i % TOPICS.size());
              StringBuilder text = new StringBuilder(title(topic, random)).append("\n");
              for (int paragraph = 0; paragraph < 3; paragraph++) {
                text.append("\n");
                for (int sentence = 0; sentence < 4; sentence++) {
                  text.append(sentence == 0 ? "" : " ").append(sentence(topic, random));
                }
                text.append("\n");
              }
              return reader.parse("unrelated-%03d.txt".formatted(i), text.toString());
            })
        .toList();
  }

  private static String title(Topic topic, RandomGenerator random) {
    return "More about %s %s".formatted(any(topic.manners, random), any(topic.things, random));
  }

  private static String sentence(Topic topic, RandomGenerator random) {
    String thing = any(topic.things, random);
    String other = any(topic.things, random);
    String manner = any(topic.manners, random);
    String deed = any(topic.deeds, random);
    return switch (random.nextInt(5)) {
      case 0 -> "The %s %s are best %s early in the season.".formatted(manner, thing, deed);
      case 1 -> "Beginners find %s easier than %s.".formatted(thing, other);
      case 2 -> "About %d %s were %s last year.".formatted(random.nextInt(10, 900), thing, deed);
      case 3 -> "Because the place is %s, %s have to be %s twice.".formatted(manner, thing, deed);
      default -> "Most books say little about %s and %s.".formatted(thing, other);
    };
  }

  private static String any(List<String> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }
}
