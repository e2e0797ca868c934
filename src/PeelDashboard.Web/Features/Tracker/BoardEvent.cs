using System.Text.Json.Serialization;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>An item that changed. What changed is not said: the board asks for the row, under its own right.</summary>
/// <param name="Reference">Which.</param>
/// <param name="Version">Its version now.</param>
/// <param name="By">Who saved it.</param>
internal sealed record BoardEvent(string Reference, int Version, string By);

/// <summary>Events as the script reads them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BoardEvent))]
internal sealed partial class BoardEventJson : JsonSerializerContext;
