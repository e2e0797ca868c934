namespace PeelDashboard.Application.RecurringFindings;

public sealed record ForceLineage(IReadOnlyList<RecurrenceThread> Threads, IReadOnlyList<ThreadDecision> Rejected,
    IReadOnlyList<StoredLookBack> Others)
{
    public IReadOnlyList<StoredLookBack> LookBacks { get; private init; } = [];

    public IReadOnlyList<RecurrenceThread> Choose(string? theme, bool? isStated) =>
        InOrder(Threads.Select(thread => isStated is null ? thread : thread.With(link => link.IsStated == isStated))
            .OfType<RecurrenceThread>()
            .Where(thread => theme is null || thread.IsOf(theme)));

    /// <summary>What we suggest that an AFI goes back to, and what somebody accepted: the same on every page that offers it.</summary>
    public IEnumerable<LikePair> SuggestedFor(string reference) =>
        Threads.SelectMany(thread => thread.Links).Where(link => link.Later == reference).Select(link => link.Like).OfType<LikePair>();

    internal static IReadOnlyList<RecurrenceThread> InOrder(IEnumerable<RecurrenceThread> threads) =>
    [
        .. threads.OrderByDescending(thread => thread.Members[^1].CycleOrder).ThenByDescending(thread => thread.Cycles.Count)
            .ThenByDescending(thread => thread.Members.Count(member => member.Kind == MemberKind.Afi))
                .ThenBy(thread => thread.Title, StringComparer.Ordinal),
    ];

    public static ForceLineage Of(RecurrenceSource source, IReadOnlyList<ThreadDecision> decisions)
    {
        var threads = new RecurrenceThreads(source, decisions);
        return new(threads.Build(),
            [.. decisions.Where(decision => !decision.Accepted).OrderBy(decision => decision.Reference, StringComparer.Ordinal)],
            threads.Others) { LookBacks = source.LookBacks };
    }
}

/// <summary>
/// Builds threads: one for each subject that more than one inspection speaks of, and one for each chain that no subject names.
/// </summary>
internal sealed class RecurrenceThreads(RecurrenceSource source, IReadOnlyList<ThreadDecision> decisions)
{
    private readonly Dictionary<(string, string), ThreadDecision> decided =
        decisions.ToDictionary(decision => (decision.Reference, decision.EarlierReference));

    private readonly HashSet<StoredLookBack> told = [];

    public IReadOnlyList<StoredLookBack> Others => [.. source.LookBacks.Where(back => !told.Contains(back))];

    public IReadOnlyList<RecurrenceThread> Build()
    {
        var accepted = AcceptedBesides();
        var threads = Subject.All.SelectMany(subject => Join(
            subject.Label, subject.Key, source.Pairs.Where(pair => pair.SubjectKey == subject.Key)
                .Concat(accepted.Where(pair => pair.SubjectKey == subject.Key)),
            source.LookBacks.Where(back => back.Subjects.Contains(subject.Key)))).ToList();
        threads.AddRange(Join(
            null, null, source.Pairs.Concat(accepted).Where(pair => pair.SubjectKey is null),
            source.LookBacks.Where(back => back.Subjects.Count == 0 && back.Item is { Reference: not null })));
        return ForceLineage.InOrder(threads);
    }

    private List<LikePair> AcceptedBesides()
    {
        var items = source.Items.Where(item => item.Reference is not null).ToDictionary(item => item.Reference!, StringComparer.Ordinal);
        var suggested = source.Pairs.Select(Ends).ToHashSet();
        return [.. from decision in decisions
                   where decision.Accepted && !suggested.Contains((decision.Reference, decision.EarlierReference))
                   where items.ContainsKey(decision.Reference) && items.ContainsKey(decision.EarlierReference)
                   let later = items[decision.Reference] let earlier = items[decision.EarlierReference]
                   select new LikePair(later, earlier, later.Subjects.Keys.FirstOrDefault(earlier.Subjects.ContainsKey), 0, [], "", "")];
    }

    private static (string, string) Ends(LikePair pair) => (pair.Later.Key, pair.Earlier.Key);

    private IEnumerable<RecurrenceThread> Join(string? label, string? subject, IEnumerable<LikePair> pairs,
        IEnumerable<StoredLookBack> lookBacks)
    {
        var graph = new ThreadGraph(source, subject);
        foreach (var pair in Chosen([.. pairs])) graph.Suggest(pair, decided.GetValueOrDefault(Ends(pair)));
        foreach (var backs in lookBacks.GroupBy(back => (Member: graph.PlaceOf(back), back.Target)))
        {
            graph.State(backs.Key.Member, [.. backs]);
            told.UnionWith(backs);
        }

        return graph.Threads(label);
    }

    /// <summary>
    /// Of each item the best pair into the nearest earlier cycle that has one, an AFI before a finding, so that a thread is a chain and not
    /// a web; of an earlier one that is left over, the best pair into the nearest later cycle; and whatever people accepted. Rejected pairs
    /// are as if they were not alike.
    /// </summary>
    private List<LikePair> Chosen(List<LikePair> pairs)
    {
        var open = pairs.FindAll(pair => decided.GetValueOrDefault(Ends(pair)) is not { Accepted: false });
        var chosen = open.GroupBy(pair => pair.Later.Key).Select(ofItem =>
            Best(ofItem.OrderByDescending(pair => pair.Earlier.CycleOrder), pair => pair.Earlier))
            .Concat(open.Where(pair => decided.ContainsKey(Ends(pair)))).Distinct().ToList();
        var joined = chosen.SelectMany(pair => new[] { pair.Later.Key, pair.Earlier.Key }).ToHashSet(StringComparer.Ordinal);
        return [.. chosen, .. open.GroupBy(pair => pair.Earlier.Key).Where(ofItem => !joined.Contains(ofItem.Key))
            .Select(ofItem => Best(ofItem.OrderBy(pair => pair.Later.CycleOrder), pair => pair.Later))];

        LikePair Best(IOrderedEnumerable<LikePair> nearest, Func<LikePair, RecurrenceItem> end) =>
            nearest.ThenByDescending(pair => decided.ContainsKey(Ends(pair)))
            .ThenByDescending(pair => end(pair).Reference is not null).ThenByDescending(pair => pair.Likeness).First();
    }
}

