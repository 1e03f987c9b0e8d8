package verbatim.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import verbatim.gateway.access.ApiKey;
import verbatim.gateway.access.AuditEntry;
import verbatim.gateway.access.AuditResource;
import verbatim.gateway.access.KeyResource;
import verbatim.gateway.access.KeyWithSecret;
import verbatim.gateway.access.NewKey;
import verbatim.gateway.analysis.AnalysisAnswer;
import verbatim.gateway.analysis.Block;
import verbatim.gateway.analysis.Correction;
import verbatim.gateway.analysis.Engine;
import verbatim.gateway.analysis.Evidence;
import verbatim.gateway.analysis.MatrixRow;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Span;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.analysis.Status;
import verbatim.gateway.analysis.SubmittedArticle;
import verbatim.gateway.analysis.Tone;
import verbatim.gateway.articles.ArticleAnswer;
import verbatim.gateway.articles.ArticleResource;
import verbatim.gateway.articles.ArticleSummary;
import verbatim.gateway.articles.VersionSummary;
import verbatim.gateway.batches.Batch;
import verbatim.gateway.batches.BatchResource;
import verbatim.gateway.batches.BatchResult;
import verbatim.gateway.corrections.CorrectionResource;
import verbatim.gateway.corrections.GoldQuote;
import verbatim.gateway.corrections.NewCorrection;
import verbatim.gateway.corrections.StoredCorrection;
import verbatim.gateway.occurrences.Occurrence;
import verbatim.gateway.occurrences.Occurrences;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.gateway.problems.ProblemNote;
import verbatim.gateway.reanalyses.ArticleDifferences;
import verbatim.gateway.reanalyses.NewReanalysis;
import verbatim.gateway.reanalyses.Reanalysis;
import verbatim.gateway.reanalyses.ReanalysisResource;
import verbatim.gateway.search.Facets;
import verbatim.gateway.search.FoundQuote;
import verbatim.gateway.search.Matrix;
import verbatim.gateway.search.QuoteResource;
import verbatim.gateway.speakers.Day;
import verbatim.gateway.speakers.Decision;
import verbatim.gateway.speakers.KnownSpeaker;
import verbatim.gateway.speakers.NewMerge;
import verbatim.gateway.speakers.NewSplit;
import verbatim.gateway.speakers.SpeakerDetail;
import verbatim.gateway.speakers.SpeakerResource;
import verbatim.gateway.streaming.StreamedAnalysis;
import verbatim.gateway.testing.Contract;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.watches.Delivery;
import verbatim.gateway.watches.Message;
import verbatim.gateway.watches.NewWatch;
import verbatim.gateway.watches.Watch;
import verbatim.gateway.watches.WatchFilter;
import verbatim.gateway.watches.WatchResource;
import verbatim.serving.CommonProblem;
import verbatim.serving.ProblemCode;

