namespace PeelDashboard.Parsing.Model;

/// <summary>What came of reading one file: a report, reference data, or a refusal.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>A document of a known layout.</summary>
    public sealed record Report(SourceText Text, ParsedReport Parsed) : ReadResult;

    /// <summary>The national grades file.</summary>
    public sealed record NationalGrades(ParsedNationalGrades Parsed) : ReadResult;

    /// <summary>The file cannot be taken in.</summary>
    /// <param name="FileName">The name of the file.</param>
    /// <param name="Message">One sentence: what is wrong with which file, and what to do.</param>
    public sealed record Refused(string FileName, string Message) : ReadResult
    {
        /// <summary>What a person can name so that the file is read; none where that would not help.</summary>
        public IdentityFacts Missing { get; init; }

        /// <summary>Of the file, where something is <see cref="Missing"/>: a person may have named it before.</summary>
        public string Sha256 { get; init; } = "";
    }
}
