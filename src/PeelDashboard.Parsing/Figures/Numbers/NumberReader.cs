using System.Buffers;

namespace PeelDashboard.Parsing.Figures.Numbers;

/// <summary>
/// Finds the numbers of a clean sentence that may be figures, with their units and signs, and says why the others are none.
/// </summary>
internal sealed class NumberReader
{
    private static readonly SearchValues<string> Spelt = SearchValues.Create(
        [
            "one ", "one\n", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten ", "ten\n", "eleven", "twelve",
                "thirteen", "fifteen", "twenty", "thirty", "forty",
            "fifty", "half", "quarter", "third", "fifth", "tenth", "none ", "none\n",
        ],
        StringComparison.OrdinalIgnoreCase);

    private readonly string clean;
    private readonly List<NumberToken> tokens;
    private readonly List<FigureNumber> figures;
    private readonly List<ExcludedNumber> excluded = [];

    private NumberReader(string clean, List<NumberToken> tokens) => (this.clean, this.tokens, figures) = (clean, tokens, new(tokens.Count));

    public static bool MayHave(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAny(Spelt);

    public static NumberReading Read(string clean)
    {
        var found = NumberToken.Read(clean);
        if (found.Count == 0 || NumberConnectors.IsFlattenedRow(clean, found)) return NumberReading.None;
        var reader = new NumberReader(clean, found);
        for (var i = 0; i < found.Count;) i += found[i].IsWord ? reader.TakeWord(i) : reader.TakeDigits(i);
        Shares.Read(clean, reader.figures, reader.excluded);
        return new(reader.figures, reader.excluded);
    }

    /// <summary>A cell or line that holds nothing but a number, with or without a percent sign: "68.0", "+5.5%".</summary>
    public static bool TryReadAlone(string text, out decimal value, out bool isPercent)
    {
        var trimmed = text.AsSpan().Trim();
        isPercent = trimmed.EndsWith("%");
        if (isPercent) trimmed = trimmed[..^1].TrimEnd();
        value = 0;
        if (trimmed.IsEmpty || !char.IsAsciiDigit(trimmed[^1])) return false;
        var sign = trimmed[0] is '-' or '\u2212' ? -1 : 1;
        if (trimmed[0] is '-' or '\u2212' or '+') trimmed = trimmed[1..];
        if (!char.IsAsciiDigit(trimmed[0])
            || !decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
                out value)) return false;
        value *= sign;
        return true;
    }

    /// <summary>Reads the digits at a place of the list; gives how many numbers that took.</summary>
    private int TakeDigits(int index)
    {
        var token = tokens[index];
        var next = index + 1 < tokens.Count ? tokens[index + 1] : default;
        var follows = excluded.Count > 0 && excluded[^1] is { Rule: NumberRule.Reference } last
            && NumberConnectors.ContinueReference(clean, last, token);
        if (NumberRules.Always(clean, token, follows) is { } rule) return Exclude(rule, token);
        if (figures.Count > 0 && NumberConnectors.IsMargin(clean, token))
        {
            figures[^1] = figures[^1] with { Margin = Math.Abs(token.Value) };
            return Exclude(NumberRule.Part, token);
        }

        if (NumberConnectors.AreColonPair(clean, token, next))
        {
            if (NumberConnectors.IsTime(clean, token, next)) return Exclude(NumberRule.Time, token, next);
            // "1:80" is told by its second number alone; any other pair keeps both.
            if (token.Value == 1) Add(token, next.End, next.Value, MeasureUnit.Ratio, null);
            else Add(token, next.End, token.Value, MeasureUnit.Ratio, next.Value);
            return 2;
        }

        if (NumberConnectors.AreYears(clean, token, next)) return Exclude(NumberRule.Year, token, next);
        return NumberConnectors.AreRange(clean, token, next) ? Take(token, next.End, next, next)
            : Take(token, token.End, next, upper: null);
    }

