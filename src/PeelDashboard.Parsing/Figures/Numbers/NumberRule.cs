namespace PeelDashboard.Parsing.Figures.Numbers;

internal enum NumberRule
{
    Year,

    Date,

    Time,

    /// <summary>Digits that belong to a name, an address or a word: "PIP2", "4Ps", "12-month", "54(2B)", "#1".</summary>
    Code,

    /// <summary>"outcome 15", "section 34", "figures 2 and 3", "page 12", "Regulation 13", "Office 365".</summary>
    Reference,

    /// <summary>The 1,000 of "per 1,000 population" and the 100 of "for every 100 offences".</summary>
    RateBase,

    PhoneNumber,

    /// <summary>
    /// A length of time that is a limit, a period or part of a description: "within 15 days", "less than two years in service".
    /// </summary>
    LengthOfTime,

    Age,

    Money,

    Forces,

    /// <summary>
    /// How a text, a scale or an inspection is divided: "7 sections", "21 types of outcome", "judgments in 10 of 12 areas of policing".
    /// </summary>
    Structure,

    Sample,

    /// <summary>Part of another figure: the whole of a ratio, the upper end of a range, a margin.</summary>
    Part,

    ListMark,

    Method,
}
