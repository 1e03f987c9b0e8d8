package verbatim.quotes.models.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashSlotsTest {

    @Test
    void gives_every_hash_a_slot_of_its_own_and_others_none() {
        long[] hashes = new Random(1).longs(10_000).distinct().toArray();

        HashSlots slots = HashSlots.of(hashes);

        boolean[] taken = new boolean[slots.size()];
        for (long hash : hashes) {
            int slot = slots.find(hash);
            assertThat(taken[slot]).isFalse();
            taken[slot] = true;
        }
        assertThat(new Random(2).longs(10_000).mapToInt(slots::find)).containsOnly(HashSlots.NONE);
        assertThat(slots.find(0)).isEqualTo(HashSlots.NONE);
    }

    @Test
    void finds_nothing_where_nothing_is() {
        assertThat(HashSlots.of(new long[0]).find(1)).isEqualTo(HashSlots.NONE);
    }

    @Test
    void refuses_hashes_that_stand_for_two_strings_or_for_an_empty_slot() {
        assertThatThrownBy(() -> HashSlots.of(new long[] {5, 7, 5})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HashSlots.of(new long[] {0})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_have_ids_and_words_clusters() {
        NameIds ids = NameIds.of(new String[] {"a", "b"}, 10);
        Clusters clusters = Clusters.of(Map.of("a", (short) 3, "ä", (short) 0));

        assertThat(ids.size()).isEqualTo(2);
        assertThat(ids.of("b")).isEqualTo(11);
        assertThat(ids.of("c")).isEqualTo(NameIds.NONE);
        assertThat(clusters.of("a")).isEqualTo((short) 3);
        assertThat(clusters.of("ä")).isZero();
        assertThat(clusters.of("b")).isEqualTo(Clusters.UNKNOWN);
    }

    @Test
    void a_string_has_another_hash_in_another_space() {
        assertThat(StringHash.of(1, "and")).isNotEqualTo(StringHash.of(2, "and"));
        assertThat(StringHash.of(0, "and")).isEqualTo(StringHash.of("and"));
    }
}
