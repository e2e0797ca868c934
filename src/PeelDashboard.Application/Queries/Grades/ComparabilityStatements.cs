using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Text;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Application.Queries.Grades;

/// <summary>What a report itself says of comparing its grades with earlier ones.</summary>
/// <param name="CycleKey">The cycle of the report.</param>
/// <param name="Passage">The sentence and where it stands.</param>
public sealed record BreakStatement(string CycleKey, StoredPassage Passage)
{
    /// <summary>Finds the sentence about direct comparisons of grades; null where a text has none.</summary>
    /// <remarks>PEEL 2021/22, line 81: "it isn't possible to make direct comparisons between the grades awarded this year with those from previous PEEL inspections".</remarks>
    public static BreakStatement? Find(ForceDocument document, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!line.Contains("direct comparison", StringComparison.OrdinalIgnoreCase)) continue;
            var sentence = Sentences.In(PlainText.Clean(line)).FirstOrDefault(IsAboutGrades);
            if (sentence is null) continue;
            return new(document.CycleKey, new()
            {
                DocumentId = document.Id, Edition = document.Edition, FirstLine = number, Quote = sentence,
                Lines = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
        }

        return null;
    }

    private static bool IsAboutGrades(string sentence) =>
        sentence.Contains("direct comparison", StringComparison.OrdinalIgnoreCase)
        && (sentence.Contains("grade", StringComparison.OrdinalIgnoreCase) || sentence.Contains("judgment", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Remembers the statements: a text of a document never changes, a corrected one has another number.</summary>
internal sealed class ComparabilityStatements(IDbContextFactory<PeelDbContext> contexts)
{
    private readonly ConcurrentDictionary<(int Document, int Edition), BreakStatement?> known = new();

    /// <summary>The statements of a force's own reports. No command, or one when a text is seen for the first time.</summary>
    public async Task<IReadOnlyList<BreakStatement>> OfAsync(IEnumerable<ForceDocument> documents)
    {
        var reports = documents.Where(document => document.IsInspectionReport).ToList();
        var unread = reports.FindAll(report => !known.ContainsKey((report.Id, report.Edition)));
        if (unread.Count > 0)
        {
            var (ids, editions) = (unread.ConvertAll(report => report.Id), unread.ConvertAll(report => report.Edition));
            await using var db = await contexts.CreateDbContextAsync();
            var texts = await db.DocumentTexts.AsNoTracking().Where(text => ids.Contains(text.DocumentId) && editions.Contains(text.Edition))
                .Select(text => new { text.DocumentId, text.Edition, text.Lines }).ToListAsync();
            foreach (var report in unread)
            {
                var text = texts.Find(row => row.DocumentId == report.Id && row.Edition == report.Edition);
                known[(report.Id, report.Edition)] = text is null ? null : BreakStatement.Find(report, text.Lines);
            }
        }

        return [.. reports.Select(report => known[(report.Id, report.Edition)]).OfType<BreakStatement>()];
    }
}
