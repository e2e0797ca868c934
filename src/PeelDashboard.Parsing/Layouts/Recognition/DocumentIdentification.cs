namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>What a document is, or why it is not read and what a person could name so that it is.</summary>
internal sealed record Identity(ILayout? Layout, DocumentFacts? Document)
{
    /// <summary>The end of a sentence that begins with the name of the file.</summary>
    public string Refusal { get; init; } = "";

    public IdentityFacts Missing { get; init; }
}

/// <summary>
/// Says what a document is by what it says of itself, and by what a person names where it says nothing. A person cannot name anything
/// else than what the document says.
/// </summary>
internal sealed class DocumentIdentification(SourceText text, ReferenceCatalogue catalogue, DocumentChoice choice)
{
    private const int LongestTitle = 200;

    public Identity Find()
    {
        var kind = DocumentKind.All.FirstOrDefault(one => one.Key == choice.Kind);
        if (LayoutRecogniser.Recognise(text, catalogue) is var (layout, document)) return Complete(layout, document, kind);
        var (why, canBeNamed) = OtherDocuments.WhyNot(text, catalogue);
        if (!canBeNamed) return Refused(why);
        return kind is null ? Refused(why) with { Missing = IdentityFacts.Kind } : OfKind(kind);
    }

    private Identity Complete(ILayout layout, DocumentFacts document, DocumentKind? kind)
    {
        if (kind is not null && (kind.Layout != document.Layout || (kind.Pillar.Length > 0 && kind.Pillar != document.Pillar)))
            return Refused($"cannot be imported as {Article(kind.Key)}, because what it says of itself stands: {document.LayoutReason} "
                + "Import it without naming its kind.");
        return Named(layout, document);
    }

    /// <summary>Force and cycle are the document's own, where its beginning or the whole of it names one and no other.</summary>
    private Identity OfKind(DocumentKind kind)
    {
        var layout = LayoutRecogniser.Of(kind.Layout);
        var cover = new CoverPage(text);
        var force = cover.Inspection(catalogue)?.Force ?? ForcesIn(cover.Lines.Select(line => line.Text)).OnlyOne()
            ?? ForcesIn(text.Lines).OnlyOne();
        var cycles = CyclesIn(cover.Lines.Select(line => line.Text));
        var cycle = cycles.OnlyOne();
        var named = choice.Cycle.Length > 0 ? catalogue.Cycle(choice.Cycle) : null;
        if (named is not null && cycles.Count > 1 && !cycles.Contains(named))
            return Refused($"names the cycles {CountText.List([.. cycles.Select(one => one.Key)])} and not {named.Key}, so it is not taken "
                + "for a document of that cycle.");
        if ((cycle ?? named) is { } known && WhyNotIn(kind, known) is { } wrong) return Refused(wrong);
        var title = DocumentTitle(kind, cycle ?? named, force?.Name ?? choice.Force);
        var publisher = kind.Layout switch
        {
            "commissioner-response" => "Police and crime commissioner",
            "committee-paper" => "Joint independent audit committee (paper by the force)",
            _ => Inspectorate.NameIn(text.Lines) ?? Inspectorate.NameAt((cycle ?? named)?.PublishedFrom ?? default),
        };
        return Named(layout, new DocumentFacts(
            kind.Layout, $"A person named it {Article(kind.Key)}; nothing in the text tells what it is.", title, publisher,
            cover.Published(), force?.Name ?? "", cycle?.Key ?? "", kind.Pillar) { Named = IdentityFacts.Kind });
    }

