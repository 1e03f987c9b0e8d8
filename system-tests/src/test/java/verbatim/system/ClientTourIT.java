package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import verbatim.client.ApiClient;
import verbatim.client.ApiException;
import verbatim.client.api.AccessApi;
import verbatim.client.api.AnalysesApi;
import verbatim.client.api.ArticlesApi;
import verbatim.client.api.BatchesApi;
import verbatim.client.api.CorrectionsApi;
import verbatim.client.api.QuotesApi;
import verbatim.client.api.ReanalysesApi;
import verbatim.client.api.SpeakersApi;
import verbatim.client.api.WatchesApi;
import verbatim.client.model.ArticleAnswer;
import verbatim.client.model.Batch;
import verbatim.client.model.FoundQuote;
import verbatim.client.model.NewCorrection;
import verbatim.client.model.NewKey;
import verbatim.client.model.NewReanalysis;
import verbatim.client.model.NewWatch;
import verbatim.client.model.Reanalysis;
import verbatim.client.model.Role;
import verbatim.client.model.Status;
import verbatim.client.model.SubmittedArticle;
import verbatim.client.model.ToneLabel;
import verbatim.client.model.WatchFilter;

/** A tour of the API by the client that is generated from its contract, as a developer with no other tool would make it. */
@TestMethodOrder(OrderAnnotation.class)
class ClientTourIT {

    private static final String TEXT =
            "“The new tram line is a triumph for this city,” said Odile Marchetti, who runs the "
                    + "transport office. “We have waited thirty years.”\n\nHer rival Piet Vandermolen called it “a shameful waste”.";
    private static final String OUTLET = "Tour Gazette";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static ApiClient client;
    private static ArticleAnswer article;

    @BeforeAll
    static void start() throws Exception {
        URI address = RunningVerbatim.ready().gateway.at("/");
        client = new ApiClient();
        client.updateBaseUri(address.toString().replaceFirst("/$", ""));
        article = new ArticlesApi(client)
                .storeArticle(ArticlesApi.APIStoreArticleRequest.newBuilder()
                        .submittedArticle(new SubmittedArticle()
                                .text(TEXT)
                                .outlet(OUTLET)
                                .title("A tram at last")
                                .publishedAt(OffsetDateTime.parse("2026-03-04T09:30:00Z"))
                                .externalId("tour-" + UUID.randomUUID()))
                        .build());
    }

    @Test
    @Order(1)
    void analysesAnArticle() throws ApiException {
        var answer = new AnalysesApi(client)
                .analyse(AnalysesApi.APIAnalyseRequest.newBuilder()
                        .submittedArticle(new SubmittedArticle().text(TEXT))
                        .build());

        assertThat(answer.getStatus()).isEqualTo(Status.COMPLETE);
        assertThat(answer.getQuotes()).hasSize(3).allSatisfy(quote -> assertThat(
                        TEXT.substring(quote.getStart(), quote.getEnd()))
                .isEqualTo(quote.getText()));
        assertThat(answer.getQuotes().getFirst().getSpeaker().getName()).isEqualTo("Odile Marchetti");
        assertThat(answer.getQuotes().getFirst().getTone().getLabel()).isEqualTo(ToneLabel.POSITIVE);
        assertThat(answer.getQuotes().getFirst().getEvidence().getSteps()).isNotEmpty();
    }

    @Test
    @Order(2)
    void readsAStoredArticle() throws ApiException {
        var stored = new ArticlesApi(client)
                .readArticle(ArticlesApi.APIReadArticleRequest.newBuilder()
                        .id(article.getId())
                        .build());

        assertThat(stored.getText()).isEqualTo(TEXT);
        assertThat(stored.getPublishedAt()).isEqualTo(OffsetDateTime.parse("2026-03-04T09:30:00Z"));
        assertThat(stored.getQuotes()).hasSize(3);
    }

    @Test
    @Order(3)
    void findsQuotesAndCountsThem() throws ApiException {
        var quotes = new QuotesApi(client);

        var page = quotes.findQuotes(QuotesApi.APIFindQuotesRequest.newBuilder()
                .outlet(OUTLET)
                .label(ToneLabel.NEGATIVE)
                .maxScore(new BigDecimal("-0.2"))
                .facets("speaker,label")
                .build());
        var matrix = quotes.readMatrix(
                QuotesApi.APIReadMatrixRequest.newBuilder().outlet(OUTLET).build());
        var occurrences = quotes.listOccurrences(QuotesApi.APIListOccurrencesRequest.newBuilder()
                .id(UUID.fromString(page.getQuotes().getFirst().getId()))
                .build());

        assertThat(page.getQuotes())
                .extracting(quote -> quote.getSpeaker().getName())
                .contains("Piet Vandermolen");
        assertThat(page.getFacets()).containsKeys("speaker", "label");
        assertThat(matrix.getRows()).extracting(row -> row.getName()).contains("Odile Marchetti", "Piet Vandermolen");
        assertThat(occurrences.getOccurrences()).isNotEmpty();
    }

    @Test
    @Order(4)
    void correctsAQuote() throws ApiException {
        var corrections = new CorrectionsApi(client);
        FoundQuote quote = quote("a shameful waste");

        corrections.correctQuote(CorrectionsApi.APICorrectQuoteRequest.newBuilder()
                .id(UUID.fromString(quote.getId()))
                .newCorrection(new NewCorrection().speaker("Petra Vandermolen").reason("a tour"))
                .build());

        assertThat(quote("a shameful waste").getSpeaker().getName()).isEqualTo("Petra Vandermolen");
        assertThat(corrections
                        .listCorrections(CorrectionsApi.APIListCorrectionsRequest.newBuilder()
                                .id(UUID.fromString(quote.getId()))
                                .build())
                        .getCorrections())
                .hasSize(1);
    }

