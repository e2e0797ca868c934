namespace PeelDashboard.Application.Queries;

/// <summary>What a person named of a document, because the document does not say it: its facts rest on that too.</summary>
public sealed record NamedDocument(IdentityFacts Facts, string By, DateTime At);
