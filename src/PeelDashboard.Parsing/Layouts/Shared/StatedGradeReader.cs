namespace PeelDashboard.Parsing.Layouts.Shared;

internal sealed record ToldGrade(Grade Grade, string About, bool NamesForce);

/// <summary>
/// The one grammar of how a report gives its own grades: as a line, or as a sentence about the force. A grade word in prose is none ("has
/// good plans", "its training requires improvement"). The subject of the sentence must be the report's force, and the verb must grade it.
/// Quantifiers are bounded, so that a match is linear in the text.
/// </summary>
internal static partial class StatedGradeReader
{
    private const int LongestStatement = 120;
    private const int LettersOfStem = 4;
    private const int WordsWithPillar = 3;
    private const string Words =
        "['\"]?(?<grade>outstanding|good|adequate|requires improvement|requiring improvement|require improvement|inadequate)['\"]?";
    private const string Judged = "(?:judged|graded|rated|assessed)";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// The grade of a sentence: "X Police is adequate at ...", "is: good", "is judged to be good in ...", "still requires improvement in
    /// ...", "The force's effectiveness at ... is good."; null where it gives none.
    /// </summary>
    public static ToldGrade? In(string sentence, ReportForceReader force)
    {
        var folded = force.Generalise(sentence);
        var match = GradeSentence().Match(folded);
        if (!match.Success) match = WeGrade().Match(folded);
        return match.Success ? new(GradeOf(match), match.Groups["of"].Value + folded[(match.Index + match.Length)..],
            !match.Groups["it"].Success) : null;
    }

    /// <summary>The grade that a paragraph is: a grade word alone, or the statement that there is none. Null for all other text.</summary>
    public static Grade? OfLine(Paragraph paragraph)
    {
        if (paragraph.Kind is not ParagraphKind.Prose || paragraph.Text.Length > LongestStatement) return null;
        if (GradeWords.TryParse(paragraph.Text.TrimEnd('.'), out var grade)) return grade;
        var folded = PlainText.Fold(paragraph.Text);
        if (Denial().IsMatch(folded)) return Grade.Ungraded;
        return GradeLine().Match(folded) is { Success: true } line
            && (!line.Groups["more"].Success || CarryOver.IsToldIn(line.Groups["more"].Value)) ? GradeOf(line) : null;
    }

    public static bool IsStatement(Paragraph paragraph, ReportForceReader force) =>
        OfLine(paragraph) is not null
        || (paragraph is { Kind: ParagraphKind.Prose, EndsSentence: true } && !Sentences.HasSeveral(paragraph.Text)
            && In(paragraph.Text, force) is not null);

    public static bool Denies(string statement) => Denial().IsMatch(PlainText.Fold(statement));

    /// <summary>"This question has not yet been graded": a gap that will be filled, not the statement that there is no grade.</summary>
    public static bool Postpones(string folded) => NotYet().IsMatch(folded);

    /// <summary>
    /// Whether what a grade sentence is about is the area itself: it says one of the area's names whole, and no word that none of them has.
    /// "Good at supporting vulnerable victims" or "good at identifying organised crime groups" grades a part. A sentence that only gives
    /// the grade is about its section; one that goes on with another grade ("but inadequate at ...") grades only parts.
    /// </summary>
    public static bool IsAbout(AreaDefinition area, ToldGrade told)
    {
        var clause = ClauseEnd().Match(told.About) is { Success: true } end ? told.About[..end.Index] : told.About;
        if (AnyGrade().Matches(told.About).Any(other => GradeOf(other) != told.Grade)) return false;
        var about = StemsOf(clause);
        if (about.Count == 0) return true;

        // A pillar is named by its own word: "good at the efficient use of its money".
        if (area.Level is AreaLevel.Pillar && about.Count <= WordsWithPillar
            && about.Contains(PlainText.Fold(area.Pillar)[..LettersOfStem])) return true;
        var names = area.Aliases.Append(area.Name).Append(area.ShortName).Select(PlainText.Fold).ToList();
        return about.IsSubsetOf(names.SelectMany(StemsOf)) && names.Exists(name => StemsOf(QuestionLead().Replace(name, ""))
            is { Count: > 0 } core && core.IsSubsetOf(about));
    }

