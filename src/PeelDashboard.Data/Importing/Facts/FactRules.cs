using PeelDashboard.Data.Model;

namespace PeelDashboard.Data.Importing.Facts;

/// <summary>How facts of one kind are told apart, compared and spoken of.</summary>
/// <param name="Called">What kind of fact it is, in words.</param>
/// <param name="Keys">
/// What makes a fact the same fact in another text of its document, the closest likeness first: facts that agree in it are paired in their order,
/// and what is left goes on to the next.
/// </param>
/// <param name="Subject">Which one, in words.</param>
/// <param name="Parts">What a reader would call its content, the main part first; its lines and its position are not part of that.</param>
/// <param name="Adopt">Takes over from the stored fact what the text does not tell and must be kept; null where that is nothing but the key.</param>
internal sealed record FactRules<T>(
    string Called, Func<T, string>[] Keys, Func<T, string> Subject, Func<T, FactPart[]> Parts, Action<T, T>? Adopt = null)
    where T : class, IStatedFact;
