namespace PeelDashboard.Parsing.Figures.Numbers;

internal static class NumberRules
{
    private static readonly WordSet References = new(
        "section sections outcome outcomes figure figures table tables page pages paragraph paragraphs recommendation recommendations "
            + "regulation regulations article "
        + "articles annex annexes appendix level levels chapter chapters part parts phase tier grade band schedule version office windows "
        + "matrix isbn no number question "
        + "questions line lines note notes footnote clause rule code category step stage");

    private static readonly WordSet Months = new("January February March April May June July August September October November December");

    private static readonly WordSet Structures = new(
        "type types kind kinds section sections chapter chapters question questions theme themes pillar pillars principle principles tier "
            + "tiers page pages stage stages "
        + "step steps criteria characteristics category categories");

    private static readonly WordSet Talks =
        new("interview interviews meeting meetings session sessions support conversation conversations");
    private static readonly WordSet Looking = new("reviewed examined audited sampled interviewed surveyed inspected assessed considered");
    private static readonly WordSet Samples = new("audit review sample survey reviews samples surveys dip-sample");
    private static readonly WordSet Asked = new("interviewed surveyed responded respondents responses");
    private static readonly WordSet People = new("people residents adults members households respondents citizens");
    private static readonly WordSet Ages = new("aged age ages");
    private static readonly WordSet Documents = new("report reports review reviews inspection document inquiry");

    public static NumberRule? Always(ReadOnlySpan<char> text, NumberToken token, bool isSecondReference)
    {
        var (start, end) = (token.Start, token.End);
        if (!token.IsPlain) return text[start..end].Contains('/') && IsYearPair(text[start..end]) ? NumberRule.Year : NumberRule.Code;
        if (start > 0 && text[start - 1] is '\u00A3' or '$' or '\u20AC') return NumberRule.Money;
        if (isSecondReference) return NumberRule.Reference;
        var before = WordWalk.Before(text, start);
        if (before.Equals("per", StringComparison.OrdinalIgnoreCase)
            || (before.Equals("every", StringComparison.OrdinalIgnoreCase) && token.Value is 100 or 1000 or 1000000))
            return NumberRule.RateBase;
        if (References.Contains(before)) return NumberRule.Reference;
        if (EndsInAbbreviatedNumber(text, start)) return NumberRule.Reference;
        if (IsDate(text, token, before)) return NumberRule.Date;
        return start == 0 && end < text.Length && text[end] is '.' or ')' && (end + 1 == text.Length || text[end + 1] == ' ')
            ? NumberRule.ListMark : null;
    }

