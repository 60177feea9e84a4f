package ma.hawafiz.payroll.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.hawafiz.payroll.PayrollImports.ChosenColumns;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.PayrollTable;
import ma.hawafiz.payroll.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads files of one or more kinds and loads what they say; one bean for each way to read. */
interface FileSource {
    boolean reads(FileKind kind);

    /**
     * Reads the file to its end, in the transaction in which it is loaded.
     *
     * @param reading hears of every fault; a file in which anything is wrong comes out {@link Refused}
     * @param loading what to do with a file that has none; called at most once, before this method returns
     */
    Result read(Asked asked, Reading reading, Loading loading) throws IOException;

    record Asked(UUID companyId, FileKind kind, Path file) {}

    /** Writes the import down and then moves what was read under its id. */
    interface Loading {
        /** @param chosen what the columns were taken for, where their headers do not say it */
        void accept(PayrollTable.Content content, @Nullable ChosenColumns chosen, Consumer<UUID> load);

        default void accept(PayrollTable.Content content, Consumer<UUID> load) {
            accept(content, null, load);
        }
    }

    sealed interface Result permits Loaded, Refused, ColumnsAsked {}

    /** @param mapping by which the columns were read, if not by their own headers */
    record Loaded(Optional<UUID> mapping) implements Result {}

    record Refused(Optional<UUID> mapping) implements Result {}

    /** The columns are not known: somebody has to say what they are. */
    record ColumnsAsked(Layout layout) implements Result {}
}
