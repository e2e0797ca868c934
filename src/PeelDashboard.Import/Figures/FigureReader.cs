using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Figures;

/// <summary>Finds the figures of a document: in blocks of label, force and value lines, in tab tables and in sentences.</summary>
public static class FigureReader
{
    /// <summary>Reads the figures of the sections that can hold the force's own; contents pages and annexes are left out.</summary>
    public static IReadOnlyList<ParsedObservation> Read(
        SourceText text, DocumentFacts document, IReadOnlyList<ParsedSection> sections, ReferenceCatalogue catalogue) => [];
}
