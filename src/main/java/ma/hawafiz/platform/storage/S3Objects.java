package ma.hawafiz.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** A bucket of any server that speaks the S3 API. */
final class S3Objects implements ObjectStore {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final S3Client client;
    private final String bucket;

    S3Objects(ObjectStores.S3Settings settings) {
        this.bucket = settings.bucket().orElseThrow();
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint().map(URI::create).orElseThrow())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey().orElseThrow(), settings.secretKey().orElseThrow())))
                // By path: a bucket's name in the host's asks more of certificates than servers of one's own have. In
                // one
                // piece: its hash is signed, and every server understands it.
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false)
                        .build())
                // Not every server knows the checksums that came later than the protocol; we check our own hash.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(PATIENCE)
                        .build())
                .build();
    }

    @Override
    public void keep(String key, Path content) {
        client.putObject(to -> to.bucket(bucket).key(key), RequestBody.fromFile(content));
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return client.getObject(from -> from.bucket(bucket).key(key));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void remove(String key) {
        client.deleteObject(from -> from.bucket(bucket).key(key));
    }
}
