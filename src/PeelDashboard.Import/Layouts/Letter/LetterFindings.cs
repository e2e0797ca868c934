using PeelDashboard.Domain;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.Letter;

/// <summary>The bullets under the headings after "Findings that specifically relate to your force".</summary>
/// <remarks>A blank line does not end a list (letter of September 2014, line 48): only the next heading or the closing formula does.</remarks>
internal static class LetterFindings
{
    private const string Opening = "Findings that specifically relate to your force";
    private const string Closing = "Yours ";
    private const string Bullet = "- ";

    /// <summary>What was found, and where the parts of the letter begin.</summary>
    public sealed record Reading(
        int? OpeningLine, int? ClosingLine, IReadOnlyList<int> Headings, IReadOnlyList<ParsedFinding> Findings, IReadOnlyList<Diagnostic> Diagnostics);

    public static Reading Read(SourceText text, int dear, string cycleKey)
    {
        var opening = LineThatStarts(text, dear + 1, Opening);
        var closing = LineThatStarts(text, (opening ?? dear) + 1, Closing);
        var headings = new List<int>();
        var findings = new List<ParsedFinding>();
        var diagnostics = new List<Diagnostic>();
        var end = (closing ?? text.LineCount + 1) - 1;
        for (var line = (opening ?? end) + 1; line <= end; line++)
        {
            if (text.IsBlank(line)) continue;
            if (IsBullet(text, line))
            {
                var last = EndOfBullet(text, line, end);
                findings.Add(Finding(text, new LineSpan(line, last), headings, cycleKey));
                line = last;
            }
            else if (Prose.NextFilled(text, line + 1) is { } next && next <= end && IsBullet(text, next))
            {
                headings.Add(line);
            }
            else
            {
                diagnostics.Add(new(DiagnosticSeverity.Warning, line, "This line stands among the findings but is neither a heading nor a bullet; it was not taken as a finding."));
            }
        }

        if (findings.Count == 0)
            diagnostics.Add(new(DiagnosticSeverity.Warning, opening, $"The letter has no bullets after \"{Opening}\", so no finding was read from it."));
        return new Reading(opening, closing, headings, findings, diagnostics);
    }

    private static ParsedFinding Finding(SourceText text, LineSpan lines, List<int> headings, string cycleKey)
    {
        var first = text[lines.First];
        var afterMark = first.IndexOf(Bullet, StringComparison.Ordinal) + Bullet.Length;
        return new ParsedFinding(
            cycleKey, null, headings.Count > 0 ? PlainText.Clean(text[headings[^1]]) : "",
            Prose.Clean(text, lines)[Bullet.Length..], "", new Passage([lines], Prose.Quote(first, afterMark)));
    }

    /// <summary>A bullet goes on over the lines right below it, and over a page break where the next line begins in lower case.</summary>
    private static int EndOfBullet(SourceText text, int bullet, int end)
    {
        var last = bullet;
        for (var line = bullet + 1; line <= end; line++)
        {
            if (text.IsBlank(line)) continue;
            var goesOn = !IsBullet(text, line) && (line == last + 1 || char.IsLower(text[line].TrimStart()[0]));
            if (!goesOn) break;
            last = line;
        }

        return last;
    }

    private static bool IsBullet(SourceText text, int line) => text[line].AsSpan().TrimStart().StartsWith(Bullet, StringComparison.Ordinal);

    private static int? LineThatStarts(SourceText text, int from, string words)
    {
        for (var line = from; line <= text.LineCount; line++)
            if (text[line].AsSpan().TrimStart().StartsWith(words, StringComparison.OrdinalIgnoreCase)) return line;
        return null;
    }
}
