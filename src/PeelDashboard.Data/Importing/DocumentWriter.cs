using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Model;
using PeelDashboard.Import;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Data.Importing;

/// <summary>Adds one more text to a document, and its outline anew.</summary>
internal static class DocumentWriter
{
    public static void Write(ImportSession session, SourceDocument document, bool isNewText, SourceText text, ParsedReport report)
    {
        var db = session.Db;
        if (isNewText)
        {
            db.DocumentTexts.Add(new DocumentText
            {
                DocumentId = document.Id, Edition = document.Edition, Sha256 = document.Sha256, ImportedAt = document.ImportedAt,
                Lines = text.FullText,
            });
        }

        db.DocumentSections.Where(section => section.DocumentId == document.Id).ExecuteDelete();
        db.DocumentSections.AddRange(report.Sections.Select(section => new DocumentSection
        {
            DocumentId = document.Id, Kind = section.Kind, Level = section.Level, Heading = section.Heading,
            FirstLine = section.Lines.First, LastLine = section.Lines.Last,
            AreaId = section.AreaKey is { } key && session.Areas.TryGetValue((document.CycleKey, key), out var area) ? area.Id : null,
        }));
    }
}
