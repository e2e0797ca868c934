using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// Whether what stands above a list or table says that it is that of an earlier inspection: in the words of its lead ("the previous
/// grades"), by naming an earlier cycle, or in the heading above the lead.
/// </summary>
internal sealed partial class EarlierInspection(Framework framework)
{
    private const int LongestLead = 200;

    private bool isHeadingOfBefore;
    private bool isLeadOfBefore;

    public bool IsTold => isHeadingOfBefore || isLeadOfBefore;

    /// <summary>Takes the paragraphs in their order, without those of the lists themselves.</summary>
    public void Take(Paragraph paragraph)
    {
        var tells = paragraph.Text.Length <= LongestLead && (Before().IsMatch(paragraph.Text) || NamesEarlierCycle(paragraph.Text));
        if (paragraph.Kind is ParagraphKind.Prose && Headings.LooksLikeOne(paragraph.Text)) isHeadingOfBefore = tells;
        isLeadOfBefore = tells;
    }

    private bool NamesEarlierCycle(string lead) => CycleFinder.NamedIn(lead, framework.Catalogue, yearsToo: false) is { } named
        && named.Order < framework.Cycle.Order;

    [GeneratedRegex("\\b(?:previous|previously|earlier|prior|last (?:inspection|time|year|report|peel|round|graded?|grades))\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();
}
