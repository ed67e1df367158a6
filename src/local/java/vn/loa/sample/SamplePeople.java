package vn.loa.sample;

import java.util.Set;
import vn.loa.identity.Actor;
import vn.loa.identity.Person;
import vn.loa.identity.Roles;

/** Who enters the sample content: one person for each role, so that four eyes hold here too. */
final class SamplePeople {
    static final Actor PLANNER = person(Roles.PLANNER);
    static final Actor AUTHOR = person(Roles.AUTHOR);
    static final Actor EDITOR = person(Roles.EDITOR);
    static final Actor APPROVER = person(Roles.APPROVER);

    private SamplePeople() {}

    private static Actor person(String role) {
        return new Actor(new Person("sample-" + role, "Dữ liệu mẫu (" + role + ")"), Set.of(role));
    }
}
