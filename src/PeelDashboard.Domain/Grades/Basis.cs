namespace PeelDashboard.Domain.Grades;

/// <summary>How near to the inspectorate the statement of a judgment stands.</summary>
public enum Basis
{
    /// <summary>The inspection report itself says it.</summary>
    Stated,

    /// <summary>One document tells what another judged (second-hand).</summary>
    Reported,

    /// <summary>A public record that is no source document of this store, with its address.</summary>
    Reference,

    /// <summary>Shown in this cycle, given in an earlier one.</summary>
    CarriedOver,
}

/// <summary>Whether a fact still stands, or a later statement has replaced it.</summary>
public enum FactStatus
{
    /// <summary>The latest word on the matter.</summary>
    Current,

    /// <summary>Replaced, with date and reason; still shown "as first published".</summary>
    Superseded,
}

/// <summary>Both in the words of the CSV contract.</summary>
public static class BasisWords
{
    /// <summary>"stated", "reported", "reference" or "carried over".</summary>
    public static string Words(this Basis basis) => basis switch
    {
        Basis.Stated => "stated",
        Basis.Reported => "reported",
        Basis.Reference => "reference",
        _ => "carried over",
    };

    /// <summary>"current" or "superseded".</summary>
    public static string Words(this FactStatus status) => status is FactStatus.Current ? "current" : "superseded";
}
