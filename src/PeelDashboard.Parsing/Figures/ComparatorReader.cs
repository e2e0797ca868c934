using System.Buffers;

namespace PeelDashboard.Parsing.Figures;

internal readonly record struct Comparison(ComparatorKind Kind, FigureNumber Number, int OwnStart = -1);

/// <summary>
/// Finds the numbers that a sentence gives for England and Wales, for the local population, as a target, or for an earlier period. A number
/// counts only where the words join it to what it stands for without another number, comma or verb of their own between: in "a lower
/// proportion (10.9 percent) ... than the proportion for England and Wales" (PEEL 2016, line 476) the number is the force's.
/// </summary>
internal static partial class ComparatorReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string About = "((around|about|approximately|nearly|almost|some|only|just|over|under) )*";
    private const string Change = "(an? (increase|decrease|rise|fall|reduction|drop) (of|by) )?";
    private const string Figure = "( (average|rate|figure|proportion|percentage|mean|level))?";
    private const string Joined = @"(,? (which|that) (was|is|stood at|stands at) |,? (of|at|was|is|being|stood at|stands at) |: ?| ?\()"
        + Change + About + "$";

    // A sentence without one of these sets nothing against anything, and the expressions need not look.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["England", "nation", "population", "target", "compar", "against", " than ", "in line", "similar", " from "],
            StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<Comparison> Read(string clean, IReadOnlyList<FigureNumber> numbers)
    {
        if (!clean.AsSpan().ContainsAny(Hints)) return [];
        if (clean.Contains("respectively", StringComparison.Ordinal) && Respectively(clean, numbers) is { Count: > 0 } pairs) return pairs;
        var found = new List<Comparison>();
        var words = new Words(
            Has(clean, "England and Wales") || Has(clean, "national"), Has(clean, "population"), Has(clean, "target"),
            Has(clean, "compar") || Has(clean, "against") || Has(clean, "than") || Has(clean, "in line") || Has(clean, "similar"));
        foreach (var number in numbers)
        {
            if (number.Upper is not null) continue;
            var before = clean[Math.Max(0, number.Start - 140)..number.Start];
            var after = clean[number.End..Math.Min(clean.Length, number.End + 140)];
            if (KindOf(words, before, after, isStart: number.Start <= 140) is { } kind) found.Add(new(kind, number));
            else if (WordWalk.EndsIn(clean, QualifierReader.StartOf(clean, number.Start), "from") && RiseFrom().IsMatch(before)
                && RiseTo(clean, numbers, number) is { } own) found.Add(new(ComparatorKind.PreviousPeriod, number, own));
        }

        return found;
    }

    /// <summary>
    /// "3 percent and 4 percent, compared with 5 percent and 6 percent across England and Wales respectively": first with first, second
    /// with second.
    /// </summary>
    private static List<Comparison> Respectively(string clean, IReadOnlyList<FigureNumber> numbers)
    {
        var half = numbers.Count / 2;
        if (half < 2 || numbers.Count != half * 2 || numbers.Any(number => number.Unit != numbers[0].Unit || number.Upper is not null))
            return [];
        if (!SetAgainst().IsMatch(clean[Math.Max(0, numbers[half].Start - 140)..numbers[half].Start])) return [];
        var after = clean[numbers[^1].End..Math.Min(clean.Length, numbers[^1].End + 140)];
        if (AgainstWhat(after) is not { } kind) return [];
        return [.. Enumerable.Range(0, half).Select(i => new Comparison(kind, numbers[half + i], numbers[i].Start))];
    }

    /// <summary>
    /// The number behind "to" in "rose from 12 percent in 2019 to 15 percent"; -1 where the new number stands elsewhere; null where neither
    /// is told.
    /// </summary>
    private static int? RiseTo(string clean, IReadOnlyList<FigureNumber> numbers, FigureNumber from)
    {
        foreach (var number in numbers)
            if (number.Start > from.End && number.Unit == from.Unit
                && WordWalk.EndsIn(clean, QualifierReader.StartOf(clean, number.Start), "to")) return number.Start;
        return numbers.Any(number => number.Start < from.Start && number.Unit == from.Unit) ? -1 : null;
    }

    public static bool PointsBack(string clean) => Anaphor().IsMatch(clean);

    public static bool IsNational(string clean) => National().IsMatch(clean);

    private static ComparatorKind? KindOf(Words words, string before, string after, bool isStart)
    {
        if (words.OfCountry && CountryThenNumber().IsMatch(before)) return ComparatorKind.EnglandAndWales;
        if (words.OfCountry && isStart && CountryOpens().IsMatch(before)) return ComparatorKind.EnglandAndWales;
        if (words.OfPopulation && PopulationThenNumber().IsMatch(before)) return ComparatorKind.LocalPopulation;
        if (words.OfTarget && TargetThenNumber().IsMatch(before)) return ComparatorKind.Target;
        return words.Against && SetAgainst().IsMatch(before) ? AgainstWhat(after) : null;
    }

    private static bool Has(string clean, string word) => clean.Contains(word, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Words(bool OfCountry, bool OfPopulation, bool OfTarget, bool Against);

    private static ComparatorKind? AgainstWhat(string after)
    {
        if (NumberThenCountry().IsMatch(after)) return ComparatorKind.EnglandAndWales;
        if (NumberThenPopulation().IsMatch(after)) return ComparatorKind.LocalPopulation;
        return NumberThenEarlier().IsMatch(after) ? ComparatorKind.PreviousPeriod : null;
    }

    [GeneratedRegex(@"\b(England and Wales( as a whole)?" + Figure + "|national (average|rate|figure|mean|level))" + Joined, Options, 1000)]
    private static partial Regex CountryThenNumber();

    [GeneratedRegex(
        @"^((in|across|throughout|for) (all forces (in|across) )?(England and Wales( as a whole)?)|nationally),?"
        + @" (there (was|were) |(it|the (average|rate|figure|proportion)) (was|is) )?" + Change + About + "$", Options, 1000)]
    private static partial Regex CountryOpens();

    [GeneratedRegex(@"\b(local|resident) population" + Figure + Joined, Options, 1000)]
    private static partial Regex PopulationThenNumber();

    [GeneratedRegex(@"\btarget( rate| figure)?" + Joined, Options, 1000)]
    private static partial Regex TargetThenNumber();

    [GeneratedRegex(@"\b(compar(ed|es|able|ison) (with|to)|in line with|similar to|against|than)( the)? " + Change
        + About + "$", Options, 1000)]
    private static partial Regex SetAgainst();

    [GeneratedRegex(
        @"^[^.,;:()\d]{0,90}?\b((across|for|in|throughout)( the whole of)?( all (police )?forces (in|across))? England and Wales"
        + @"|nationally)\b", Options, 1000)]
    private static partial Regex NumberThenCountry();

    [GeneratedRegex(
        @"^( [a-z-]+){0,4}? (in|for|during|over|at|from) ((the|our) )?(previous|preceding|prior|earlier|last|year before|year (ending|ended|to) |12 months (before|to)|20\d\d)\b?"
        + @"|^( [a-z-]+){0,4}? (last year|the year before|a year (earlier|before))\b", Options, 1000)]
    private static partial Regex NumberThenEarlier();

    [GeneratedRegex(
        @"\b(up|down|increas(e|ed|es|ing)|decreas(e|ed|es|ing)|ris(e|en|es|ing)|rose|f[ae]ll(en|s|ing)?|reduc(ed|tion|es|ing)|drop(ped|s)?|improv(ed|es|ement|ing)|gr(ew|own|owing)"
        + @"|declin(e|ed|es|ing)|gone|went)( (up|down|again|sharply|significantly|slightly))?,? from " + About + "$", Options, 1000)]
    private static partial Regex RiseFrom();

    [GeneratedRegex(@"^ (of|in|for|across) the (local|resident) population\b", Options, 1000)]
    private static partial Regex NumberThenPopulation();

    [GeneratedRegex(
        @"^(this|that|these|it|its|in England and Wales|across|throughout|nationally|compared|by comparison"
        + @"|in comparison|in contrast|the (England and Wales|national|average|rate|figure|proportion))\b", Options, 1000)]
    private static partial Regex Anaphor();

    [GeneratedRegex(@"\b(England and Wales|nationally|national (average|rate|figure)|(all|other|most|between|across) (police )?forces)\b",
        Options, 1000)]
    private static partial Regex National();
}
