package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import verbatim.quotes.Quote.Mention.Form;
import verbatim.quotes.Span;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.EntityType;
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

    private final WordLists words;
    private final Chunker chunker;
    private final NameJoints joints;
    private final BodyNames bodies;
    private final Credits credits;
    private final List<Mention> found = new ArrayList<>();
    private boolean headline;

    MentionFinder(WordLists words, Credits credits) {
        this.credits = credits;
        this.words = words;
        this.joints = new NameJoints(words);
        this.bodies = new BodyNames(words);
        this.chunker = new Chunker(words, joints);
    }

    /** All mentions in text order. */
    List<Mention> find(Document document, SourceText source) {
        for (Sentence sentence : document.sentences()) {
            Paragraph.Kind kind = source.paragraphs().get(sentence.paragraph()).kind();
            if (kind == Paragraph.Kind.BYLINE || kind == Paragraph.Kind.TIME_STAMP) {
                continue; // who wrote it does not speak in it
            }
            headline = kind == Paragraph.Kind.HEADLINE;
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
                acronym(sentence, i);
            }
        }
        List<Mention> numbered = new ArrayList<>(found.size());
        for (Mention mention : found) {
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
            add(Form.PRONOUN, category, PLURAL.contains(word), gender, sentence, i, i, i);
        }
    }

    /**
     * "The Federation of Island Fishermen (FIF)": the words whose initials an acronym in brackets has are one name
     * (after Schwartz and Hearst 2003, with whole initials only).
     */
    private void acronym(Sentence sentence, int i) {
        if (i < 2
                || i + 1 >= sentence.size()
                || !sentence.token(i - 1).tag().equals("-LRB-")
                || !sentence.token(i + 1).tag().equals("-RRB-")) {
            return;
        }
        String letters = sentence.token(i).word();
        int first = i - 2;
        int left = letters.length() - 1;
        if (left < 1 || !letters.chars().allMatch(Character::isUpperCase)) {
            return;
        }
        for (int at = i - 2; at >= 0 && left >= 0; at--) {
            String word = sentence.token(at).word();
            if (word.charAt(0) == letters.charAt(left)) {
                first = at;
                left--;
            } else if (!JOINING.contains(word)) {
                return;
            }
        }
        if (left >= 0) {
            return;
        }
        bodies.define(letters);
        if (isName(sentence, first, i - 2)) {
            return;
        }
        boolean isMention = !found.isEmpty()
                && found.getLast().sentence() == sentence
                && found.getLast().first() == i;
        Mention own = isMention ? found.removeLast() : null;
        while (!found.isEmpty()
                && found.getLast().sentence() == sentence
                && found.getLast().first() >= first - 1
                && found.getLast().last() <= i - 2) {
            found.removeLast();
        }
        add(Form.NAME, Category.ORGANIZATION, false, Gender.UNKNOWN, sentence, first, first, i - 2);
        if (own != null) {
            found.add(own);
        }
    }

    /** Looks back as far as the token: all the mentions of a long article would be too many. */
    private boolean isName(Sentence sentence, int first, int last) {
        for (int m = found.size() - 1; m >= 0; m--) {
            Mention mention = found.get(m);
            if (mention.sentence() != sentence || mention.last() < first) {
                return false;
            }
            if (mention.isName() && mention.first() == first && mention.last() == last) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> JOINING = Set.of("of", "for", "the", "and", "in", "on", "to", "&", "de");

    private void chunk(Sentence sentence, Chunk chunk) {
        boolean endsInPerson = false;
        int i = chunk.first();
        while (i <= chunk.last()) {
            if (sentence.token(i).entity() == EntityType.PERSON) {
                int last = i;
                while (last < chunk.last()
                        && (sentence.token(last + 1).entity() == EntityType.PERSON || isHyphenated(sentence, last))
                        && !sentence.token(last + 1).tag().equals("POS")) {
                    last += isHyphenated(sentence, last) ? 2 : 1;
                }
                int first = i;
                while (first - 2 >= chunk.first() && isHyphenated(sentence, first - 2)) {
                    first -= 2;
                }
                int partner = partner(sentence, last, chunk.last());
                if (partner > last) {
                    last = partner;
                    add(Form.NAME, Category.ORGANIZATION, false, Gender.UNKNOWN, sentence, first, first, last);
                } else {
                    person(sentence, chunk.first(), first, last);
                }
                endsInPerson = last == chunk.last();
                i = last;
            }
            i++;
        }
        if (!endsInPerson) {
            place(sentence, chunk);
            described(sentence, chunk);
        }
    }

    /** "Marks & Spencer" is a firm: the last token of the name behind "&", or {@code last} where there is none. */
    private static int partner(Sentence sentence, int last, int chunkLast) {
        int at = last;
        if (at + 2 <= chunkLast
                && sentence.token(at + 1).word().equals("&")
                && sentence.token(at + 2).isProper()) {
            at += 2;
            while (at < chunkLast && sentence.token(at + 1).isProper()) {
                at++;
            }
        }
        return at;
    }

    /** "Min-Ji", "Ortega-Ruiz": a hyphen without spaces and a capital go on with the name. */
    private static boolean isHyphenated(Sentence sentence, int i) {
        return i + 2 < sentence.size()
                && sentence.token(i + 1).word().equals("-")
                && sentence.token(i).end() == sentence.token(i + 1).start()
                && sentence.token(i + 1).end() == sentence.token(i + 2).start()
                && Character.isUpperCase(sentence.token(i).word().charAt(0))
                && Character.isUpperCase(sentence.token(i + 2).word().charAt(0));
    }

    private void person(Sentence sentence, int chunkFirst, int runFirst, int runLast) {
        int first = runFirst;
        while (first < runLast
                && (words.isHonorific(sentence.token(first).word())
                        || STANDING.contains(sentence.token(first).word())
                        || opensWithRole(sentence, first, runLast))) {
            first++;
        }
        Gender gender = Gender.UNKNOWN;
        for (int i = chunkFirst; i < first; i++) {
            Gender shown = words.honorificGender(sentence.token(i).word());
            Gender noun =
                    shown == Gender.UNKNOWN ? words.nounGender(sentence.token(i).word()) : shown;
            gender = noun == Gender.UNKNOWN ? gender : noun;
        }
        int outer = titleStart(sentence, chunkFirst, first);
        dropTitles(sentence, outer, first);
        add(Form.NAME, Category.PERSON, false, gender, sentence, outer, first, runLast);
    }

    /** Adjectives before a name in the capitals of a headline or a lead ("Top Clinton aide"). */
    private static final Set<String> STANDING = Set.of("Top", "Former", "Ex", "Late", "Senior", "Longtime", "Then");

    /** "Potter Hiroshi Tanabe turned …": the capital of a first word is no part of the name where it is a trade. */
    private boolean opensWithRole(Sentence sentence, int i, int runLast) {
        String word = sentence.token(i).word();
        boolean trade = words.isPerson(word) || words.isAnimate(word);
        return i == 0 && runLast >= 2 && trade && words.givenNameGender(word) == Gender.UNKNOWN;
    }

    /** "US Secretary" is no mention of its own where it turns out to be the title of the name behind it. */
    private void dropTitles(Sentence sentence, int outer, int first) {
        while (!found.isEmpty()) {
            Mention last = found.getLast();
            boolean title = last.sentence() == sentence
                    && last.first() >= outer
                    && last.last() < first
                    && last.isName()
                    && last.category() != Category.ORGANIZATION
                    && last.category() != Category.PLACE;
            if (!title) {
                return;
            }
            found.removeLast();
        }
    }

    /** First token of the role before a name: within its noun phrase, or in one joined by "of" ("Secretary of State …"). */
    private int titleStart(Sentence sentence, int chunkFirst, int first) {
        int outer = chunkFirst;
        if (first > chunkFirst
                && chunkFirst >= 2
                && sentence.token(chunkFirst - 1).lemma().equals("of")
                && words.isPerson(sentence.token(chunkFirst - 2).word())) {
            outer = chunkFirst - 2;
            while (outer > 0
                    && (sentence.token(outer - 1).isNoun()
                            || sentence.token(outer - 1).tag().equals("JJ"))) {
                outer--;
            }
        }
        return outer;
    }

    /** A place that owns what follows ("Ukraine ’s Foreign Ministry") is a mention of its own too. */
    private void place(Sentence sentence, Chunk chunk) {
        for (int i = chunk.first(); i < chunk.last(); i++) {
            Token token = sentence.token(i);
            boolean name = token.entity() == EntityType.LOCATION || token.entity() == EntityType.ORGANIZATION;
            if (name && sentence.token(i + 1).tag().equals("POS")) {
                int first = i;
                while (first > chunk.first() && sentence.token(first - 1).entity() == token.entity()) {
                    first--;
                }
                Category category = token.entity() == EntityType.LOCATION ? Category.PLACE : Category.ORGANIZATION;
                add(Form.NAME, category, false, Gender.UNKNOWN, sentence, first, first, i);
            }
        }
    }

    private void described(Sentence sentence, Chunk chunk) {
        Token head = sentence.token(chunk.last());
        boolean body = !headline && bodies.isName(sentence, chunk.first(), chunk.last());
        boolean title = !body && (words.isPerson(head.word()) || words.isHonorific(head.word()));
        boolean common = head.tag().equals("NN") || head.tag().equals("NNS");
        boolean number = NameJoints.isNumber(sentence, chunk.last());
        if (!title && (number || body || head.isProper() || head.entity() != EntityType.NONE && !common)) {
            int first = number ? chunk.last() - 1 : chunk.last();
            boolean organ = STATE_ORGANS.contains(head.lemma());
            while (first > chunk.first()
                    && (nameContinues(sentence, first - 1) || organ && owns(sentence, first - 1))) {
                first--;
            }
            if (sentence.token(first).tag().equals("POS")) {
                first++;
            }
            if (first <= chunk.last() && !words.isHonorific(sentence.words(first, chunk.last()))) {
                Category category =
                        number || body ? Category.ORGANIZATION : nameCategory(sentence, first, chunk.last());
                add(Form.NAME, category, false, Gender.UNKNOWN, sentence, first, first, chunk.last());
                return;
            }
        }
        int owner = words.isGroup(head.lemma()) ? named(sentence, chunk) : -1;
        if (owner >= 0) {
            add(Form.NAME, Category.ORGANIZATION, false, Gender.UNKNOWN, sentence, owner, owner, chunk.last());
            return;
        }
        if (words.isDocument(head.lemma())) {
            issuer(sentence, chunk);
        }
        String noun = head.lemma();
        Category category = isAged(sentence, chunk) ? Category.PERSON : category(head);
        Gender gender = category == Category.PERSON ? words.nounGender(noun) : Gender.UNKNOWN;
        boolean plural = head.tag().equals("NNS") || PLURALS.contains(noun);
        add(Form.NOMINAL, category, plural, gender, sentence, chunk.first(), chunk.first(), chunk.last());
    }

    /** "The 46-year-old", "the 41-year-old chart-topper": an age makes somebody of a word that says what one does. */
    private boolean isAged(Sentence sentence, Chunk chunk) {
        if (Chunker.isAge(sentence, chunk.last())) {
            return true;
        }
        String head = sentence.token(chunk.last()).lemma();
        boolean doer = category(sentence.token(chunk.last())) == Category.THING
                && DOERS.stream().anyMatch(head::endsWith);
        for (int i = chunk.last() - 1; doer && i > chunk.first(); i--) {
            if (Chunker.isAge(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> DOERS = List.of("er", "or", "ist", "ian", "man", "woman");

    /**
     * "The Trump campaign", "Clinton’s team": a group that a name tells apart is as good as named.
     *
     * @return the first token of that name, -1 where there is none or the group is brought in as a new one
     */
    private static int named(Sentence sentence, Chunk chunk) {
        if (INDEFINITE.contains(sentence.token(chunk.first()).lemma())) {
            return -1;
        }
        for (int i = chunk.first(); i < chunk.last(); i++) {
            Token token = sentence.token(i);
            if (token.isProper() || token.entity() == EntityType.ORGANIZATION) {
                return i;
            }
            if (token.isVerb() || token.tag().equals("CD")) {
                return -1;
            }
        }
        return -1;
    }

    /** "An FA statement", "the IMF report": the name before a document is a mention of its own. */
    private void issuer(Sentence sentence, Chunk chunk) {
        int last = chunk.last() - 1;
        if (last >= chunk.first() && isUnknownAcronym(sentence.token(last))) {
            add(Form.NAME, Category.UNKNOWN, false, Gender.UNKNOWN, sentence, last, last, last);
            return;
        }
        while (last > chunk.first() && !sentence.token(last).isProper()) {
            last--;
        }
        int first = last;
        while (first > chunk.first() && sentence.token(first - 1).isProper()) {
            first--;
        }
        boolean name = last >= chunk.first() && sentence.token(last).isProper();
        boolean known = name
                && (sentence.token(last).entity() == EntityType.PERSON
                        || sentence.token(last + 1).tag().equals("POS"));
        if (name && !known && !words.isCalendar(sentence.token(last).word())) {
            Category category = nameCategory(sentence, first, last);
            if (category != Category.PLACE && category != Category.PERSON) {
                add(Form.NAME, category, false, Gender.UNKNOWN, sentence, first, first, last);
            }
        }
    }

    /** "An FA statement": the tagger takes the letters for a common noun; the linker drops them where they stand for nobody. */
    static boolean isUnknownAcronym(Token token) {
        return token.tag().equals("NN")
                && token.word().length() >= 2
                && token.word().chars().allMatch(Character::isUpperCase);
    }

    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "another", "one", "some", "several", "many", "other", "any", "no", "each", "every");

    private static final Set<String> PLURALS =
            Set.of("others", "some", "many", "several", "both", "most", "few", "two", "three");

    /** Parts of a state: who owns one is a country, whatever the recogniser takes it for. */
    private static final Set<String> STATE_ORGANS = Set.of(
            "ministry",
            "parliament",
            "government",
            "senate",
            "army",
            "navy",
            "cabinet",
            "embassy",
            "police",
            "treasury");

    private static boolean owns(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.isProper()
                || token.tag().equals("POS") && i > 0 && sentence.token(i - 1).isProper();
    }

    private boolean nameContinues(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.isProper()
                || i > 0
                        && token.tag().equals("JJ")
                        && Character.isUpperCase(token.word().charAt(0))
                        && sentence.token(i + 1).isProper()
                || i > 0
                        && (token.word().equals("of") || token.word().equals("for"))
                        && sentence.token(i - 1).isProper()
                        && sentence.token(i + 1).isProper()
                || token.entity() == EntityType.ORGANIZATION
                || token.entity() == EntityType.LOCATION
                || token.word().equals("&")
                || joints.isJoint(sentence, i)
                || NameJoints.isNumber(sentence, i) && sentence.token(i + 1).isProper()
                || NameJoints.isCapitalNoun(token) && joints.isJoint(sentence, i + 1)
                || token.tag().equals("POS")
                        && i > 0
                        && sentence.token(i - 1).entity() != EntityType.PERSON
                        && sentence.token(i - 1).isProper();
    }

    private Category category(Token head) {
        String word = head.word();
        if (words.isPerson(word) || words.isPerson(head.lemma()) || words.isHonorific(word)) {
            return Category.PERSON;
        }
        if (words.isGroup(head.lemma())) {
            return Category.GROUP;
        }
        if (words.isDocument(head.lemma())) {
            return Category.DOCUMENT;
        }
        return PLURALS.contains(head.lemma())
                        || head.lemma().equals("one")
                        || head.lemma().equals("another")
                        || words.isAnimate(head.lemma())
                ? Category.PERSON
                : Category.THING;
    }

    private Category nameCategory(Sentence sentence, int first, int last) {
        EntityType type = sentence.token(last).entity();
        for (int i = first; i <= last; i++) {
            if (sentence.token(i).entity() == EntityType.ORGANIZATION) {
                type = EntityType.ORGANIZATION;
            }
        }
        Token head = sentence.token(last);
        if (type == EntityType.ORGANIZATION || words.isGroup(head.word().toLowerCase(Locale.ROOT))) {
            return Category.ORGANIZATION;
        }
        if (type == EntityType.LOCATION) {
            return Category.PLACE;
        }
        return words.isPerson(head.word()) ? Category.PERSON : Category.UNKNOWN;
    }

    private void add(
            Form form,
            Category category,
            boolean plural,
            Gender gender,
            Sentence sentence,
            int outer,
            int first,
            int last) {
        Span span = new Span(sentence.token(first).start(), sentence.token(last).end());
        if (!sentence.token(last).isQuoted()) {
            found.add(new Mention(
                    -1, form, category, headline, plural, gender, sentence, outer, first, last, last, span));
        }
    }
}