    /// <summary>The rule that keeps a plain count out, or null: those of percentages and rates do not come here.</summary>
    public static NumberRule? OfCount(ReadOnlySpan<char> text, NumberToken token, NumberToken? whole)
    {
        var (start, end) = (token.Start, whole?.End ?? token.End);
        if (end < text.Length && text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])) return NumberRule.Code;
        if (CountsForces(text, end)) return NumberRule.Forces;
        if (Ages.Contains(WordWalk.Before(text, start))) return NumberRule.Age;
        if (whole is not null) return SpeaksOfJudgments(text) ? NumberRule.Structure : null;
        if (token.IsYear) return NumberRule.Year;
        var after = WordWalk.After(text, end);
        if (after.Equals("million", StringComparison.OrdinalIgnoreCase) || after.Equals("billion", StringComparison.OrdinalIgnoreCase))
            return NumberRule.Money;
        if (!token.IsWord && token.Value is 101 or 999 or 111 or 112) return NumberRule.PhoneNumber;
        if (!token.IsWord && token.Value == 121 && Talks.Contains(after)) return NumberRule.Code;
        if (IsStructure(text, start, end) || SpeaksOfJudgments(text)) return NumberRule.Structure;
        return IsSample(text, start, end) ? NumberRule.Sample : null;
    }

    /// <summary>
    /// Whether one of the next words is "forces" or "constabularies": the number counts forces, not what one of them does.
    /// </summary>
    private static bool CountsForces(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < 6; i++)
        {
            var word = WordWalk.Ahead(text, ref at);
            if (word.Equals("forces", StringComparison.OrdinalIgnoreCase)
                || word.Equals("constabularies", StringComparison.OrdinalIgnoreCase)) return true;
            if (word.IsEmpty || (i > 0 && word is "of" or "for" or "in" or "to" or "that" or "which" or "are" or "were" or "is" or "was"
                or "had" or "have" or "from")) return false;
        }

        return false;
    }

    public static bool IsReference(ReadOnlySpan<char> text, int start) => References.Contains(WordWalk.Before(text, start));

    private static bool IsDate(ReadOnlySpan<char> text, NumberToken token, ReadOnlySpan<char> before)
    {
        if (token.IsWord || !decimal.IsInteger(token.Value)) return false;
        var at = token.End;
        var after = WordWalk.Ahead(text, ref at);
        if (token.Value <= 31)
        {
            if (Months.Contains(after)) return true;
            if (Months.Contains(before) && !IsYearBehind(text, token.End))
                return !after.Equals("percent", StringComparison.Ordinal) && !(token.End < text.Length && text[token.End] == '%');

            // "between 1 and 31 March"
            if (after is "and" or "to" && WordWalk.Ahead(text, ref at) is { Length: 1 or 2 } day && char.IsAsciiDigit(day[0]))
                return Months.Contains(WordWalk.After(text, at));
        }

        return token.IsYear && Months.Contains(before);
    }

    private static bool IsYearBehind(ReadOnlySpan<char> text, int at) => WordWalk.After(text, at) is { Length: 4 } word
        && word.StartsWith("20", StringComparison.Ordinal) && char.IsAsciiDigit(word[2]);

    private static bool IsYearPair(ReadOnlySpan<char> code) => code.Length is 7 or 9 && code[0] is '1' or '2' && code[1] is '9' or '0'
        && char.IsAsciiDigit(code[^1]);

    private static bool EndsInAbbreviatedNumber(ReadOnlySpan<char> text, int start) => start > 3 && text[..start]
        .EndsWith("o. ", StringComparison.Ordinal) && text[start - 4] is 'N' or 'n';

    private static bool IsStructure(ReadOnlySpan<char> text, int start, int end)
    {
        if (WordWalk.StartsWith(text, end, "areas of policing") || WordWalk.StartsWith(text, end, "areas of police work")
            || WordWalk.StartsWith(text, end, "areas for improvement") || WordWalk.StartsWith(text, end, "causes of concern")) return true;
        for (var i = 0; i < 3; i++)
        {
            var word = WordWalk.Ahead(text, ref end);
            if (word.IsEmpty || word is "of" or "and" or "in" or "to" or "were" or "are") return false;
            if (Structures.Contains(word)) return true;
            if (!word.Equals("recommendations", StringComparison.OrdinalIgnoreCase)) continue;
            for (var j = 0; j < 3; j++)
                if (Documents.Contains(WordWalk.Ahead(text, ref end))) return true;
            return WordWalk.Before(text, start) is "makes" or "made" or "contains" or "makes a total of";
        }

        return false;
    }

    private static bool SpeaksOfJudgments(ReadOnlySpan<char> text) =>
        text.Contains("judgment", StringComparison.OrdinalIgnoreCase) || text.Contains("judgement", StringComparison.OrdinalIgnoreCase);

    /// <summary>"HMIC reviewed 60 police case files", "our audit of 70 cases", "405 people were interviewed".</summary>
    private static bool IsSample(ReadOnlySpan<char> text, int start, int end)
    {
        var at = QualifierReader.StartOf(text, start);
        var before = WordWalk.Back(text, ref at);
        if (Looking.Contains(before))
        {
            var who = WordWalk.Before(text, at);
            if (who.Equals("we", StringComparison.OrdinalIgnoreCase) || who is "HMIC" or "HMICFRS" or "Inspectors"
                or "inspectors" or "also") return true;
        }

        if (before is "of" && Samples.Contains(WordWalk.Before(text, at))) return true;
        var arePeople = false;
        for (var i = 0; i < 5; i++)
        {
            var word = WordWalk.Ahead(text, ref end);
            if (word.IsEmpty) return false;
            if (Asked.Contains(word)) return arePeople || word.StartsWith("respon", StringComparison.OrdinalIgnoreCase);
            arePeople |= People.Contains(word);
        }

        return false;
    }
}
