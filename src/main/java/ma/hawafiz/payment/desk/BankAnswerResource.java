package ma.hawafiz.payment.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import ma.hawafiz.payment.answer.ImportBankAnswer;
import ma.hawafiz.platform.storage.ReceivedFile;

@Path("/api/v1/bank-answers")
@RolesAllowed("payer")
@Produces(MediaType.APPLICATION_JSON)
public class BankAnswerResource {
    private final ImportBankAnswer importBankAnswer;

    BankAnswerResource(ImportBankAnswer importBankAnswer) {
        this.importBankAnswer = importBankAnswer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_XML)
    public ImportBankAnswer.Imported take(InputStream sent) {
        try (ReceivedFile file = ReceivedFile.receive(sent, ImportBankAnswer.MOST_BYTES)) {
            return importBankAnswer.importFile(file);
        }
    }
}
