using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;
using PeelDashboard.Import.Recognition;

namespace PeelDashboard.Import.Layouts.Letter;

/// <summary>A letter of the inspectorate to a chief constable: no grades and no AFIs, findings as bullets under headings.</summary>
public sealed class InspectorateLetterLayout : ILayout
{
    /// <summary>An address takes a few lines; a text whose "Dear" stands later is something else.</summary>
    private const int LastLineOfAddress = 60;

    private const string Salutation = "Dear ";

    /// <inheritdoc/>
    public string Key => "inspectorate-letter";

    /// <inheritdoc/>
    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        if (SalutationLine(text) is not { } dear || !IsFromAnInspector(text, dear)) return null;
        var force = ForceFinder.Find(text, catalogue, 1, dear) ?? ForceFinder.Find(text, catalogue);
        var published = Date(text, dear);
        var cycle = published is { } date ? CycleFinder.OfInspectionYear(date.Year, catalogue) : null;
        return new DocumentFacts(
            Key, $"It is addressed in line {dear} and signed by an inspector of constabulary.", Title(text, dear), Publisher(text), published,
            force?.Name ?? "", cycle?.Key ?? "", "");
    }

    /// <inheritdoc/>
    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var dear = SalutationLine(text) ?? 1;
        var reading = LetterFindings.Read(text, dear, document.CycleKey);
        return new ParsedReport(document, Outline(text, document, dear, reading), [], [], reading.Findings, [], reading.Diagnostics);
    }

    private static List<ParsedSection> Outline(SourceText text, DocumentFacts document, int dear, LetterFindings.Reading reading)
    {
        var closing = reading.ClosingLine ?? text.LineCount + 1;
        var opening = reading.OpeningLine ?? closing;
        var sections = new List<ParsedSection>
        {
            new(SectionKind.Front, 1, "Sender, date and address", new LineSpan(1, dear), null),
        };
        if (opening > dear + 1) sections.Add(new(SectionKind.Body, 1, document.Title, new LineSpan(dear + 1, opening - 1), null));
        if (reading.OpeningLine is not null)
        {
            sections.Add(new(SectionKind.Overview, 1, PlainText.Clean(text[opening]), new LineSpan(opening, closing - 1), null));
            sections.AddRange(reading.Headings.Select((line, i) => new ParsedSection(
                SectionKind.Body, 2, PlainText.Clean(text[line]),
                new LineSpan(line, (i + 1 < reading.Headings.Count ? reading.Headings[i + 1] : closing) - 1), null)));
        }

        if (closing <= text.LineCount) sections.Add(new(SectionKind.Front, 1, PlainText.Clean(text[closing]), new LineSpan(closing, text.LineCount), null));
        return sections;
    }

    private static int? SalutationLine(SourceText text)
    {
        for (var line = 1; line <= Math.Min(text.LineCount, LastLineOfAddress); line++)
            if (text[line].StartsWith(Salutation, StringComparison.Ordinal)) return line;
        return null;
    }

    private static bool IsFromAnInspector(SourceText text, int dear)
    {
        for (var line = 1; line < dear; line++)
            if (text[line].Contains("Inspector of Constabulary", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static PartialDate? Date(SourceText text, int dear)
    {
        for (var line = 1; line < dear; line++)
            if (PartialDate.TryParseWords(text[line]) is { Day: not null } date) return date;
        return null;
    }

    /// <summary>The subject stands in the first line after the salutation.</summary>
    private static string Title(SourceText text, int dear) =>
        Prose.NextFilled(text, dear + 1) is { } line ? PlainText.Clean(text[line]) : "Letter to the chief constable";

    /// <summary>The inspectorate took on fire and rescue, and its longer name, in July 2017.</summary>
    private static string Publisher(SourceText text)
    {
        for (var line = 1; line <= text.LineCount; line++)
            if (text[line].Contains("HMICFRS", StringComparison.Ordinal)) return "HMICFRS";
        return "HMIC";
    }
}
