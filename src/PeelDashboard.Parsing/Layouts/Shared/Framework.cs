using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>What a report on one force in one cycle speaks about.</summary>
internal sealed class Framework(DocumentFacts document, ReferenceCatalogue catalogue)
{
    /// <summary>The cycle of the report.</summary>
    public CycleDefinition Cycle { get; } = catalogue.Cycle(document.CycleKey)!;

    /// <summary>The force of the report.</summary>
    public ReportForceReader Force { get; } = new(document.ForceName, catalogue);

    /// <summary>All that is known beforehand.</summary>
    public ReferenceCatalogue Catalogue => catalogue;

    /// <summary>The area that a heading names; a question may name the force ("How effective is Kent Police at ...?"). Null when it names none.</summary>
    public AreaDefinition? Named(string heading) =>
        catalogue.AreaNamed(Cycle.Key, heading) ?? (heading.EndsWith('?') ? catalogue.AreaNamed(Cycle.Key, Force.Generalise(heading)) : null);

    /// <summary>The area of a key in the report's cycle.</summary>
    public AreaDefinition Area(string key) => catalogue.Area(Cycle.Key, key)!;
}
