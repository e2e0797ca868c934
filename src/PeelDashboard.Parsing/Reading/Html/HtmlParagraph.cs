namespace PeelDashboard.Parsing.Reading.Html;

/// <summary>What a piece of a web page's text is.</summary>
internal enum HtmlKind
{
    /// <summary>A paragraph.</summary>
    Prose,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list, its mark included.</summary>
    Item,

    /// <summary>A row of a table, its cells separated by tabs.</summary>
    Row,
}

/// <summary>A piece of a web page's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Region">Where in the page it stands.</param>
/// <param name="Text">The text; line breaks are line feeds.</param>
/// <param name="IsJump">Whether all of it is links to other places of the same page.</param>
/// <param name="Group">Which list or table it belongs to.</param>
internal sealed record HtmlParagraph(HtmlKind Kind, HtmlRegion Region, string Text, bool IsJump, int Group);
