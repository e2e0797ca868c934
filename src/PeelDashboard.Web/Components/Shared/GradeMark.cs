using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Components.Shared;

public enum GradeMark
{
    SecondHand,

    CarriedOver,

    PublicRecord,

    Amended,
}

public static class GradeMarkWords
{
    public static string Words(this GradeMark mark) => mark switch
    {
        GradeMark.SecondHand => "second-hand: told by another document",
        GradeMark.CarriedOver => "carried over from an earlier inspection",
        GradeMark.PublicRecord => "from a public record, not from a report in the store",
        _ => "amended after it was first published",
    };

    public static string ShortWords(this GradeMark mark) => mark switch
    {
        GradeMark.SecondHand => "second-hand",
        GradeMark.CarriedOver => "carried over",
        GradeMark.PublicRecord => "public record",
        _ => "amended",
    };

    /// <summary>
    /// The marks of one grade with what each says of it, in the order of the legend; none for what the report itself states.
    /// </summary>
    public static IReadOnlyList<(GradeMark Mark, string Title)> Of(Basis basis, bool isAmended, string? amendedOn, string? inspectedIn)
    {
        var marks = new List<(GradeMark, string)>();
        if (basis is Basis.Reported) marks.Add((GradeMark.SecondHand, GradeMark.SecondHand.Words()));
        if (basis is Basis.CarriedOver)
            marks.Add((GradeMark.CarriedOver, inspectedIn is null ? GradeMark.CarriedOver.Words() : "carried over from " + inspectedIn));
        if (basis is Basis.Reference) marks.Add((GradeMark.PublicRecord, GradeMark.PublicRecord.Words()));
        if (isAmended || !string.IsNullOrEmpty(amendedOn))
            marks.Add((GradeMark.Amended, string.IsNullOrEmpty(amendedOn) ? "amended" : "amended on " + DateFormat.Words(amendedOn)));
        return marks;
    }
}

public static class GradeMarkLook
{
    public static string Path(GradeMark mark) => mark switch
    {
        GradeMark.SecondHand =>
            "M2 9.5C2 6 3.6 3.8 6.5 3v1.7C5.2 5.3 4.6 6.3 4.6 7.5H6.8V12H2Zm7.2 0C9.2 6 10.8 3.8 13.7 3v1.7c-1.3.6-1.9 1.6-1.9 "
                + "2.8H14V12H9.2Z",
        GradeMark.CarriedOver => "M2 3v10M4.5 8h9M10 4.5 13.5 8 10 11.5",
        GradeMark.PublicRecord =>
            "M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7ZM1.7 8h12.6M8 1.7c2.2 1.8 2.9 4 2.9 6.3S10.2 12.5 8 14.3C5.8 12.5 5.1 10.3 "
                + "5.1 8S5.8 3.5 8 1.7Z",
        _ => "m2.5 13.5.7-3.2L11 2.5l2.5 2.5-7.8 7.8ZM9.3 4.2l2.5 2.5",
    };

    public static bool IsSolid(GradeMark mark) => mark is GradeMark.SecondHand;
}
