package vn.loa.activity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.article.Audience;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** Something that took place, as it was recorded. */
@Entity
@Table(name = "activity")
class Activity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String title;
    private String summary;

    @Column(name = "starts_on")
    private LocalDate from;

    @Column(name = "ends_on")
    private LocalDate to;

    @Column(name = "unit_id")
    private UUID unit;

    private String place;
    private String outlet;
    private String programme;
    private Integer minutes;
    private Integer repeats;
    private String url;
    private Integer copies;
    private String prizes;
    private String evaluation;
    private String notes;
    private String identity;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @ElementCollection
    @CollectionTable(name = "activity_topic", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "topic_id")
    private Set<UUID> topics = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_audience", joinColumns = @JoinColumn(name = "activity_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Set<Audience> audiences = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_participants", joinColumns = @JoinColumn(name = "activity_id"))
    @MapKeyColumn(name = "audience")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "number")
    private Map<Audience, Integer> participants = new LinkedHashMap<>();

    @ElementCollection
    @CollectionTable(name = "activity_trainer", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> trainers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_place", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> places = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_material", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    private List<Material> materials = new ArrayList<>();

    protected Activity() {}

    Activity(Instant now) {
        version = -1;
        createdAt = now;
    }

    void write(ActivityDraft draft, Collection<UUID> under, String identity, Person person, Instant now) {
        kind = draft.kind();
        title = draft.title();
        summary = draft.summary();
        from = draft.from();
        to = draft.lastDay();
        unit = draft.unit();
        place = draft.place();
        outlet = draft.outlet();
        programme = draft.programme();
        minutes = draft.minutes();
        repeats = draft.repeats();
        url = draft.url();
        copies = draft.copies();
        prizes = draft.prizes();
        evaluation = draft.evaluation();
        notes = draft.notes();
        this.identity = identity;
        replace(topics, under);
        replace(audiences, draft.audiences());
        replace(trainers, draft.trainers());
        replace(places, draft.places());
        replace(materials, draft.materials());
        participants.clear();
        draft.participants().forEach(one -> participants.put(one.audience(), one.number()));
        updatedAt = now;
        updatedBy = person;
        version++;
    }

    private static <T> void replace(Collection<T> before, Collection<T> now) {
        before.clear();
        before.addAll(now);
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    /** @param codes of its topics */
    ActivityDraft draft(List<String> codes) {
        return new ActivityDraft(
                kind,
                title,
                summary,
                codes,
                audiences.stream().sorted().toList(),
                from,
                to.equals(from) ? null : to,
                unit,
                place,
                List.copyOf(trainers),
                headcount(),
                List.copyOf(materials),
                evaluation,
                outlet,
                programme,
                minutes,
                repeats,
                url,
                copies,
                List.copyOf(places),
                prizes,
                notes);
    }

    ActivityFacts facts() {
        return new ActivityFacts(id, kind, title, from, url, outlet, headcount());
    }

    private List<Participants> headcount() {
        return participants.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Participants(one.getKey(), one.getValue()))
                .toList();
    }

    UUID id() {
        return id;
    }

    ActivityKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    LocalDate from() {
        return from;
    }

    Set<UUID> topics() {
        return topics;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Person updatedBy() {
        return updatedBy;
    }
}
