package vn.loa.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.loa.text.VietnameseText;

/**
 * Looks for what tells who somebody is. By rules that find too much rather than too little: an officer decides. What the sender
 * gave as the own name or address is found however it is written.
 */
final class PersonalData {
    /** Where something was found in a text. */
    record Place(int start, int end, RedactionReason reason) {
        boolean overlaps(Place other) {
            return start < other.end && other.start < end;
        }
    }

    private static final String CAPITAL = "\\p{Lu}[\\p{L}]*";

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    /** Numbers of Viet Nam: 0 or +84 and nine or ten figures more, in groups or not. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d/-])(?:\\+?84|0)(?:[ .-]?\\d){9,10}(?!\\d)");
    /** Citizen's identity: 12 figures (Law 26/2023/QH15); the older card: 9. */
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![\\d/-])(?:\\d{12}|\\d{3} \\d{3} \\d{3}(?: \\d{3})?|\\d{9})(?![\\d/])");
    /** A form of address and capitalised words behind it; in the middle of a name, "Anh" is none. */
    private static final Pattern NAME =
            Pattern.compile("(?:(?<=\\A|\\n|[.!?:;,(\"“-]\\s{0,2})(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Em)"
                    + "|(?<!\\p{L})(?:ông|bà|anh|chị|cô|chú|bác|em|[Tt]ôi tên là|[Tt]ên tôi là))\\s+(" + CAPITAL
                    + "(?:\\s+" + CAPITAL + "){0,4})");

    private static final Pattern ADDRESS =
            Pattern.compile("(?<!\\p{L})(?:[Ss]ố nhà|[Ss]ố|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Tt]hôn|"
                    + "[Xx]óm|[Tt]ổ dân phố|[Tt]ổ)\\s+(?:\\d+\\p{L}?(?:/\\d+)*|" + CAPITAL + "(?:\\s+" + CAPITAL
                    + "){0,3})"
                    + "(?:\\s*,\\s*(?:\\d+\\s+)?\\p{L}[\\p{L}\\d]*(?:\\s+[\\p{L}\\d]+){0,4}){1,3}");

    private PersonalData() {}

    /** @param own what the sender gave as the own name, and as the own addresses; nulls are left out */
    static List<Place> in(String text, SenderView own) {
        var found = new ArrayList<>(ownIn(text, own));
        add(found, EMAIL.matcher(text), 0, RedactionReason.EMAIL);
        add(found, PHONE.matcher(text), 0, RedactionReason.PHONE);
        add(found, ID_NUMBER.matcher(text), 0, RedactionReason.ID_NUMBER);
        add(found, NAME.matcher(text), 1, RedactionReason.NAME);
        add(found, ADDRESS.matcher(text), 0, RedactionReason.ADDRESS);
        found.sort(Comparator.comparingInt(Place::start));
        return found;
    }

    /** Only what the sender gave of themself; the name may stand where they want it to. */
    static List<Place> ownIn(String text, SenderView own) {
        var found = new ArrayList<Place>();
        addOwn(found, text, own.email(), RedactionReason.EMAIL);
        addOwn(found, text, own.address(), RedactionReason.ADDRESS);
        if (!own.publishName()) {
            addOwn(found, text, own.name(), RedactionReason.NAME);
        }
        if (own.phone() != null) {
            var figures = own.phone().replaceAll("\\D", "");
            var spaced = Pattern.compile(String.join("[ .()-]*", figures.split("")));
            add(found, spaced.matcher(text), 0, RedactionReason.PHONE);
        }
        return found;
    }

    private static void addOwn(List<Place> found, String text, String own, RedactionReason reason) {
        if (own == null) {
            return;
        }
        var words = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(folded(own)) + "(?![\\p{L}\\p{N}])");
        add(found, words.matcher(folded(text)), 0, reason);
    }

    /** Character by character, so that places stay where they are. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            folded.append(VietnameseText.fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static void add(List<Place> found, Matcher matcher, int group, RedactionReason reason) {
        while (matcher.find()) {
            var place = new Place(matcher.start(group), matcher.end(group), reason);
            if (found.stream().noneMatch(place::overlaps)) {
                found.add(place);
            }
        }
    }
}
