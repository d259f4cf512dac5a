package dev.footnote.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * The thesaurus of English that WordNet is (Miller 1995, "WordNet: a lexical database for
 * English"). Thread-safe: it looks up one word at a time.
 */
public final class WordNet implements Thesaurus {

  /** A word's senses stand in the order of their use; what is near the rare ones is far off. */
  private static final int SENSES = 4;

  /** So often a word is used in WordNet's own count of texts if it is a rare one. */
  private static final int SELDOM = 5;

  private static final Set<PointerType> DERIVED =
      Set.of(PointerType.DERIVATION, PointerType.PERTAINYM);

  private static final Set<PointerType> ONE_STEP_AWAY =
      Set.of(
          PointerType.HYPERNYM,
          PointerType.HYPONYM,
          PointerType.INSTANCE_HYPERNYM,
          PointerType.INSTANCES_HYPONYM,
          PointerType.SIMILAR_TO,
          PointerType.SEE_ALSO,
          PointerType.ENTAILMENT,
          PointerType.CAUSE,
          PointerType.VERB_GROUP);

  private static volatile @Nullable Path folder;

  private final Dictionary dictionary;
  private @Nullable Map<String, List<String>> irregularForms;

  private WordNet(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Has it unpacked into a folder when it is opened, so that it opens at once from then on. */
  public static void keepIn(Path folder) {
    WordNet.folder = folder;
  }

  /** Opens it when it is asked for the first time. */
  public static WordNet english() {
    return English.WORD_NET;
  }

  private static final class English {
    static final WordNet WORD_NET = open();
  }

  private static WordNet open() {
    try {
      return new WordNet(WordNetFiles.open(folder));
    } catch (JWNLException e) {
      throw new IllegalStateException("the program's own WordNet cannot be read", e);
    }
  }

  /** The irregular forms of words, by the words. */
  private Map<String, List<String>> irregularForms() throws JWNLException {
    Map<String, List<String>> known = irregularForms;
    if (known == null) {
      known = new HashMap<>();
      for (POS pos : POS.values()) {
        Iterator<Exc> exceptions = dictionary.getExceptionIterator(pos);
        while (exceptions.hasNext()) {
          Exc exception = exceptions.next();
          for (String base : exception.getExceptions()) {
            known.computeIfAbsent(base, form -> new ArrayList<>()).add(exception.getLemma());
          }
        }
      }
      irregularForms = known;
    }
    return known;
  }

  @Override
  public synchronized Relatives of(String word) {
    try {
      Set<String> family = new HashSet<>();
      Set<String> near = new HashSet<>();
      for (POS pos : POS.values()) {
        for (String base : dictionary.getMorphologicalProcessor().lookupAllBaseForms(pos, word)) {
          family.add(base);
          family.addAll(irregularForms().getOrDefault(base, List.of()));
          IndexWord known = dictionary.getIndexWord(pos, base);
          if (known != null) {
            addRelatives(known, family, near);
          }
        }
      }
      return new Relatives(stems(family, word), stems(near, word));
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read at \"" + word + '"', e);
    }
  }

  /**
   * Whether it knows a word, or what the word is a form of, as anything but a name.
   *
   * @param word in lower case, as it is spelled
   */
  public synchronized boolean knows(String word) {
    try {
      for (POS pos : POS.values()) {
        for (String base : dictionary.getMorphologicalProcessor().lookupAllBaseForms(pos, word)) {
          IndexWord known = dictionary.getIndexWord(pos, base);
          if (known != null && isNoName(known)) {
            return true;
          }
        }
      }
      return false;
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read at \"" + word + '"', e);
    }
  }

  /**
   * The verbs, as a dictionary has them, that a word may be a form of; itself if it is one.
   *
   * @param word in lower case, as it is spelled
   */
  public synchronized List<String> verbs(String word) {
    try {
      return List.copyOf(dictionary.getMorphologicalProcessor().lookupAllBaseForms(POS.VERB, word));
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read at \"" + word + '"', e);
    }
  }

  /** Whether a noun's first meaning is a person: "engineer", "chairman". */
  public synchronized boolean isPerson(String noun) {
    try {
      IndexWord known = dictionary.getMorphologicalProcessor().lookupBaseForm(POS.NOUN, noun);
      return known != null
          && known.getSenses().stream()
              .limit(1)
              .anyMatch(sense -> sense.getLexFileName().equals("noun.person"));
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read at \"" + noun + '"', e);
    }
  }

  /**
   * Whether a word names a thing that is seldom spoken of, and is hardly ever anything but a noun.
   *
   * @param word in lower case, as it is spelled
   */
  public synchronized boolean isRareNoun(String word) {
    return uses(POS.NOUN, word) >= 0
        && uses(POS.NOUN, word) <= SELDOM
        && uses(POS.VERB, word) <= 0
        && uses(POS.ADJECTIVE, word) < 0
        && uses(POS.ADVERB, word) < 0;
  }

  /** How often it stands in the texts that WordNet's makers counted; -1 for no such word. */
  private int uses(POS pos, String word) {
    try {
      IndexWord known = dictionary.getMorphologicalProcessor().lookupBaseForm(pos, word);
      return known == null
          ? -1
          : known.getSenses().stream()
              .flatMap(sense -> sense.getWords().stream())
              .filter(synonym -> synonym.getLemma().equalsIgnoreCase(known.getLemma()))
              .mapToInt(Word::getUseCount)
              .sum();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read at \"" + word + '"', e);
    }
  }

  private static boolean isNoName(IndexWord word) throws JWNLException {
    return word.getSenses().stream()
        .flatMap(sense -> sense.getWords().stream())
        .anyMatch(synonym -> synonym.getLemma().equals(word.getLemma()));
  }

  private static void addRelatives(IndexWord word, Set<String> family, Set<String> near)
      throws JWNLException {
    for (Synset sense : word.getSenses().stream().limit(SENSES).toList()) {
      for (Word synonym : sense.getWords()) {
        if (synonym.getLemma().equalsIgnoreCase(word.getLemma())) {
          for (Pointer pointer : synonym.getPointers()) {
            if (DERIVED.contains(pointer.getType())
                && pointer.getTarget() instanceof Word derived) {
              family.add(derived.getLemma());
            }
          }
        } else {
          near.add(synonym.getLemma());
        }
      }
      for (Pointer pointer : sense.getPointers()) {
        if (ONE_STEP_AWAY.contains(pointer.getType())) {
          pointer.getTargetSynset().getWords().forEach(other -> near.add(other.getLemma()));
        }
      }
    }
  }

  /** Of single words only: a text is compared word by word. */
  private static Set<String> stems(Set<String> lemmas, String word) {
    Set<String> stems = new HashSet<>();
    for (String lemma : lemmas) {
      List<String> parts = Token.stems(lemma);
      if (parts.size() == 1 && !FunctionWords.isStopWord(parts.getFirst())) {
        stems.add(parts.getFirst());
      }
    }
    Token.stems(word).forEach(stems::remove);
    return stems;
  }
}
