using PeelDashboard.Domain.Text;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Application.Queries.Grades;

public sealed record BreakStatement(string CycleKey, StoredPassage Passage)
{
    private const string Telling = "direct comparison";

    public static async Task<IReadOnlyList<BreakStatement>> ReadAsync(PeelDbContext db, IEnumerable<ForceDocument> documents)
    {
        var reports = documents.Where(document => document.IsInspectionReport).ToList();
        var (ids, editions) = (reports.ConvertAll(report => report.Id), reports.ConvertAll(report => report.Edition));
        var texts = await db.DocumentTexts.AsNoTracking()
            .Where(text => ids.Contains(text.DocumentId) && editions.Contains(text.Edition))
            .Where(text => EF.Functions.Like(text.Lines, $"%{Telling}%"))
            .Select(text => new { text.DocumentId, text.Edition, text.Lines }).ToListAsync();
        return
        [
            .. from report in reports
            from text in texts
            where text.DocumentId == report.Id && text.Edition == report.Edition
            select Find(report, text.Lines) into statement
            where statement is not null
            select statement,
        ];
    }

    /// <summary>
    /// Finds the sentence about direct comparisons of grades; null where a text has none. PEEL 2021/22, line 81: "it isn't possible to make
    /// direct comparisons between the grades awarded this year with those from previous PEEL inspections".
    /// </summary>
    public static BreakStatement? Find(ForceDocument document, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!line.Contains(Telling, StringComparison.OrdinalIgnoreCase)) continue;
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
        sentence.Contains(Telling, StringComparison.OrdinalIgnoreCase)
        && (sentence.Contains("grade", StringComparison.OrdinalIgnoreCase)
            || sentence.Contains("judgment", StringComparison.OrdinalIgnoreCase));
}
