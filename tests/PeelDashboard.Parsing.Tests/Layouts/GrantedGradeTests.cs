using System.Text;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Layouts;

/// <summary>
/// Whatever a text looks like: no judgment without a sentence or table cell that gives this area this grade. The texts are made by chance
/// from the same numbers every time.
/// </summary>
public sealed class GrantedGradeTests
{
    private static readonly Grade[] Scale =
        [Grade.Outstanding, Grade.Good, Grade.Adequate, Grade.RequiresImprovement, Grade.Inadequate];

    private static readonly string[] Names =
        ["Preventing crime and anti-social behaviour", "Responding to the public", "Investigating crime", "Protecting vulnerable people",
            "Managing offenders and suspects", "Disrupting serious organised crime", "Good use of resources", "Supporting victims"];

    private static readonly string[] Parts =
        ["Kent Police is {0} at keeping records of its meetings.", "The force is {0} at telling partners about its plans.",
            "Kent Police is {0} at finding young people at risk.", "The force's handling of bicycles is {0}."];

    private static readonly string[] Captions = ["A patrol car in Maidstone", "Chief Inspector Lee Sample", "Source: force data",
        "Figure 2: Calls by month", "Officers told us that the force should have more cars and that some"];

    [Fact]
    public void A_report_gives_the_grades_of_its_overview_and_chapters_and_no_other_however_they_are_laid_out()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var truth = Names.OrderBy(_ => random.Next()).Take(random.Next(2, Names.Length + 1))
                .ToDictionary(name => name, _ => Scale[random.Next(Scale.Length)]);
            var (text, told, afis) = Report(random, truth);

            var report = Assert.IsType<ReadResult.Report>(Read(text));

