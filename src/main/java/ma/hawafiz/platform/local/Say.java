package ma.hawafiz.platform.local;

/** Lines on the console, for before Quarkus and its log are there. */
final class Say {
    private Say() {}

    static void line(String text) {
        System.out.println("hawafiz: " + text);
    }
}
