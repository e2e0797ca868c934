using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

/// <summary>
/// Reads whether a sentence says that a cause of concern, an area for improvement or a recommendation is closed. Only the inspectorate
/// closes: "we have closed", "is now discharged". What is "not yet closed", "will be closed once", what "we intend to close" and what the
/// force considers closed is open.
/// </summary>
internal static partial class ClosurePhrases
{
    private const int Longest = 1500;

    private const string Adverbs = "(?:(?:now|therefore|also|formally|already|all|both|since|hereby|accordingly|fully) )*";
    private const string Done = "(?:closed|discharged|signed off|lifted|removed)";
    private const string We = @"\b(?:we|I|HMICFRS|HMIC|the inspectorate) ";
    private const string Kinds =
        @"(?:(?<cause>causes? (?:of|for) concern)|(?<area>areas? for improvement|AFIs?)|(?<recommendation>recommendations?))\b";
    private const string Plural = @"(?:causes (?:of|for) concern|areas for improvement|AFIs|recommendations)\b";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="sentence">What is read.</param>
    /// <param name="announces">Whether "I will be closing" closes, as in a letter that is named after the closure.</param>
    public static IEnumerable<ClosureClause> Read(string sentence, bool announces = false)
    {
        if (sentence.Length > Longest || !Closing().IsMatch(sentence)) yield break;
        foreach (var clause in Between().Split(sentence))
            foreach (var read in ReadClause(announces ? Announced().Replace(clause, "am now closing") : clause)) yield return read;
    }

    public static AfiKind? KindIn(string text) => KindOf(Named().Match(text));

    /// <summary>
    /// What a text says the cause of concern, area for improvement or recommendation that it names first is about; empty where it does not.
    /// </summary>
    public static string SubjectIn(string text) =>
        Named().Match(text) is { Success: true } named ? SubjectAt(text, named) : "";

    private static IEnumerable<ClosureClause> ReadClause(string clause)
    {
        if (!Closing().IsMatch(clause)) return [];
        var (active, passive) = (Active().Match(clause), Passive().Match(clause));
        var verb = active.Success ? active : passive;
        var named = active.Success ? Objects(clause, active.Index + active.Length) : Subjects(verb.Success ? clause[..verb.Index] : clause);
        var isMeant = named.Count > 0 || Pronoun().IsMatch(active.Success ? clause[(active.Index + active.Length)..] : clause);
        if (!isMeant && !Named().IsMatch(clause) && !Backwards().IsMatch(clause)) return [];
        var isClosed = verb.Success && isMeant && !Denied().IsMatch(clause[..verb.Index]) && !Conditional().IsMatch(clause)
            && !Hearsay().IsMatch(clause);
        var on = isClosed && ClosedOn().Match(clause) is { Success: true } date
            ? PartialDate.TryParseWords(date.Groups["date"].Value) : null;
        var state = isClosed ? ClauseState.Closed : ClauseState.Open;
        return named.Count == 0
            ? [new ClosureClause(state, null, "", IsPart: false, IsAll: false, on)]
            : named.Select(one => new ClosureClause(
                state, KindOf(one), SubjectAt(clause, one), Part().IsMatch(clause[..KindIndex(one)]),
                    All().IsMatch(clause[..(one.Index + one.Length)]), on));
    }

    private static List<Match> Objects(string clause, int from)
    {
        if (Object().Match(clause, from) is not { Success: true } first) return [];
        List<Match> objects = [first];
        foreach (Match next in Named().Matches(clause, first.Index + first.Length))
            if (AreJoined(clause, objects[^1], next)) objects.Add(next);
        return objects;
    }

    /// <summary>
    /// The last thing that is named before a verb, except within what another is about, and those that "and" joins to it.
    /// </summary>
    private static List<Match> Subjects(string before)
    {
        var subjects = new List<Match>();
        foreach (var named in Named().Matches(before).Where(named => Part().IsMatch(before[..named.Index]) || !Within()
            .IsMatch(before[..named.Index])))
        {
            if (subjects.Count > 0 && !AreJoined(before, subjects[^1], named)) subjects.Clear();
            subjects.Add(named);
        }

        return subjects;
    }

    private static bool AreJoined(string clause, Match one, Match other) => Joint().IsMatch(clause[(one.Index + one.Length)..other.Index]);

    private static string SubjectAt(string clause, Match named) =>
        Subject().Match(clause, named.Index + named.Length).Groups["subject"].Value;

