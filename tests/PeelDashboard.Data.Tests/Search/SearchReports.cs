using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests.Search;

/// <summary>Reports in which each line is a paragraph: a line that is wider than any page says that none is wrapped.</summary>
internal static class SearchReports
{
    private static readonly string Wide = $"Its lines have more {string.Concat(Enumerable.Repeat("width ", 40))}than a page.";

    public static ReadResult.Report Of(Action<Draft> write, string fileName = "report.txt", string cycle = "2021/22",
        string force = Reports.Northants) => Reports.Of(
        fileName,
        draft =>
        {
            draft.Line(Wide);
            write(draft);
        },
        force, cycle);

    public static ReadResult.Report Base(string fileName = "report.txt", string detectives = "The force has few detectives.") => Of(
        draft => draft
            .Judgment("investigating-crime", Grade.RequiresImprovement).Judgment("preventing-crime", Grade.Adequate)
            .Afi("investigating-crime", "The force should supervise.").Afi("investigating-crime", "The force should record.")
                .Afi("preventing-crime", "The force should analyse.")
            .Finding("The force investigates well.").Finding(detectives)
                .Figure("Victims satisfied", 68.0m, (ComparatorKind.EnglandAndWales, 70.50m)).Figure("Calls abandoned", 12m),
        fileName);
}
