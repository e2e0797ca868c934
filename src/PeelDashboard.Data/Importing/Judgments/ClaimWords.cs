namespace PeelDashboard.Data.Importing.Judgments;

/// <summary>How to speak of claims.</summary>
/// <param name="Area">Force, cycle and area.</param>
/// <param name="Subject">The area, as exactly as the file that is imported needs it.</param>
/// <param name="Source">File and line, or address.</param>
/// <param name="TitleOf">Title of a document; empty for null.</param>
internal sealed record ClaimWords(Func<Claim, string> Area, Func<Claim, string> Subject, Func<Claim, string> Source, Func<int?, string> TitleOf);

/// <summary>What the file that is now imported claims.</summary>
/// <param name="Claims">In its order.</param>
/// <param name="WasIts">Whether a stored claim came from the file's earlier text, so that it is gone when the new one does not repeat it.</param>
/// <param name="CorrectedOn">
/// Since when a grade that the file now states otherwise holds, ISO; null for reference data, whose corrections are no amendments of judgments.
/// </param>
internal sealed record ClaimsOfFile(IReadOnlyList<Claim> Claims, Func<Claim, bool> WasIts, string? CorrectedOn);
