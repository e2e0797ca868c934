using Microsoft.AspNetCore.Components;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Web.Navigation;

/// <summary>
/// The force and the reading of grades that the address of the page names. They are the frame of all that is opened from there: every link
/// within the dashboard goes through <see cref="Link"/>, so that no click loses them.
/// </summary>
public sealed class ForceFrame(NavigationManager navigation, ReferenceCatalogue catalogue)
{
    private (string Address, string? Force, string? View) read = ("", null, null);

    /// <summary>Slug of the force that the address names; null where it names none of the 43.</summary>
    public string? Force => Read().Force;

    /// <summary>The reading that the address names; null for grades as amended, which addresses leave out.</summary>
    public string? View => Read().View;

    /// <summary>
    /// The same address with the force and the reading of this page, unless it names its own; other sites' stay as they are. A link that
    /// chooses the reading itself does not keep it: "as amended" has no word of its own in addresses.
    /// </summary>
    public string Link(string address, bool keepsView = true)
    {
        if (!address.StartsWith('/') || (Force, View) is (null, null)) return address;
        var own = QueryStringState.Read(address);
        var anchor = address.IndexOf('#', StringComparison.Ordinal);
        var path = anchor < 0 ? address : address[..anchor];
        foreach (var (name, value) in new[] { ("force", Force), ("view", View) })
        {
            if (value is null || own.ContainsKey(name) || (name == "view" && !keepsView)) continue;
            path += $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
        }

        return anchor < 0 ? path : path + address[anchor..];
    }

    // A page has hundreds of links, and a circuit goes from address to address.
    private (string Address, string? Force, string? View) Read()
    {
        if (read.Address == navigation.Uri) return read;
        var query = QueryStringState.Read(navigation.Uri);
        var slug = query.Get("force");
        var force = catalogue.Forces.FirstOrDefault(force => force.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase));
        return read = (navigation.Uri, force?.Slug, GradeViewWords.Parse(query.Get("view")).Parameter());
    }
}
