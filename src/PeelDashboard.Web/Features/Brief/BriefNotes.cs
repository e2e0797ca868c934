using PeelDashboard.Application.Queries.Brief;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Brief;

/// <summary>The footnotes of the page, numbered as they are first asked for; the same place has one number.</summary>
internal sealed class BriefNotes
{
    private readonly List<StoredPassage> notes = [];

    public IReadOnlyList<StoredPassage> All => notes;

    public int Number(StoredPassage passage)
    {
        var index = notes.FindIndex(note => PassageAddress.Of(note) == PassageAddress.Of(passage));
        if (index >= 0) return index + 1;
        notes.Add(passage);
        return notes.Count;
    }

    /// <summary>"HMICFRS, PEEL 2021/22, line 326"; the document's own title where that would not tell it from another.</summary>
    public static string Title(StoredPassage note, BriefContent content)
    {
        if (note.DocumentId is not { } id) return PassageAddress.Host(note.Address);
        var name = content.Force.Documents.FirstOrDefault(document => document.Id == id) is { IsInspectionReport: true } report
            && content.Force.Documents.Count(other => other.IsInspectionReport && other.CycleKey == report.CycleKey) == 1
            ? $"{report.Publisher}, PEEL {report.CycleKey}" : content.Titles.GetValueOrDefault(id, "Report");
        return note.Lines.Length > 0 ? $"{name}, line {note.FirstLine}" : name;
    }
}
