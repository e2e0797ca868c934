using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Import;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Data.Importing;

/// <summary>Writes a document, one more text of it, and its outline.</summary>
internal static class DocumentWriter
{
    public static void Write(ImportSession session, SourceDocument document, bool isNew, bool isNewText, SourceText text, ParsedReport report)
    {
        if (isNew)
        {
            DocumentRows.Documents.Insert(session.Connection, [document]);
        }
        else
        {
            DocumentRows.Documents.Update(session.Connection, [document]);
            session.Connection.Execute("""DELETE FROM "DocumentSections" WHERE "DocumentId" = @0""", document.Id);
        }

        if (isNewText)
        {
            DocumentRows.Texts.Insert(session.Connection, [new DocumentText
            {
                Id = session.NextId(DocumentRows.Texts.Table), DocumentId = document.Id, Edition = document.Edition, Sha256 = document.Sha256,
                ImportedAt = document.ImportedAt, Lines = text.FullText,
            }]);
        }

        DocumentRows.Sections.Insert(session.Connection, report.Sections.Select(section => new DocumentSection
        {
            Id = session.NextId(DocumentRows.Sections.Table), DocumentId = document.Id, Kind = section.Kind, Level = section.Level,
            Heading = section.Heading, FirstLine = section.Lines.First, LastLine = section.Lines.Last,
            AreaId = section.AreaKey is { } key && session.Areas.TryGetValue((document.CycleKey, key), out var area) ? area.Id : null,
        }));
    }
}
