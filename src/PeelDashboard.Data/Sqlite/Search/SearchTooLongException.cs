namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>A search took longer than it may.</summary>
public sealed class SearchTooLongException(Exception inner)
    : Exception("The search took too long; add a word, or choose a force or a cycle.", inner);
