namespace PeelDashboard.Web.Features.About;

public sealed record GlossaryEntry(string Id, string Term, string Meaning, GlossaryQuote? Quote = null);

public sealed record GlossaryQuote(string FileName, int Line, string Words);

public static class Glossary
{
    public const string Report2016 = "2016-peel-effectiveness-report.txt";
    public const string Report2021 = "2021-22-peel-report.txt";

    public static IReadOnlyList<GlossaryEntry> All { get; } =
    [
        new("abandonment", "101 abandonment rate",
            "The share of calls to 101, the number for what is not an emergency, whose callers hang up before anybody answers. A lower "
                + "rate is better by our reading.",
            new(Report2021, 190, "abandonment rates (people hanging up before their call is answered)")),
        new("adequate", "Adequate",
            "The middle grade of five, used from 2021/22 on: neither good nor in need of being marked as requiring improvement. It does "
                + "not exist on the earlier scale of four."),
        new("amended", "Amended",
            "Said of a grade that the inspectorate changed after it had published it. \"As first published\" shows the earlier grade, \"as "
                + "amended\" the one that stands; both have the date and the reason."),
        new("area", "Area",
            "One of the subjects that the inspectorate judges from 2021/22 on, such as \"Investigating crime\". Before, a pillar had "
                + "questions."),
        new("afi", "Area for improvement (AFI)",
            "A shortcoming that the inspectorate tells a force to put right. Less serious than a cause of concern."),
        new("armed-threats", "Armed threats", "How ready a force is for attacks with weapons. Reports look at it and give no grade."),
        new("carried-over", "Carried over",
            "Said of a grade that a report shows although the inspection was an earlier one: in 2017 and 2018/19 questions that were not "
                + "inspected again kept their grade."),
        new("cause-of-concern", "Cause of concern",
            "A serious or lasting shortcoming. It comes with recommendations, often with a time by which they must be done."),
        new("comparator", "Comparator",
            "What a figure is set against in a report: England and Wales, the population that the force serves, a target, or the period "
                + "before."),
        new("cycle", "Cycle",
            "One round of inspection over all forces. There are seven here, from 2014 to 2023-25; there was none in 2020."),
        new("domestic-abuse", "Domestic abuse",
            "Harm done by a partner, a former partner or a member of the family. The definition that the 2016 report uses:",
            new(Report2016, 743,
                "Any incident or pattern of incidents of controlling, coercive or threatening behaviour, violence or abuse between those "
                    + "aged 16 or over who are or have been intimate partners or family members regardless of gender or sexuality.")),
        new("finding", "Finding", "A statement of a report that is neither a grade nor an area for improvement, taken with its heading."),
        new("flo", "Force liaison officer (FLO)",
            "The officer of a force who keeps the inspectorate informed of what was done about its findings, and who works with the "
                + "tracker here."),
        new("good", "Good",
            "The second grade on both scales. On the scale of five it asks for more than before, so a step from good to adequate need not "
                + "be a fall."),
        new("hmicfrs", "HMIC, HMICFRS",
            "The inspectorate: Her (now His) Majesty's Inspectorate of Constabulary; since July 2017, with fire and rescue services, "
                + "HMICFRS. It is independent of forces and government."),
        new("inadequate", "Inadequate", "The lowest grade on both scales: serious failings."),
        new("iom", "Integrated offender management (IOM)", "Police, probation and others managing the most persistent offenders together.",
            new(Report2016, 577,
                "Integrated offender management brings a multi-agency response to the crime and re-offending threats faced by local "
                    + "communities.")),
        new("jiac", "Joint independent audit committee (JIAC)",
            "A committee that, for force and commissioner, looks at risk and control; it reads papers on progress against inspection "
                + "findings."),
        new("judgment", "Judgment",
            "What the inspectorate says of one pillar, question or area: a grade, or that it gives none. It spells the word without an e "
                + "in the middle."),
        new("marac", "MARAC", "Multi-agency risk assessment conference.",
            new(Report2016, 775,
                "Multi-agency risk assessment conference(s) are local meetings where information about high-risk domestic abuse victims "
                    + "(those at risk of murder or serious harm) is shared between local agencies.")),
        new("mash", "MASH",
            "Multi-agency safeguarding hub: police, local authority, health and others in one place, who take in concerns about children "
                + "or adults at risk and share what they know.",
            new(Report2016, 725, "The MASH enables safeguarding of children to be addressed by all agencies within a shared location.")),
        new("outcome-15", "Outcomes 15 and 16", "Two of the codes by which forces record how a crime was closed without a charge.",
            new(Report2021, 103,
                "Outcome 15 refers to cases where a named suspect has been identified but the case can't proceed due to evidential "
                    + "difficulties; outcome 16 refers to cases where there is a named suspect but police don't proceed because the victim "
                    + "doesn't support police action.")),
        new("outstanding", "Outstanding", "The highest grade on both scales: well above what is expected."),
        new("peel", "PEEL", "The inspectorate's regular programme: police effectiveness, efficiency and legitimacy.",
            new(Report2016, 61, "our annual inspections of police effectiveness, efficiency and legitimacy (PEEL)")),
        new("pfcc", "PFCC, PCC",
            "Police, fire and crime commissioner, or police and crime commissioner: elected, holds the chief constable to account, and "
                + "must publish comments on each inspection report."),
        new("pillar", "Pillar",
            "Effectiveness, efficiency or legitimacy: what was graded as a whole from 2015 to 2018/19, each with several questions "
                + "(efficiency in 2014 already). Since 2021/22 there are areas and no pillars."),
        new("points", "Points",
            "Percentage points: the difference between two percentages. 20.1 percent is 9.1 points lower than 29.2 percent."),
        new("public-record", "Public record",
            "A public page that states a grade, kept with its address. Marked with a globe, because we do not have the report itself."),
        new("recommendation", "Recommendation",
            "Something that the inspectorate asks a force to do: part of a cause of concern, or of a report on one subject over many "
                + "forces."),
        new("re-issue", "Re-issue",
            "A report that is published again with a correction. Northamptonshire's of 2023-25 was, in August 2024."),
        new("requires-improvement", "Requires improvement",
            "Last but one on both scales: there are shortcomings that the force must put right."),
        new("scale", "Scale of four, scale of five",
            "The grades to 2018/19 (outstanding, good, requires improvement, inadequate), and those from 2021/22, with adequate between "
                + "good and requires improvement.",
            new(Report2021, 79, "We have also expanded our previous four-tier system of judgments to five tiers.")),
        new("second-hand", "Second-hand",
            "Said of a grade that one document tells of another, such as a commissioner's response of a report. Marked with a quotation "
                + "mark."),
        new("spr", "Strategic policing requirement (SPR)",
            "What the Home Secretary asks of all forces against national threats such as terrorism or public disorder. Looked at and not "
                + "graded."),
        new("thematic", "Thematic inspection",
            "An inspection of one subject in many forces, such as vetting or child protection; outside PEEL."),
        new("theme", "Theme",
            "Ours: the name of a row in which areas and questions of different cycles stand beside each other because they ask about much "
                + "the same."),
        new("thrive", "THRIVE", "The way in which many forces decide how to answer a call.",
            new(Report2016, 486,
                "A decision model known as THRIVE (threat, harm, risk, investigation, vulnerable and engagement), which helps staff to "
                    + "assess threat and risk and decide how best to resolve a call.")),
        new("ungraded", "Ungraded",
            "A statement, not a gap: the inspectorate looked at the subject and says that it gives no grade. Where we only lack the grade, "
                + "the cell says \"not in our sources\"."),
    ];

    public static bool QuotesStandIn(string fileName, string text)
    {
        var lines = text.Split('\n');
        return All.Select(entry => entry.Quote).OfType<GlossaryQuote>().Where(quote => quote.FileName == fileName)
            .All(quote => quote.Line <= lines.Length && lines[quote.Line - 1].Contains(quote.Words, StringComparison.Ordinal));
    }
}
