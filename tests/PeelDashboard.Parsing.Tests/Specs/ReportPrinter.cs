using System.Globalization;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Specs;

internal static class ReportPrinter
{
    public static IEnumerable<string> Print(ParsedReport report)
    {
        var document = report.Document;
        yield return $"document {document.Layout} | {document.ForceName} | {document.CycleKey} | pillar {Dash(document.Pillar)} | "
            + $"published {document.Published?.ToString() ?? "-"} | {document.Publisher} | {document.Title}";
        foreach (var section in report.Sections)
            yield return $"section {section.Lines} {section.Kind} level {section.Level} {Dash(section.AreaKey)} | {section.Heading}";
        foreach (var judgment in report.Judgments)
            yield return $"judgment {judgment.CycleKey} {judgment.AreaKey} {judgment.Grade.Words()} ({judgment.Basis.Words()}) | "
                + $"{judgment.AreaAsPrinted} | {InspectedIn(judgment)}{Amended(judgment.Amendment)}{Where(judgment.Passage)}";
        foreach (var afi in report.Afis)
            yield return $"afi {afi.CycleKey} {afi.AreaKey} {afi.Kind.Words()} | {OneLine(afi.Headline)} | detail {Start(afi.Detail)} | "
                + $"{PartAndTime(afi)}{Where(afi.Passage)}";
        foreach (var finding in report.Findings)
            yield return $"finding {finding.CycleKey} {Dash(finding.AreaKey)} ({finding.AreaAsPrinted}) | {OneLine(finding.Headline)} | "
                + $"detail {Start(finding.Detail)} | {Where(finding.Passage)}";
        foreach (var figure in report.Observations)
            yield return Figure(figure);
        foreach (var count in report.GradeCounts)
            yield return $"count {count.CycleKey} {count.Grade.Words()} in {count.Areas.ToString(CultureInfo.InvariantCulture)} | "
                + $"{Where(count.Passage)}";
        foreach (var closure in report.Closures)
            yield return $"closure {closure.CycleKey} {Dash(closure.AreaKey)} {closure.Kind.Words()} | {Dash(closure.Subject)} | closed "
                + $"{closure.ClosedOn?.ToString() ?? "-"} | {Where(closure.Passage)}";
        foreach (var diagnostic in report.Diagnostics)
            yield return $"{diagnostic.Severity.ToString().ToLowerInvariant()} "
                + $"{diagnostic.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"} | {diagnostic.Message}";
    }

    private static string InspectedIn(ParsedJudgment judgment) => judgment.InspectedIn is { } cycle ? $"inspected in {cycle} | " : "";

    private static string Amended(ParsedAmendment? amendment) => amendment is null
        ? ""
        : $"replaces {amendment.OldGrade.Words()}, amended {amendment.AmendedOn?.ToString() ?? "-"}, because \"{amendment.Reason}\" at "
            + $"{Where(amendment.Passage)} | ";

    /// <summary>Recommendations tell the place of their cause of concern among the AFIs, counted from 1.</summary>
    private static string PartAndTime(ParsedAfi afi) =>
        (afi.Parent is { } parent ? $"part of {(parent + 1).ToString(CultureInfo.InvariantCulture)} | " : "")
        + (afi.TimeLimit.Length > 0 ? $"{afi.TimeLimit}, due {afi.DueOn?.ToString() ?? "-"} | " : "");

    private static string Figure(ParsedObservation figure)
    {
        var parts = new List<string>
        {
            $"figure {figure.CycleKey} {Dash(figure.AreaKey)} {Dash(figure.MeasureKey)} = {ValueOf(figure)} {figure.Unit.Words()}",
            figure.Label,
        };
        if (figure.Period.Length > 0) parts.Add($"period {figure.Period}");
        if (figure.Denominator is { } denominator) parts.Add($"{Number(figure.Numerator ?? 0)} of {Number(denominator)}");
        parts.AddRange(figure.Comparators.Select(other =>
            $"against {other.Kind.Words()} {Number(other.Value)}{(other.Whole is { } whole ? " of " + Number(whole) : "")} (line "
                + $"{other.Line})"));
        if (figure.RankStatement.Length > 0) parts.Add($"rank \"{figure.RankStatement}\"");
        if (figure.Correction is { } old)
            parts.Add($"replaces {Number(old.Value)} at {Where(old.Passage)}, amended {old.AmendedOn?.ToString() ?? "-"}, because "
                + $"\"{old.Reason}\"");
        parts.Add(Where(figure.Passage));
        return string.Join(" | ", parts);
    }

    private static string ValueOf(ParsedObservation figure)
    {
        if (figure.Value is not { } value) return "not in the text,";
        var words = figure.Qualifier.Length > 0 ? $"{figure.Qualifier} {Number(value)}" : Number(value);
        if (figure.UpperValue is { } upper) words += $" to {Number(upper)}";
        return figure.Margin is { } margin ? $"{words} +/- {Number(margin)}" : words;
    }

    private static string Where(Passage passage) => $"lines {passage.LinesText} \"{passage.Quote}\"";

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Dash(string? text) => string.IsNullOrEmpty(text) ? "-" : text;

    private static string OneLine(string text) => text.Replace("\n", " / ", StringComparison.Ordinal);

    private static string Start(string text) => text.Length switch
    {
        0 => "-",
        <= 60 => OneLine(text),
        _ => OneLine(text[..40]) + $" ... ({text.Length.ToString(CultureInfo.InvariantCulture)} characters)",
    };
}
