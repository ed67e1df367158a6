package vn.loa.feed;

import jakarta.enterprise.context.ApplicationScoped;

/** Addresses as readers see them. */
@ApplicationScoped
class Site {
    private final SiteConfig config;

    Site(SiteConfig config) {
        this.config = config;
    }

    String name() {
        return config.name();
    }

    String home() {
        return config.url().toString();
    }

    String article(String slug) {
        return absolute(config.articlePath().replace("{slug}", slug));
    }

    /** @param path of this API or of the site, from its first slash on */
    String absolute(String path) {
        var home = home();
        return (home.endsWith("/") ? home.substring(0, home.length() - 1) : home) + path;
    }
}
