namespace PeelDashboard.Parsing.Model;

/// <summary>Everything that a reading found in one document, each fact with the passage that says so. No database is involved.</summary>
public sealed record ParsedReport(
    DocumentFacts Document,
    IReadOnlyList<ParsedSection> Sections,
    IReadOnlyList<ParsedJudgment> Judgments,
    IReadOnlyList<ParsedAfi> Afis,
    IReadOnlyList<ParsedFinding> Findings,
    IReadOnlyList<ParsedObservation> Observations,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>AFIs and causes of concern of earlier reports that this document closes.</summary>
    public IReadOnlyList<ParsedClosure> Closures { get; init; } = [];

    /// <summary>How many areas had a grade, where the document gives no more than that. Never spread over areas.</summary>
    public IReadOnlyList<ParsedGradeCount> GradeCounts { get; init; } = [];

    /// <summary>Areas of a cycle whose framework is not known in full, under the names that the report prints.</summary>
    public IReadOnlyList<AreaDefinition> PrintedAreas { get; init; } = [];

    /// <summary>How much of the document the facts and rules account for.</summary>
    public ReadingAccount Account { get; init; } = ReadingAccount.None;
}

/// <summary>What a document is.</summary>
/// <param name="Layout">Key of the layout that read it: landing-page, integrated-report, pillar-report, revisit-letter,
/// inspectorate-letter, commissioner-response, committee-paper, press-release.</param>
/// <param name="LayoutReason">Why it was taken for that layout, in one sentence.</param>
/// <param name="Title">As the document gives it, or a description in our words where it has none.</param>
/// <param name="Publisher">HMIC, HMICFRS, or who published it.</param>
/// <param name="Published">As exact as the text gives it; null where it gives no date.</param>
/// <param name="ForceName">The force that it is about, as in <c>data/forces.csv</c>.</param>
/// <param name="CycleKey">The cycle that it belongs to.</param>
/// <param name="Pillar">For a report on one pillar: "Effectiveness"; empty otherwise.</param>
public sealed record DocumentFacts(
    string Layout, string LayoutReason, string Title, string Publisher, PartialDate? Published, string ForceName,
        string CycleKey, string Pillar)
{
    /// <summary>Which of these a person named, because the document does not say it.</summary>
    public IdentityFacts Named { get; init; }
}

/// <summary>A section of the document, for the outline and for knowing which area a line belongs to.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Level">1 for chapters, 2 for headings within them.</param>
/// <param name="Heading">Clean text of the heading.</param>
/// <param name="Lines">From the heading to the line before the next section of the same or a higher level.</param>
/// <param name="AreaKey">The area it is about, or null.</param>
public sealed record ParsedSection(SectionKind Kind, int Level, string Heading, LineSpan Lines, string? AreaKey);

/// <summary>A judgment that the document states or reports.</summary>
/// <param name="CycleKey">The cycle it was given in, which need not be the document's own.</param>
/// <param name="AreaKey">The area in that cycle's framework.</param>
/// <param name="AreaAsPrinted">The name the document uses for it.</param>
/// <param name="Grade">The grade, or ungraded.</param>
/// <param name="Basis">Stated by the report itself, or reported second-hand.</param>
/// <param name="Passage">The sentence or line that says so first, then every other place.</param>
public sealed record ParsedJudgment(string CycleKey, string AreaKey, string AreaAsPrinted, Grade Grade, Basis Basis, Passage Passage)
{
    /// <summary>
    /// The cycle in which the area was inspected, where the report carries an earlier grade over; null when it is this one.
    /// </summary>
    public string? InspectedIn { get; init; }

    /// <summary>The grade that this one replaced after publication, or null.</summary>
    public ParsedAmendment? Amendment { get; init; }
}

/// <summary>A grade that was published and later changed ("On 8 August 2024 the grade for ... was changed from adequate to ...").</summary>
/// <param name="OldGrade">The grade as first published.</param>
/// <param name="AmendedOn">When it was changed, as exact as the text gives it; null where it gives no date.</param>
/// <param name="Reason">Why, in the words of the source; the sentence of the change itself where it gives no reason.</param>
/// <param name="Passage">Where the change is told.</param>
public sealed record ParsedAmendment(Grade OldGrade, PartialDate? AmendedOn, string Reason, Passage Passage);

/// <summary>How many areas of the force had a grade, as a press release tells it.</summary>
/// <param name="CycleKey">The cycle.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Areas">How many areas.</param>
/// <param name="Passage">The sentence that says so.</param>
public sealed record ParsedGradeCount(string CycleKey, Grade Grade, int Areas, Passage Passage);

/// <summary>The inspectorate's statement that something it raised before is closed.</summary>
/// <param name="CycleKey">The cycle of the report that raised it.</param>
/// <param name="AreaKey">The area, where the letter tells which; else null.</param>
/// <param name="Kind">What is closed.</param>
/// <param name="Subject">What the letter says of its content, clean text, to find it by; empty where it closes all of that kind.</param>
/// <param name="ClosedOn">When, as exact as the letter gives it; else the date of the letter.</param>
/// <param name="Passage">The sentence that says so.</param>
public sealed record ParsedClosure(string CycleKey, string? AreaKey, AfiKind Kind, string Subject, PartialDate? ClosedOn, Passage Passage);

