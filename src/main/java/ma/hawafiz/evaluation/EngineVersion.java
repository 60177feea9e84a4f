package ma.hawafiz.evaluation;

/** Which build of the engine this is. */
final class EngineVersion {
    private EngineVersion() {}

    /** As the package's manifest says; classes that come from no package say so. */
    static String ofThePackage() {
        String version = EngineVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
