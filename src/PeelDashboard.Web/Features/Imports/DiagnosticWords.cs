using PeelDashboard.Domain.Sources;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Web.Features.Imports;

public static class DiagnosticWords
{
    public static string Words(this DiagnosticTopic topic) => topic switch
    {
        DiagnosticTopic.SectionWithoutJudgment => "Sections without a judgment",
        DiagnosticTopic.HeadingWithoutAfi => "Headings without an area for improvement",
        DiagnosticTopic.NumberLeftOver => "Numbers left over",
        _ => "Other",
    };

    public static string Counts(int warnings, int notes)
    {
        string[] parts = [warnings > 0 ? CountText.Of(warnings, "warning") : "", notes > 0 ? CountText.Of(notes, "note") : ""];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
