package vn.loa.text;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the words of markup: white space collapses, breaks and blocks start a line, images give their description. */
final class Words {

    private final StringBuilder read = new StringBuilder();

    private Words() {}

    static String of(List<? extends Node> nodes) {
        var words = new Words();
        nodes.forEach(words::add);
        return words.read.toString().strip();
    }

    static String of(Element element) {
        return of(element.childNodes());
    }

    private void add(Node node) {
        if (node instanceof TextNode text) {
            text.getWholeText().chars().forEach(c -> addCharacter((char) c));
        } else if (node instanceof Element element) {
            addElement(element);
        }
    }

    private void addElement(Element element) {
        switch (element.normalName()) {
            case "br" -> startLine(true);
            case "img" -> addWords(element.attr("alt"));
            case "pre" -> {
                startLine(false);
                read.append(element.wholeText());
                startLine(false);
            }
            default -> {
                boolean block = Markup.isBlock(element);
                if (block) {
                    startLine(false);
                }
                element.childNodes().forEach(this::add);
                if (block) {
                    startLine(false);
                }
            }
        }
    }

    private void addWords(String words) {
        addCharacter(' ');
        words.chars().forEach(c -> addCharacter((char) c));
        addCharacter(' ');
    }

    private void addCharacter(char c) {
        if (!Character.isWhitespace(c)) {
            read.append(c);
        } else if (!atLineStart() && last() != ' ') {
            read.append(' ');
        }
    }

    private void startLine(boolean evenIfEmpty) {
        while (!read.isEmpty() && last() == ' ') {
            read.setLength(read.length() - 1);
        }
        if (evenIfEmpty && !read.isEmpty() || !atLineStart()) {
            read.append('\n');
        }
    }

    private boolean atLineStart() {
        return read.isEmpty() || last() == '\n';
    }

    private char last() {
        return read.charAt(read.length() - 1);
    }
}
