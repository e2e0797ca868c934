namespace PeelDashboard.Parsing.Layouts;

/// <summary>One way in which inspection findings are written down. A layout knows no force by name.</summary>
internal interface ILayout
{
    string Key { get; }

    /// <summary>Says whether a text is of this layout, and what document it then is; null when it is not.</summary>
    DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue);

    ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue);
}
