using System.Globalization;
using System.Text.RegularExpressions;
using PeelDashboard.Domain;

namespace PeelDashboard.Import.Figures;

/// <summary>A number that may be a figure: dates, years, codes, references and lengths of minutes or months are none.</summary>
/// <param name="Start">Where its first digit or sign stands.</param>
/// <param name="End">Just behind its unit.</param>
/// <param name="Value">As printed, trailing zeros kept; a change told in words carries its sign.</param>
/// <param name="Unit">From the words around it; a plain count where they name none.</param>
/// <param name="Denominator">The second number of "65 of the 88", else null.</param>
/// <param name="InRange">One end of a range such as "10–15" or "from 3.9 percent to 44.4 percent".</param>
internal readonly record struct FigureNumber(int Start, int End, decimal Value, MeasureUnit Unit, decimal? Denominator, bool InRange);

/// <summary>Finds the numbers of a clean sentence, with their units and signs.</summary>
internal static partial class NumberReader
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture;
    private const RegexOptions AnyCase = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The numbers in the order of the sentence.</summary>
    public static IReadOnlyList<FigureNumber> Read(string clean)
    {
        var numbers = new List<FigureNumber>();
        foreach (Match match in Digits().Matches(clean))
        {
            if (Parse(match.Value) is { } value && ReadOne(clean, match, value) is { } number) numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>A cell or line that holds nothing but a number, with or without a percent sign: "68.0", "+5.5%".</summary>
    public static bool TryReadAlone(string text, out decimal value, out bool isPercent)
    {
        var trimmed = text.Trim();
        isPercent = trimmed.EndsWith('%');
        if (isPercent) trimmed = trimmed[..^1].TrimEnd();
        value = 0;
        return Digits().Match(trimmed) is { Success: true } match && match.Length == trimmed.Length && Parse(trimmed) is { } parsed && (value = parsed) == parsed;
    }

    private static decimal? Parse(string printed) => decimal.TryParse(
        printed.Replace('\u2212', '-'), NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static FigureNumber? ReadOne(string clean, Match match, decimal value)
    {
        var before = clean.AsSpan(Math.Max(0, match.Index - 60), Math.Min(60, match.Index)).ToString();
        var end = match.Index + match.Length;
        var after = clean.Substring(end, Math.Min(120, clean.Length - end));
        var inRange = RangeBefore().IsMatch(before) || RangeAfter().IsMatch(after);
        if (Percent().Match(after) is { Success: true } percent)
            return new(match.Index, end + percent.Length, Signed(value, before, after[percent.Length..], out var unit), unit, null, inRange);
        if (NoValueBefore().IsMatch(before)) return null;
        if (Rate().Match(after) is { Success: true } rate)
            return new(match.Index, end + rate.Length, value, UnitOf(rate), null, inRange);
        if (NoValueAfter().IsMatch(after) || IsYear(match.Value)) return null;
        if (Ratio().Match(after) is { Success: true } ratio)
            return new(match.Index, end + ratio.Length, value, MeasureUnit.Count, Parse(ratio.Groups["whole"].Value), inRange);
        if (WholeOfRatioBefore().IsMatch(before)) return null;
        var perHundred = EveryHundred().IsMatch(clean[Math.Max(0, match.Index - 200)..match.Index]);
        return new(match.Index, end, value, perHundred ? MeasureUnit.Per100Offences : MeasureUnit.Count, null, inRange);
    }

    /// <summary>"increased by 1.3 percent", "a decrease of 3.4 percent" and "12 percent fewer" are changes; the word gives the sign.</summary>
    private static decimal Signed(decimal value, string before, string after, out MeasureUnit unit)
    {
        var word = ChangeBefore().Match(before);
        if (!word.Success) word = ChangeAfter().Match(after);
        unit = word.Success ? MeasureUnit.PercentChange : MeasureUnit.Percent;
        return word.Groups["down"].Success && value > 0 ? -value : value;
    }

    private static MeasureUnit UnitOf(Match rate)
    {
        if (rate.Groups["hundred"].Success) return MeasureUnit.Per100Offences;
        if (rate.Groups["million"].Success) return MeasureUnit.PerMillionPopulation;
        return rate.Groups["households"].Success ? MeasureUnit.Per1000Households : MeasureUnit.Per1000Population;
    }

    private static bool IsYear(string printed) => printed is { Length: 4 } && printed[0] is '1' or '2' && printed[1] is '9' or '0';

    // A minus sign counts only after a space or a bracket: "pre-2016" and "2020-21" have none.
    [GeneratedRegex(@"(?<![\w.,#£$€/:'’-])([+\-\u2212](?=\d))?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(?![\w/]|[.,:]\d|-[a-z0-9])", Plain, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s?(%|percent\b|per cent\b)", AnyCase, 1000)]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"^(\s\(?[a-z][a-z'’-]*\)?){0,8}?\s(per|for each|for every)"
        + @"\s((?<thousand>1,000|1000|one thousand|thousand)|(?<million>1 million|one million|1,000,000|million)|(?<hundred>100|hundred))"
        + @"(\sof)?(\sthe)?((\s[a-z-]+){0,3}?\s((?<households>households?)|population|people|residents|inhabitants|offences|crimes))?", AnyCase, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"\b((?<up>increased?|increases|increasing|rise|risen|rose|rising|grew|grown|growth|up)"
        + @"|(?<down>decreased?|decreases|decreasing|reduced|reduction|fell|fall|fallen|falling|drop|dropped|decline|declined|down))"
        + @"\s(of|by)\s((around|about|approximately|nearly|almost|over|just|some|only|under)\s)*$", AnyCase, 1000)]
    private static partial Regex ChangeBefore();

    [GeneratedRegex(@"^\s((?<up>more|higher|increase|rise)|(?<down>fewer|less|lower|decrease|reduction|fall|drop))\b(?!\sthan\s(two|three|five|\d+)\b)", AnyCase, 1000)]
    private static partial Regex ChangeAfter();

    [GeneratedRegex(
        @"\b(sections?|outcomes?|figures?|tables?|pages?|paragraphs?|recommendations?|regulations?"
        + @"|articles?|annex|levels?|chapters?|office|windows|version|per|every|each|isbn|no\.|number)\s$", AnyCase, 1000)]
    private static partial Regex NoValueBefore();

    [GeneratedRegex(
        @"^\s(out\s)?of(\sthe|\sall)?\s\d+\s(police\s)?forces\b"
        + @"|^(st|nd|rd|th)?[\s-]?(January|February|March|April|May|June|July|August|September|October|November|December"
        + @"|months?|minutes?|hours?|weeks?|days?|years?|million|billion|forces)\b", AnyCase, 1000)]
    private static partial Regex NoValueAfter();

    [GeneratedRegex(@"^\s(out\sof|of)(\sthe|\sour)?\s(?<whole>\d[\d,]*)\b(?!\sforces|\smonths|[.,]\d|\s?(%|percent|per cent))", AnyCase, 1000)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"\d\s(out\sof|of)(\sthe|\sour)?\s$", AnyCase, 1000)]
    private static partial Regex WholeOfRatioBefore();

    [GeneratedRegex(@"\bfor every 100 [^.;]*(offences|crimes)\b", AnyCase, 1000)]
    private static partial Regex EveryHundred();

    [GeneratedRegex(@"(\d\s?[–—]\s?|\b(from|between)\s(\d[\d.,]*(\s?(%|percent|per cent))?\s(to|and)\s)?)$", AnyCase, 1000)]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"^\s?[–—]\s?\d", Plain, 1000)]
    private static partial Regex RangeAfter();
}
