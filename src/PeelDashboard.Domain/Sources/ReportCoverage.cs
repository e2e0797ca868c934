namespace PeelDashboard.Domain.Sources;

/// <summary>
/// Which documents are the inspectorate's own report on a round of inspection; letters, papers and press releases tell of one and are none.
/// </summary>
public static class ReportCoverage
{
    /// <summary>Whether a layout is that of a report on a whole cycle, or on one pillar of it.</summary>
    public static bool Is(string layout) => layout is "integrated-report" or "pillar-report";

    /// <summary>Whether a document is the report that says what was found of a pillar.</summary>
    /// <param name="layout">Of the document.</param>
    /// <param name="pillar">Of the document; empty where it reports on the whole cycle.</param>
    /// <param name="asked">The pillar that is asked about; empty where that is not known, and every report of the cycle may be
    /// meant.</param>
    public static bool Covers(string layout, string pillar, string asked) =>
        Is(layout) && (pillar.Length == 0 || asked.Length == 0 || pillar.Equals(asked, StringComparison.OrdinalIgnoreCase));
}
