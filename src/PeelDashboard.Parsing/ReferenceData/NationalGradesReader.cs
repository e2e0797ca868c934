using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PeelDashboard.Parsing.ReferenceData;

/// <summary>Reads <c>data/national-grades.csv</c>: what public pages state of all 43 forces.</summary>
/// <remarks>A row that names an unknown force, cycle, area or grade is left out with a warning; nothing is guessed.</remarks>
public static class NationalGradesReader
{
    private const string CountPrefix = "areas graded ";

    private static readonly string[] Header = ["force", "cycle", "assessment", "level", "grade", "published", "source", "note"];

    /// <summary>Reads the bytes of the file, or refuses it where its header or its quotation marks are not as expected.</summary>
    public static ReadResult Read(string fileName, byte[] bytes, ReferenceCatalogue catalogue)
    {
        var name = FileContent.OneLine(fileName);
        try
        {
            using var csv = new CsvReader(
                new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8),
                new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = true, CacheFields = false, MaxFieldSize = 10_000 });
            if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.SequenceEqual(Header, StringComparer.Ordinal))
                return new ReadResult.Refused(fileName,
                    $"{name} is not the national grades file; its first line must be {string.Join(',', Header)}.");
            return new ReadResult.NationalGrades(ReadRows(csv, Path.GetFileName(fileName), bytes, catalogue));
        }
        catch (CsvHelperException error)
        {
            var line = error.Context?.Parser?.RawRow ?? 0;
            return new ReadResult.Refused(fileName, string.Create(CultureInfo.InvariantCulture,
                $"{name} has a row that cannot be read near line {line}; check its quotation marks and that it has {Header.Length} cells."));
        }
    }

    private static ParsedNationalGrades ReadRows(CsvReader csv, string fileName, byte[] bytes, ReferenceCatalogue catalogue)
    {
        var judgments = new List<ReferenceJudgment>();
        var counts = new List<ReferenceCount>();
        var diagnostics = new List<Diagnostic>();
        while (csv.Read())
        {
            var row = new Row(csv, catalogue);
            if (row.Problem() is { } problem)
                diagnostics.Add(new(DiagnosticSeverity.Warning, row.Line, $"{problem}; the row was left out."));
            else if (row.IsCount)
                counts.Add(new(row.Line, row.Force!.Name, row.Cycle!.Key, row.Grade!.Value, row.Areas!.Value,
                    row.Published, row.Address, row.Note));
            else
                judgments.Add(new(row.Line, row.Force!.Name, row.Cycle!.Key, row.Area!.Key, row.Assessment, row.Grade!.Value,
                    row.Published, row.Address, row.Note));
        }

        return new ParsedNationalGrades(fileName, Convert.ToHexStringLower(SHA256.HashData(bytes)), judgments, counts, diagnostics);
    }

    /// <summary>One row, with what its words mean; null where they mean nothing known.</summary>
    private sealed class Row
    {
        private readonly string force;
        private readonly string cycle;
        private readonly string level;
        private readonly string grade;
        private readonly string published;

        public Row(CsvReader csv, ReferenceCatalogue catalogue)
        {
            Line = csv.Parser.RawRow;
            (force, cycle, Assessment, level) = (csv[0]!, csv[1]!, csv[2]!, csv[3]!);
            (grade, published, Address, Note) = (csv[4]!, csv[5]!, csv[6]!, csv[7]!);
            Force = catalogue.ForceNamed(force);
            Cycle = catalogue.Cycle(cycle);
            IsCount = level == "count";
            Published = PartialDate.TryParse(published);
            if (IsCount)
            {
                if (Assessment.StartsWith(CountPrefix, StringComparison.Ordinal)
                    && GradeWords.TryParse(Assessment[CountPrefix.Length..], out var counted)) Grade = counted;
                if (int.TryParse(grade, NumberStyles.None, CultureInfo.InvariantCulture, out var areas)) Areas = areas;
            }
            else
            {
                Area = Cycle is null ? null : catalogue.AreaNamed(cycle, Assessment);
                if (GradeWords.TryParse(grade, out var given)) Grade = given;
            }
        }

        public int Line { get; }
        public ForceDefinition? Force { get; }
        public CycleDefinition? Cycle { get; }
        public AreaDefinition? Area { get; }
        public Grade? Grade { get; }
        public int? Areas { get; }
        public bool IsCount { get; }
        public string Assessment { get; }
        public PartialDate? Published { get; }
        public string Address { get; }
        public string Note { get; }

        /// <summary>The first thing that is wrong with the row, or null.</summary>
        public string? Problem() => this switch
        {
            { Force: null } => $"\"{force}\" is none of the forces in data/forces.csv",
            { Cycle: null } => $"\"{cycle}\" is no cycle of data/cycles.json",
            { IsCount: true, Grade: null } => $"\"{Assessment}\" does not say which grade is counted",
            { IsCount: true, Areas: null } => $"\"{grade}\" is no number of areas",
            { IsCount: false } when level is not ("pillar" or "question" or "area") =>
                $"\"{level}\" is no level; it can be pillar, question, area or count",
            { IsCount: false, Area: null } => $"\"{Assessment}\" is no area of cycle {cycle} in data/areas.json",
            { Grade: null } => $"\"{grade}\" is no grade",
            { Grade: { } given } when !Cycle.Scale.Has(given) => $"cycle {cycle} has no grade \"{given.Words()}\"",
            { Published: null } when published.Length > 0 => $"\"{published}\" is no ISO date",
            _ when !Uri.TryCreate(Address, UriKind.Absolute, out var page) || page.Scheme is not ("https" or "http") =>
                $"\"{Address}\" is no address of a page",
            _ => null,
        };
    }
}
