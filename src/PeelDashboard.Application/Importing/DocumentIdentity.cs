namespace PeelDashboard.Application.Importing;

/// <summary>
/// What two files must have in common to be texts of one document; a name alone is no proof, as reports of many forces have the same one.
/// </summary>
internal readonly record struct DocumentIdentity(string FileName, int ForceId, string CycleKey, string Pillar, string Kind)
{
    /// <summary>Of a file. All inspection reports are of one kind, because a corrected report may be laid out otherwise.</summary>
    public static DocumentIdentity Of(string fileName, int forceId, string cycleKey, string pillar, string layout) =>
        new(fileName, forceId, cycleKey, pillar, ReportCoverage.Is(layout) ? nameof(ReportCoverage) : layout);

    public static DocumentIdentity Of(SourceDocument document) =>
        Of(document.FileName, document.ForceId, document.CycleKey, document.Pillar, document.Layout);
}
