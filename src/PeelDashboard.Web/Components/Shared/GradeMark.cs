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
}
