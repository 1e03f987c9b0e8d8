package verbatim.benchmarks.systems;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Vader} beside others. */
public final class VaderTones implements ToneSystem {

    private final Vader vader = new Vader();

    @Override
    public String name() {
        return "VADER's method";
    }

    @Override
    public List<@Nullable ToneAnswer> score(List<ToneItem> items) {
        List<@Nullable ToneAnswer> answers = new ArrayList<>();
        items.forEach(item -> answers.add(ToneAnswer.of(vader.score(item.text()))));
        return answers;
    }
}
