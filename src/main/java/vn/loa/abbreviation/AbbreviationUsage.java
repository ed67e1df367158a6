package vn.loa.abbreviation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Abbreviations use the topic that they are limited to. */
@ApplicationScoped
class AbbreviationUsage implements Usage {
    private final AbbreviationRepository abbreviations;

    AbbreviationUsage(AbbreviationRepository abbreviations) {
        this.abbreviations = abbreviations;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        return kind == Kind.TOPIC
                ? abbreviations.find("topic = ?1 order by folded, id", id).page(0, MAX).stream()
                        .map(one -> new Use(Kind.ABBREVIATION, one.id(), one.text()))
                        .toList()
                : List.of();
    }
}
