using System.Text;

namespace PeelDashboard.Parsing.Reading.Pdf;

/// <summary>
/// Puts the lines of the pages together into the lines of a text: a paragraph on each, rows of tables with tabs, list items after "- ".
/// </summary>
internal sealed class PdfParagraphs
{
    private readonly PdfMeasures measures;
    private readonly PdfHyphens hyphens;
    private readonly List<string> text = [];
    private readonly List<Draft> notes = [];
    private Draft? open;
    private PdfTable? table;

    private PdfParagraphs(IReadOnlyList<IReadOnlyList<PdfLine>> pages) =>
        (measures, hyphens) = (PdfMeasures.Of(pages), new PdfHyphens(pages));

    public static IReadOnlyList<string> Read(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var reader = new PdfParagraphs(pages);
        foreach (var page in pages) reader.Take(page);
        reader.Close();
        return reader.text;
    }

    private void Take(IReadOnlyList<PdfLine> page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (PdfTable.At(page, i, measures, i == 0 ? table : null) is { } rows)
            {
                Close();
                Separate();
                text.AddRange(rows.Rows());
                i += rows.LineCount - 1;
                table = rows;
            }
            else
            {
                Take(page[i]);
                table = null;
            }
        }
    }

    private void Take(PdfLine line)
    {
        if (open is { } paragraph && (measures.GoesOn(paragraph.Last, line, paragraph.First) || GoesOnOverPage(paragraph, line)))
        {
            paragraph.Add(line, hyphens);
        }
        else if (notes.Count > 0 && measures.GoesOn(notes[^1].Last, line, notes[^1].First))
        {
            notes[^1].Add(line, hyphens);
        }
        else if (line.IsNote && open is not null && PdfMeasures.IsSmaller(line, open.Last))
        {
            // The paragraph above the notes at the foot of a page may go on on the next page.
            notes.Add(new Draft(line, isApart: true));
        }
        else
        {
            var isApart = open is null || notes.Count > 0 || !measures.IsTight(open.Last, line) || !PdfMeasures.IsSameFont(open.Last, line);
            var isNextItem = open is { First.IsItem: true } && line.IsItem && notes.Count == 0;
            Close();
            open = new Draft(line, isApart && !isNextItem);
        }
    }

    /// <summary>
    /// Whether a paragraph that ends a page goes on at the top of the next: where the page ends in the middle of a sentence and of a line,
    /// or where the next begins under the text of a list item.
    /// </summary>
    private bool GoesOnOverPage(Draft paragraph, PdfLine line) =>
        line.Page == paragraph.Last.Page + 1 && Math.Abs(line.Left - paragraph.Last.Left) < PdfMeasures.SameMargin
            && measures.IsFull(paragraph.Last, line)
        && (paragraph.First.IsItem || !Sentences.EndsIn(paragraph.Last.Text));

    private void Close()
    {
        if (open is { } paragraph) Write(paragraph);
        foreach (var note in notes) Write(note);
        notes.Clear();
        open = null;
    }

    private void Write(Draft paragraph)
    {
        if (paragraph.IsApart) Separate();
        text.Add(paragraph.Text);
    }

    private void Separate()
    {
        if (text.Count > 0 && text[^1].Length > 0) text.Add("");
    }

    private sealed class Draft
    {
        private readonly StringBuilder text;

        public Draft(PdfLine first, bool isApart)
        {
            (First, Last, IsApart) = (first, first, isApart);
            text = new StringBuilder(first.IsItem ? "- " + first.Text : first.Text);
        }

        public PdfLine First { get; }
        public PdfLine Last { get; private set; }

        public bool IsApart { get; }

        public string Text => text.ToString();

        public void Add(PdfLine line, PdfHyphens hyphens)
        {
            hyphens.Join(text, line.Text);
            Last = line;
        }
    }
}
