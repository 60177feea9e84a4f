package ma.hawafiz.notification.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why an e-mail could not be handed over. In a code: what the server says in words may hold the address.
 *
 * @param lasting whether it would be refused again: the address is no good
 * @param ofTheServer whether no other e-mail would get through either
 */
record MailFailure(String code, boolean lasting, boolean ofTheServer) {
    /** 530 to 539 are about how the portal presents itself, which the operator mends. */
    private static final int OF_SIGN_IN = 53;

    private static final int TEN = 10;

    static MailFailure of(Throwable failed) {
        return Stream.<@Nullable Throwable>iterate(failed, one -> one != null, Throwable::getCause)
                .flatMap(one -> Stream.ofNullable(known(one)))
                .findFirst()
                .orElse(new MailFailure("UNREACHABLE", false, true));
    }

    private static @Nullable MailFailure known(@Nullable Throwable failed) {
        return switch (failed) {
            case SMTPException refused
            when refused.getReplyCode() > 0 -> {
                boolean ofTheServer = refused.getReplyCode() / TEN == OF_SIGN_IN;
                yield new MailFailure(
                        "SMTP " + refused.getReplyCode(), refused.isPermanent() && !ofTheServer, ofTheServer);
            }
            case TimeoutException _, io.smallrye.mutiny.TimeoutException _ -> new MailFailure("TIMEOUT", false, true);
            case null, default -> null;
        };
    }
}