/// <summary>An area for improvement, or something of its family.</summary>
/// <param name="CycleKey">The cycle of the report that raises it.</param>
/// <param name="AreaKey">The area whose section holds it.</param>
/// <param name="Kind">How serious it is.</param>
/// <param name="Headline">Clean text; bullets that belong to it are joined on, each after a line feed and "- ".</param>
/// <param name="Detail">The explanatory paragraphs, separated by blank lines; empty in the older reports.</param>
/// <param name="Passage">The headline's lines first, then those of the detail.</param>
public sealed record ParsedAfi(string CycleKey, string AreaKey, AfiKind Kind, string Headline, string Detail, Passage Passage)
{
    /// <summary>
    /// The cause of concern that a recommendation belongs to: its place in <see cref="ParsedReport.Afis"/>, from 0; else null.
    /// </summary>
    public int? Parent { get; init; }

    /// <summary>By when the report wants it done, in its words ("within three months"); empty where it sets no time.</summary>
    public string TimeLimit { get; init; } = "";

    /// <summary>
    /// The day or month that the time limit ends, counted from the report's date or printed; null where neither can be told.
    /// </summary>
    public PartialDate? DueOn { get; init; }
}

/// <summary>A narrative finding that is neither an AFI nor a grade.</summary>
/// <param name="CycleKey">The cycle it belongs to.</param>
/// <param name="AreaKey">The area of the framework, where the heading above it is one.</param>
/// <param name="AreaAsPrinted">The heading above it.</param>
/// <param name="Headline">Clean text of the heading or bullet.</param>
/// <param name="Detail">Further paragraphs that belong to it, separated by blank lines; may be empty.</param>
/// <param name="Passage">The headline's lines first.</param>
public sealed record ParsedFinding(string CycleKey, string? AreaKey, string AreaAsPrinted, string Headline, string Detail, Passage Passage);

/// <summary>A figure about the force, with what it is set against.</summary>
/// <param name="CycleKey">The cycle of the report.</param>
/// <param name="AreaKey">The area whose section holds it, or null.</param>
/// <param name="MeasureKey">The measure of the catalogue, or null where none fits.</param>
/// <param name="Label">The measure's label, or the words of the source where no measure fits.</param>
/// <param name="Period">The period in the source's words ("12 months to 30 June 2016"); empty where it gives none.</param>
/// <param name="Unit">What the number counts.</param>
/// <param name="Value">As printed, trailing zeros included; changes are signed; of "one fifth" 1, of "1:80" 80. Null where the text has the
/// label and not the value.</param>
/// <param name="Numerator">Of a ratio told as "65 of the 88", else null.</param>
/// <param name="Denominator">Of the same, else null.</param>
/// <param name="Comparators">What the text sets it against; may be empty, never invented.</param>
/// <param name="RankStatement">Words such as "one of the highest rates in the country", as quoted; empty where there are none.</param>
/// <param name="Passage">Where the value stands first.</param>
/// <param name="Correction">The earlier, wrong value that this one replaces, or null.</param>
public sealed record ParsedObservation(
    string CycleKey, string? AreaKey, string? MeasureKey, string Label, string Period, MeasureUnit Unit, decimal? Value,
    decimal? Numerator, decimal? Denominator, IReadOnlyList<ParsedComparator> Comparators, string RankStatement, Passage Passage,
    ParsedCorrection? Correction = null)
{
    /// <summary>The upper end of a range ("10–15 minutes": value 10, upper value 15); else null.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>
    /// Half the width of the confidence interval ("75.3 percent (+/- 6.1 percent)": 6.1), in the unit of the value; else null.
    /// </summary>
    public decimal? Margin { get; init; }

    /// <summary>The word that makes the value inexact, as printed ("approximately", "more than"); empty where it is exact.</summary>
    public string Qualifier { get; init; } = "";
}

/// <summary>One value that a figure is set against.</summary>
/// <param name="Kind">England and Wales, local population, target or the period before.</param>
/// <param name="Value">As printed.</param>
/// <param name="Line">The line it stands on.</param>
public sealed record ParsedComparator(ComparatorKind Kind, decimal Value, int Line)
{
    /// <summary>
    /// The second number of a ratio ("37 out of 60": 60); a difference of two ratios with other wholes says nothing. Else null.
    /// </summary>
    public decimal? Whole { get; init; }
}

/// <summary>A value that was published and later found wrong.</summary>
/// <param name="Value">The wrong value as printed.</param>
/// <param name="Passage">Where it stands.</param>
/// <param name="AmendedOn">When the correction was made, as exact as the text gives it.</param>
/// <param name="Reason">Why, in the words of the source.</param>
public sealed record ParsedCorrection(decimal Value, Passage Passage, PartialDate? AmendedOn, string Reason);

/// <summary>Something about the reading that a person should know.</summary>
/// <param name="Severity">A warning makes the import command end with status 2.</param>
/// <param name="Line">1-based line, or null when it is about the whole document.</param>
/// <param name="Message">One sentence: what, and what to do where something can be done.</param>
/// <param name="About">What kind of thing it is about.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, int? Line, string Message, DiagnosticTopic About = DiagnosticTopic.Other);

/// <summary>How much of a document was understood.</summary>
/// <param name="FilledLines">Lines that are not blank.</param>
/// <param name="FactLines">Of these, how many are in the passage of some fact.</param>
/// <param name="RuleLines">Of the others, how many a rule accounts for: headings, contents, captions, footnotes, notes on method.</param>
public sealed record ReadingAccount(int FilledLines, int FactLines, int RuleLines)
{
    /// <summary>Of a reading that was not accounted for.</summary>
    public static readonly ReadingAccount None = new(0, 0, 0);

    /// <summary>
    /// The share of the filled lines that facts and rules account for, rounded down, so that 100 means every line; null without any line.
    /// </summary>
    public int? Percent => FilledLines == 0 ? null : (int)(100L * (FactLines + RuleLines) / FilledLines);
}
