namespace PeelDashboard.Application.Formatting;

public static class DocumentKindFormat
{
    /// <summary>What a document is, from the key of its layout; the key itself where it is a new one.</summary>
    public static string Kind(string layout, string pillar) => layout switch
    {
        "integrated-report" => "Inspection report",
        "pillar-report" => pillar.Length > 0 ? $"Inspection report, pillar {pillar.ToLowerInvariant()}" : "Inspection report on one pillar",
        "inspectorate-letter" => "Letter from the inspectorate",
        "revisit-letter" => "Letter after a revisit",
        "landing-page" => "The inspectorate's page on the force",
        "press-release" => "Press release",
        "commissioner-response" => "Commissioner's response",
        "committee-paper" => "Committee paper",
        _ => layout,
    };

    public static string Words(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "Imported",
        ImportOutcome.Updated => "Updated",
        ImportOutcome.TakenBack => "Taken back",
        ImportOutcome.Unchanged => "Unchanged: the same file as before",
        _ => "Refused",
    };
}
