using System.Buffers;

namespace PeelDashboard.Parsing.Layouts.Amendments;

/// <summary>The ways in which a sentence tells that a grade was changed after publication, and those in which it only looks so.</summary>
internal static partial class AmendmentPhrases
{
    private const int Longest = 1500;

    private const string Grades = "(?:outstanding|good|adequate|requires improvement|requiring improvement|inadequate)";
    private const string Open = @"['""\u2018\u201C]?";
    private const string Shut = @"['""\u2019\u201D]?";
    private const string Old = Open + "(?<old>" + Grades + ")\\b" + Shut;
    private const string New = Open + "(?<new>" + Grades + ")\\b" + Shut;
    private const string Verb =
        "(?:changed?|amended|revised|corrected|updated|altered|re-?graded|downgraded|upgraded|lowered|raised|moved|went)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<string> GradeStems = SearchValues.Create(["outstanding", "good", "adequate", "improvement"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a text may tell a change at all: it has a grade word and a "to". Most do not, and are passed over at once.
    /// </summary>
    public static bool MayTell(string text) => text.Contains(" to ", StringComparison.Ordinal) && text.AsSpan().ContainsAny(GradeStems);

    /// <summary>Whether a text tells that a grade was changed and only what it was before.</summary>
    public static bool TellsOldOnly(string text) => text.Length <= Longest && text.Contains("grade", StringComparison.OrdinalIgnoreCase)
        && FromOnly().IsMatch(text) && !FromTo().IsMatch(text) && !IsNoAmendment().IsMatch(text);

    /// <summary>A change with both grades, or at least the new one; null where the sentence tells none, or more than one.</summary>
    public static (Match Match, bool IsOnly)? Change(string sentence)
    {
        if (sentence.Length > Longest || !Changing().IsMatch(sentence) || IsNoAmendment().IsMatch(sentence)) return null;
        foreach (var form in new[] { FromTo(), ToFrom(), OfTo(), ToOnly() })
        {
            var matches = form.Matches(sentence);
            if (matches.Count > 0) return (matches[0], matches.Count == 1);
        }

        return null;
    }

    /// <summary>The grade of a group of a match; null where the group is missing.</summary>
    public static Grade? GradeOf(Group group) =>
        group.Success && GradeWords.TryParse(group.Value.Replace("requiring", "requires", StringComparison.OrdinalIgnoreCase),
            out var grade) ? grade : null;

    public static bool NamesAGrade(string sentence) => Noun().IsMatch(sentence);

    public static bool TellsOfAmending(string sentence) => Changing().IsMatch(sentence) || Reissuing().IsMatch(sentence);

    public static bool NamesSomeArea(string sentence) => GradeFor().IsMatch(sentence);

    /// <summary>The words that say why: behind the change, before it, or in the sentence after it; null where none do.</summary>
    public static string? Reason(string sentence, Match change, string? next)
    {
        var rest = sentence[(change.Index + change.Length)..];
        if (Because().Match(rest) is { Success: true } behind) return behind.Groups["reason"].Value;
        if (FirstBecause().Match(sentence) is { Success: true } before && before.Length <= change.Index)
            return before.Groups["reason"].Value;
        return next is not null && ExplainsChange().IsMatch(next) ? next : null;
    }

    [GeneratedRegex(@"\b" + Verb + @"\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changing();

    [GeneratedRegex(@"\b(?:grad(?:e|es|ed|ing|ings)|re-?graded|downgraded|upgraded|judge?ments?|rating)\b", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noun();

    /// <summary>A change since an earlier inspection, one that is only possible, or one that did not happen.</summary>
    [GeneratedRegex(
        @"\bsince (?:(?:our|the|its|then|that) )*(?:last|previous|earlier|then|(?:19|20)[0-9]{2})\b|\b(?:last|previous|earlier) (?:year|inspection|report|cycle)\b|\bcompared (?:with|to)\b"
        + @"|\bown (?:view|assessment|grade|grading|judge?ment)\b|\b(?:may|might|could|would|will|should|can) (?:[a-z]+ ){0,3}?" + Verb
            + @"\b"
        + @"|(?:\bnot|\bnever|n['\u2019]t)(?: been| be)? " + Verb + @"\b|\b(?:PEEL|in our|our) (?:19|20)[0-9]{2}\b", Options,
            matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsNoAmendment();

    [GeneratedRegex(@"\bfrom (?:being )?" + Old + " to (?:being )?" + New, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"\bre-?graded\b[^.]{0,120}\bfrom (?:being )?" + Old
        + @"|\bgrade\b[^.]{0,80}\b" + Verb + @"\b[^.]{0,80}\bfrom (?:being )?" + Old, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromOnly();

    [GeneratedRegex(@"\bto " + New + @",? \(?(?:from|instead of|rather than|previously|it was) " + Old, Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToFrom();

    [GeneratedRegex(@"\b(?:of|as) " + Old + @"\b[^.;]{0,120}?\b" + Verb + " to " + New, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfTo();

    [GeneratedRegex(@"\b" + Verb + " to " + New, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToOnly();

    [GeneratedRegex(@"\b(?:re-?issued|republished|re-published|amendment|correction)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reissuing();

    [GeneratedRegex(
        @"\b(?:grad(?:e|es|ing|ings)|judge?ments?|rating) (?:for|of|in|on|about) (?!this|that|these|the force\b|the section\b|the area\b|the question\b|" + Open + Grades + ")", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeFor();

    [GeneratedRegex(@"(?<reason>\b(?:because|as a result of|following|due to|owing to|after|as|since)\b[^.]{5,400})\.?", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Because();

    [GeneratedRegex(@"^(?<reason>(?:because|as a result of|following|due to|owing to|after)\b[^,.]{5,200}),", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstBecause();

    [GeneratedRegex(
        @"^(?:this|that|the change|the amendment|the correction|the reason|it)\b.*\b(?:because|follow(?:s|ed|ing)|due to|reason|result|error|mistake|incorrect|wrong|after)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExplainsChange();
}
