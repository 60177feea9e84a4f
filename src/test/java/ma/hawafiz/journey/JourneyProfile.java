package ma.hawafiz.journey;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A portal and a database of their own for the journeys: the companies they register are counted by no other test. */
public class JourneyProfile implements QuarkusTestProfile {}
