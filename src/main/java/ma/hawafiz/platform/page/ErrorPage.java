package ma.hawafiz.platform.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.platform.problem.ProblemDocument;

/**
 * Every problem, as a page.
 *
 * @param back where the visitor may go on from, such as the page whose form was refused
 */
@CheckedTemplate(basePath = "platform/page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ErrorPage(ProblemDocument problem, String back) implements TemplateInstance {}
