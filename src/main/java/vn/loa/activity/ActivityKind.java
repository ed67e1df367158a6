package vn.loa.activity;

import java.util.Set;
import vn.loa.text.Kebab;

/** What an activity is, and what is told of it beside its title, unit and day. */
public enum ActivityKind {
    TRAINING_CLASS(Set.of("place", "participants"), Set.of("to", "trainers", "materials", "evaluation")),
    BROADCAST(Set.of("outlet", "minutes"), Set.of("to", "programme", "repeats", "url")),
    PRESS_CLIPPING(Set.of("outlet"), Set.of("url")),
    /** Posters, leaflets and banners. */
    PRINT(Set.of("copies"), Set.of("places")),
    CONTEST(Set.of(), Set.of("to", "place", "participants", "materials", "prizes")),
    MEETING(Set.of("place"), Set.of("to", "participants", "materials"));

    private final Set<String> needed;
    private final Set<String> allowed;

    ActivityKind(Set<String> needed, Set<String> allowed) {
        this.needed = needed;
        this.allowed = allowed;
    }

    boolean needs(String field) {
        return needed.contains(field);
    }

    boolean has(String field) {
        return needed.contains(field) || allowed.contains(field);
    }

    public String code() {
        return Kebab.of(this);
    }
}
