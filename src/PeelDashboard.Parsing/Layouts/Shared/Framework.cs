namespace PeelDashboard.Parsing.Layouts.Shared;

internal sealed class Framework(DocumentFacts document, ReferenceCatalogue catalogue)
{
    public CycleDefinition Cycle { get; } = catalogue.Cycle(document.CycleKey)!;

    public ReportForceReader Force { get; } = new(document.ForceName, catalogue);

    public ReferenceCatalogue Catalogue => catalogue;

    /// <summary>Areas that only the report names; none where the framework of its cycle is known in full.</summary>
    public PrintedAreas Printed { get; } = new(document.CycleKey);

    /// <summary>Whether the framework of the cycle may have areas that the catalogue does not know.</summary>
    public bool IsOpen => Cycle.IsAnnounced;

    /// <summary>
    /// The area that a heading names; a question may name the force ("How effective is Kent Police at ...?"). Null when it names none.
    /// </summary>
    public AreaDefinition? Named(string heading) =>
        catalogue.AreaNamed(Cycle.Key, heading) ?? (heading.EndsWith('?')
            ? catalogue.AreaNamed(Cycle.Key, Force.Generalise(heading)) : null) ?? Printed.Named(heading);

    public AreaDefinition Area(string key) => (catalogue.Area(Cycle.Key, key) ?? Printed.OfKey(key))!;
}
