using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Features.Tracker;

internal static class ConflictChoice
{
    public const string Yours = "yours";
    public const string Theirs = "theirs";
    public const string Both = "both";

    public static string Name(FollowUpField field) => "choose-" + field;

    public static string TheirsName(FollowUpField field) => "theirs-" + field;

    /// <summary>Whether two values can stand one below the other: notes only, and only where both have words.</summary>
    public static bool MayJoin(FieldConflict field) => field.Field is FollowUpField.Note && field.BothChanged && field.Yours.Length > 0
        && field.Theirs.Length > 0;

    public static string Joined(string theirs, string yours) => $"{theirs}\n\n{yours}";

    /// <summary>
    /// The values to save after a choice. A field without a choice in the form was no part of the conflict and stays as it was sent.
    /// </summary>
    public static Dictionary<FollowUpField, string> Resolve(IReadOnlyDictionary<string, string> typed, out List<FollowUpProblem> missing)
    {
        missing = [];
        var values = new Dictionary<FollowUpField, string>();
        foreach (var field in FollowUpFields.All)
        {
            if (!typed.TryGetValue(field.ToString(), out var yours)) continue;
            values[field] = yours;
            if (!typed.TryGetValue(TheirsName(field), out var theirs)) continue;
            switch (typed.GetValueOrDefault(Name(field)))
            {
                case Yours: break;
                case Theirs: values[field] = theirs; break;
                case Both when field is FollowUpField.Note: values[field] = Joined(theirs, yours); break;
                default: missing.Add(new(field, $"{field.Words()}: choose which one stands.")); break;
            }
        }

        return values;
    }
}
