namespace PeelDashboard.Parsing.Layouts.CausesOfConcern;

/// <summary>Items of a list of recommendations: with a bullet, a number, or only indented by a lower-case beginning.</summary>
internal static partial class ListItems
{
    private static readonly string[] Joints = [" and", " or", ";", ","];

    /// <summary>
    /// The paragraph as a list item without number and without the words that join it to the next; null where it is none.
    /// </summary>
    public static Paragraph? AsItem(Paragraph paragraph, bool underLead)
    {
        var number = Numbered().Match(paragraph.Text);
        var isItem = paragraph.Kind is ParagraphKind.Bullet || number.Success || (underLead && char.IsLower(paragraph.Text[0]));
        return isItem ? paragraph with { Kind = ParagraphKind.Bullet, Text = Trimmed(paragraph.Text[number.Length..]) } : null;
    }

    private static string Trimmed(string item)
    {
        foreach (var joint in Joints)
        {
            // "and" and "or" are joints only behind a mark: an item may end in "search and" where a page cuts it.
            var end = item.Length - joint.Length;
            if (!item.EndsWith(joint, StringComparison.Ordinal) || (joint[0] == ' ' && (end == 0 || item[end - 1] is not (';' or ','))))
                continue;
            item = item[..end];
        }

        return item;
    }

    [GeneratedRegex(@"^(?:\(?(?:[0-9]{1,2}|[a-z])[.)]|Recommendation [0-9]{1,2}[:.]) ",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
