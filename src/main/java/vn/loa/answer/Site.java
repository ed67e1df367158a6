package vn.loa.answer;

import jakarta.enterprise.context.ApplicationScoped;

/** Addresses as readers see them. */
@ApplicationScoped
public class Site {
    private final SiteConfig config;

    Site(SiteConfig config) {
        this.config = config;
    }

    public String name() {
        return config.name();
    }

    public String home() {
        return config.url().toString();
    }

    public String article(String slug) {
        return absolute(config.articlePath().replace("{slug}", slug));
    }

    /** @param path of this API or of the site, from its first slash on */
    public String absolute(String path) {
        var home = home();
        return (home.endsWith("/") ? home.substring(0, home.length() - 1) : home) + path;
    }
}
