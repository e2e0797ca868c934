namespace PeelDashboard.Parsing.Reading.Html;

internal enum HtmlKind
{
    Prose,

    Heading,

    Item,

    Row,
}

internal sealed record HtmlParagraph(HtmlKind Kind, HtmlRegion Region, string Text, bool IsJump, int Group);
