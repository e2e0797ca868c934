namespace PeelDashboard.Parsing.Figures.Numbers;

/// <summary>Why a number is no figure of its own.</summary>
internal enum NumberRule
{
    /// <summary>"2016", "2020/21", "2023-25".</summary>
    Year,

    /// <summary>"31 March", "30th September", "March 15".</summary>
    Date,

    /// <summary>"00:01".</summary>
    Time,

    /// <summary>Digits that belong to a name, an address or a word: "PIP2", "4Ps", "12-month", "54(2B)", "#1".</summary>
    Code,

    /// <summary>"outcome 15", "section 34", "figures 2 and 3", "page 12", "Regulation 13", "Office 365".</summary>
    Reference,

    /// <summary>The 1,000 of "per 1,000 population" and the 100 of "for every 100 offences".</summary>
    RateBase,

    /// <summary>101, 999 and their like.</summary>
    PhoneNumber,

    /// <summary>A length of time that is a limit, a period or part of a description: "within 15 days", "less than two years in service".</summary>
    LengthOfTime,

    /// <summary>"aged 18", "under 16s".</summary>
    Age,

    /// <summary>"£143 million".</summary>
    Money,

    /// <summary>Numbers of police forces.</summary>
    Forces,

    /// <summary>How a text, a scale or an inspection is divided: "7 sections", "21 types of outcome", "judgments in 10 of 12 areas of policing".</summary>
    Structure,

    /// <summary>How many cases the inspectorate looked at, or people a survey asked.</summary>
    Sample,

    /// <summary>Part of another figure: the whole of a ratio, the upper end of a range, a margin.</summary>
    Part,

    /// <summary>The mark of an item of a numbered list.</summary>
    ListMark,

    /// <summary>The level of confidence of a margin.</summary>
    Method,
}
