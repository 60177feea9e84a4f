package ma.hawafiz.amendment;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A portal and a database of their own: the law changes there, and nowhere else. */
public class LawProfile implements QuarkusTestProfile {}
