using System.Globalization;
using Microsoft.Extensions.Primitives;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>What somebody typed into the bar under the board, or into the form of one row. An empty field leaves a value as it is.</summary>
public sealed record BoardChange
{
    /// <summary>The items, each with the version that was seen.</summary>
    public IReadOnlyList<SeenItem> Items { get; init; } = [];

    /// <summary>The new owner.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What the owner is, in words.</summary>
    public string OwnerKind { get; init; } = "";

    /// <summary>Takes the owner away.</summary>
    public bool NoOwner { get; init; }

    /// <summary>The new due date, ISO.</summary>
    public string DueOn { get; init; } = "";

    /// <summary>Takes the due date away.</summary>
    public bool NoDue { get; init; }

    /// <summary>The new state, in words.</summary>
    public string Status { get; init; } = "";

    /// <summary>When it was closed, ISO.</summary>
    public string ClosedOn { get; init; } = "";

    /// <summary>The letter or portal reference that closes it.</summary>
    public string ClosingReference { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether anything is to change.</summary>
    public bool IsEmpty => NoOwner is false && NoDue is false && (Owner, OwnerKind, DueOn, Status, ClosedOn, ClosingReference) is ("", "", "", "", "", "");

    /// <summary>Reads a form. What is no "REFERENCE@VERSION" is no item.</summary>
    public static BoardChange Read(IFormCollection form) => new()
    {
        Items = [.. form["item"].Select(ReadSeen).OfType<SeenItem>()],
        Owner = Line(form["owner"]), OwnerKind = Line(form["owner-kind"]), NoOwner = form["no-owner"] == "yes", DueOn = Line(form["due"]),
        NoDue = form["no-due"] == "yes", Status = Line(form["state"]), ClosedOn = Line(form["closed"]), ClosingReference = Line(form["letter"]),
        Reason = FollowUpFields.Clean(form["reason"]),
    };

    /// <summary>What the desk's service is asked for.</summary>
    public ProgressEdit ToEdit()
    {
        var values = new Dictionary<FollowUpField, string>();
        Set(FollowUpField.Owner, Owner, NoOwner);
        Set(FollowUpField.OwnerKind, OwnerKind, NoOwner);
        Set(FollowUpField.DueOn, DueOn, NoDue);
        Set(FollowUpField.Status, Status, false);
        Set(FollowUpField.ClosedOn, ClosedOn, false);
        Set(FollowUpField.ClosingReference, ClosingReference, false);
        return new(values, Reason);

        void Set(FollowUpField field, string text, bool takesAway)
        {
            if (takesAway) values[field] = "";
            else if (text.Length > 0) values[field] = text;
        }
    }

    /// <summary>
    /// What the form of one row asks for: those values that are not what the form began with. What was left alone is not sent, so that it
    /// cannot collide with what somebody else made of it.
    /// </summary>
    public static ProgressEdit ReadRow(IFormCollection form)
    {
        var change = Read(form);
        var values = new Dictionary<FollowUpField, string>(change.ToEdit().Values);
        foreach (var (name, field, text) in new[]
        {
            ("owner", FollowUpField.Owner, change.Owner), ("owner-kind", FollowUpField.OwnerKind, change.OwnerKind), ("due", FollowUpField.DueOn, change.DueOn),
        })
        {
            values.Remove(field);
            if (Line(form["was-" + name]) != text) values[field] = text;
        }

        return new(values, change.Reason);
    }

    /// <summary>"NHP-2021-22-INV-1@3"; null for anything else.</summary>
    public static SeenItem? ReadSeen(string? text)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        return at > 0 && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new(text![..at], version) : null;
    }

    private static string Line(StringValues value) => FollowUpFields.Clean(value).ReplaceLineEndings(" ");
}
