package vn.loa.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a cleaned body as blocks. */
public final class Blocks {

    private final List<Block> blocks = new ArrayList<>();

    private Blocks() {}

    /** The blocks in reading order; containers such as figure are opened, loose text becomes a paragraph. */
    public static List<Block> of(String cleanHtml) {
        var reader = new Blocks();
        reader.readAll(Html.parse(cleanHtml));
        return List.copyOf(reader.blocks);
    }

    private void readAll(Element container) {
        var loose = new ArrayList<Node>();
        for (var node : container.childNodes()) {
            if (isInline(node)) {
                loose.add(node);
            } else if (node instanceof Element element) {
                paragraph(loose);
                loose.clear();
                read(element);
            }
        }
        paragraph(loose);
    }

    private static boolean isInline(Node node) {
        return node instanceof TextNode || node instanceof Element element && Markup.isInline(element.normalName());
    }

    private void read(Element element) {
        switch (element.normalName()) {
            case "h2", "h3", "h4", "h5", "h6" -> blocks.add(heading(element));
            case "p" -> paragraph(element.childNodes());
            case "ul", "ol" ->
                blocks.add(new Block.Listing(isOrdered(element), number(element, "start"), items(element)));
            case "dl" -> blocks.add(new Block.Listing(false, null, definitions(element)));
            case "blockquote" ->
                blocks.add(new Block.Quote(Words.of(element), html(element), attribute(element, "cite")));
            case "table" -> blocks.add(table(element));
            case "pre" -> blocks.add(new Block.Code(element.wholeText()));
            case "hr" -> blocks.add(new Block.Rule());
            case "figure" -> figure(element);
            default -> readAll(element);
        }
    }

    private static Block heading(Element element) {
        int level = element.normalName().charAt(1) - '0';
        return new Block.Heading(level, element.id(), Words.of(element), html(element));
    }

    /** A paragraph of nothing but images is those images. */
    private void paragraph(List<Node> inline) {
        if (inline.stream().allMatch(node -> Markup.isBlank(node) || node.nameIs("img"))) {
            for (var node : inline) {
                if (node instanceof Element element && element.nameIs("img")) {
                    blocks.add(image(element, null));
                }
            }
        } else {
            blocks.add(new Block.Paragraph(Words.of(inline), html(inline)));
        }
    }

    private void figure(Element figure) {
        var images = figure.select("img");
        if (images.size() != 1 || !Words.of(withoutCaption(figure)).equals(words(images.get(0)))) {
            readAll(figure);
            return;
        }
        blocks.add(image(images.get(0), caption(figure, "figcaption")));
    }

    private static String words(Element image) {
        return Words.of(List.of(image));
    }

    private static List<Node> withoutCaption(Element figure) {
        return figure.childNodes().stream()
                .filter(node -> !node.nameIs("figcaption"))
                .toList();
    }

    /** HTML allows one caption; browsers show all there are, so all are read. */
    private static String caption(Element captioned, String name) {
        var captions = captioned.select("> " + name);
        return captions.isEmpty() ? null : Words.of(captions);
    }

    private static Block image(Element image, String caption) {
        return new Block.Image(
                image.attr("src"), attribute(image, "alt"), caption, number(image, "width"), number(image, "height"));
    }

    private static List<Block.Item> items(Element list) {
        var items = new ArrayList<Block.Item>();
        for (var child : list.children()) {
            if (isList(child) && !items.isEmpty()) {
                // ul directly in ul: invalid, common, and meant as part of the item before it
                items.set(items.size() - 1, below(items.get(items.size() - 1), child));
            } else {
                items.add(item(child));
            }
        }
        return List.copyOf(items);
    }

    private static Block.Item item(Element element) {
        if (isList(element)) {
            return below(new Block.Item("", "", null, List.of()), element);
        }
        var own = element.childNodes().stream().filter(node -> !isList(node)).toList();
        var item = new Block.Item(Words.of(own), html(own), null, List.of());
        for (var child : element.children()) {
            if (isList(child)) {
                item = below(item, child);
            }
        }
        return item;
    }

    private static Block.Item below(Block.Item item, Element list) {
        var items = new ArrayList<>(item.items());
        items.addAll(items(list));
        return new Block.Item(item.text(), item.html(), isOrdered(list), List.copyOf(items));
    }

    /** A term is an item, what is said about it are the items below. */
    private static List<Block.Item> definitions(Element list) {
        var items = new ArrayList<Block.Item>();
        for (var child : list.children()) {
            var item = item(child);
            if (child.nameIs("dd") && !items.isEmpty()) {
                var term = items.remove(items.size() - 1);
                var said = new ArrayList<>(term.items());
                said.add(item);
                item = new Block.Item(term.text(), term.html(), false, List.copyOf(said));
            }
            items.add(item);
        }
        return List.copyOf(items);
    }

    private static Block table(Element table) {
        var rows = new ArrayList<List<Block.Cell>>();
        for (var row : table.select("tr")) {
            if (row.closest("table") == table) {
                rows.add(row.children().stream().map(Blocks::cell).toList());
            }
        }
        boolean headed = !rows.isEmpty() && rows.get(0).stream().allMatch(Block.Cell::header);
        var header = headed ? rows.remove(0) : List.<Block.Cell>of();
        return new Block.Table(caption(table, "caption"), header, List.copyOf(rows));
    }

    private static Block.Cell cell(Element cell) {
        return new Block.Cell(
                Words.of(cell), html(cell), cell.nameIs("th"), number(cell, "colspan"), number(cell, "rowspan"));
    }

    private static boolean isList(Node node) {
        return node.nameIs("ul") || node.nameIs("ol");
    }

    private static boolean isOrdered(Element list) {
        return list.nameIs("ol");
    }

    private static String html(Element element) {
        return html(element.childNodes());
    }

    /** Inner markup; a paragraph that is alone says no more than its content. */
    private static String html(List<Node> nodes) {
        var seen = nodes.stream().filter(node -> !Markup.isBlank(node)).toList();
        if (seen.size() == 1 && seen.get(0) instanceof Element only && only.nameIs("p") && !only.hasAttr("lang")) {
            return html(only.childNodes());
        }
        var html = new StringBuilder();
        nodes.forEach(node -> html.append(node.outerHtml()));
        return html.toString().strip();
    }

    private static String attribute(Element element, String name) {
        return element.hasAttr(name) ? element.attr(name) : null;
    }

    private static Integer number(Element element, String name) {
        var value = element.attr(name);
        return value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
    }
}
