package verbatim.load;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as users write them: {@code 90s}, {@code 30m}, {@code 8h}. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smh])");

    private Durations() {}

    /** @throws IllegalArgumentException for anything else; its message is for users */
    static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a duration is written 90s, 30m or 8h, not \"" + text + "\"");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
