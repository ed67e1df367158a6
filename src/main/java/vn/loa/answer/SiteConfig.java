package vn.loa.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The website in front of this API, which feeds and sitemaps lead to. */
@ConfigMapping(prefix = "loa.site")
public interface SiteConfig {
    /** Where it is, as browsers see it. This API answers under {@code /api} of the same address. */
    URI url();

    /** Its name, and that of whoever speaks where an article does not say. */
    @WithDefault("Loa")
    String name();

    /** Where it shows an article; {@code {slug}} stands for the article's. */
    @WithDefault("/bai-viet/{slug}")
    String articlePath();
}
