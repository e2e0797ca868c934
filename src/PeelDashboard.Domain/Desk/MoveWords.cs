namespace PeelDashboard.Domain.Desk;

/// <summary>Moves in words, for forms and for the picture in the documentation.</summary>
public static class MoveWords
{
    private static readonly (MoveNeeds Need, string Words)[] Table =
    [
        (MoveNeeds.Owner, "an owner"),
        (MoveNeeds.Reason, "the reason for the change"),
        (MoveNeeds.ClosingDate, "the date of closing"),
        (MoveNeeds.NoteOrEvidence, "a note or evidence"),
        (MoveNeeds.ClosingReference, "the letter or portal reference"),
        (MoveNeeds.Successor, "the reference of the later item"),
    ];

    /// <summary>"an owner and the reason for the change"; "nothing else" for nothing.</summary>
    public static string Words(this MoveNeeds needs)
    {
        var words = Table.Where(row => needs.HasFlag(row.Need)).Select(row => row.Words).ToList();
        return words.Count switch
        {
            0 => "nothing else",
            1 => words[0],
            _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
        };
    }
}
