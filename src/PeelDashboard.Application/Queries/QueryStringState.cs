using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace PeelDashboard.Application.Queries;

/// <summary>Filters in addresses: reads them, and writes them without what is empty.</summary>
public static class QueryStringState
{
    public static IReadOnlyDictionary<string, StringValues> Read(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        return QueryHelpers.ParseQuery(start < 0 ? "" : address[start..].Split('#')[0]);
    }

    public static string? Get(this IReadOnlyDictionary<string, StringValues> query, string name) =>
        query.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 } text ? text : null;

    public static string Write(string path, params (string Name, string? Value)[] parameters)
    {
        var given = parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .Select(parameter => parameter.Name + "=" + Uri.EscapeDataString(parameter.Value!)).ToList();
        return given.Count == 0 ? path : path + "?" + string.Join('&', given);
    }
}
