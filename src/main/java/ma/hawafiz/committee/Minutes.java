package ma.hawafiz.committee;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The minutes of a session in one language: presence, quorum, conflicts, and what came of each dossier by whose votes. */
@CheckedTemplate(basePath = "committee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Minutes(SessionDocument session, String language) implements TemplateInstance {}
