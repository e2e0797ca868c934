using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>The parts of a commissioner's response: the opening, a part for each question, and what follows them.</summary>
internal sealed class ResponseOutline(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue) : OutlineReader(text)
{
    public static string? Question(string line) => Headings.AfterNumber(line) is { } words && words.EndsWith('?') ? words : null;

    protected override Heading? Front(Paragraph first) => Current with { Kind = SectionKind.Overview, Text = document.Title };

    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (Question(paragraph.Text) is { } question)
        {
            return Open(new(
                paragraph.FirstLine, 1, SectionKind.Area, HeadingRole.Chapter, question,
                    catalogue.AreaNamed(document.CycleKey, question)?.Key));
        }

        if (Current.Line > 1 && Headings.LooksLikeOne(paragraph.Text)) return Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter);
        if (Current.Kind is not SectionKind.Area || !GradePhrases.TellsOfForce(paragraph.Text)) return false;

        // Where no heading stands above the grades, they end the last question's conclusion all the same.
        Open(new(paragraph.FirstLine, 1, SectionKind.Overview, HeadingRole.Chapter, "Grades", null));
        return true;
    }
}
