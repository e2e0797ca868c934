using PeelDashboard.Data.Model;

namespace PeelDashboard.Web.Components.Shared;

/// <summary>Where a passage opens: in the reader at its line, or at the public record's own address.</summary>
public static class PassageAddress
{
    /// <summary>"/reports/3?lines=258;256;62#L258", or the address of the public record.</summary>
    public static string Of(StoredPassage passage) => passage.DocumentId is { } id
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/reports/{id}?lines={passage.Lines}#L{passage.FirstLine}")
        : passage.Address ?? "";

    /// <summary>What the link says when nothing else is given: "line 258", or the host of the public record.</summary>
    public static string Text(StoredPassage passage) => passage.DocumentId is not null
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {passage.FirstLine}")
        : Host(passage.Address);

    /// <summary>The host without "www."; the address itself where it is none.</summary>
    public static string Host(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return address ?? "";
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
    }
}
