using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>Writes a workbook: sheets of rows of cells, which are text, or a number with one of two forms.</summary>
internal static class SpreadsheetFile
{
    public static byte[] Of(params (string Name, bool IsHidden, object?[][] Rows)[] sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            // Form 1 is a date, form 2 a share.
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
                    new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true }));
            foreach (var (name, isHidden, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, index) => new Row(cells.Select(Cell))
                {
                    RowIndex = (uint)index + 1,
                })));
                book.Workbook.Sheets!.Append(new Sheet
                {
                    Name = name, SheetId = (uint)book.Workbook.Sheets.Count() + 1, Id = book.GetIdOfPart(part),
                    State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }
        }

        return file.ToArray();
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        DateOnly day => new Cell(
            new CellValue(day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = 1 },
        decimal share => new Cell(new CellValue(share.ToString(CultureInfo.InvariantCulture))) { StyleIndex = 2 },
        int number => new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))),
        _ => new Cell(new InlineString(new Text((string)value))) { DataType = CellValues.InlineString },
    };
}