internal sealed class ThreadGraph(RecurrenceSource source, string? subject)
{
    private readonly Dictionary<string, ThreadMember> members = new(StringComparer.Ordinal);
    private readonly List<ThreadLink> links = [];

    public void Suggest(LikePair pair, ThreadDecision? decision) =>
        links.Add(new(Add(pair.Later).Key, Add(pair.Earlier).Key, [], IsBeside: false, pair, decision));

    /// <summary>
    /// Where a look-back belongs: the AFI or finding in whose text it stands; else the AFI of the same section (of the same report, for a
    /// summary) that speaks of the subject, where one alone does; else it stands for itself.
    /// </summary>
    public string PlaceOf(StoredLookBack back)
    {
        if (back.Item is { } item) return Add(item).Key;
        var near = AfisBeside(back).Where(one => subject is not null && one.Subjects.ContainsKey(subject)).ToList();
        if (near is [var only]) return Add(only).Key;

        // Several sentences of one report on one subject are one place.
        var key = string.Create(CultureInfo.InvariantCulture, $"passage-{back.Passage.DocumentId}-{back.AreaId}");
        members.TryAdd(key, new(key, MemberKind.Passage, back.Cycle, back.CycleOrder, back.Words, null, back.Passage,
            HasReport: true) { ThemeKey = back.ThemeKey });
        return key;
    }

    /// <summary>
    /// The AFIs of the section that holds a look-back; of its whole report, where the section is a summary that raises none.
    /// </summary>
    private List<RecurrenceItem> AfisBeside(StoredLookBack back)
    {
        var ofReport = source.Items.Where(item => item.Reference is not null && item.Passage.DocumentId == back.Passage.DocumentId)
            .ToList();
        var ofSection = ofReport.FindAll(item => item.AreaId == back.AreaId);
        return ofSection.Count > 0 ? ofSection : ofReport;
    }

    /// <summary>The report's own words, to the one thing of the earlier inspection that they can mean, or to what is missing.</summary>
    public void State(string place, IReadOnlyList<StoredLookBack> quotes)
    {
        var target = quotes[0].Target;
        var meant = subject is null || !target.HasReport ? []
            : source.Items.Where(item => item.Cycle == target.Key && item.Subjects.ContainsKey(subject)).ToList();
        var earlier = meant is [var only] ? Add(only).Key : AddGap(quotes[0]);
        links.RemoveAll(link => link.Later == place && link.Earlier == earlier);
        links.Add(new(place, earlier, quotes, IsBeside: quotes[0].Item is null && members[place].Kind != MemberKind.Passage, null, null));
    }

    /// <summary>
    /// What passes through more than one cycle: all of a subject is one thread; without a subject each chain of links is one.
    /// </summary>
    public IEnumerable<RecurrenceThread> Threads(string? label)
    {
        var left = members.Values.OrderBy(member => member.CycleOrder).ThenBy(member => member.Kind == MemberKind.Gap)
            .ThenBy(member => member.Kind).ToList();
        var found = new List<RecurrenceThread>();
        while (left.Count > 0)
        {
            var chain = subject is null ? Reach(left[0].Key) : [.. members.Keys];
            var ofChain = left.FindAll(member => chain.Contains(member.Key));
            left.RemoveAll(member => chain.Contains(member.Key));
            if (ofChain.DistinctBy(member => member.Cycle).Count() < 2) continue;
            var newest = ofChain[^1].CycleOrder;
            var last = ofChain.Find(member => member.CycleOrder == newest)!;
            found.Add(new(subject ?? last.Key, label ?? last.Text, subject, ofChain, [.. links.Where(link => chain.Contains(link.Later))]));
        }

        return found;
    }

    private HashSet<string> Reach(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            foreach (var link in links.Where(link => reached.Contains(link.Later) || reached.Contains(link.Earlier)))
                reached.UnionWith([link.Later, link.Earlier]);
        }

        return reached;
    }

    private ThreadMember Add(RecurrenceItem item)
    {
        if (members.TryGetValue(item.Key, out var known)) return known;
        var kind = item.Reference is null ? MemberKind.Finding : MemberKind.Afi;
        return members[item.Key] = new(item.Key, kind, item.Cycle, item.CycleOrder, item.Headline, item, item.Passage,
            HasReport: true) { ThemeKey = item.ThemeKey, Excerpt = ExcerptOf(item) };
    }

    private string ExcerptOf(RecurrenceItem item)
    {
        if (subject is null || !item.Subjects.TryGetValue(subject, out var speaking)) return "";
        return speaking[0].IsHeadline && item.Sentences.Count(sentence => sentence.IsHeadline) == 1 ? "" : speaking[0].Text;
    }

    private string AddGap(StoredLookBack back)
    {
        // Of a cycle with several reports one may be there and another missing.
        var key = (back.Target.HasReport ? "gap-" : "missing-") + back.Target.Key;
        members.TryAdd(key, new(key, MemberKind.Gap, back.Target.Key, back.Target.Order, back.PointsTo, null, null, back.Target.HasReport));
        return key;
    }
}
