using PeelDashboard.Domain.Sources;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Web.Features.Imports;

/// <summary>Diagnostics in words.</summary>
public static class DiagnosticWords
{
    /// <summary>What a group of diagnostics is about.</summary>
    public static string Words(this DiagnosticTopic topic) => topic switch
    {
        DiagnosticTopic.SectionWithoutJudgment => "Sections without a judgment",
        DiagnosticTopic.HeadingWithoutAfi => "Headings without an area for improvement",
        DiagnosticTopic.NumberLeftOver => "Numbers left over",
        _ => "Other",
    };

    /// <summary>"2 warnings, 1 note"; empty where there are neither.</summary>
    public static string Counts(int warnings, int notes)
    {
        string[] parts = [warnings > 0 ? CountText.Of(warnings, "warning") : "", notes > 0 ? CountText.Of(notes, "note") : ""];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
