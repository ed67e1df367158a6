package vn.loa.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.loa.problem.FieldError;

/** The texts of a case as the public may read them: what is hidden gives way to its reason. */
final class PublicText {
    private final FeedbackCase original;
    private final List<Redaction> redactions;

    PublicText(FeedbackCase original, List<Redaction> redactions) {
        this.original = original;
        this.redactions = redactions;
    }

    /** Empty where nothing of the part is there yet. */
    String of(TextPart part) {
        var text = whole(part);
        var shown = new StringBuilder();
        var at = 0;
        for (var hidden : of(part, redactions)) {
            shown.append(text, at, hidden.start()).append(hidden.reason().mark());
            at = hidden.end();
        }
        return shown.append(text, at, text.length()).toString();
    }

    private String whole(TextPart part) {
        return switch (part) {
            case SUBJECT -> original.subject();
            case CONTENT -> original.content();
            case ANSWER -> original.signed().map(Answer::text).orElse("");
        };
    }

    private static List<Redaction> of(TextPart part, List<Redaction> all) {
        return all.stream()
                .filter(one -> one.part() == part)
                .sorted(Comparator.comparing(Redaction::start))
                .toList();
    }

    /** What cannot be hidden so: places that are not in the text, or lie over each other. */
    List<FieldError> faults() {
        var errors = new ArrayList<FieldError>();
        for (var part : TextPart.values()) {
            var text = whole(part);
            var end = 0;
            for (var hidden : of(part, redactions)) {
                var pointer = "/redactions/" + redactions.indexOf(hidden);
                if (hidden.start() < 0 || hidden.end() > text.length() || hidden.start() >= hidden.end()) {
                    errors.add(FieldError.of(pointer, "not-in-text", Integer.toString(text.length())));
                } else if (splits(text, hidden.start()) || splits(text, hidden.end())) {
                    errors.add(FieldError.of(pointer, "invalid-characters"));
                } else if (hidden.start() < end) {
                    errors.add(FieldError.of(pointer, "repeated"));
                } else {
                    end = hidden.end();
                }
            }
        }
        return errors;
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Places of the originals that look like personal data and are not hidden. */
    List<Redaction> suggestions(SenderView own) {
        var suggestions = new ArrayList<Redaction>();
        for (var part : TextPart.values()) {
            var hidden = of(part, redactions);
            PersonalData.in(whole(part), own).stream()
                    .map(place -> new Redaction(part, place.start(), place.end(), place.reason()))
                    .filter(place ->
                            hidden.stream().noneMatch(one -> one.start() <= place.start() && place.end() <= one.end()))
                    .forEach(suggestions::add);
        }
        return suggestions;
    }

    /** Whether what the sender gave of themself can still be read. */
    boolean tellsOfSender(SenderView own) {
        for (var part : TextPart.values()) {
            if (!PersonalData.ownIn(of(part), own).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
