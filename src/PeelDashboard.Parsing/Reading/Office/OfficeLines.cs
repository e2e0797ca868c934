using PeelDashboard.Parsing.Reading.Html;

namespace PeelDashboard.Parsing.Reading.Office;

/// <summary>Puts the paragraphs, lists and tables of a document into the lines that a web page with the same content has.</summary>
internal sealed class OfficeLines
{
    public const int MostNotes = 5000;

    private const int WidestTable = 100;

    private readonly HtmlLines lines = new();
    private readonly List<(string Mark, string Text)> notes = [];
    private readonly Stack<int> spans = new();
    private bool isInList;

    public bool IsTooLong => lines.IsTooLong || notes.Count > MostNotes;

    /// <summary>Begins a paragraph: a heading, a list item, or prose; a number of several parts ("1.1") stands before prose.</summary>
    public void Begin(bool isHeading, string label)
    {
        var isItem = !isHeading && label.Length > 0 && !label.AsSpan().TrimEnd('.').Contains('.');
        if (isItem && !isInList) lines.StartList(numbered: false, 1);
        else if (!isItem) EndList();
        isInList = isItem;
        if (isItem) lines.StartItem(label + " ");
        else lines.EndParagraph(isHeading ? HtmlKind.Heading : HtmlKind.Prose);
        if (!isItem && label.Length > 0) Add(label + " ");
    }

    public void End()
    {
        if (isInList) lines.EndItem();
        else lines.EndParagraph();
    }

    public void Add(string text) => lines.Add(text, HtmlRegion.Rest, isJump: false, keepsBreaks: false);

    public void Break() => lines.Break();

    public void StartRaised() => lines.StartRaised();

    public void EndRaised() => lines.EndRaised();

    /// <summary>Marks a footnote where it is referred to; its text follows the document.</summary>
    public void Note(string text)
    {
        var number = (notes.Count + 1).ToString(CultureInfo.InvariantCulture);
        notes.Add((Superscript.Of(number), text));
        lines.StartRaised();
        Add(number);
        lines.EndRaised();
    }

    public void StartTable()
    {
        EndList();
        lines.StartTable();
    }

    public void StartRow() => lines.StartRow(HtmlRegion.Rest);

    public void StartCell()
    {
        spans.Push(1);
        lines.StartCell(1, 1);
    }

    /// <summary>Tells that the cell spans so many columns: the others stay empty.</summary>
    public void SpanCell(int columns)
    {
        if (spans.TryPop(out _)) spans.Push(Math.Clamp(columns, 1, WidestTable));
    }

    public void EndCell()
    {
        EndList();
        lines.EndCell();
        for (var more = spans.TryPop(out var columns) ? columns : 1; more > 1; more--)
        {
            lines.StartCell(1, 1);
            lines.EndCell();
        }
    }

    public void EndRow() => lines.EndRow(HtmlRegion.Rest);

    public void EndTable() => lines.EndTable(HtmlRegion.Rest);

    /// <summary>All lines; null where there are more than are read.</summary>
    public List<string>? Finish()
    {
        EndList();
        foreach (var (mark, text) in notes)
        {
            lines.StartItem(mark + " ");
            Add(text);
            lines.EndItem();
        }

        var pieces = lines.Finish();
        return IsTooLong ? null : HtmlText.Lines(pieces);
    }

    private void EndList()
    {
        if (isInList) lines.EndList();
        isInList = false;
    }
}
