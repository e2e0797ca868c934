namespace PeelDashboard.Parsing.ReferenceData;

/// <summary>That the inspectorate moved a force from one stage of its monitoring to another.</summary>
/// <param name="ForceName">Name of the force as in <c>forces.csv</c>.</param>
/// <param name="Stage">"engage", which is enhanced monitoring, or "scan", which every force is in otherwise.</param>
/// <param name="From">Since when, as exact as the letter says.</param>
/// <param name="Address">The letter that says so.</param>
/// <param name="Note">What else is to be known of it; may be empty.</param>
public sealed record MonitoringMove(string ForceName, string Stage, PartialDate From, string Address, string Note)
{
    /// <summary>"Engage (enhanced monitoring)".</summary>
    public string StageWords => Stage == "engage" ? "Engage (enhanced monitoring)" : "Scan (the stage of every force otherwise)";

    /// <summary>Reads <c>data/monitoring.csv</c>.</summary>
    /// <param name="folder">The folder <c>data/</c>.</param>
    /// <exception cref="InvalidDataException">The file is missing or has a row that cannot be read.</exception>
    public static IReadOnlyList<MonitoringMove> Load(string folder) => ReferenceTable.Read(
        folder, "monitoring.csv", csv => new MonitoringMove(
            csv.GetField("force")!,
            csv.GetField("stage") is "engage" or "scan" ? csv.GetField("stage")! : throw new FormatException("The stage is unknown."),
            PartialDate.Parse(csv.GetField("from")!), csv.GetField("source")!, csv.GetField("note")!));
}
