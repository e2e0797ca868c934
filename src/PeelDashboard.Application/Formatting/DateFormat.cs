namespace PeelDashboard.Application.Formatting;

public static class DateFormat
{
    /// <summary>From the ISO form of the store, as exact as it is; what is no date is given back unchanged.</summary>
    public static string Words(string? iso) => PartialDate.TryParse(iso)?.ToWords() ?? iso ?? "";

    public static string Words(DateTime moment) => moment.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
