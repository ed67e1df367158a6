package vn.loa.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/** A message as it is sent. All of it is plain text, and shown as such: markup in it is not obeyed. */
@Schema(name = "Feedback")
public record FeedbackDraft(
        @NotNull FeedbackKind kind,

        @NotBlank @Size(max = 300) @Pattern(regexp = FeedbackDraft.LINE)
        String subject,

        @NotBlank @Size(max = 20_000) @Pattern(regexp = FeedbackDraft.LINES)
        String content,

        @Schema(nullable = true, description = "Code of the topic that it is about") @Size(max = 64)
        String topic,

        @Schema(nullable = true, description = "Never shown to the public unless publishName is true")
        @Size(max = 200)
        @Pattern(regexp = FeedbackDraft.LINE)
        String senderName,

        @Schema(nullable = true, format = "email", description = "Never shown to the public")
        @Size(max = 254)
        @Pattern(regexp = FeedbackDraft.EMAIL)
        String email,

        @Schema(nullable = true, description = "Never shown to the public")
        @Size(max = 20)
        @Pattern(regexp = FeedbackDraft.PHONE)
        String phone,

        @Schema(nullable = true, description = "Never shown to the public")
        @Size(max = 500)
        @Pattern(regexp = FeedbackDraft.LINE)
        String address,

        @Schema(defaultValue = "false", description = "Whether the name may stand with the published case")
        boolean publishName,

        @Schema(nullable = true, description = "Needed with any personal data") @Valid
        Consent consent,

        @Schema(
                nullable = true,
                description = "Left empty; a form hides it from people, and what fills it in is taken for spam")
        @Size(max = 1000)
        String website) {
    /** Without line ends and other control characters, which would start a new header in a mail. */
    static final String LINE = "\\P{Cc}*";

    /** One class of characters: a group that is repeated for each line would take a frame of the stack for each. */
    static final String LINES = "[\\P{Cc}\\r\\n\\t]*";

    /** What mail systems deliver to in practice; the quoted forms of RFC 5322 are left out on purpose. */
    static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    static final String PHONE = "\\+?[0-9][0-9 .()-]{6,18}";

    public FeedbackDraft {
        subject = Blank.toNull(subject);
        content = Blank.toNull(content);
        topic = Blank.toNull(topic);
        senderName = Blank.toNull(senderName);
        email = Blank.toNull(email);
        phone = Blank.toNull(phone);
        address = Blank.toNull(address);
        website = Blank.toNull(website);
    }

    @JsonIgnore
    boolean hasPersonalData() {
        return Stream.of(senderName, email, phone, address).anyMatch(Objects::nonNull);
    }
}
