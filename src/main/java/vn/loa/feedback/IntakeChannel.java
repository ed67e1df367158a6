package vn.loa.feedback;

/** How a message came in; what came by another way than the web is entered in full by staff (Decision 31/2021/QĐ-TTg, art. 43). */
public enum IntakeChannel {
    WEB,
    PHONE,
    LETTER,
    VISIT,
    EMAIL
}
