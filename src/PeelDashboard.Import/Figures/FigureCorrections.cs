using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Figures;

/// <summary>Finds figures that a document says were wrong, with the value that replaces them.</summary>
public static class FigureCorrections
{
    /// <summary>Reads the corrections of a document.</summary>
    public static IReadOnlyList<ParsedObservation> Read(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue) => [];
}
