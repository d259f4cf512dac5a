package dev.footnote.retrieval.embedded;

import dev.footnote.retrieval.KeywordQuery;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** A keyword query as Lucene's. */
final class Keywords {

  private Keywords() {}

  static Query of(KeywordQuery keywords) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Set<String> stems : keywords.words()) {
      for (KeywordQuery.Field field : KeywordQuery.Field.values()) {
        SynonymQuery.Builder word = new SynonymQuery.Builder(Documents.name(field));
        stems.forEach(stem -> word.addTerm(new Term(Documents.name(field), stem)));
        query.add(new BoostQuery(word.build(), field.weight()), BooleanClause.Occur.SHOULD);
      }
    }
    for (String pair : keywords.pairs()) {
      query.add(new TermQuery(new Term(Documents.PAIRS, pair)), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }
}
