package vn.loa.plan;

/** How something is communicated. The one place that lists the forms: those that are channels are to come from there. */
public enum Form {
    PORTAL,
    PRESS,
    MASS_MEDIA,
    TRAINING,
    ZALO,
    FACEBOOK,
    EMAIL,
    OTHER
}