    /// <summary>Where the words for the kind begin; groups that did not match stand at 0.</summary>
    private static int KindIndex(Match named) =>
        Math.Max(named.Groups["cause"].Index, Math.Max(named.Groups["area"].Index, named.Groups["recommendation"].Index));

    private static AfiKind? KindOf(Match match)
    {
        if (!match.Success) return null;
        if (match.Groups["cause"].Success) return AfiKind.CauseOfConcern;
        return match.Groups["area"].Success ? AfiKind.AreaForImprovement : AfiKind.Recommendation;
    }

    [GeneratedRegex(
        @"\b(?:clos(?:e|ed|ing|ure)|discharg(?:e|ed|ing)|sign(?:ed|ing)? off|lifted|removed|remain(?:s|ed)?|still) ?\b", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Closing();

    [GeneratedRegex(@";|,? (?:but|while|whereas|although|though|however)\b|, yet\b|, and (?=we\b|I\b|the\b|it\b|this\b)", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b" + Kinds, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\G(?: (?!and\b|about\b|on\b|for\b|with\b)[a-z0-9'\u2019-]+){0,6}? " + Kinds, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Object();

    [GeneratedRegex(@"^(?:(?!\b(?:is|are|was|were|has|have|had|we)\b).)*\band (?:[a-z]+ ){0,3}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();

    /// <summary>The beginning of what something else is about: "our work on the ...".</summary>
    [GeneratedRegex(@"\b(?:about|on|for|into|of|in|from|under|with|to) (?:(?:the|our|this|these|its|any|all) )?(?:[a-z]+ )?$", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(?:it|this|these|they|them|both)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backwards();

    [GeneratedRegex(
        We + "(?:(?:have |has |had )?" + Adverbs + Done
        + "|(?:are |am |is )" + Adverbs + "(?:closing|discharging|signing off)"
        + "|(?:can |are able to |am able to |have been able to |has been able to |were able to |"
        + "have decided to |has decided to |have agreed to |are pleased to |am pleased to )" + Adverbs
            + "(?:close|discharge|sign off)"
        + "|(?:now |therefore |hereby )+(?:close|discharge|sign off))" + @"\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Active();

    [GeneratedRegex(@"(?<=\b(?:we|I) )will (?:now )?(?:be closing|close)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(?:is|are|was|were|has been|have been|can now be) " + Adverbs + Done
        + @"\b(?! by (?:the force|the constabulary|you)\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b(?:not|never|cannot|no)\b|n['\u2019]t\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:once|until|unless|if|whether|as soon as|provided|subject to)\b|\b(?:when|before)\b[^,]*$", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conditional();

    [GeneratedRegex(
        @"\b(?:force|constabulary|police|service|you|officers)\b[^,]{0,40}?\b(?!regarding\b)(?:consider|believe|think|tell|told|say|said|report|claim|regard|treat)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hearsay();

    [GeneratedRegex(@"^\W*(?:it|this|these|they|both|them)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"(?<!\b(?:the|these|all|both|those) )\b(?:some|most|many|several|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]+) (?:of (?:the|our|these|its|those) (?:[a-z]+ )?)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:(?:all|both|every)(?: of)?(?: the| our| these| those)?(?: [a-z]+)? (?:$|" + Kinds
        + ")|(?:the|our|the force['\u2019]s)(?: [a-z]+)? "
        + Plural + "$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex All();

    [GeneratedRegex(
        @"\G(?: (?:(?:that|which) )?(?:we )?(?:raised|identified|issued|made|found|given)\b[^,;.]{0,80}? (?:inspection|report|letter|programme))?,? (?:in relation to|with regard to|in respect of|(?:which )?relat(?:ing|es) to|regarding|concerning|about|on|for|around|in|of) (?<subject>(?!(?:our|the|this) (?:20|inspection|PEEL))[^,;:.()]{2,160}?)"
        + @"(?= (?:is|are|was|were|has|have|can|will|remains?|should|with effect|that|which|we|raised|identified|issued|in our|from our|on [0-9]|in (?:" + DateWords.Months + @"|20[0-9]{2})|and (?:the|our|all|both|its|this|these|a) (?:[a-z]+ )?(?:causes?|areas?|recommendations?))\b|[,;:.()]|$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"^(?:on|in) (?<date>" + DateWords.Pattern + @"),? we |\b(?:with effect from|effective from|as of|as from) (?<date>"
            + DateWords.Pattern + @")|\b" + Done + @"\b[^.;]{0,200}? (?:on|in) (?<date>" + DateWords.Pattern + @")\.?$", Options,
            matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClosedOn();
}
