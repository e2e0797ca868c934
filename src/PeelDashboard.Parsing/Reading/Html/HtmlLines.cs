using System.Text;

namespace PeelDashboard.Parsing.Reading.Html;

internal sealed class HtmlLines
{
    private readonly List<HtmlParagraph> page = [];
    private readonly Stack<HtmlTable> tables = [];
    private readonly Stack<(bool Numbered, int Number, int Group)> lists = [];
    private readonly StringBuilder line = new();
    private HtmlKind kind;
    private HtmlRegion lineRegion;
    private string mark = "";
    private int inJump;
    private int groups;
    private int? raised;
    private bool space;
    private int length;
    private int pieces;

    /// <summary>Whether there is more than is read already: text, or lines and cells.</summary>
    public bool IsTooLong => length > TextLimits.Characters || pieces > TextLimits.Lines;

    public IReadOnlyList<HtmlParagraph> Finish()
    {
        EndParagraph();
        while (tables.Count > 0) EndTable(HtmlRegion.Rest);
        return page;
    }

    /// <summary>Adds text. White space folds into one space unless it is kept.</summary>
    public void Add(string text, HtmlRegion region, bool isJump, bool keepsBreaks)
    {
        foreach (var c in text)
        {
            if (keepsBreaks && c == '\n') Break();
            else if (char.IsWhiteSpace(c)) space |= line.Length > 0;
            else if (!IsUnseen(c)) Append(c, region, isJump);
        }
    }

    public void Break()
    {
        if (line.Length > 0 && line[^1] != '\n')
        {
            line.Append('\n');
            pieces++;
        }

        space = false;
    }

    public void EndParagraph(HtmlKind next = HtmlKind.Prose)
    {
        var text = line.ToString().TrimEnd('\n', ' ');
        if (text.Length > 0)
        {
            var group = kind is HtmlKind.Item && lists.Count > 0 ? lists.Peek().Group : 0;
            // The second line of an item stands behind a space, so that it does not look like a paragraph of its own.
            if (kind is HtmlKind.Item) text = text.Replace("\n", "\n ", StringComparison.Ordinal);
            Place(new HtmlParagraph(kind, lineRegion, text, inJump > 0 && inJump >= text.Count(c => !char.IsWhiteSpace(c)), group));
            mark = "";
        }

        line.Clear();
        (kind, inJump, raised, space) = (mark.Length > 0 ? HtmlKind.Item : next, 0, null, false);
    }

    public void StartList(bool numbered, int first)
    {
        EndParagraph();
        lists.Push((numbered, first, lists.Count > 0 ? lists.Peek().Group : ++groups));
    }

    public void EndList()
    {
        EndParagraph();
        mark = "";
        _ = lists.TryPop(out _);
    }

    /// <summary>Begins an item of a list: a bullet, the number that the page shows, or the mark of a footnote.</summary>
    public void StartItem(bool isFootnote)
    {
        var next = "- ";
        if (lists.TryPop(out var list))
        {
            var number = list.Number.ToString(CultureInfo.InvariantCulture);
            if (isFootnote) next = Superscript.Of(number) + " ";
            else if (list.Numbered) next = number + ". ";
            lists.Push(list with { Number = list.Number + 1 });
        }

        StartItem(next);
    }

    public void StartItem(string itsMark)
    {
        EndParagraph();
        (mark, kind) = (itsMark, HtmlKind.Item);
    }

    public void EndItem()
    {
        EndParagraph();
        (mark, kind) = ("", HtmlKind.Prose);
    }

    public void StartRaised() => raised = line.Length;

    /// <summary>Ends raised text: a footnote number is written in raised digits, as in text files; anything else stays as it is.</summary>
    public void EndRaised()
    {
        if (raised is not { } start || start > line.Length) return;
        var text = line.ToString(start, line.Length - start);
        raised = null;
        if (Superscript.TryRead(text.Trim(' ', '[', ']', '(', ')')) is not { } mark) return;
        line.Length = start;
        while (line.Length > 0 && line[^1] == ' ') line.Length--;
        line.Append(mark);
    }

    public void StartTable()
    {
        EndParagraph();
        tables.Push(new HtmlTable(++groups));
    }

    public void StartRow(HtmlRegion region)
    {
        EndRow(region);
        if (tables.TryPeek(out var table)) table.StartRow();
    }

    public void StartCell(int columns, int rows)
    {
        EndParagraph();
        if (tables.TryPeek(out var table)) pieces += table.StartCell(columns, rows);
    }

    public void EndCell()
    {
        EndParagraph();
        if (tables.TryPeek(out var table)) table.EndCell();
    }

    public void EndRow(HtmlRegion region)
    {
        EndParagraph();
        if (!tables.TryPop(out var table)) return;
        foreach (var paragraph in table.EndRow(region)) Place(paragraph);
        tables.Push(table);
    }

    public void EndTable(HtmlRegion region)
    {
        EndRow(region);
        _ = tables.TryPop(out _);
    }

    private void Append(char c, HtmlRegion region, bool isJump)
    {
        if (line.Length == 0)
        {
            line.Append(mark);
            lineRegion = region;
            // The mark is no text: it counts as if it were part of the link.
            inJump = mark.AsSpan().Trim().Length;
            raised = raised is null ? null : line.Length;
        }
        else if (space && line[^1] != '\n')
        {
            line.Append(' ');
        }

        space = false;
        length++;
        line.Append(c);
        inJump = isJump ? inJump + 1 : int.MinValue / 2;
    }

    private void Place(HtmlParagraph paragraph)
    {
        pieces++;
        if (tables.TryPeek(out var table) && table.Cell is { } cell) cell.Add(paragraph);
        else page.Add(paragraph);
    }

    private static bool IsUnseen(char c) => c is '\u00AD' or '\uFEFF' or '\u21A9' or (>= '\u200B' and <= '\u200F') or '\uFE0E'
        or '\uFE0F' || char.IsControl(c);
}
