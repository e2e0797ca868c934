namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>What kind of thing was found. The numbers are part of the keys in the store.</summary>
public enum SearchKind
{
    Afi = 1,

    Finding = 2,

    Figure = 3,

    /// <summary>A judgment with the sentence that states it. Public records state grades without a sentence and are not searched.</summary>
    Judgment = 4,

    /// <summary>A paragraph of a document, unless an AFI or a finding above has all of it.</summary>
    Text = 5,
}
