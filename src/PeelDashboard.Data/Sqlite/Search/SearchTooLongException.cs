namespace PeelDashboard.Data.Sqlite.Search;

public sealed class SearchTooLongException(Exception inner)
    : Exception("The search took too long; add a word, or choose a force or a cycle.", inner);
