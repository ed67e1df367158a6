package vn.loa.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Copies the allowed part of a parsed body into a new tree whose inline elements and paragraphs hold inline content only.
 *
 * <p>jsoup's Cleaner is not used: it runs the words of adjacent div elements together, keeps the text of what should go
 * whole (svg, select), cannot rename, and does not say what it removed.
 */
final class Cleaning {

    private static final Set<String> NEVER_NESTED =
            Set.of("a", "strong", "em", "s", "mark", "code", "abbr", "cite", "time");

    /** What loose text in a list becomes. */
    private static final Map<String, String> LOOSE_TEXT_IN = Map.of("ul", "li", "ol", "li", "dl", "dd");

    private static final Set<String> TRIMMED = Set.of("p", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern LEADING_MARKS = Pattern.compile("^\\p{M}+");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    /** Headings and preformatted text hold inline content only, so blocks in them leave their words. */
    private static final Map<String, String> FLAT =
            Map.of("h2", " ", "h3", " ", "h4", " ", "h5", " ", "h6", " ", "pre", "\n");

    private final Removals removals;
    private final Set<String> open = new HashSet<>();
    private Optional<String> flattening = Optional.empty();

    Cleaning(Removals removals) {
        this.removals = removals;
    }

    Element clean(Element source) {
        var body = Html.emptyDocument().body();
        copyChildren(source, body);
        wrapLooseText(body, new Element("p"));
        settle(body);
        return body;
    }

    private void copyChildren(Element source, Element target) {
        for (var child : source.childNodes()) {
            if (child instanceof TextNode text) {
                append(text.getWholeText(), target);
            } else if (child instanceof Element element) {
                copy(element, target);
            }
        }
    }

    private void copy(Element element, Element target) {
        var name = Markup.nameOf(element);
        if (Markup.isDroppedWhole(element)) {
            report(element);
        } else if (!Markup.isAllowed(name)) {
            report(element);
            unwrap(element, target);
        } else if (flattening.isPresent() && !Markup.isInline(name)) {
            report(element);
            flatten(element, target);
        } else {
            if (Markup.isDemoted(element)) {
                report(element);
            }
            copyAllowed(element, name, target);
        }
    }

    private void report(Element element) {
        removals.add(Removal.Kind.ELEMENT, element.normalName());
    }

    private void unwrap(Element element, Element target) {
        if (!Markup.separates(element)) {
            copyChildren(element, target);
        } else if (flattening.isPresent()) {
            flatten(element, target);
        } else {
            var box = new Element("div");
            copyChildren(element, box);
            wrapLooseText(box, new Element("p"));
            moveChildren(box, target);
        }
    }

    private void flatten(Element element, Element target) {
        append(flattening.orElseThrow(), target);
        copyChildren(element, target);
        append(flattening.orElseThrow(), target);
    }

    private void copyAllowed(Element element, String name, Element target) {
        var copy = new Element(name);
        boolean refused = copyAttributes(element, copy);
        var obligatory = Markup.obligatoryAttribute(name);
        if (obligatory.isPresent() && !copy.hasAttr(obligatory.get())) {
            if (!refused) {
                report(element);
            }
            copyChildren(element, target);
        } else if (NEVER_NESTED.contains(name)) {
            copyOnce(element, copy, target);
        } else if (FLAT.containsKey(name)) {
            copyFlat(element, copy, target);
        } else {
            copyChildren(element, copy);
            place(copy, target);
        }
    }

    private void copyOnce(Element element, Element copy, Element target) {
        if (open.add(copy.normalName())) {
            copyChildren(element, copy);
            open.remove(copy.normalName());
            place(copy, target);
        } else {
            copyChildren(element, target);
        }
    }

    private void copyFlat(Element element, Element copy, Element target) {
        flattening = Optional.of(FLAT.get(copy.normalName()));
        copyChildren(element, copy);
        flattening = Optional.empty();
        place(copy, target);
    }

    /** Answers whether an address was refused, which then explains a missing link. */
    private boolean copyAttributes(Element element, Element copy) {
        boolean refused = false;
        for (Attribute attribute : element.attributes()) {
            var key = attribute.getKey();
            var value = clean(attribute.getValue());
            if (Markup.isAddress(copy.normalName(), key)) {
                var address = key.equals("href") ? SafeAddress.ofLink(value) : SafeAddress.ofResource(value);
                address.ifPresent(safe -> copy.attr(key, safe));
                if (address.isEmpty()) {
                    removals.add(Removal.Kind.PROTOCOL, SafeAddress.scheme(value));
                    refused = true;
                }
            } else if (Markup.isAllowed(copy.normalName(), key, value)) {
                copy.attr(key, value);
            } else {
                removals.add(Removal.Kind.ATTRIBUTE, key);
            }
        }
        return refused;
    }

    private static void place(Element copy, Element target) {
        var name = copy.normalName();
        if (Markup.isInline(name)) {
            placeInline(copy, target);
        } else if (name.equals("p") && holdsBlock(copy)) {
            wrapLooseText(copy, copy.shallowClone());
            moveChildren(copy, target);
        } else if (name.equals("p") || Markup.HEADINGS.contains(name)) {
            if (!Markup.isBlank(copy)) {
                target.appendChild(copy);
            }
        } else {
            if (LOOSE_TEXT_IN.containsKey(name)) {
                wrapLooseText(copy, new Element(LOOSE_TEXT_IN.get(name)));
            }
            target.appendChild(copy);
        }
    }

    private static void placeInline(Element copy, Element target) {
        if (holdsBlock(copy)) {
            wrapDeep(copy, copy.shallowClone());
            moveChildren(copy, target);
        } else if (copy.nameIs("br") || !Markup.isBlank(copy)) {
            target.appendChild(copy);
        } else {
            append(copy.wholeText(), target);
        }
    }

    /** Wraps inline content that lies directly between blocks; what is blank goes, but for white space. */
    private static void wrapLooseText(Element container, Element wrapper) {
        for (var run : takeRuns(container)) {
            if (Markup.isBlock(run.get(0))) {
                container.appendChild(run.get(0));
            } else if (run.stream().allMatch(Markup::isBlank)) {
                run.stream().filter(TextNode.class::isInstance).forEach(container::appendChild);
            } else {
                container.appendChild(wrap(run, wrapper));
            }
        }
    }

    /** Puts an inline element inside the blocks it was written around. */
    private static void wrapDeep(Element container, Element wrapper) {
        for (var run : takeRuns(container)) {
            if (run.get(0) instanceof Element block && Markup.isBlock(block)) {
                wrapDeep(block, wrapper);
                container.appendChild(block);
            } else if (run.stream().allMatch(Markup::isBlank)) {
                run.forEach(container::appendChild);
            } else {
                container.appendChild(wrap(run, wrapper));
            }
        }
    }

    /**
     * Empties the container and gives its content: each block by itself, and the inline content between blocks together.
     * Moving nodes one by one out of a full parent would take quadratic time.
     */
    private static List<List<Node>> takeRuns(Element container) {
        var runs = new ArrayList<List<Node>>();
        List<Node> inline = new ArrayList<>();
        for (var node : takeChildren(container)) {
            if (Markup.isBlock(node)) {
                runs.add(inline);
                runs.add(List.of(node));
                inline = new ArrayList<>();
            } else {
                inline.add(node);
            }
        }
        runs.add(inline);
        runs.removeIf(List::isEmpty);
        return runs;
    }

    private static List<Node> takeChildren(Element element) {
        var children = List.copyOf(element.childNodes());
        element.empty();
        return children;
    }

    private static Element wrap(List<Node> run, Element wrapper) {
        var around = wrapper.shallowClone();
        run.forEach(around::appendChild);
        return around;
    }

    private static void moveChildren(Element from, Element to) {
        takeChildren(from).forEach(to::appendChild);
    }

    private static void append(String text, Element target) {
        target.appendChild(new TextNode(text));
    }

    private static boolean holdsBlock(Element element) {
        return element.childNodes().stream()
                .anyMatch(node -> Markup.isBlock(node) || node instanceof Element e && holdsBlock(e));
    }

    /** Joins adjacent texts and normalises them: a character reference may bring back what normalising took out. */
    private static void settle(Element element) {
        var text = new StringBuilder();
        for (var node : takeChildren(element)) {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (node instanceof Element child) {
                appendSettled(text, element);
                settle(child);
                element.appendChild(child);
            }
        }
        if (TRIMMED.contains(element.normalName())) {
            text = new StringBuilder(text.toString().stripTrailing());
        }
        appendSettled(text, element);
    }

    private static void appendSettled(StringBuilder text, Element parent) {
        if (!text.isEmpty()) {
            append(settled(text.toString(), parent), parent);
            text.setLength(0);
        }
    }

    private static String settled(String text, Element parent) {
        // A leading mark has no letter to stand on; left there, the markup before it would not be NFC.
        var settled = LEADING_MARKS.matcher(clean(text)).replaceFirst("");
        if (parent.childNodeSize() > 0) {
            return settled;
        }
        if (parent.nameIs("pre")) {
            return settled.replaceFirst("^\n+", ""); // browsers skip the first line end of pre
        }
        return TRIMMED.contains(parent.normalName()) ? settled.stripLeading() : settled;
    }

    private static String clean(String text) {
        return VietnameseText.normalise(LONE_SURROGATE.matcher(text).replaceAll("\uFFFD"));
    }
}
