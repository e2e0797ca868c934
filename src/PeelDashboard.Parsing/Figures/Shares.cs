using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

/// <summary>Finds the wholes that stand apart from their parts: "Of the 166 offenders, 93 are", "10,486 arrests, 2,737 of which".</summary>
internal static class Shares
{
    private static readonly WordSet Openers = new("of in from among amongst");
    private static readonly WordSet Articles = new("the these those our all");

    /// <summary>Gives the counts of a sentence their wholes. A whole that is named only for its parts is no figure of its own.</summary>
    public static void Read(ReadOnlySpan<char> text, List<FigureNumber> figures, List<ExcludedNumber> excluded)
    {
        if (figures.Count < 2) return;
        List<int> consumed = [];
        var (opened, bare, shared, lastPart) = (-1, -1, -1, -1);
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is not { Unit: MeasureUnit.Count, Denominator: null, Upper: null } part) continue;
            if (opened >= 0 && IsPartOfOpened(text, figures[opened], part)) Join(opened, i, consumes: true);
            else if (bare >= 0 && IsOfWhich(text, part)) Join(shared = bare, i, consumes: false);
            else if (shared >= 0 && lastPart == i - 1 && GoesOn(text[figures[i - 1].End..part.Start])) Join(shared, i, consumes: false);
            else if (bare >= 0 && WordWalk.EndsIn(text, part.Start, "but only")) Join(bare, i, consumes: true);
            else if (opened < 0 && Opens(text, part.Start)) opened = i;
            else bare = i;
        }

        for (var i = consumed.Count - 1; i >= 0; i--)
        {
            var whole = figures[consumed[i]];
            excluded.Add(new(whole.Start, whole.End - whole.Start, NumberRule.Part));
            figures.RemoveAt(consumed[i]);
        }

        void Join(int whole, int part, bool consumes)
        {
            if (figures[part].Value > figures[whole].Value) return;
            figures[part] = figures[part] with { Denominator = figures[whole].Value };
            lastPart = part;
            if (consumes && !consumed.Contains(whole)) consumed.Add(whole);
        }
    }

    /// <summary>"Of the 166", "In the 15", where a sentence or a clause begins.</summary>
    private static bool Opens(ReadOnlySpan<char> text, int at)
    {
        if (!Articles.Contains(WordWalk.Back(text, ref at)) || !Openers.Contains(WordWalk.Back(text, ref at))) return false;
        var before = text[..at].TrimEnd(' ');
        return before.IsEmpty || before[^1] is ',' or ';' or ':' || before.EndsWith(" that") || before.EndsWith(" found");
    }

    private static bool IsPartOfOpened(ReadOnlySpan<char> text, FigureNumber whole, FigureNumber part)
    {
        if (part.Value > whole.Value || !text[whole.End..part.Start].Contains(',')) return false;
        var opener = whole.Start;
        WordWalk.Back(text, ref opener);
        if (!WordWalk.Before(text, opener).Equals("in", StringComparison.OrdinalIgnoreCase)) return true;
        var noun = WordWalk.After(text, whole.End);
        var at = part.End;
        for (var i = 0; i < 3; i++)
            if (WordWalk.Ahead(text, ref at) is { IsEmpty: false } word && word.SequenceEqual(noun)) return true;
        return IsOfWhich(text, part);
    }

    private static bool IsOfWhich(ReadOnlySpan<char> text, FigureNumber part)
    {
        var at = part.End;
        if (WordWalk.Ahead(text, ref at) is "of" && WordWalk.After(text, at) is "which" or "whom" or "these" or "those" or "them")
            return true;
        at = QualifierReader.StartOf(text, part.Start);
        var word = WordWalk.Back(text, ref at);
        if (word is "only" or "just") word = WordWalk.Back(text, ref at);
        return word is "which" or "whom" && WordWalk.Before(text, at) is "of";
    }

    /// <summary>"of whom 2 are ... and 77 ...": nothing but "and" or a comma before the second part.</summary>
    private static bool GoesOn(ReadOnlySpan<char> between) =>
        !between.ContainsAny(".;") && (between.TrimEnd().EndsWith(" and") || between.TrimEnd().EndsWith(","));
}
