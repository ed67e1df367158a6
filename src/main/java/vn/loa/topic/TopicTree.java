package vn.loa.topic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The shape of the whole tree, without its texts. */
final class TopicTree {
    private static final Pattern NUMBER_BORDER = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    /** Siblings by position, those of equal position by code, in which a number counts as one: T9 before T10. */
    private static final Comparator<Node> AMONG_SIBLINGS =
            Comparator.comparingInt(Node::position).thenComparing(Node::code, TopicTree::compareCodes);

    private final Map<UUID, Node> nodes = new LinkedHashMap<>();

    TopicTree(List<Node> nodes) {
        nodes.forEach(node -> this.nodes.put(node.id(), node));
    }

    /** @param parent null at the top */
    record Node(UUID id, UUID parent, String code, int position, boolean retired, int treeOrder) {}

    /** Whether the topic lies below the other one, or is that one. */
    boolean isWithin(UUID topic, UUID other) {
        for (var id = topic;
                id != null;
                id = nodes.containsKey(id) ? nodes.get(id).parent() : null) {
            if (id.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** All of it, depth first. */
    List<Node> inOrder() {
        var children = new HashMap<UUID, List<Node>>();
        nodes.values()
                .forEach(node -> children.computeIfAbsent(node.parent(), parent -> new ArrayList<>())
                        .add(node));
        children.values().forEach(siblings -> siblings.sort(AMONG_SIBLINGS.reversed())); // the stack turns them round
        var order = new ArrayList<Node>();
        var stack = new ArrayDeque<Node>();
        children.getOrDefault(null, List.of()).forEach(stack::push);
        while (!stack.isEmpty()) {
            var node = stack.pop();
            order.add(node);
            children.getOrDefault(node.id(), List.of()).forEach(stack::push);
        }
        return order;
    }

    static int compareCodes(String one, String other) {
        var left = NUMBER_BORDER.split(one);
        var right = NUMBER_BORDER.split(other);
        for (var i = 0; i < Math.min(left.length, right.length); i++) {
            var compared = comparePieces(left[i], right[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return left.length == right.length ? one.compareTo(other) : Integer.compare(left.length, right.length);
    }

    private static int comparePieces(String one, String other) {
        if (!Character.isDigit(one.charAt(0)) || !Character.isDigit(other.charAt(0))) {
            return one.compareTo(other);
        }
        var left = one.replaceFirst("^0+(?=\\d)", "");
        var right = other.replaceFirst("^0+(?=\\d)", "");
        return left.length() == right.length() ? left.compareTo(right) : Integer.compare(left.length(), right.length());
    }
}
