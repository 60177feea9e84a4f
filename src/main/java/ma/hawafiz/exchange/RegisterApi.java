package ma.hawafiz.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Both registers over HTTP: docs/registers.md. One register offers the first two, the other the rest. */
interface RegisterApi {
    @GET
    @Path("employers/{affiliation}/certificate")
    Response employerCertificate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("affiliation") String affiliation);

    @GET
    @Path("employers/{affiliation}/presence/{month}")
    Response presence(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("affiliation") String affiliation,
            @PathParam("month") String month);

    @GET
    @Path("taxpayers/{fiscalId}/certificate")
    Response taxpayerCertificate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("fiscalId") String fiscalId);

    @GET
    @Path("taxpayers/{fiscalId}/statements-9421/{year}")
    Response statement9421(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("fiscalId") String fiscalId,
            @PathParam("year") String year);

    @GET
    @Path("taxpayers/{fiscalId}/is-returns/{year}")
    Response isReturn(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("fiscalId") String fiscalId,
            @PathParam("year") String year);
}
