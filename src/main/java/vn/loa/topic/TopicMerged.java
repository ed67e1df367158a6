package vn.loa.topic;

import java.util.UUID;
import vn.loa.identity.Person;

/**
 * A topic has become part of another. Who files things under topics hears of it within the transaction, and files them
 * under the one that goes on.
 */
public record TopicMerged(UUID from, UUID into, Person by) {}
