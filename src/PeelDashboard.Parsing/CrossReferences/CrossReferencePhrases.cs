namespace PeelDashboard.Parsing.CrossReferences;

/// <summary>
/// Made from PEEL 2021/22 (lines 87, 91, 111, 338, 340, 406, 439, 457, 567, 628, 634, 650, 687) and PEEL effectiveness 2016 (lines 224,
/// 266, 268, 353, 365, 397, 559, 571, 601, 619, 621, 701, 733, 761, 783). The pairs in tests/specs/look-backs say what is taken and what is
/// not.
/// </summary>
internal static partial class CrossReferencePhrases
{
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Limit = 1000;

    /// <summary>What a clean sentence with straight quotes points to; null where it is no look-back.</summary>
    public static LookBackTarget? Target(string sentence, string forceStem)
    {
        if (!Hint().IsMatch(sentence) || NotThisForce().IsMatch(sentence) || sentence.EndsWith('?') || !IsOfForce(sentence, forceStem))
            return null;
        foreach (var expression in (Regex[])[LastInspection(), YearsInspection(), NamedReport(), InYear(), AfiInYear(),
            FirstInYear(), LastYear(), WeSaid()])
        {
            if (expression.Match(sentence) is not { Success: true } match) continue;
            var year = match.Groups["year"];
            return new(match.Value, year.Success ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null);
        }

        return null;
    }

    public static bool LeansOnBefore(string sentence) => Leaning().IsMatch(sentence);

    public static bool GoesOn(string sentence) => Outcome().IsMatch(sentence);

    private static bool IsOfForce(string sentence, string forceStem)
    {
        if (sentence.Contains(forceStem, StringComparison.OrdinalIgnoreCase)) return true;

        // Beside another force's name only "the force" is still this one (2021/22, line 567).
        return NamedForce().IsMatch(sentence) ? sentence.Contains("the force", StringComparison.OrdinalIgnoreCase)
            : OfForce().IsMatch(sentence);
    }

    [GeneratedRegex(@"inspection|report|audit|assessment|identified|highlighted|judged|last year|required|recommended|20\d\d", AnyCase,
        Limit)]
    private static partial Regex Hint();

    [GeneratedRegex(
        @"\b(all|most|many|other|some|the majority of|43|both) (police )?forces (were|are|in|across|have|had)\b|\bnation(al|ally|wide)\b|\bacross England and Wales\b|\bin all forces\b|\bhow well (many|all|most) forces\b|\bthis year's inspection\b|\bprevious PEEL inspections\b|\bthematic\b",
        AnyCase, Limit)]
    private static partial Regex NotThisForce();

    [GeneratedRegex(
        @"\bthe force\b|\bforce's\b|\bstandards?\b|^(This|These|It)\b|\b(we|HMIC|HMICFRS) (found|raised|identified|established|judged|highlighted|acknowledged)\b|\bareas? for improvement\b|\bcauses? of concern\b|\bthe problems\b|\bsince (our|the) last inspection\b|\bimprovement on our\b|\bfollowing our last inspection\b|\bour (20\d\d )?audit\b", AnyCase, Limit)]
    private static partial Regex OfForce();

    [GeneratedRegex(@"\b[A-Z][a-z]+ (Police|Constabulary)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex NamedForce();

    [GeneratedRegex(
        @"\b(our|the|HMIC(FRS)?'s) (last|previous|earlier) (PEEL )?(inspection|report|assessment)( report)?( (in|of) ([A-Z][a-z]+ )?(?<year>20\d\d))?\b", AnyCase, Limit)]
    private static partial Regex LastInspection();

    [GeneratedRegex(@"\b(our|the|HMIC(FRS)?'s) (?<year>20\d\d)(/\d\d)? ([\w()-]+ ){0,3}(inspection|audit)\b", AnyCase, Limit)]
    private static partial Regex YearsInspection();

    /// <summary>A report on a pillar; "HMIC's 2014 report, Everyone's business" is about the country.</summary>
    [GeneratedRegex(
        @"\b(our|the|HMIC(FRS)?'s) (?<year>20\d\d)(/\d\d)? (PEEL|effectiveness|efficiency|legitimacy|leadership|vulnerability)( [\w()-]+){0,3}? (report|assessment)\b", AnyCase, Limit)]
    private static partial Regex NamedReport();

    [GeneratedRegex(
        @"\bin (?<year>20\d\d),? (we|HMIC|HMICFRS) (found|identified|highlighted|raised|required|recommended|judged|reported|said|established)\b", AnyCase, Limit)]
    private static partial Regex InYear();

    [GeneratedRegex(@"\b(area for improvement|cause of concern) in (?<year>20\d\d)\b", AnyCase, Limit)]
    private static partial Regex AfiInYear();

    [GeneratedRegex(@"\bfirst (identified|raised|highlighted) in (?<year>20\d\d)\b", AnyCase, Limit)]
    private static partial Regex FirstInYear();

    [GeneratedRegex(@"\blast year,? (when )?(we|HMIC|HMICFRS) (judged|found|identified|highlighted|raised|said|required)\b", AnyCase,
        Limit)]
    private static partial Regex LastYear();

    [GeneratedRegex(@"^we (previously |also )?(highlighted|recommended|required|said) that the force (should|needed to)\b", AnyCase, Limit)]
    private static partial Regex WeSaid();

    [GeneratedRegex(@"^(This|These|That|It) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Leaning();

    [GeneratedRegex(
        @"^(Since then|Since this inspection|There is still|There remains|This year|We (are|were) (therefore )?(disappointed|pleased)|In our recent|The force has (dealt|done|now|made|still)|This is a retrograde)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Outcome();
}