    /// <summary>Reads a number by what stands behind it: percent, a rate, a length of time, or a count.</summary>
    private int Take(NumberToken token, int end, NumberToken next, NumberToken? upper)
    {
        var taken = upper is null ? 1 : 2;
        if (UnitReader.PercentEnd(clean, end) is var percent and > 0)
        {
            if (WordWalk.StartsWith(clean, percent, "confidence")) return Exclude(NumberRule.Method, token);
            var (unit, sign) = UnitReader.OfPercent(clean, token.Start, percent);
            Add(token, percent, token.Value > 0 ? token.Value * sign : token.Value, unit, null, upper?.Value * sign);
        }
        else if (UnitReader.Rate(clean, end) is var (rate, rateEnd))
        {
            Add(token, rateEnd, token.Value, rate, null, upper?.Value);
        }
        else if (UnitReader.LengthOfTime(clean, token.Start, end) is var (time, timeEnd))
        {
            if (time is null)
                return upper is null ? Exclude(NumberRule.LengthOfTime, token) : Exclude(NumberRule.LengthOfTime, token, next);
            Add(token, timeEnd, token.Value, time.Value, null, upper?.Value);
        }
        else
        {
            return taken - 1 + TakeCount(token, end, next, upper);
        }

        if (upper is not null) Exclude(NumberRule.Part, next);
        return taken;
    }

    private int TakeCount(NumberToken token, int end, NumberToken next, NumberToken? upper)
    {
        NumberToken? whole = upper is null && NumberConnectors.IsWhole(clean, token, next) ? next : null;
        if (NumberRules.OfCount(clean, token with { End = end }, whole) is { } rule)
        {
            if (upper is not null) Exclude(rule, next);
            return whole is null ? Exclude(rule, token) : Exclude(rule, token, next);
        }

        // "3 of the 4Ps"
        if (next.End > 0 && !next.IsPlain && clean.AsSpan(end, next.Start - end).Trim() is "of the" or "of")
            return Exclude(NumberRule.Code, token);

        // A change in points of a percentage has no unit of its own.
        if (WordWalk.StartsWith(clean, end, "percentage")) return 1;
        var unit = whole is null && UnitReader.IsForEveryHundred(clean, token.Start) ? MeasureUnit.Per100Offences : MeasureUnit.Count;
        Add(token, whole?.End ?? end, token.Value, unit, whole?.Value, upper?.Value);
        if (upper is not null) Exclude(NumberRule.Part, next);
        return whole is null ? 1 : Exclude(NumberRule.Part, next) + 1;
    }

    /// <summary>Number words are figures only where they count something, are a share, or have a unit.</summary>
    private int TakeWord(int index)
    {
        var token = tokens[index];
        var next = index + 1 < tokens.Count ? tokens[index + 1] : default;
        if (NumberRules.IsReference(clean, token.Start)) return 1;
        if (token.Whole > 0)
        {
            if (NumberConnectors.IsShare(clean, token)) Add(token, token.End, token.Value, MeasureUnit.Ratio, token.Whole);
        }
        else if (UnitReader.PercentEnd(clean, token.End) is var percent and > 0)
        {
            return Take(token, token.End, next, upper: null);
        }
        else if (UnitReader.LengthOfTime(clean, token.Start, token.End) is var (time, timeEnd))
        {
            if (time is not null) Add(token, timeEnd, token.Value, time.Value, null);
        }
        else if (NumberConnectors.IsWhole(clean, token, next))
        {
            if (NumberRules.OfCount(clean, token, next) is not null) return 1;
            Add(token, next.End, token.Value, MeasureUnit.Count, next.Value);
            return Exclude(NumberRule.Part, next) + 1;
        }
        else if (NumberWords.Counts(clean, token) && NumberRules.OfCount(clean, token, null) is null)
        {
            Add(token, token.End, token.Value, MeasureUnit.Count, null);
        }

        return 1;
    }

    private void Add(NumberToken token, int end, decimal value, MeasureUnit unit, decimal? denominator, decimal? upper = null) =>
        figures.Add(new(token.Start, end, value, unit, denominator) { Upper = upper,
            Qualifier = QualifierReader.Read(clean, token.Start) });

    private int Exclude(NumberRule rule, params ReadOnlySpan<NumberToken> numbers)
    {
        foreach (var number in numbers) excluded.Add(new(number.Start, number.End - number.Start, rule));
        return numbers.Length;
    }
}