            var wrong = report.Parsed.Judgments.Where(judgment => judgment.Grade is not Grade.Ungraded
                && !told.Any(name => KeyOf(name) == judgment.AreaKey && truth[name] == judgment.Grade)).ToList();
            Assert.True(wrong.Count == 0, $"Seed {seed}: {string.Join(", ", wrong.Select(one => $"{one.AreaKey} {one.Grade}"))}\n{text}");
            Assert.True(report.Parsed.Afis.Count == afis, $"Seed {seed}: {report.Parsed.Afis.Count} AFIs for {afis}\n{text}");
            AssertGranted(report, seed);
        }
    }

    [Fact]
    public void Lines_in_any_order_give_no_area_a_grade_that_no_place_gives_it()
    {
        string[] heads = ["PEEL 2021/22\nAn inspection of Kent Police", "PEEL 2018/19\nAn inspection of Kent Police",
            "Kent PEEL 2017\nEffectiveness\nHow effective is the force at investigating crime and reducing re-offending?",
            "Kent 2016\nThis is HMIC's third PEEL assessment of Kent Police.\nThe extent to which the force is efficient at keeping people safe is good."];
        var lines = Names.Concat(Scale.Select(grade => grade.Words())).Concat(Captions)
            .Concat(Parts.Select(part => string.Format(null, part, "good"))).Concat(
            ["Area for improvement", "Overall summary", "Our judgments", "The force should keep its records", "Area\tGrade",
                "Investigating crime\tGood", "Inadequate\tGood\tOutstanding", "We don't grade forces on this question.", "",
                "How effective is the force at tackling serious and organised crime?",
                "Kent Police requires improvement at investigating crime."])
            .ToArray();
        for (var seed = 1; seed <= 600; seed++)
        {
            var random = new Random(seed);
            var body = Enumerable.Range(0, 40).Select(_ => lines[random.Next(lines.Length)]);
            var text = $"{heads[seed % heads.Length]}\n\n{string.Join('\n', body)}";
            if (Read(text) is ReadResult.Report report) AssertGranted(report, seed);
        }
    }

    private static ReadResult Read(string text) => ReportParser.Read("made.txt", Encoding.UTF8.GetBytes(text), Repository.Catalogue);

    /// <summary>The lines of a judgment have its grade, and they or the heading above them name its area.</summary>
    private static void AssertGranted(ReadResult.Report read, int seed)
    {
        foreach (var judgment in read.Parsed.Judgments.Where(judgment => judgment.Grade is not Grade.Ungraded))
        {
            var lines = judgment.Passage.Lines.SelectMany(span => Enumerable.Range(span.First, span.Last - span.First + 1)).ToList();
            var area = Repository.Catalogue.Area(judgment.CycleKey, judgment.AreaKey)!;
            Assert.True(lines.Exists(line => HasGrade(read.Text, line, judgment.Grade)) || IsInColumn(read.Text, judgment, area),
                $"Seed {seed}: no line of {judgment.AreaKey} says {judgment.Grade}.\n{read.Text.FullText}");
            Assert.True(
                lines.Exists(line => Names(area, read.Text[line]))
                    || HeadingAbove(read.Text, lines.Min(), judgment.CycleKey) == area.Key,
                $"Seed {seed}: nothing at lines {judgment.Passage.LinesText} names {judgment.AreaKey}.\n{read.Text.FullText}");
        }

        static bool Names(AreaDefinition area, string line) => area.Aliases.Append(area.Name).Append(area.ShortName).Append(area.Pillar)
            .Any(name => name.Length > 0 && Stems(name) is var stems && stems.IsSubsetOf(Stems(line)));
    }

    private static bool HasGrade(SourceText text, int line, Grade grade) =>
        PlainText.Fold(text[line]).Replace("require ", "requires ", StringComparison.Ordinal)
            .Contains(PlainText.Fold(grade.Words()), StringComparison.Ordinal);

    /// <summary>A cell under the heading of a column.</summary>
    private static bool IsInColumn(SourceText text, ParsedJudgment judgment, AreaDefinition area)
    {
        var cells = text[judgment.Passage.FirstLine].Split('\t');
        var column = Array.FindIndex(cells, cell => Repository.Catalogue.AreaNamed(judgment.CycleKey, cell)?.Key == area.Key);
        for (var line = judgment.Passage.FirstLine - 1; line > 0 && column >= 0; line--)
            if (GradeWords.TryParse(text[line].Split('\t').ElementAtOrDefault(column), out var grade)) return grade == judgment.Grade;
        return false;
    }

    private static string? HeadingAbove(SourceText text, int line, string cycle)
    {
        for (; line > 0; line--)
            if (Repository.Catalogue.AreaNamed(cycle, text[line].Trim()) is { } area) return area.Key;
        return null;
    }

    private static HashSet<string> Stems(string text) =>
        [.. PlainText.Fold(text).Split([' ', ',', '.', '?', '-', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3 && word is not ("force" or "does" or "effective" or "effectively")).Select(word => word[..4])];

    private static string KeyOf(string name) => Repository.Catalogue.AreaNamed("2021/22", name)!.Key;

    private static (string Text, IReadOnlySet<string> Told, int Afis) Report(Random random, Dictionary<string, Grade> truth)
    {
        var text = new StringBuilder("PEEL 2021/22\n\nAn inspection of Kent Police\n\nOverall summary\n\nOur judgments\n\n"
            + "We looked at these areas and graded them as follows:\n\n");
        var hasOverview = WriteOverview(text, random, truth);
        var told = new HashSet<string>(hasOverview ? truth.Keys : []);
        text.Append("\nHM Inspector's observations\n\nI thank Kent Police.\n\n");
        var afis = 0;
        foreach (var (name, grade) in truth.Where(_ => random.Next(3) > 0))
        {
            text.Append(name).Append("\n\n");
            var form = random.Next(3);
            if (form < 2) told.Add(name);
            if (form == 0) text.Append(grade.Words()).Append("\n\n");
            var words = grade.Words().ToLowerInvariant();
            var part = Parts[random.Next(Parts.Length)];
            text.Append(form == 1 ? Sentence(name, words) : string.Format(null, part, "good").Replace("is requires", "requires",
                StringComparison.Ordinal)).Append("\n\nArea for improvement\n\n");
            for (var left = random.Next(1, 4); left > 0; left--, afis++)
            {
                text.Append("The force should mend case ").Append(random.Next(100, 999)).Append("\n\nWe found faults.\n\n");
                if (random.Next(2) == 0) text.Append(Captions[random.Next(Captions.Length)]).Append("\n\n");
            }
        }

        return (text.ToString(), told, afis);
    }

    private static string Sentence(string name, string grade) => grade is "requires improvement"
        ? $"Kent Police requires improvement at {char.ToLowerInvariant(name[0])}{name[1..]}."
        : $"Kent Police is {grade} at {char.ToLowerInvariant(name[0])}{name[1..]}.";

    private static bool WriteOverview(StringBuilder text, Random random, Dictionary<string, Grade> truth)
    {
        var order = random.Next(2) == 0 ? Scale : [.. Scale.Reverse()];
        switch (random.Next(5))
        {
            case 0:
                foreach (var grade in order)
                {
                    text.Append(grade.Words()).Append("\n\n");
                    foreach (var name in truth.Where(pair => pair.Value == grade).Select(pair => pair.Key))
                        text.Append(name).Append("\n\n");
                }

                return truth.Count > 1;
            case 1:
                text.Append("Area\n\nGrade\n\n");
                foreach (var (name, grade) in truth) text.Append(name).Append("\n\n").Append(grade.Words()).Append("\n\n");
                return true;
            case 2:
                text.Append("Area\tGrade\n");
                foreach (var (name, grade) in truth) text.Append(name).Append('\t').Append(grade.Words()).Append('\n');
                return true;
            case 3:
                text.AppendJoin('\t', Scale.Select(grade => grade.Words())).Append('\n');
                foreach (var (name, grade) in truth)
                {
                    var column = Array.IndexOf(Scale, grade);
                    text.Append('\t', column).Append(name).Append('\t', Scale.Length - 1 - column).Append('\n');
                }

                return true;
            default:
                return false;
        }
    }
}
