package vn.loa.identity;

import java.util.Set;

/** A person or service account with the roles it acts in. */
public record Actor(Person person, Set<String> roles) {
    /** Loa itself, when a schedule is due. */
    public static final Actor SYSTEM = new Actor(new Person("loa", "Loa"), Set.of("system"));

    /** Anybody, without an account. */
    public static final Actor PUBLIC = new Actor(new Person("public", "Public"), Set.of());

    public boolean is(Person other) {
        return person.is(other);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
