package vn.loa.topic;

import jakarta.persistence.Embeddable;
import vn.loa.text.VietnameseText;

/**
 * Another word for a topic.
 *
 * @param folded by which it is compared
 */
@Embeddable
record TopicAlias(String alias, String folded) {
    static TopicAlias of(String alias) {
        return new TopicAlias(alias, VietnameseText.fold(alias));
    }
}
