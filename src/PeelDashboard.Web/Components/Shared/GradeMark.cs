using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Components.Shared;

/// <summary>What a reader should know about a grade beyond its word.</summary>
public enum GradeMark
{
    /// <summary>One document tells what another judged.</summary>
    SecondHand,

    /// <summary>Shown in this cycle, given in an earlier one.</summary>
    CarriedOver,

    /// <summary>From a public record, not from a report in the store.</summary>
    PublicRecord,

    /// <summary>Changed after it was first published.</summary>
    Amended,
}

/// <summary>The marks in words.</summary>
public static class GradeMarkWords
{
    /// <summary>As the legend and the screen reader say it.</summary>
    public static string Words(this GradeMark mark) => mark switch
    {
        GradeMark.SecondHand => "second-hand: told by another document",
        GradeMark.CarriedOver => "carried over from an earlier inspection",
        GradeMark.PublicRecord => "from a public record, not from a report in the store",
        _ => "amended after it was first published",
    };

    /// <summary>One or two words, for a legend that must be short.</summary>
    public static string ShortWords(this GradeMark mark) => mark switch
    {
        GradeMark.SecondHand => "second-hand",
        GradeMark.CarriedOver => "carried over",
        GradeMark.PublicRecord => "public record",
        _ => "amended",
    };

    /// <summary>The marks of one grade with what each says of it, in the order of the legend; none for what the report itself states.</summary>
    /// <param name="basis">How near the source stands.</param>
    /// <param name="isAmended">Whether the judgment is an amended one or was amended later; the date may be unknown.</param>
    /// <param name="amendedOn">ISO date of the amendment; null or empty where there was none.</param>
    /// <param name="inspectedIn">The cycle in which a grade that is carried over was given; null where that is not known.</param>
    public static IReadOnlyList<(GradeMark Mark, string Title)> Of(Basis basis, bool isAmended, string? amendedOn, string? inspectedIn)
    {
        var marks = new List<(GradeMark, string)>();
        if (basis is Basis.Reported) marks.Add((GradeMark.SecondHand, GradeMark.SecondHand.Words()));
        if (basis is Basis.CarriedOver) marks.Add((GradeMark.CarriedOver, inspectedIn is null ? GradeMark.CarriedOver.Words() : "carried over from " + inspectedIn));
        if (basis is Basis.Reference) marks.Add((GradeMark.PublicRecord, GradeMark.PublicRecord.Words()));
        if (isAmended || !string.IsNullOrEmpty(amendedOn))
            marks.Add((GradeMark.Amended, string.IsNullOrEmpty(amendedOn) ? "amended" : "amended on " + DateFormat.Words(amendedOn)));
        return marks;
    }
}

/// <summary>The shape of each mark: the one place that knows them.</summary>
public static class GradeMarkLook
{
    /// <summary>Path data in a box of 16 by 16.</summary>
    public static string Path(GradeMark mark) => mark switch
    {
        GradeMark.SecondHand => "M2 9.5C2 6 3.6 3.8 6.5 3v1.7C5.2 5.3 4.6 6.3 4.6 7.5H6.8V12H2Zm7.2 0C9.2 6 10.8 3.8 13.7 3v1.7c-1.3.6-1.9 1.6-1.9 2.8H14V12H9.2Z",
        GradeMark.CarriedOver => "M2 3v10M4.5 8h9M10 4.5 13.5 8 10 11.5",
        GradeMark.PublicRecord => "M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7ZM1.7 8h12.6M8 1.7c2.2 1.8 2.9 4 2.9 6.3S10.2 12.5 8 14.3C5.8 12.5 5.1 10.3 5.1 8S5.8 3.5 8 1.7Z",
        _ => "m2.5 13.5.7-3.2L11 2.5l2.5 2.5-7.8 7.8ZM9.3 4.2l2.5 2.5",
    };

    /// <summary>Whether the path is filled, and not drawn as a line.</summary>
    public static bool IsSolid(GradeMark mark) => mark is GradeMark.SecondHand;
}
