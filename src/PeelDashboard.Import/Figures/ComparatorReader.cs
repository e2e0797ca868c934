using System.Text.RegularExpressions;
using PeelDashboard.Domain;

namespace PeelDashboard.Import.Figures;

/// <summary>A number of a sentence that the force's own figure is set against.</summary>
internal readonly record struct Comparison(ComparatorKind Kind, FigureNumber Number);

/// <summary>Finds the numbers that a sentence gives for England and Wales, for the local population, or as a target.</summary>
/// <remarks>
/// A number counts only where the words join it to what it stands for without another number, comma or verb of their own between: in
/// "a lower proportion (10.9 percent) ... than the proportion for England and Wales" (PEEL 2016, line 476) the number is the force's.
/// </remarks>
internal static partial class ComparatorReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string About = "((around|about|approximately|nearly|almost|some|only|just|over|under) )*";
    private const string Change = "(an? (increase|decrease|rise|fall|reduction|drop) (of|by) )?";
    private const string Figure = "( (average|rate|figure|proportion|percentage|mean|level))?";
    private const string Joined = @"(,? (which|that) (was|is|stood at|stands at) |,? (of|at|was|is|being|stood at|stands at) |: ?| ?\()" + Change + About + "$";

    /// <summary>The comparisons in the order of the sentence.</summary>
    public static IReadOnlyList<Comparison> Read(string clean, IReadOnlyList<FigureNumber> numbers)
    {
        var found = new List<Comparison>();
        foreach (var number in numbers)
        {
            var before = clean[Math.Max(0, number.Start - 140)..number.Start];
            var after = clean[number.End..Math.Min(clean.Length, number.End + 140)];
            if (!number.InRange && KindOf(before, after, isStart: number.Start <= 140) is { } kind) found.Add(new(kind, number));
        }

        return found;
    }

    /// <summary>Whether a sentence that holds a comparator without an own figure can belong to the sentence before it.</summary>
    public static bool PointsBack(string clean) => Anaphor().IsMatch(clean);

    /// <summary>Whether a text speaks of the country or of forces in general.</summary>
    public static bool IsNational(string clean) => National().IsMatch(clean);

    private static ComparatorKind? KindOf(string before, string after, bool isStart)
    {
        if (CountryThenNumber().IsMatch(before)) return ComparatorKind.EnglandAndWales;
        if (isStart && CountryOpens().IsMatch(before)) return ComparatorKind.EnglandAndWales;
        if (PopulationThenNumber().IsMatch(before)) return ComparatorKind.LocalPopulation;
        if (TargetThenNumber().IsMatch(before)) return ComparatorKind.Target;
        if (!SetAgainst().IsMatch(before)) return null;
        if (NumberThenCountry().IsMatch(after)) return ComparatorKind.EnglandAndWales;
        return NumberThenPopulation().IsMatch(after) ? ComparatorKind.LocalPopulation : null;
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

    [GeneratedRegex(@"\b(compar(ed|es|able|ison) (with|to)|in line with|similar to|against|than)( the)? " + Change + About + "$", Options, 1000)]
    private static partial Regex SetAgainst();

    [GeneratedRegex(
        @"^[^.,;:()\d]{0,90}?\b((across|for|in|throughout)( the whole of)?( all (police )?forces (in|across))? England and Wales"
        + @"|nationally)\b", Options, 1000)]
    private static partial Regex NumberThenCountry();

    [GeneratedRegex(@"^ (of|in|for|across) the (local|resident) population\b", Options, 1000)]
    private static partial Regex NumberThenPopulation();

    [GeneratedRegex(
        @"^(this|that|these|it|its|in England and Wales|across|throughout|nationally|compared|by comparison"
        + @"|in comparison|in contrast|the (England and Wales|national|average|rate|figure|proportion))\b", Options, 1000)]
    private static partial Regex Anaphor();

    [GeneratedRegex(@"\b(England and Wales|nationally|national (average|rate|figure)|(all|other|most|between|across) (police )?forces)\b", Options, 1000)]
    private static partial Regex National();
}
