using System.Globalization;

namespace PeelDashboard.Domain.Desk;

/// <summary>One value of <see cref="Progress"/>.</summary>
public enum ProgressField
{
    /// <summary><see cref="Progress.Status"/>.</summary>
    Status,

    /// <summary><see cref="Progress.OwnerKind"/>.</summary>
    OwnerKind,

    /// <summary><see cref="Progress.Owner"/>.</summary>
    Owner,

    /// <summary><see cref="Progress.DueOn"/>.</summary>
    DueOn,

    /// <summary><see cref="Progress.ReviewOn"/>.</summary>
    ReviewOn,

    /// <summary><see cref="Progress.PercentComplete"/>.</summary>
    PercentComplete,

    /// <summary><see cref="Progress.RiskOverride"/>.</summary>
    Risk,

    /// <summary><see cref="Progress.RiskReason"/>.</summary>
    RiskReason,

    /// <summary><see cref="Progress.Note"/>.</summary>
    Note,

    /// <summary><see cref="Progress.ClosedOn"/>.</summary>
    ClosedOn,

    /// <summary><see cref="Progress.ClosingReference"/>.</summary>
    ClosingReference,

    /// <summary><see cref="Progress.SupersededBy"/>.</summary>
    SupersededBy,
}

/// <summary>
/// Values of <see cref="Progress"/> as text, one form for forms, conflicts and the audit trail: states and choices in words
/// ("In progress"), dates ISO, numbers plain, empty for nothing.
/// </summary>
public static class ProgressFields
{
    /// <summary>Every field, in the order of pages.</summary>
    public static IReadOnlyList<ProgressField> All { get; } = Enum.GetValues<ProgressField>();

    /// <summary>The label on pages and in the trail: "Due date".</summary>
    public static string Words(this ProgressField field) => field switch
    {
        ProgressField.Status => "State",
        ProgressField.OwnerKind => "Kind of owner",
        ProgressField.Owner => "Owner",
        ProgressField.DueOn => "Due date",
        ProgressField.ReviewOn => "Review date",
        ProgressField.PercentComplete => "Percent complete",
        ProgressField.Risk => "Risk set by hand",
        ProgressField.RiskReason => "Reason for the risk",
        ProgressField.Note => "Note",
        ProgressField.ClosedOn => "Closed on",
        ProgressField.ClosingReference => "Letter or portal reference",
        _ => "Superseded by",
    };

    /// <summary>What an owner is, in words.</summary>
    public static string Words(this OwnerKind kind) => kind switch
    {
        OwnerKind.Person => "Person",
        OwnerKind.Department => "Department",
        _ => "Outside body",
    };

    /// <summary>The value as text.</summary>
    public static string Read(this Progress progress, ProgressField field) => field switch
    {
        ProgressField.Status => progress.Status.Words(),
        ProgressField.OwnerKind => progress.OwnerKind?.Words() ?? "",
        ProgressField.Owner => progress.Owner,
        ProgressField.DueOn => Text(progress.DueOn),
        ProgressField.ReviewOn => Text(progress.ReviewOn),
        ProgressField.PercentComplete => progress.PercentComplete?.ToString(CultureInfo.InvariantCulture) ?? "",
        ProgressField.Risk => progress.RiskOverride?.ToString() ?? "",
        ProgressField.RiskReason => progress.RiskReason,
        ProgressField.Note => progress.Note,
        ProgressField.ClosedOn => Text(progress.ClosedOn),
        ProgressField.ClosingReference => progress.ClosingReference,
        _ => progress.SupersededBy,
    };

    /// <summary>The progress with one value read from text.</summary>
    /// <exception cref="FormatException">The text cannot be such a value; the message is a sentence for whoever typed it.</exception>
    public static Progress With(this Progress progress, ProgressField field, string text)
    {
        var plain = Clean(text);
        return field switch
        {
            ProgressField.Status => progress with
            {
                Status = Choice(plain, Enum.GetValues<AfiStatus>(), AfiWords.Words) ?? throw new FormatException($"\"{plain}\" is no state."),
            },
            ProgressField.OwnerKind => progress with { OwnerKind = Choice(plain, Enum.GetValues<OwnerKind>(), Words) },
            ProgressField.Owner => progress with { Owner = plain },
            ProgressField.DueOn => progress with { DueOn = Date(plain) },
            ProgressField.ReviewOn => progress with { ReviewOn = Date(plain) },
            ProgressField.PercentComplete => progress with { PercentComplete = Percent(plain) },
            ProgressField.Risk => progress with { RiskOverride = Choice(plain, Enum.GetValues<Risk>(), risk => risk.ToString()) },
            ProgressField.RiskReason => progress with { RiskReason = plain },
            ProgressField.Note => progress with { Note = plain },
            ProgressField.ClosedOn => progress with { ClosedOn = Date(plain) },
            ProgressField.ClosingReference => progress with { ClosingReference = plain },
            _ => progress with { SupersededBy = plain },
        };
    }

    /// <summary>Text as it is kept: line feeds only, no other control characters, no blanks around it.</summary>
    public static string Clean(string? text) => string.Concat((text ?? "").ReplaceLineEndings("\n")
        .Where(character => character is '\n' or '\t' || !char.IsControl(character))).Trim();

    private static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Date(string text)
    {
        if (text.Length == 0) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"\"{text}\" is no date; write it as 2026-11-21.");
    }

    private static int? Percent(string text)
    {
        if (text.Length == 0) return null;
        return int.TryParse(text.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent
            : throw new FormatException($"\"{text}\" is no percentage; write a whole number from 0 to 100.");
    }

    private static T? Choice<T>(string text, IEnumerable<T> choices, Func<T, string> words)
        where T : struct
    {
        if (text.Length == 0) return null;
        foreach (var choice in choices)
            if (words(choice).Equals(text, StringComparison.OrdinalIgnoreCase)) return choice;
        throw new FormatException($"\"{text}\" is not one of {string.Join(", ", choices.Select(words))}.");
    }
}