/** The code is what the committed OpenAPI file says, and the other way round. */
@QuarkusTest
class ContractTest extends GatewayTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim.gateway");

    @Test
    void theCommittedFileIsServed() throws IOException {
        String served = RestAssured.get("/q/openapi?format=json").asString();
        JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(served);
        assertThat(document.get("openapi").textValue()).startsWith("3.1");
        assertThat(document.get("paths")).isEqualTo(Contract.document().get("paths"));
        assertThat(document.at("/components/schemas"))
                .isEqualTo(Contract.document().at("/components/schemas"));
    }

    @Test
    void everyOperationIsWrittenDownAndBuilt() {
        Set<String> written = new TreeSet<>();
        Contract.document().get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        written.add(method + " " + path.getKey());
                    }
                }));
        Set<String> built = operations().map(ContractTest::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(built).isNotEmpty().isEqualTo(written);
    }

    @Test
    void everyQueryParameterIsWrittenDownAndBuilt() {
        Contract.document().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    if (operation.getKey().equals("parameters")) {
                        return;
                    }
                    String name = operation.getKey() + " " + path.getKey();
                    Set<String> written = StreamSupport.stream(
                                    operation.getValue().path("parameters").spliterator(), false)
                            .map(Contract::resolved)
                            .filter(each -> each.get("in").textValue().equals("query"))
                            .map(each -> each.get("name").textValue())
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<String> built = operations()
                            .filter(method -> name(method).equals(name))
                            .flatMap(ContractTest::queryParameters)
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(built).as(name).isEqualTo(written);
                }));
    }

    private static Stream<Method> operations() {
        return CODE.stream()
                .filter(each -> each.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> httpMethod(method).isPresent());
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String name(Method method) {
        Path own = method.getAnnotation(Path.class);
        return httpMethod(method).orElseThrow() + " "
                + method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : own.value());
    }

    private static Stream<String> queryParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                                .map(field ->
                                        field.getAnnotation(QueryParam.class).value())
                        : queryParameter(parameter));
    }

    private static Stream<String> queryParameter(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }

    @Test
    void everyFieldIsWrittenDownAndBuilt() {
        fields("SubmittedArticle", SubmittedArticle.class);
        fields("NewKey", NewKey.class);
        fields("ApiKey", ApiKey.class);
        fields("KeyWithSecret", KeyWithSecret.class);
        fields("KeyPage", KeyResource.Page.class);
        fields("AuditPage", AuditResource.Page.class);
        fields("AuditEntry", AuditEntry.class);
        fields("Batch", Batch.class);
        fields("BatchCounts", Batch.Counts.class);
        fields("BatchPage", BatchResource.Page.class);
        fields("BatchResult", BatchResult.class);
        fields("StreamedAnalysis", StreamedAnalysis.class);
        fields("AnalysisAnswer", AnalysisAnswer.class);
        fields("ArticleAnswer", ArticleAnswer.class);
        fields("VersionList", ArticleResource.Versions.class);
        fields("VersionSummary", VersionSummary.class);
        fields("ArticlePage", ArticleResource.Page.class);
        fields("ArticleSummary", ArticleSummary.class);
        fields("NewCorrection", NewCorrection.class);
        fields("Correction", StoredCorrection.class);
        fields("CorrectionList", CorrectionResource.CorrectionList.class);
        fields("QuoteCorrection", Correction.class);
        fields("EngineReading", Correction.Original.class);
        fields("GoldQuote", GoldQuote.class);
        fields("Reading", GoldQuote.Reading.class);
        fields("FacetCount", Facets.Count.class);
        fields("QuotePage", QuoteResource.Page.class);
        fields("QuoteSource", FoundQuote.Source.class);
        fields("FoundQuote", FoundQuote.class);
        fields("NewReanalysis", NewReanalysis.class);
        fields("NewReanalysis", NewReanalysis.Filter.class);
        fields("Reanalysis", Reanalysis.class);
        fields("ReanalysisCounts", Reanalysis.Counts.class);
        fields("DifferenceCounts", Reanalysis.Differences.class);
        fields("ReanalysisPage", ReanalysisResource.Page.class);
        fields("ArticleDifferences", ArticleDifferences.class);
        fields("Difference", ArticleDifferences.Difference.class);
        fields("Matrix", Matrix.Table.class);
        fields("QueryMatrixRow", Matrix.Row.class);
        fields("NewWatch", NewWatch.class);
        fields("WatchFilter", WatchFilter.class);
        fields("Watch", Watch.class);
        fields("DeliveryCounts", Watch.Counts.class);
        fields("WatchPage", WatchResource.Page.class);
        fields("Delivery", Delivery.class);
        fields("DeliveryPage", WatchResource.Deliveries.class);
        fields("Message", Message.class);
        fields("MessageData", Message.Data.class);
        fields("SpeakerPage", SpeakerResource.Page.class);
        fields("KnownSpeaker", KnownSpeaker.class);
        fields("SpeakerDetail", SpeakerDetail.class);
        fields("SpeakerEvidence", SpeakerDetail.Evidence.class);
        fields("SpeakerRole", SpeakerDetail.Role.class);
        fields("SpeakerDecision", Decision.class);
        fields("Timeline", SpeakerResource.Timeline.class);
        fields("SpeakerDay", Day.class);
        fields("NewMerge", NewMerge.class);
        fields("NewSplit", NewSplit.class);
        fields("Occurrences", Occurrences.class);
        fields("Occurrence", Occurrence.class);
        fields("WordChange", Occurrence.Change.class);
        fields("OutletOccurrences", Occurrences.Outlet.class);
        fields("Quote", Quote.class);
        fields("Attribution", Quote.Attribution.class);
        fields("Mention", Quote.Mention.class);
        fields("Cue", Quote.Cue.class);
        fields("Segment", Span.class);
        fields("Evidence", Evidence.class);
        fields("Step", Evidence.Step.class);
        fields("Alternative", Evidence.Alternative.class);
        fields("Speaker", Speaker.class);
        fields("Block", Block.class);
        fields("Engine", Engine.class);
        fields("Tone", Tone.class);
        fields("Distribution", Tone.Distribution.class);
        fields("Phrase", Tone.Phrase.class);
        fields("Modifier", Tone.Modifier.class);
        fields("MatrixRow", MatrixRow.class);
        fields("ProblemNote", ProblemNote.class);
        fields("LineProblem", ProblemNote.class);
    }

    private static void fields(String schema, Class<?> record) {
        Set<String> written = new TreeSet<>();
        Contract.document()
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(written::add);
        Set<String> built = components(record).collect(Collectors.toCollection(TreeSet::new));
        assertThat(built).as(schema).isEqualTo(written);
    }

    private static Stream<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component ->
                        isUnwrapped(component) ? components(component.getType()) : Stream.of(component.getName()));
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    @Test
    void everyCodeIsWrittenDown() {
        Set<String> built = Stream.concat(Arrays.stream(CommonProblem.values()), Arrays.stream(GatewayProblem.values()))
                .map(ProblemCode.class::cast)
                .map(ProblemCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        built.add("unsupported-language"); // of quote-service, passed on
        assertThat(words("/components/schemas/Problem/properties/code/enum")).isEqualTo(built);
        assertThat(words("/components/schemas/Status/enum"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Status.values()).map(Status::word).toList());
    }

    private static Set<String> words(String pointer) {
        return StreamSupport.stream(Contract.document().at(pointer).spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theExamplesKeepTheContract() {
        for (String[] each : List.of(
                new String[] {"NewKey", "NewKey"},
                new String[] {"KeyWithSecret", "KeyWithSecret"},
                new String[] {"NewCorrection", "NewCorrection"},
                new String[] {"NewWatch", "NewWatch"},
                new String[] {"NewReanalysis", "NewReanalysis"},
                new String[] {"NewMerge", "NewMerge"},
                new String[] {"NewSplit", "NewSplit"},
                new String[] {"Batch", "Batch"},
                new String[] {"BatchResult", "BatchResult"},
                new String[] {"SubmittedArticle", "Submitted"},
                new String[] {"SubmittedArticle", "SubmittedPage"},
                new String[] {"AnalysisAnswer", "Analysis"},
                new String[] {"AnalysisAnswer", "PartialAnalysis"},
                new String[] {"ArticleAnswer", "Article"})) {
            JsonNode schema = Contract.document().at("/components/schemas/" + each[0]);
            JsonNode example = Contract.document().at("/components/examples/" + each[1] + "/value");
            assertThat(Contract.faults(schema, example)).as(each[1]).isEmpty();
        }
    }

    @Test
    void aDriftIsSeen() {
        JsonNode schema = Contract.document().at("/components/schemas/Engine");
        ObjectMapper json = new ObjectMapper();
        assertThat(Contract.faults(
                        schema, json.createObjectNode().put("name", "x").put("version", "1")))
                .isEmpty();
        assertThat(Contract.faults(schema, json.createObjectNode().put("name", "x")))
                .isNotEmpty();
        assertThat(Contract.faults(
                        schema, json.createObjectNode().put("name", "x").put("version", 1)))
                .isNotEmpty();
        assertThat(Contract.faults(
                        schema,
                        json.createObjectNode()
                                .put("name", "x")
                                .put("version", "1")
                                .put("more", 1)))
                .isNotEmpty();
    }
}