    public static Grade GradeOf(Match match)
    {
        var words = match.Groups["grade"].Value;
        if (words.StartsWith("requir", StringComparison.OrdinalIgnoreCase)) return Grade.RequiresImprovement;
        return GradeWords.TryParse(words, out var grade) ? grade
            : throw new InvalidOperationException($"\"{words}\" is in the pattern but no grade.");
    }

    private static HashSet<string> StemsOf(string folded) =>
        [.. Word().Matches(folded).Select(word => word.Value[..LettersOfStem])
            .Where(stem => stem is not ("forc" or "poli" or "over" or "resp" or "rega" or "with" or "that" or "this" or "from" or "what"
            or "well" or "have" or "more" or "most" or "thos" or "them" or "thei" or "whic" or "when"))];

    [GeneratedRegex(
        "^(?:overall,? |in (?:19|20)[0-9]{2}(?:[/-][0-9]{2})?,? |we (?:have )?(?:find|found|judge|consider|conclude)d? that )?"
        + "(?:(?<it>it)|the force|the force's (?:overall "
        + ")?(?<of>(?:effectiveness|efficiency|legitimacy|performance|grade|judge?ment)[^.;]{0,220}?)|our (?:overall "
        + ")?(?:grade|judge?ment)(?<of>[^.;]{0,160}?))"
        + "(?: still| also| currently| again| overall| has [^.;]{1,200}? but(?: it)?(?: still)?){0,2}"
        + "(?: (?<grade>requires improvement)| (?:is|remains|has been|is being)(?: still| also| currently| again| overall)?(?: " + Judged
            + ")?(?: to be| as being| as| to)?:? ?" + Words + ")"
        + "(?=[.!]| overall\\b| at | in | with (?:respect|regard) | when |$)(?! (?:at|in) (?:a "
        + "few|certain|general|many|most|parts|places|principle|several|some|theory|times)\\b)",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeSentence();

    [GeneratedRegex("^(?:overall,? )?(?:we|hmic|hmicfrs|the inspectorate) (?:have |has )?(?:" + Judged
        + "|grades?|judges?|rates?) the force (?:as being|as|to be)? ?" + Words + "(?=[.!]| overall\\b| at | in |$)", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex WeGrade();

    [GeneratedRegex("^(?:(?:the |our |overall )?(?:grade|grading|judge?ment|rating)(?: for this (?:area|question))? ?(?:[:\u2013-]|is) ?)?"
        + Words + "\\.?(?<more> ?[(,;:\u2013-].{1,100})?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeLine();

    [GeneratedRegex(
        "^(?:we (?:don't|do not|didn't|did not) (?:make |give |award |publish )?(?:a |any )?(?:graded|grade|judge)\\b|(?:this|the) "
            + "(?:area|question|aspect) (?:is|was) (?:not graded|ungraded)\\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Denial();

    [GeneratedRegex(
        "\\bnot yet (?:been )?(?:graded|judged|rated)\\b|\\b(?:grade|judge?ment) (?:is not yet|has not yet|will follow|is to follow|is "
            + "pending|will be (?:given|published) later)\\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotYet();

    /// <summary>The beginning of a question, up to what it asks about.</summary>
    [GeneratedRegex(
        "^(?:how (?:effective|efficient|legitimate|effectively|efficiently|legitimately|well|good) (?:is|are|does|do) the force(?:'s)?"
            + "|to what extent (?:is|are|does|do) the force)\\b(?: at)?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuestionLead();

    [GeneratedRegex(
        "[.;:!?]|,? (?:but|although|though|however|while|whereas|yet)\\b|,? and (?:it|the force|we|has|is)\\b|, which\\b", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("\\b(?<grade>outstanding|good|adequate|requires improvement|requiring improvement|require improvement|inadequate)\\b"
        + "(?= (?:at|in|when|with)\\b|[.,;]|$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyGrade();

    [GeneratedRegex("[a-z]{4,}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
