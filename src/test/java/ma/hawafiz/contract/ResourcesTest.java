package ma.hawafiz.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.hawafiz.contract.Contract.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The resources below {@code /api/v1} are the contract's operations, each open to whom the contract says. */
class ResourcesTest {
    private static final String ROOT = "/api/v1";
    private static final String ALL = "everyone";
    private static final String SIGNED_IN = "everyone signed in";

    @Test
    void offerWhatTheContractPromisesAndNothingElse() {
        assertThat(offered()).containsOnlyKeys(promised().keySet());
    }

    @Test
    void areOpenToWhomTheContractSays() {
        Map<String, String> promised = promised();
        assertThat(offered())
                .allSatisfy((operation, callers) -> assertThat(callers).isEqualTo(promised.get(operation)));
    }

    private static Map<String, String> promised() {
        return Contract.operations().stream().collect(toMap(Operation::toString, operation -> {
            if (operation.isPublic()) {
                return ALL;
            }
            return operation.roles().isEmpty() ? SIGNED_IN : new TreeSet<>(operation.roles()).toString();
        }));
    }

    private static Map<String, String> offered() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ma.hawafiz").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .filter(method -> path(method).startsWith(ROOT + "/"))
                        .flatMap(method -> verbs(method)
                                .map(verb -> Map.entry(verb + " " + path(method).substring(ROOT.length()), method)))
                        .collect(toMap(Map.Entry::getKey, operation -> callers(operation.getValue())));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    /** The whole path, written as the contract writes it: no doubled slash, no pattern in a parameter. */
    private static String path(Method method) {
        return ("/" + own(method.getDeclaringClass()) + "/" + own(method))
                .replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    private static String own(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String callers(Method method) {
        RolesAllowed roles = nearest(method, RolesAllowed.class);
        if (nearest(method, PermitAll.class) != null) {
            return ALL;
        }
        return roles == null ? SIGNED_IN : new TreeSet<>(Arrays.asList(roles.value())).toString();
    }

    private static <A extends Annotation> @Nullable A nearest(Method method, Class<A> annotation) {
        A onMethod = method.getAnnotation(annotation);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(annotation);
    }
}
