package ma.hawafiz.company;

/** What names a company at the head of each of its pages. */
public record CompanyIdentity(
        String id, String name, String ice, String fiscalId, String cnssAffiliation, String tradeRegister) {

    public static CompanyIdentity of(Company company) {
        return new CompanyIdentity(
                company.id.toString(),
                company.name,
                company.ice,
                company.fiscalId,
                company.cnssAffiliation,
                company.tradeRegister == null ? "–" : company.tradeRegister);
    }
}
