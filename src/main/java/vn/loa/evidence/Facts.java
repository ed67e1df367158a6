package vn.loa.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.loa.activity.ActivityFacts;
import vn.loa.activity.ActivityKind;
import vn.loa.http.Digests;
import vn.loa.text.VietnameseText;

/**
 * What is known of a piece of evidence, whatever its kind.
 *
 * @param reference id of what Loa keeps itself; null for what is elsewhere
 * @param identity the same for the same thing, however it is entered; a digest
 */
record Facts(
        EvidenceKind kind,
        UUID reference,
        String url,
        String title,
        String outlet,
        LocalDate date,
        int quantity,
        String notes,
        String identity) {

    static Facts ofArticle(UUID article, String title, LocalDate publishedOn, String notes) {
        return new Facts(
                EvidenceKind.ARTICLE, article, null, title, null, publishedOn, 1, notes, digest("article " + article));
    }

    static Facts ofActivity(ActivityFacts activity, int quantity, String notes) {
        return new Facts(
                EvidenceKind.ACTIVITY,
                activity.id(),
                activity.url(),
                activity.title(),
                activity.outlet(),
                activity.date(),
                quantity,
                notes,
                digest(identity(activity)));
    }

    /** What is elsewhere is known by its address or, without one, by who brought what when. */
    static Facts ofOther(EvidenceDraft draft) {
        var identity = elsewhere(draft.url(), draft.outlet(), draft.date(), draft.title());
        return new Facts(
                draft.kind(),
                null,
                draft.url(),
                draft.title(),
                draft.outlet(),
                draft.date(),
                draft.quantity(),
                draft.notes(),
                digest(identity));
    }

    /** A clipping is the same thing whether it is recorded as an activity or entered as press. */
    private static String identity(ActivityFacts activity) {
        return activity.kind() == ActivityKind.PRESS_CLIPPING
                ? elsewhere(activity.url(), activity.outlet(), activity.date(), activity.title())
                : "activity " + activity.id();
    }

    private static String elsewhere(String url, String outlet, LocalDate date, String title) {
        return url == null
                ? "press " + date + " " + VietnameseText.fold(outlet) + "\n" + VietnameseText.fold(title)
                : "url " + address(url);
    }

    /** Without what leads to the same page: scheme, capitals in the host, a last slash, a place within the page. */
    private static String address(String url) {
        var bare = url.replaceFirst("#.*", "").replaceFirst("(?i)^https?://", "");
        var path = bare.indexOf('/');
        var host = (path < 0 ? bare : bare.substring(0, path)).toLowerCase(Locale.ROOT);
        return host + (path < 0 ? "" : bare.substring(path).replaceFirst("/$", ""));
    }

    private static String digest(String identity) {
        return Digests.sha256(identity.getBytes(StandardCharsets.UTF_8));
    }
}
