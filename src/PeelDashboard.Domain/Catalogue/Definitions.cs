using System.Collections.ObjectModel;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Domain.Catalogue;

/// <summary>One of the 43 territorial police forces.</summary>
/// <param name="Name">As in <c>data/forces.csv</c>, for example "Northamptonshire Police".</param>
/// <param name="Slug">The stem in addresses, for example "northamptonshire".</param>
/// <param name="Region">English region, or Wales.</param>
/// <param name="Code">Three letters, ours, the start of every AFI reference: "NHP".</param>
/// <param name="OtherNames">Further names that texts use, such as "Hampshire Constabulary".</param>
public sealed record ForceDefinition(
    string Name, string Slug, string Region, string Code, IReadOnlyList<string> OtherNames)
{
    private static readonly string[] Suffixes = [" Police Service", " Constabulary", " Police"];

    /// <summary>The name without "Police", "Constabulary" or "Police Service": what texts are matched on.</summary>
    public string Stem => StemOf(Name);

    /// <summary>The stem of a force's name.</summary>
    public static string StemOf(string name) =>
        Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? name[..^suffix.Length] : name;
}

/// <summary>One round of inspection.</summary>
/// <param name="Key">As the CSV files write it: 2014, 2015, 2016, 2017, 2018/19, 2021/22, 2023-25.</param>
/// <param name="Slug">The same with hyphens only, for AFI references: 2021-22.</param>
/// <param name="Label">For headings, for example "2014 (interim)".</param>
/// <param name="Order">Position in time, from 1.</param>
/// <param name="Scale">The grades that the cycle uses.</param>
/// <param name="ComparableGroup">Cycles with the same group may be compared; between groups the history has a break.</param>
/// <param name="BreakNote">Why grades from here on cannot be compared with earlier ones; empty where they can.</param>
/// <param name="PublishedFrom">First publication of the cycle.</param>
/// <param name="PublishedTo">Last publication of the cycle.</param>
/// <param name="Asks">What the cycle asked about, in one sentence.</param>
public sealed record CycleDefinition(
    string Key, string Slug, string Label, int Order, GradeScale Scale, string ComparableGroup, string BreakNote,
    PartialDate PublishedFrom, PartialDate PublishedTo, string Asks)
{
    /// <summary>
    /// Whether none of its reports was out when the data was written: it enters the store with the first report of it that is imported.
    /// </summary>
    public bool IsAnnounced { get; init; }
}

/// <summary>A row of the grade history: ours, it only says which areas of different cycles stand beside each other.</summary>
/// <param name="Key">For addresses and data files.</param>
/// <param name="Label">For pages.</param>
/// <param name="Order">Position from 1.</param>
public sealed record ThemeDefinition(string Key, string Label, int Order);

/// <summary>Where an area stands in its framework.</summary>
public enum AreaLevel
{
    /// <summary>A whole pillar: effectiveness, efficiency or legitimacy.</summary>
    Pillar,

    /// <summary>A question under a pillar (2014 to 2018/19).</summary>
    Question,

    /// <summary>An area of policing (from 2021/22).</summary>
    Area,
}

/// <summary>Something that a cycle asks about.</summary>
/// <param name="CycleKey">The cycle.</param>
/// <param name="Key">Unique within the cycle.</param>
/// <param name="Code">Three letters for AFI references: "INV".</param>
/// <param name="Name">The official name: the section heading, or the question in full.</param>
/// <param name="ShortName">A few words for tables, as the inspectorate shortens it where it does.</param>
/// <param name="Level">Pillar, question or area.</param>
/// <param name="Pillar">"Effectiveness", "Efficiency" or "Legitimacy"; empty from 2021/22 on.</param>
/// <param name="ThemeKey">Which row of the history it stands in (ours).</param>
/// <param name="IsGraded">Whether the framework grades it at all.</param>
/// <param name="Order">Position in the framework, from 1.</param>
/// <param name="Aliases">Further names in reports, prose and public records.</param>
public sealed record AreaDefinition(
    string CycleKey, string Key, string Code, string Name, string ShortName, AreaLevel Level, string Pillar, string ThemeKey,
    bool IsGraded, int Order, IReadOnlyList<string> Aliases);

/// <summary>A figure that reports give, named in <c>data/measures.json</c>.</summary>
/// <param name="Key">For addresses: "domestic-abuse-arrest-rate".</param>
/// <param name="Label">For pages and files.</param>
/// <param name="Unit">What its number counts.</param>
/// <param name="Direction">Whether a higher figure is better (ours).</param>
/// <param name="ThemeKey">The theme it is listed under (ours).</param>
/// <param name="Patterns">What a sentence or a row label must say for the figure to be this measure; the first pattern that fits
/// wins.</param>
public sealed record MeasureDefinition(
    string Key, string Label, MeasureUnit Unit, Direction Direction, string ThemeKey, IReadOnlyList<MeasurePattern> Patterns)
{
    /// <summary>What it means, in a sentence of ours; empty where the label says enough.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Keys of measures that tell of the same thing on another basis.</summary>
    public IReadOnlyList<string> AlsoSee { get; init; } = [];

    /// <summary>What the report of a cycle counts, by key of the cycle. Cycles with the same words may be set side by side.</summary>
    public IReadOnlyDictionary<string, string> Bases { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}

/// <summary>Words that name a measure. Matching ignores case, markup and the kind of quotes.</summary>
/// <param name="All">Every one of these phrases must occur.</param>
/// <param name="Any">At least one of these must occur; empty means no such demand.</param>
/// <param name="None">None of these may occur.</param>
public sealed record MeasurePattern(IReadOnlyList<string> All, IReadOnlyList<string> Any, IReadOnlyList<string> None);
