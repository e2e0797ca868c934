namespace PeelDashboard.Parsing.Layouts.Shared;

internal sealed class Framework(DocumentFacts document, ReferenceCatalogue catalogue)
{
    public CycleDefinition Cycle { get; } = catalogue.Cycle(document.CycleKey)!;

    public ReportForceReader Force { get; } = new(document.ForceName, catalogue);

    public ReferenceCatalogue Catalogue => catalogue;

    /// <summary>
    /// The area that a heading names; a question may name the force ("How effective is Kent Police at ...?"). Null when it names none.
    /// </summary>
    public AreaDefinition? Named(string heading) =>
        catalogue.AreaNamed(Cycle.Key, heading) ?? (heading.EndsWith('?')
            ? catalogue.AreaNamed(Cycle.Key, Force.Generalise(heading)) : null);

    public AreaDefinition Area(string key) => catalogue.Area(Cycle.Key, key)!;
}
