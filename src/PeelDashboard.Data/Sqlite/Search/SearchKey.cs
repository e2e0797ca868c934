namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>
/// Keys of what can be found: force, document, kind, and the fact or the line. So what belongs to a force, or to a document, stands
/// together in the index and is found and replaced as one range, and the kind of a hit is known without looking it up.
/// </summary>
internal static class SearchKey
{
    private const int SerialBits = 24;
    private const int KindBits = 4;
    private const int DocumentBits = 20;
    private const int ForceBits = 14;
    private const int DocumentAt = SerialBits + KindBits;
    private const int ForceAt = DocumentAt + DocumentBits;

    public const string KindSql = "((rowid >> 24) & 15)";

    public static long Of(int force, int document, SearchKind kind, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(force, 1 << ForceBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(document, 1 << DocumentBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(serial, 1 << SerialBits);
        return ((long)force << ForceAt) | ((long)document << DocumentAt) | ((long)kind << SerialBits) | (uint)serial;
    }

    public static (long First, long Last) OfForce(int force) => ((long)force << ForceAt, (((long)force + 1) << ForceAt) - 1);

    public static (long First, long Last) OfDocument(int force, int document) =>
        (Of(force, document, default, 0), Of(force, document, default, 0) + (1L << DocumentAt) - 1);

    /// <summary>First and last key of the judgments of a force, whatever their documents.</summary>
    public static (long First, long Last) OfJudgments(int force) =>
        (Of(force, 0, SearchKind.Judgment, 0), Of(force, 0, SearchKind.Text, 0) - 1);

    public static SearchKind Kind(long key) => (SearchKind)((key >> SerialBits) & ((1 << KindBits) - 1));
}
