package ma.hawafiz.evaluation;

import java.util.ResourceBundle;

/** Which build of the engine this is: the version of the project, for a command that knows no other configuration. */
final class EngineVersion {
    private EngineVersion() {}

    static String ofThisBuild() {
        return ResourceBundle.getBundle("build").getString("version");
    }
}
