package ma.hawafiz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may know what, and who may do what. A broken rule is mended in the code; none is ever frozen. */
@AnalyzeClasses(packages = "ma.hawafiz", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<Class<? extends Annotation>> CALLERS =
            List.of(RolesAllowed.class, Authenticated.class, PermitAll.class, DenyAll.class);

    /** A use case is named by what it does; what is named by what it is begins no transaction. */
    private static final String USE_CASE =
            "(Adopt|Answer|Apply|Appoint|Arrange|Ask|Assign|Cancel|Cast|Choose|Close|Confirm|Convene|"
                    + "Decide|Declare|Discard|Draft|End|Export|File|Forget|Freeze|Give|HandIn|Import|Issue|"
                    + "Lodge|Make|Open|Propose|Read|Receive|Record|Register|Rehearse|Request|Retry|Return|"
                    + "Reveal|Revise|Run|Save|Send|Sign|Start|Uphold|Withdraw|Write)[A-Z]\\w*";

    private static final Set<String> CLOCKS =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");

    @ArchTest
    static final ArchRule theLawKnowsNothingOfOursAndNoFramework = classes()
            .that()
            .resideInAPackage("ma.hawafiz.law..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("ma.hawafiz.law..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule thePlatformKnowsNoFeature = knowsOnly("platform");

    @ArchTest
    static final ArchRule identityKnowsThePlatformOnly = knowsOnly("identity", "platform");

    @ArchTest
    static final ArchRule referenceStandsOnTheLaw = knowsOnly("reference", "law", "identity", "platform");

    @ArchTest
    static final ArchRule evaluationIsTheDoorOfTheLaw = knowsOnly("evaluation", "law", "reference", "platform");

    @ArchTest
    static final ArchRule companyStandsOnTheLaw = knowsOnly("company", "reference", "law", "identity", "platform");

    @ArchTest
    static final ArchRule payrollStandsOnCompany = knowsOnly("payroll", "company", "law", "identity", "platform");

    @ArchTest
    static final ArchRule readingFilesNeedsNoDatabase = noClasses()
            .that()
            .resideInAPackage("ma.hawafiz.payroll.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..",
                    "org.hibernate..",
                    "ma.hawafiz.payroll",
                    "ma.hawafiz.platform.storage..",
                    "ma.hawafiz.platform.problem..");

    @ArchTest
    static final ArchRule crosscheckStandsOnPayroll =
            knowsOnly("crosscheck", "payroll", "company", "reference", "law", "identity", "platform");

    @ArchTest
    static final ArchRule dossierStandsOnCompanyPayrollAndLaw = knowsOnly(
            "dossier", "crosscheck", "company", "payroll", "law", "evaluation", "reference", "identity", "platform");

    @ArchTest
    static final ArchRule documentStandsOnDossierAndPayroll =
            knowsOnly("document", "dossier", "company", "payroll", "law", "reference", "identity", "platform");

    @ArchTest
    static final ArchRule reviewStandsOnDossier = knowsOnly(
            "review", "dossier", "crosscheck", "company", "payroll", "law", "evaluation", "identity", "platform");

    @ArchTest
    static final ArchRule committeeStandsOnReview =
            knowsOnly("committee", "review", "dossier", "company", "reference", "law", "identity", "platform");

    @ArchTest
    static final ArchRule exchangeStandsOnDossierAndCompany =
            knowsOnly("exchange", "dossier", "company", "law", "reference", "identity", "platform");

    @ArchTest
    static final ArchRule amendmentStandsOnDossierAndReference =
            knowsOnly("amendment", "dossier", "law", "evaluation", "reference", "identity", "platform");

    @ArchTest
    static final ArchRule paymentStandsOnReview =
            knowsOnly("payment", "review", "dossier", "company", "payroll", "law", "identity", "platform");

    @ArchTest
    static final ArchRule letterStandsOnReview =
            knowsOnly("letter", "review", "dossier", "company", "payroll", "evaluation", "law", "identity", "platform");

    @ArchTest
    static final ArchRule controlReadsForItself = knowsOnly("control", "identity", "platform");

    @ArchTest
    static final ArchRule campaignReadsForItselfAndExplainsAsADossierDoes =
            knowsOnly("campaign", "dossier", "company", "law", "evaluation", "reference", "identity", "platform");

    @ArchTest
    static final ArchRule nothingRestsOnACampaign = noClasses()
            .that()
            .resideOutsideOfPackage("ma.hawafiz.campaign..")
            .and()
            .doNotHaveFullyQualifiedName("ma.hawafiz.Main")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ma.hawafiz.campaign..");

    @ArchTest
    static final ArchRule simulationAsksTheLawOnly =
            knowsOnly("simulation", "law", "evaluation", "reference", "platform");

    @ArchTest
    static final ArchRule nothingRestsOnASimulation = noClasses()
            .that()
            .resideOutsideOfPackage("ma.hawafiz.simulation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ma.hawafiz.simulation..");

    @ArchTest
    static final ArchRule auditListensAndIsNeverCalled = noClasses()
            .that()
            .resideOutsideOfPackage("ma.hawafiz.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ma.hawafiz.audit..");

    @ArchTest
    static final ArchRule auditKnowsNoFeature = knowsOnly("audit", "identity", "platform");

    @ArchTest
    static final ArchRule notificationListensToTheFeatures = knowsOnly(
            "notification", "amendment", "review", "dossier", "payroll", "company", "law", "identity", "platform");

    @ArchTest
    static final ArchRule notificationListensAndIsNeverCalled = noClasses()
            .that()
            .resideOutsideOfPackage("ma.hawafiz.notification..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ma.hawafiz.notification..");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("ma.hawafiz.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesStayBehindTheDoors = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(breakNothing(
                    "show no entity",
                    type -> shown(type)
                            .filter(each -> each.isAnnotatedWith(Entity.class))
                            .map(JavaClass::getName)));

    @ArchTest
    static final ArchRule nothingIsCountedInBinaryFractions = classes()
            .should(breakNothing(
                    "hold, take and give no double or float",
                    type -> Stream.concat(
                                    type.getFields().stream().map(field -> field.getRawType()),
                                    type.getCodeUnits().stream()
                                            .flatMap(unit -> Stream.concat(
                                                    unit.getRawParameterTypes().stream(),
                                                    Stream.of(unit.getRawReturnType()))))
                            .map(used -> used.getBaseComponentType().getName())
                            .filter(Set.of("double", "float", "java.lang.Double", "java.lang.Float")::contains)));

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime = classes()
            .that()
            .resideOutsideOfPackages("ma.hawafiz.platform.time..", "ma.hawafiz.platform.local..")
            .should(breakNothing(
                    "ask no clock but the portal’s",
                    type -> Stream.concat(
                                    type.getMethodCallsFromSelf().stream()
                                            .filter(call -> CLOCKS.contains(call.getName())),
                                    type.getConstructorCallsFromSelf().stream()
                                            .filter(call ->
                                                    call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                                                            && call.getTarget()
                                                                    .getRawParameterTypes()
                                                                    .isEmpty()))
                            .filter(call ->
                                    call.getTargetOwner().getPackageName().startsWith("java."))
                            .map(Object::toString)));

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(breakNothing(
                    "say who may call each endpoint",
                    type -> endpoints(type)
                            .filter(method -> CALLERS.stream()
                                    .noneMatch(callers ->
                                            method.isAnnotatedWith(callers) || type.isAnnotatedWith(callers)))
                            .map(JavaMethod::getFullName)));

    @ArchTest
    static final ArchRule whatPagesPostIsAForm = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and(DescribedPredicate.describe(
                    "stand outside the API",
                    type -> !type.getAnnotationOfType(Path.class).value().startsWith("/api/")))
            .should(breakNothing(
                    "take forms only, which carry a token against forgery",
                    type -> endpoints(type)
                            .filter(method -> method.isAnnotatedWith(POST.class))
                            .filter(method -> !takesAForm(method, type))
                            .map(JavaMethod::getFullName)));

    @ArchTest
    static final ArchRule onlyUseCasesBeginTransactions = classes()
            .should(breakNothing(
                    "begin a transaction in a use case only, method by method",
                    type -> Stream.concat(
                                    Stream.of(type).filter(each -> each.isAnnotatedWith(Transactional.class)),
                                    type.getMethods().stream()
                                            .filter(method -> method.isAnnotatedWith(Transactional.class))
                                            .filter(method ->
                                                    !type.getSimpleName().matches(USE_CASE)))
                            .map(Object::toString)));

    @ArchTest
    static final ArchRule onlyTheLifeCycleMovesADossier = classes()
            .that()
            .doNotHaveFullyQualifiedName("ma.hawafiz.dossier.DossierLifecycle")
            .should(breakNothing(
                    "make no event of a dossier",
                    type -> type.getConstructorCallsFromSelf().stream()
                            .filter(call ->
                                    call.getTargetOwner().getFullName().equals("ma.hawafiz.dossier.DossierEvent"))
                            .map(Object::toString)));

    /** The room and the rooms it may know; the root package is everybody's. */
    private static ArchRule knowsOnly(String room, String... others) {
        List<String> known = Stream.concat(Stream.of(room), Arrays.stream(others))
                .map(other -> "ma.hawafiz." + other)
                .toList();
        return classes()
                .that()
                .resideInAPackage("ma.hawafiz." + room + "..")
                .should(breakNothing(
                        "know no room but " + known,
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                                .filter(target -> target.getPackageName().startsWith("ma.hawafiz."))
                                .filter(target -> known.stream()
                                        .noneMatch(each -> (target.getPackageName() + ".").startsWith(each + ".")))
                                .map(JavaClass::getName)
                                .distinct()));
    }

    private static Stream<JavaMethod> endpoints(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    /** What an endpoint takes and gives, type arguments included. */
    private static Stream<JavaClass> shown(JavaClass type) {
        return endpoints(type)
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(JavaParameter::getType)))
                .flatMap(each -> each.getAllInvolvedRawTypes().stream());
    }

    private static boolean takesAForm(JavaMethod method, JavaClass type) {
        return Stream.of(method.tryGetAnnotationOfType(Consumes.class), type.tryGetAnnotationOfType(Consumes.class))
                .flatMap(declared -> declared.stream())
                .limit(1)
                .flatMap(declared -> Arrays.stream(declared.value()))
                .anyMatch(taken -> taken.equals(MediaType.APPLICATION_FORM_URLENCODED)
                        || taken.equals(MediaType.MULTIPART_FORM_DATA));
    }

    /** A rule by what breaks it, if anything does. */
    private static ArchCondition<JavaClass> breakNothing(String rule, Function<JavaClass, Stream<String>> broken) {
        return new ArchCondition<>(rule) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                broken.apply(type)
                        .forEach(each -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + each)));
            }
        };
    }
}
