namespace PeelDashboard.Parsing.Figures.Numbers;

internal static class NumberWords
{
    // What number words are taken to count: "ten cases" is a figure, "two unitary authorities" and "four stages" are none.
    private static readonly WordSet One = new(
        "case incident offence crime record file complaint investigation victim offender suspect detainee arrest order caution resolution "
            + "disposal gang OCG warrant "
        + "application referral disruption vacancy death");

    private static readonly WordSet Several = new(
        "cases incidents offences crimes records files complaints investigations victims offenders suspects detainees arrests orders "
            + "cautions resolutions disposals "
        + "gangs OCGs warrants applications referrals disruptions vacancies deaths");

    private static readonly WordSet Owners = new("its their our");

    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (string Word, int Whole)[] Parts =
    [
        ("half", 2), ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6),
        ("eighth", 8), ("eighths", 8), ("tenth", 10), ("tenths", 10),
    ];

    private static readonly WordSet Stops = new(
        "of for in on to and or the a an that which where who whose is are was were has have had by with from at as than");

    /// <summary>The number that a word writes ("ten", "twenty-five", "none"); -1 where it writes none.</summary>
    public static int Value(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 12) return -1;
        if (word.Equals("none", StringComparison.OrdinalIgnoreCase)) return 0;
        if (IndexOf(Ones, word) is var ones and >= 0) return ones;
        var dash = word.IndexOf('-');
        var tens = IndexOf(Tens, dash < 0 ? word : word[..dash]);
        if (tens < 0) return -1;
        if (dash < 0) return (tens + 2) * 10;
        return IndexOf(Ones, word[(dash + 1)..]) is var unit and > 0 and < 10 ? ((tens + 2) * 10) + unit : -1;
    }

    /// <summary>The lower number of a part of a whole: 2 for "half", 3 for "thirds"; 0 where the word names none.</summary>
    public static int Whole(ReadOnlySpan<char> word)
    {
        foreach (var (part, whole) in Parts)
            if (word.Equals(part, StringComparison.OrdinalIgnoreCase)) return whole;
        return 0;
    }

    /// <summary>
    /// Whether a number word counts something worth a figure: "ten cases", "three of the force's areas", "none of the cautions"; an example
    /// such as "in one case" does not count.
    /// </summary>
    public static bool Counts(ReadOnlySpan<char> text, NumberToken token)
    {
        var at = token.End;
        if (WordWalk.After(text, at) is "of")
        {
            WordWalk.Ahead(text, ref at);
            var owner = WordWalk.Ahead(text, ref at);
            if (token.Value == 0) return owner is "the" or "these" or "those" or "our" && CountsBehind(text, at, Several);
            return token.Value > 1 && (Owners.Contains(owner)
                || (owner is "the" && WordWalk.After(text, at) is "force's" or "force\u2019s"));
        }

        if (token.Value == 0) return false;
        if (token.Value != 1) return CountsBehind(text, at, Several);
        return !WordWalk.Before(text, token.Start).Equals("in", StringComparison.OrdinalIgnoreCase) && CountsBehind(text, at, One);
    }

    /// <summary>The unit of a length of time: "22 days", "two years"; null where the word is none.</summary>
    public static MeasureUnit? TimeUnit(ReadOnlySpan<char> word) => word.TrimEnd("'\u2019").TrimEnd('s') switch
    {
        "second" => MeasureUnit.Seconds,
        "minute" => MeasureUnit.Minutes,
        "hour" => MeasureUnit.Hours,
        "day" => MeasureUnit.Days,
        "week" => MeasureUnit.Weeks,
        "month" => MeasureUnit.Months,
        "year" => MeasureUnit.Years,
        _ => null,
    };

    /// <summary>
    /// Whether one of the next words is in the set, with nothing but words that describe it in between; "and" and "of" in a name are among
    /// those ("three Avon and Somerset OCGs").
    /// </summary>
    private static bool CountsBehind(ReadOnlySpan<char> text, int at, WordSet counted)
    {
        var isName = false;
        for (var i = 0; i < 6; i++)
        {
            var word = WordWalk.Ahead(text, ref at);
            if (word.IsEmpty) return false;
            if (Stops.Contains(word) && !(isName && word is "and" or "of" && WordWalk.After(text, at) is { IsEmpty: false } next
                && char.IsUpper(next[0]))) return false;
            if (counted.Contains(word)) return true;
            isName = char.IsUpper(word[0]);
        }

        return false;
    }

    private static int IndexOf(string[] words, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < words.Length; i++)
            if (word.Equals(words[i], StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