    private Identity Named(ILayout layout, DocumentFacts document)
    {
        if (document.ForceName.Length > 0 && choice.Force.Length > 0 && choice.Force != document.ForceName)
            return Refused($"is about {document.ForceName}, not about {choice.Force}; what it says of itself stands, so import it without "
                + "naming a force.");
        if (document.CycleKey.Length > 0 && choice.Cycle.Length > 0 && choice.Cycle != document.CycleKey)
            return Refused($"belongs to cycle {document.CycleKey}, not to {choice.Cycle}; what it says of itself stands, so import it "
                + "without naming a cycle.");
        var missing = If(IdentityFacts.Force, document.ForceName.Length == 0) | If(IdentityFacts.Cycle, document.CycleKey.Length == 0);
        var open = missing & (If(IdentityFacts.Force, choice.Force.Length == 0) | If(IdentityFacts.Cycle, choice.Cycle.Length == 0));
        if (open is not IdentityFacts.None) return Refused(WhyMissing(document, open)) with { Missing = open };
        if (missing.HasFlag(IdentityFacts.Force) && ForcesIn(text.Lines) is { Count: > 0 } forces
            && !forces.Exists(force => force.Name == choice.Force))
            return Refused($"speaks of {CountText.List([.. forces.Select(force => force.Name)])} and never of {choice.Force}, so it is not "
                + "taken for a document about that force.");
        if (missing.HasFlag(IdentityFacts.Cycle) && catalogue.Cycle(choice.Cycle) is { } cycle && document.Published is { } published
            && published.LastDay < cycle.PublishedFrom.FirstDay)
            return Refused($"is dated {published.ToWords()}, before the first report of cycle {cycle.Key} "
                + $"({cycle.PublishedFrom.ToWords()}), so it is not taken for a document of that cycle.");
        return new Identity(layout, document with
        {
            ForceName = missing.HasFlag(IdentityFacts.Force) ? choice.Force : document.ForceName,
            CycleKey = missing.HasFlag(IdentityFacts.Cycle) ? choice.Cycle : document.CycleKey, Named = document.Named | missing,
        });
    }

    private string WhyMissing(DocumentFacts document, IdentityFacts missing) => missing switch
    {
        IdentityFacts.Force when new CoverPage(text) is { IsCutAtForce: true } =>
            $"is a report of PEEL {document.CycleKey} whose cover names no force (a picture may have stood there); name the force when you "
                + "import it, or write it behind \"An inspection of\" in a copy of the text.",
        IdentityFacts.Force =>
            "names none of the 43 forces, so it is not clear whose findings these are; check that the text is complete, or name the force "
                + "when you import it.",
        IdentityFacts.Cycle =>
            "does not say which inspection cycle it belongs to; check that the text is complete, with its date or title, or name the cycle "
                + "when you import it.",
        _ => "names none of the 43 forces and no inspection cycle; check that the text is complete, or name both when you import it.",
    };

    /// <summary>Pillars had reports and pages of their own to 2018/19, and since then one report tells everything.</summary>
    private static string? WhyNotIn(DocumentKind kind, CycleDefinition cycle)
    {
        var isOfPillars = kind.Layout is "pillar-report" or "landing-page";
        var isOfAll = kind.Layout is "integrated-report";
        return (isOfPillars && cycle.Scale is not GradeScale.FourTier)
            || (isOfAll && cycle is { Scale: GradeScale.FourTier, Slug.Length: 4 })
            ? $"cannot be imported as {Article(kind.Key)}, because there was none in cycle {cycle.Key}." : null;
    }

    private string DocumentTitle(DocumentKind kind, CycleDefinition? cycle, string force) => kind.Layout switch
    {
        "integrated-report" or "landing-page" => $"PEEL {cycle?.Key} - {force}",
        "pillar-report" => $"PEEL: Police {kind.Pillar.ToLowerInvariant()} {cycle?.Key} - {force}",
        _ => Quote.Short(PlainText.Clean(text[text.FirstLine(line => line.Length is > 0 and < LongestTitle) ?? 1]).Trim()),
    };

    private List<ForceDefinition> ForcesIn(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => ForceFinder.Mentions(line, catalogue)).Distinct()];

    private List<CycleDefinition> CyclesIn(IEnumerable<string> lines) => [.. lines.Where(Inspectorate.IsNamedIn)
        .Select(line => CycleFinder.NamedIn(line, catalogue, yearsToo: line.Contains("PEEL", StringComparison.Ordinal)))
        .OfType<CycleDefinition>().Distinct()];

    private static string Article(string kind) =>
        $"{("aeio".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a")} {kind.Replace('-', ' ')}";

    private static IdentityFacts If(IdentityFacts fact, bool isSo) => isSo ? fact : IdentityFacts.None;

    private static Identity Refused(string why) => new(null, null) { Refusal = why };
}

internal static class OnlyOneExtensions
{
    public static T? OnlyOne<T>(this List<T> found)
        where T : class => found is [var only] ? only : null;
}
