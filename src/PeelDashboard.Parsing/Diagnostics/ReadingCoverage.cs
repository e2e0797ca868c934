using System.Collections;

namespace PeelDashboard.Parsing.Diagnostics;

/// <summary>
/// Tells for each line of a document whether some fact or some rule accounts for it; what is left is prose that nobody has read for facts.
/// </summary>
internal static class ReadingCoverage
{
    /// <summary>Counts the lines. A line of a fact is not counted again for a rule.</summary>
    public static ReadingAccount Of(SourceText text, ParsedReport report)
    {
        var facts = new BitArray(text.LineCount + 1);
        foreach (var passage in Passages(report)) Mark(facts, passage.Lines);
        foreach (var comparator in report.Observations.SelectMany(figure => figure.Comparators))
            Mark(facts, [LineSpan.Of(comparator.Line)]);
        var hasFacts = facts.HasAnySet();
        var rules = new BitArray(text.LineCount + 1);
        foreach (var section in report.Sections)
        {
            // Front matter, contents and annexes are read for what they are and hold no finding; elsewhere a section has at least its
            // heading. Where nothing was found at all, what seems to be front matter is a text that was not understood.
            var isWhole = section.Kind is SectionKind.Contents or SectionKind.Annex || (section.Kind is SectionKind.Front && hasFacts);
            Mark(rules, [isWhole ? section.Lines : LineSpan.Of(section.Lines.First)]);
        }

        foreach (var paragraph in text.Paragraphs)
            if (paragraph.Kind is ParagraphKind.Footnote or ParagraphKind.Caption) Mark(rules, paragraph.Lines);

        var account = ReadingAccount.None;
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (text.IsBlank(line)) continue;
            account = facts[line]
                ? account with { FilledLines = account.FilledLines + 1, FactLines = account.FactLines + 1 }
                : account with { FilledLines = account.FilledLines + 1, RuleLines = account.RuleLines + (rules[line] ? 1 : 0) };
        }

        return account;
    }

    private static IEnumerable<Passage> Passages(ParsedReport report) =>
        report.Judgments.Select(judgment => judgment.Passage)
            .Concat(report.Judgments.Select(judgment => judgment.Amendment?.Passage).OfType<Passage>())
            .Concat(report.Afis.Select(afi => afi.Passage))
            .Concat(report.Findings.Select(finding => finding.Passage))
            .Concat(report.Observations.Select(figure => figure.Passage))
            .Concat(report.Observations.Select(figure => figure.Correction?.Passage).OfType<Passage>())
            .Concat(report.Closures.Select(closure => closure.Passage))
            .Concat(report.GradeCounts.Select(count => count.Passage));

    private static void Mark(BitArray lines, IEnumerable<LineSpan> spans)
    {
        foreach (var span in spans)
            for (var line = span.First; line <= span.Last && line < lines.Length; line++) lines[line] = true;
    }
}
