package ma.hawafiz.payment.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run with its total, and how far the bank has answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunHead(
        UUID id,
        String number,
        State state,
        int orders,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total,
        String sha256,
        int paid,
        int refused,
        String madeBy,
        Instant madeAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @JsonIgnore UUID madeById) {

    public enum State {
        /** Waits for its second payer. */
        MADE,
        /** Confirmed: the bank may have it. */
        ISSUED,
        /** The bank has answered for every order. */
        SETTLED,
        DISCARDED
    }

    public boolean awaits() {
        return state == State.MADE;
    }

    @JsonIgnore
    public boolean issued() {
        return state == State.ISSUED || state == State.SETTLED;
    }
}
