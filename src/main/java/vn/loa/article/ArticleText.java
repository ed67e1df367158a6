package vn.loa.article;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an edition says: checked, its body clean, its references known.
 *
 * @param body HTML of the allow-list
 * @param topics ids
 */
record ArticleText(
        String title,
        String summary,
        String body,
        String slug,
        List<UUID> topics,
        List<UUID> documents,
        Set<Audience> audiences,
        String byline,
        UUID organisation,
        UpdateType updateType,
        String changeNote) {}
