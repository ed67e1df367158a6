package vn.loa.delivery;

/** The contract of whom an article is for. */
enum Readership {
    OFFICIALS,
    ORGANISATIONS,
    CITIZENS,
    BUSINESSES
}
