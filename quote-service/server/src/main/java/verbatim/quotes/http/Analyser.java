package verbatim.quotes.http;

import verbatim.quotes.Analysis;
import verbatim.quotes.Article;

/** What this service needs of an engine. */
public interface Analyser {

    /** See {@link verbatim.quotes.QuoteEngine#version()}. */
    String version();

    /** See {@link verbatim.quotes.QuoteEngine#analyse(Article)}. */
    Analysis analyse(Article article);
}
