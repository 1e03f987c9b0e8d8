package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import verbatim.quotes.Quote.Mention.Form;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Chunker.Chunk;
import verbatim.quotes.speakers.Mention.Category;
import verbatim.quotes.text.Paragraph;
import verbatim.quotes.text.SourceText;

/** Finds everything in the narration that may stand for a speaker: names, pronouns and descriptions. */
final class MentionFinder {

    private static final Map<String, Gender> PERSONAL = Map.ofEntries(
            Map.entry("he", Gender.MALE),
            Map.entry("him", Gender.MALE),
            Map.entry("his", Gender.MALE),
            Map.entry("himself", Gender.MALE),
            Map.entry("she", Gender.FEMALE),
            Map.entry("her", Gender.FEMALE),
            Map.entry("hers", Gender.FEMALE),
            Map.entry("herself", Gender.FEMALE),
            Map.entry("they", Gender.UNKNOWN),
            Map.entry("them", Gender.UNKNOWN),
            Map.entry("their", Gender.UNKNOWN),
            Map.entry("it", Gender.UNKNOWN),
            Map.entry("its", Gender.UNKNOWN),
            Map.entry("i", Gender.UNKNOWN),
            Map.entry("me", Gender.UNKNOWN),
            Map.entry("my", Gender.UNKNOWN),
            Map.entry("we", Gender.UNKNOWN),
            Map.entry("who", Gender.UNKNOWN),
            Map.entry("which", Gender.UNKNOWN),
            Map.entry("that", Gender.UNKNOWN));
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "we");

    private final Credits credits;
    private final Chunker chunker;
    private final MentionList found = new MentionList();
    private final PersonFinder persons;
    private final BodyFinder bodies;
    private final AcronymFinder acronyms;
    private final DescriptionFinder descriptions;

    MentionFinder(WordLists words, Credits credits) {
        NameJoints joints = new NameJoints(words);
        BodyNames names = new BodyNames(words);
        this.credits = credits;
        this.chunker = new Chunker(words, joints);
        this.persons = new PersonFinder(words, found);
        this.bodies = new BodyFinder(words, joints, names, found);
        this.acronyms = new AcronymFinder(found, names);
        this.descriptions = new DescriptionFinder(words, found);
    }

    /** All mentions in text order. */
    List<Mention> find(Document document, SourceText source) {
        for (Sentence sentence : document.sentences()) {
            Paragraph.Kind kind = source.paragraphs().get(sentence.paragraph()).kind();
            if (kind == Paragraph.Kind.BYLINE || kind == Paragraph.Kind.TIME_STAMP) {
                continue; // who wrote it does not speak in it
            }
            found.enter(kind == Paragraph.Kind.HEADLINE);
            List<Chunk> chunks = chunker.chunks(sentence);
            int next = 0;
            for (int i = 0; i < sentence.size(); i++) {
                if (next < chunks.size() && chunks.get(next).first() == i) {
                    chunk(sentence, chunks.get(next));
                }
                if (next < chunks.size() && chunks.get(next).last() == i) {
                    next++;
                }
                pronoun(sentence, i);
                acronyms.find(sentence, i);
            }
        }
        List<Mention> numbered = new ArrayList<>();
        for (Mention mention : found.all()) {
            boolean author = mention.isName()
                    && mention.category() == Category.PERSON
                    && credits.wrote(NameLinker.personName(mention));
            if (author) {
                continue;
            }
            numbered.add(mention.at(numbered.size()));
        }
        return numbered;
    }

    private void chunk(Sentence sentence, Chunk chunk) {
        if (persons.find(sentence, chunk)) {
            return;
        }
        bodies.findOwner(sentence, chunk);
        if (!bodies.find(sentence, chunk)) {
            descriptions.find(sentence, chunk);
        }
    }

    private void pronoun(Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean relative = token.tag().startsWith("W") && !token.tag().equals("WRB");
        if (token.isPlaceholder() || !(token.tag().startsWith("PRP") || relative)) {
            return;
        }
        String word = token.word().toLowerCase(Locale.ROOT);
        Gender gender = PERSONAL.get(word);
        if (gender != null) {
            Category category = gender != Gender.UNKNOWN || word.equals("who") ? Category.PERSON : Category.UNKNOWN;
            found.add(Form.PRONOUN, category, PLURAL.contains(word), gender, sentence, i, i, i);
        }
    }
}
