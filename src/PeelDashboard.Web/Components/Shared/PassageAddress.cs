using System.Globalization;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Web.Components.Shared;

/// <summary>Where a passage opens: in the reader at its line, or at the public record's own address.</summary>
public static class PassageAddress
{
    /// <summary>
    /// "/reports/3?lines=258;256;62&amp;edition=1#L258", or the address of the public record. The text of the document is always named, so
    /// that the address still shows the same lines when a corrected file has replaced that text.
    /// </summary>
    public static string Of(StoredPassage passage) => passage.DocumentId is { } id
        ? Of(id, passage.Lines, passage.FirstLine, passage.Edition)
        : passage.Address ?? "";

    public static string Of(int document, string lines, int firstLine, int edition) => string.Create(
        CultureInfo.InvariantCulture,
        $"/reports/{document}?lines={lines}{(edition > 0 ? "&edition=" : "")}{(edition > 0 ? edition : null)}#L{firstLine}");

    /// <summary>What the link says when nothing else is given: "line 258", or the host of the public record.</summary>
    public static string Text(StoredPassage passage) => passage.DocumentId is not null
        ? string.Create(CultureInfo.InvariantCulture, $"line {passage.FirstLine}")
        : Host(passage.Address);

    /// <summary>Whether the lines can be looked up: not those of a text that the store did not keep.</summary>
    public static bool CanOpen(StoredPassage passage) => passage.DocumentId is null || passage.Edition > 0;

    /// <summary>The host without "www."; the address itself where it is none.</summary>
    public static string Host(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return address ?? "";
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
    }
}
