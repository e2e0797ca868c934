using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Facts;

/// <summary>Plans and writes the AFIs of a report. What people enter on an AFI hangs on its key, which it keeps for ever.</summary>
internal sealed class AfiImporter
{
    private readonly FactMerge<AreaForImprovement> plan;
    private readonly AfiMatcher matching;
    private readonly List<(AreaForImprovement Part, AreaForImprovement Whole)> parents;

    public AfiImporter(ImportUnitOfWork session, ReportFacts facts, SourceDocument document,
        IReadOnlyList<ImportAnswer> answers, ImportChangeLog changes)
    {
        var rules = FactComparers.Afis(id => session.AreaById(id).ShortName);
        parents = facts.Parents;

        // None but AFIs of the force are looked at, so that no AFI can go to another one.
        var stored = session.Db.Afis.Where(afi => afi.ForceId == document.ForceId).OrderBy(afi => afi.Id).ToList();

        // An AFI that another document of the store still has is the same AFI; it stays where it is.
        var elsewhere = stored.Where(afi => afi.Passage.DocumentId != document.Id && afi.InLatestText)
            .GroupBy(FactComparers.KeyOf, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var candidates = stored.Where(afi => afi.Passage.DocumentId == document.Id || !afi.InLatestText).ToList();
        var own = candidates.Select(FactComparers.KeyOf).ToHashSet(StringComparer.Ordinal);
        var repeats = facts.Afis.Where(afi => FactComparers.KeyOf(afi) is var key && !own.Contains(key) && elsewhere.ContainsKey(key))
            .ToHashSet();

        plan = new FactMerge<AreaForImprovement>(rules, candidates, [.. facts.Afis.Where(afi => !repeats.Contains(afi))]);
        matching = new AfiMatcher(plan, document.Id, afi => session.AreaById(afi.AreaId).CycleKey);
        matching.Run(answers);
        plan.Identify();
        foreach (var afi in repeats)
        {
            afi.Id = elsewhere[FactComparers.KeyOf(afi)].Id;
            changes.Leave(rules.Called);
        }

        parents.ForEach(pair => pair.Part.ParentId = pair.Whole.Id is > 0 and var id ? id : null);
        var force = session.ForceById(document.ForceId);
        var taken = session.Db.Afis.Where(afi => afi.Reference.StartsWith(force.Code + "-")).Select(afi => afi.Reference).ToList();
        AfiReferenceGenerator.Give(plan.Added, taken, afi =>
            session.AreaById(afi.AreaId) is var area ? $"{force.Code}-{area.CycleKey.Replace('/', '-')}-{area.Code}" : "");
        plan.Tell(changes);
    }

    public IReadOnlyList<ImportQuestion> Questions => matching.Questions;

    public IReadOnlyList<Diagnostic> Diagnostics => matching.Diagnostics;

    public void Write(ImportUnitOfWork session) => plan.Write(session);

    /// <summary>Names the cause of concern of each recommendation, once both have keys.</summary>
    public void Link() => parents.ForEach(pair => plan.RowOf(pair.Part).ParentId = pair.Whole.Id);
}
