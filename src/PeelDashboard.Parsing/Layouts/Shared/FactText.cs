using System.Text;

namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>How paragraphs are kept as one text: blank lines between paragraphs, list items each on a line after "- ".</summary>
internal static class FactText
{
    /// <summary>A headline: its own text, whether or not it stands as a list item, then the list items that it goes on over.</summary>
    public static string Headline(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Count == 1 ? paragraphs[0].Text : $"{paragraphs[0].Text}\n{Join(paragraphs.Skip(1))}";

    public static string Join(IEnumerable<Paragraph> paragraphs)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Bullet)
            {
                if (text.Length > 0) text.Append('\n');
                text.Append("- ");
            }
            else if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            text.Append(paragraph.Text);
        }

        return text.ToString();
    }
}
