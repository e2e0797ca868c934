using System.Globalization;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Domain.FollowUp;

/// <summary>One value of <see cref="FollowUpState"/>.</summary>
public enum FollowUpField
{
    /// <summary><see cref="FollowUpState.Status"/>.</summary>
    Status,

    /// <summary><see cref="FollowUpState.OwnerKind"/>.</summary>
    OwnerKind,

    /// <summary><see cref="FollowUpState.Owner"/>.</summary>
    Owner,

    /// <summary><see cref="FollowUpState.DueOn"/>.</summary>
    DueOn,

    /// <summary><see cref="FollowUpState.ReviewOn"/>.</summary>
    ReviewOn,

    /// <summary><see cref="FollowUpState.PercentComplete"/>.</summary>
    PercentComplete,

    /// <summary><see cref="FollowUpState.RiskOverride"/>.</summary>
    Risk,

    /// <summary><see cref="FollowUpState.RiskReason"/>.</summary>
    RiskReason,

    /// <summary><see cref="FollowUpState.Note"/>.</summary>
    Note,

    /// <summary><see cref="FollowUpState.ClosedOn"/>.</summary>
    ClosedOn,

    /// <summary><see cref="FollowUpState.ClosingReference"/>.</summary>
    ClosingReference,

    /// <summary><see cref="FollowUpState.SupersededBy"/>.</summary>
    SupersededBy,
}

/// <summary>
/// Values of <see cref="FollowUpState"/> as text, one form for forms, conflicts and the audit trail: states and choices in words
/// ("In progress"), dates ISO, numbers plain, empty for nothing.
/// </summary>
public static class FollowUpFields
{
    /// <summary>Every field, in the order of pages.</summary>
    public static IReadOnlyList<FollowUpField> All { get; } = Enum.GetValues<FollowUpField>();

    /// <summary>The label on pages and in the trail: "Due date".</summary>
    public static string Words(this FollowUpField field) => field switch
    {
        FollowUpField.Status => "State",
        FollowUpField.OwnerKind => "Kind of owner",
        FollowUpField.Owner => "Owner",
        FollowUpField.DueOn => "Due date",
        FollowUpField.ReviewOn => "Review date",
        FollowUpField.PercentComplete => "Percent complete",
        FollowUpField.Risk => "Risk set by hand",
        FollowUpField.RiskReason => "Reason for the risk",
        FollowUpField.Note => "Note",
        FollowUpField.ClosedOn => "Closed on",
        FollowUpField.ClosingReference => "Letter or portal reference",
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
    public static string Read(this FollowUpState progress, FollowUpField field) => field switch
    {
        FollowUpField.Status => progress.Status.Words(),
        FollowUpField.OwnerKind => progress.OwnerKind?.Words() ?? "",
        FollowUpField.Owner => progress.Owner,
        FollowUpField.DueOn => Text(progress.DueOn),
        FollowUpField.ReviewOn => Text(progress.ReviewOn),
        FollowUpField.PercentComplete => progress.PercentComplete?.ToString(CultureInfo.InvariantCulture) ?? "",
        FollowUpField.Risk => progress.RiskOverride?.ToString() ?? "",
        FollowUpField.RiskReason => progress.RiskReason,
        FollowUpField.Note => progress.Note,
        FollowUpField.ClosedOn => Text(progress.ClosedOn),
        FollowUpField.ClosingReference => progress.ClosingReference,
        _ => progress.SupersededBy,
    };

    /// <summary>The progress with one value read from text.</summary>
    /// <exception cref="FormatException">The text cannot be such a value; the message is a sentence for whoever typed it.</exception>
    public static FollowUpState With(this FollowUpState progress, FollowUpField field, string text)
    {
        var plain = Clean(text);
        return field switch
        {
            FollowUpField.Status => progress with
            {
                Status = Choice(plain, Enum.GetValues<AfiStatus>(), AfiWords.Words)
                    ?? throw new FormatException($"\"{plain}\" is not a state."),
            },
            FollowUpField.OwnerKind => progress with { OwnerKind = Choice(plain, Enum.GetValues<OwnerKind>(), Words) },
            FollowUpField.Owner => progress with { Owner = plain },
            FollowUpField.DueOn => progress with { DueOn = Date(plain) },
            FollowUpField.ReviewOn => progress with { ReviewOn = Date(plain) },
            FollowUpField.PercentComplete => progress with { PercentComplete = Percent(plain) },
            FollowUpField.Risk => progress with { RiskOverride = Choice(plain, Enum.GetValues<Risk>(), risk => risk.ToString()) },
            FollowUpField.RiskReason => progress with { RiskReason = plain },
            FollowUpField.Note => progress with { Note = plain },
            FollowUpField.ClosedOn => progress with { ClosedOn = Date(plain) },
            FollowUpField.ClosingReference => progress with { ClosingReference = plain },
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
            : throw new FormatException($"\"{text}\" is not a date; use it as 2026-11-21.");
    }

    private static int? Percent(string text)
    {
        if (text.Length == 0) return null;
        return int.TryParse(text.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent
            : throw new FormatException($"\"{text}\" is not a percentage; use a whole number from 0 to 100.");
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
