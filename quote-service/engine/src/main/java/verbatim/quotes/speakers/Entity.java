package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import verbatim.quotes.speakers.Mention.Category;

/** Somebody or something that the article mentions, with all its mentions. Grows while the cast is made, then is only read. */
public final class Entity {

    private final int id;
    private final boolean named;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final List<String> roles = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private String name;
    private Category category;
    private Gender gender = Gender.UNKNOWN;
    private boolean plural;

    Entity(int id, boolean named, String name, Category category) {
        this.id = id;
        this.named = named;
        this.name = name;
        this.category = category;
    }

    public int id() {
        return id;
    }

    /** Whether the article gives a name. */
    public boolean isNamed() {
        return named;
    }

    /** Its fullest name without titles, or the description of somebody who has none. */
    public String name() {
        return name;
    }

    public Category category() {
        return category;
    }

    public Gender gender() {
        return gender;
    }

    public boolean isPlural() {
        return plural;
    }

    /** The names the article uses, in order of appearance. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** What the article says it is ("US Secretary of State"), first mention first. */
    public List<String> roles() {
        return Collections.unmodifiableList(roles);
    }

    public List<Mention> mentions() {
        return Collections.unmodifiableList(mentions);
    }

    /** Head nouns of the descriptions that stand for it. */
    Set<String> nouns() {
        return nouns;
    }

    void rename(String fuller) {
        name = fuller;
    }

    void classify(Category better) {
        category = better;
    }

    void addName(String form) {
        names.add(form);
    }

    void addRole(String role) {
        if (!role.isBlank() && !roles.contains(role)) {
            roles.add(role);
        }
    }

    void add(Mention mention) {
        plural = mentions.isEmpty() ? mention.plural() : plural;
        mentions.add(mention);
        if (!mention.isPronoun()) {
            learn(mention.gender());
        }
        if (mention.isNominal()) {
            nouns.add(mention.headToken().lemma());
        }
    }

    void learn(Gender shown) {
        if (gender == Gender.UNKNOWN) {
            gender = shown;
        }
    }

    @Override
    public String toString() {
        return id + ":" + name;
    }
}
