package vn.loa.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.topic.TopicTree.Node;

class TopicTreeOrderTest {
    private static Node node(int id, Integer parent, String code, int position) {
        return new Node(uuid(id), parent == null ? null : uuid(parent), code, position, false, 0);
    }

    private static UUID uuid(int id) {
        return new UUID(0, id);
    }

    @Test
    void numbers_in_codes_count_as_numbers() {
        var codes = new ArrayList<>(List.of("A", "T1", "T1.2", "T1.10", "T2", "T09", "T9", "T10", "T10.1", "Ta", "a1"));
        var expected = List.copyOf(codes);
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(codes, new Random(seed));
            codes.sort(TopicTree::compareCodes);
            assertEquals(expected, codes);
        }
    }

    @Test
    void each_comes_before_those_below_it_and_siblings_by_position() {
        var tree = new TopicTree(List.of(
                node(1, null, "B", 0),
                node(2, null, "A", 1),
                node(3, 1, "T10", 0),
                node(4, 1, "T9", 0),
                node(5, 4, "X", -1),
                node(6, 1, "T1", 2)));
        assertEquals(
                List.of("B", "T9", "X", "T10", "T1", "A"),
                tree.inOrder().stream().map(Node::code).toList());
    }

    @Test
    void a_tree_may_be_as_deep_as_it_is_long() {
        var nodes = new ArrayList<Node>();
        for (var i = 0; i < 20_000; i++) {
            nodes.add(node(i, i == 0 ? null : i - 1, "T" + i, 0));
        }
        var tree = new TopicTree(nodes);
        assertEquals(20_000, tree.inOrder().size());
        assertTrue(tree.isWithin(uuid(19_999), uuid(0)));
        assertTrue(tree.isWithin(uuid(7), uuid(7)));
        assertFalse(tree.isWithin(uuid(0), uuid(1)));
    }
}