    @Test
    @Order(5)
    void knowsASpeaker() throws ApiException {
        var speakers = new SpeakersApi(client);

        var found = speakers.listSpeakers(SpeakersApi.APIListSpeakersRequest.newBuilder()
                        .name("Odile Marchetti")
                        .build())
                .getSpeakers()
                .getFirst();
        var timeline = speakers.readTimeline(SpeakersApi.APIReadTimelineRequest.newBuilder()
                .id(found.getId())
                .build());

        assertThat(found.getQuotes()).isGreaterThanOrEqualTo(2);
        assertThat(timeline.getDays()).isNotEmpty();
    }

    @Test
    @Order(6)
    void sendsABatch() throws Exception {
        var batches = new BatchesApi(client);

        Batch batch = batches.sendBatch(BatchesApi.APISendBatchRequest.newBuilder()
                .submittedArticle(new SubmittedArticle()
                        .text("“We open on Friday,” said Ruth Adeyemi.")
                        .externalId("tour-batch-" + UUID.randomUUID()))
                .build());
        await(() -> batches.readBatch(BatchesApi.APIReadBatchRequest.newBuilder()
                        .id(batch.getId())
                        .build())
                .getStatus()
                .getValue()
                .equals("complete"));
        var result = batches.readBatchResults(BatchesApi.APIReadBatchResultsRequest.newBuilder()
                .id(batch.getId())
                .build());

        assertThat(result.getLine()).isEqualTo(1);
        assertThat(result.getArticleId()).isNotNull();
    }

    @Test
    @Order(7)
    void watches() throws ApiException {
        var watches = new WatchesApi(client);
        NewWatch wanted = new NewWatch()
                .name("Trams, praised")
                .filter(new WatchFilter().topic("tram").label(ToneLabel.POSITIVE));

        UUID id = watches.createWatch(WatchesApi.APICreateWatchRequest.newBuilder()
                        .newWatch(wanted)
                        .build())
                .getId();
        var paused = watches.pauseWatch(
                WatchesApi.APIPauseWatchRequest.newBuilder().id(id).build());
        var changed = watches.changeWatch(WatchesApi.APIChangeWatchRequest.newBuilder()
                .id(id)
                .newWatch(wanted.name("Trams"))
                .build());
        watches.deleteWatch(WatchesApi.APIDeleteWatchRequest.newBuilder().id(id).build());

        assertThat(paused.getPaused()).isTrue();
        assertThat(changed.getName()).isEqualTo("Trams");
    }

    @Test
    @Order(8)
    void readsAgain() throws Exception {
        var reanalyses = new ReanalysesApi(client);

        Reanalysis begun = reanalyses.beginReanalysis(ReanalysesApi.APIBeginReanalysisRequest.newBuilder()
                .newReanalysis(new NewReanalysis().outlet(OUTLET))
                .build());
        await(() -> reanalyses
                .readReanalysis(ReanalysesApi.APIReadReanalysisRequest.newBuilder()
                        .id(begun.getId())
                        .build())
                .getStatus()
                .getValue()
                .equals("ready"));

        reanalyses.forgetReanalysis(ReanalysesApi.APIForgetReanalysisRequest.newBuilder()
                .id(begun.getId())
                .build());
    }

    @Test
    @Order(9)
    void makesAndEndsAKey() throws ApiException {
        var access = new AccessApi(client);

        var key = access.createKey(AccessApi.APICreateKeyRequest.newBuilder()
                .newKey(new NewKey().name("tour").role(Role.READ))
                .build());
        access.revokeKey(
                AccessApi.APIRevokeKeyRequest.newBuilder().id(key.getId()).build());

        assertThat(access.listAudit(AccessApi.APIListAuditRequest.newBuilder().build())
                        .getEntries())
                .isNotEmpty();
    }

    @Test
    @Order(10)
    void seesAProblemByItsCode() {
        UUID unknown = UUID.randomUUID();

        ApiException problem = catchThrowableOfType(ApiException.class, () -> new ArticlesApi(client)
                .readArticle(ArticlesApi.APIReadArticleRequest.newBuilder()
                        .id(unknown)
                        .build()));

        assertThat(problem.getCode()).isEqualTo(404);
        assertThat(problem.getResponseBody()).contains("article-not-found");
    }

    @Test
    @Order(11)
    void deletesTheArticle() throws ApiException {
        var articles = new ArticlesApi(client);

        articles.deleteArticle(ArticlesApi.APIDeleteArticleRequest.newBuilder()
                .id(article.getId())
                .build());

        assertThat(quotes()).isEmpty();
    }

    private static FoundQuote quote(String words) throws ApiException {
        return quotes().stream()
                .filter(quote -> quote.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<FoundQuote> quotes() throws ApiException {
        return new QuotesApi(client)
                .findQuotes(QuotesApi.APIFindQuotesRequest.newBuilder()
                        .outlet(OUTLET)
                        .build())
                .getQuotes();
    }

    private interface Condition {
        boolean holds() throws ApiException;
    }

    private static void await(Condition condition) throws ApiException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
