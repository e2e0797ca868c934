namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>
/// Documents that officers come across and that hold no findings of PEEL on one of the 43 forces: each is refused with what it is and what
/// can be done. Every answer is the end of a sentence that begins with the file's name.
/// </summary>
internal static partial class OtherDocuments
{
    private const int LinesOfHead = 12;
    private const int LinesOfTitle = 2;
    private const int LongestLineOfHead = 200;
    private const int CharactersForLanguage = 20_000;
    private const int FewestLinks = 3;
    private const int FewestWelshWords = 6;

    private static readonly string[] OtherForces =
    [
        "British Transport Police", "Police Service of Northern Ireland", "PSNI", "Civil Nuclear Constabulary",
        "Ministry of Defence Police", "National Crime Agency", "Police Scotland", "Isle of Man Constabulary",
            "States of Jersey Police", "Guernsey Police",
        "Royal Gibraltar Police", "Gibraltar Defence Police", "Royal Military Police", "Port of Dover Police",
        "HM Revenue and Customs", "Border Force", "Counter Terrorism Policing",
    ];

    private static readonly string[] Welsh =
        ["yr", "yn", "mewn", "heddlu", "ein", "wedi", "sydd", "gyda", "gan", "mae", "ac", "nid", "rydym", "troseddau", "hyn", "bod"];

    private static readonly string[] English = ["the", "of", "and", "in", "to", "is", "that", "for", "was", "with", "we", "it"];

    /// <summary>What the words of a title say a document is, and what an officer can do instead.</summary>
    private static readonly (string[] Words, string Answer)[] Kinds =
    [
        (["assessment framework", "inspection framework", "programme and framework"],
            "says what will be inspected and finds nothing about any force; import the report on your force instead."),
        (["custody"], "is an inspection of custody and no PEEL report; follow its recommendations up outside this program."),
        (["child protection"], "is a child protection inspection and no PEEL report; follow its recommendations up outside this program."),
        (["joint targeted area inspection", "multi-agency response"],
            "is a joint inspection with other inspectorates and no PEEL report; follow its recommendations up outside this program."),
        (["value for money profile", "value for money profiles"],
            "compares what forces spend and grades none; import the PEEL report on your force instead."),
        (["self-assessment", "self assessment"],
            "is a force's own assessment and no finding of the inspectorate; import the inspectorate's report."),
        (["thematic", "in the police service", "the police response to", "how effectively the police", "how well the police",
                "how effective police forces are", "the police's response to", "inspection of vetting"],
            "is a report on one subject across forces and grades none of them in PEEL; follow its recommendations up outside this "
                + "program."),
        (["youth justice", "youth offending", "probation", "prison"],
            "is a joint inspection with other inspectorates and no PEEL report; follow its recommendations up outside this program."),
        (["regional response", "regional organised crime"],
            "reports on several forces in one text; take the chapter on your force alone, under the title of its PEEL report."),
        (["state of policing", "annual assessment"],
            "is the yearly report on policing as a whole; import the report on your force instead."),
        (["force management statement"],
            "is a force's own statement and no finding of the inspectorate; import the inspectorate's report."),
        (["super-complaint"], "answers a super-complaint and grades no force; import the PEEL report on your force instead."),
        (["crime data integrity"],
            "is an inspection of crime recording alone and no PEEL report; import the PEEL report on your force instead."),
        (["fire and rescue service", "fire & rescue service"],
            "is about a fire and rescue service; only reports on police forces are kept here."),
        (["internal audit"], "tracks recommendations of internal audit and not of the inspectorate; import the inspectorate's own report."),
    ];

    /// <summary>Reasons that hold whatever else the text looks like: another language, another force.</summary>
    public static string? NeverRead(SourceText text, ReferenceCatalogue catalogue)
    {
        if (IsWelsh(text)) return "is the Welsh edition; import the English edition of the same document.";
        var head = Head(text).ToList();
        if (head.Exists(line => Draft().IsMatch(line)))
            return "is a draft, and what it says may change; import the report as it was published.";
        if (SeveralReports.In(text, catalogue) is var (first, second, at))
            return $"holds the reports on {first} and, from line {at} on, on {second}; give each in a file of its own.";
        var title = head.Take(LinesOfTitle).ToList();
        if (Array.Find(OtherForces, name => title.Exists(line => HasWords(line, name) && !line.EndsWith('.'))) is { } titled
            && !title.Exists(line => ForceFinder.Mentions(line, catalogue).Any())) return NotOfThe43(titled);
        return head.Find(line => ForceFinder.Mentions(line, catalogue).Any()) is null
            && Array.Find(OtherForces, name => head.Exists(line => HasWords(line, name) && !line.EndsWith('.'))) is { } other
            ? NotOfThe43(other) : null;
    }

    private static string NotOfThe43(string force) =>
        $"is about {force}, which is not one of the 43 forces of England and Wales; only their reports are kept here.";

    /// <summary>Why a text that no layout claims is not read, and whether it would be if a person named its kind.</summary>
    public static (string Why, bool CanBeNamed) WhyNot(SourceText text, ReferenceCatalogue catalogue)
    {
        var head = Head(text).ToList();
        foreach (var (words, answer) in Kinds)
            if (Array.Exists(words, word => head.Exists(line => HasWords(line, word)))) return (answer, false);
        if (head.Exists(line => line.Equals("Leadership", StringComparison.OrdinalIgnoreCase)))
            return ("is about leadership, for which the inspectorate gave no grade at that time; import the report on a pillar instead.",
                false);
        if (GradesOfForces(text, catalogue) is { } row)
            return ($"lists grades of several forces (from line {row} on); such records belong in data/national-grades.csv.", false);
        if (text.FirstLine(line => Status().IsMatch(line)) is { } status)
            return ($"tells the status of one recommendation (line {status}), but neither the force nor the report that made it; record "
                + "the status at the recommendation itself.", false);
        if (Links(text) is var links && links >= FewestLinks)
            return ($"lists {links} documents about inspections and holds none of their text; open the one you need and import "
                + "that.", false);
        return Seen(text, head, catalogue);
    }

    private static (string Why, bool CanBeNamed) Seen(SourceText text, List<string> head, ReferenceCatalogue catalogue)
    {
        var speaks = text.FirstLine(Inspectorate.IsNamedIn);
        if (speaks is null)
            return ("names neither the inspectorate (HMIC, HMICFRS) nor PEEL, so nothing tells that it is about an inspection; read are "
                + $"{LayoutRecogniser.KnownLayouts}.", false);
        var force = ForceFinder.Find(text, catalogue)?.Name;
        var years = head.Select(line => Years().Match(line)).FirstOrDefault(match => match.Success)?.Groups["years"].Value;
        if (years is not null && CycleFinder.NamedByYear(years, catalogue) is null)
            return ($"names PEEL {years}, which is no inspection cycle; the cycles are "
                + $"{CountText.List([.. catalogue.Cycles.Select(cycle => cycle.Key)])}. Check the years in its title.", false);
        var inHead = head.SelectMany(line => ForceFinder.Mentions(line, catalogue)).Select(one => one.Name).Distinct().Count();
        if (inHead > 1)
            return ($"speaks of {inHead} forces in its first lines and is no report on one of them; import the PEEL report on your force "
                + "instead.", false);
        if (force is null)
            return ($"speaks of the inspectorate (line {speaks}) but of none of the 43 forces; if it is a national report, import the one "
                + "on your force instead.", false);
        return ($"speaks of {force} and of the inspectorate (line {speaks}), but has no title, opening sentence, questions with grades or "
            + "heading of a letter by which to tell what it is; import the whole document with its title, or name its kind when you import "
            + "it.", true);
    }

    private static IEnumerable<string> Head(SourceText text) => text.Lines.Select(line => PlainText.Clean(line).Trim())
        .Where(line => line.Length is > 0 and < LongestLineOfHead).Take(LinesOfHead);

    private static bool HasWords(string line, string words) => line.IndexOf(words, StringComparison.OrdinalIgnoreCase) is var at and >= 0
        && (at == 0 || !char.IsLetter(line[at - 1])) && (at + words.Length == line.Length || !char.IsLetter(line[at + words.Length]));

    /// <summary>An English document quotes a title in Welsh; in the Welsh edition its small words are the most.</summary>
    private static bool IsWelsh(SourceText text)
    {
        var (welsh, english, left) = (0, 0, CharactersForLanguage);
        foreach (var line in text.Lines.TakeWhile(_ => left > 0))
        {
            left -= line.Length;
            foreach (var word in Word().EnumerateMatches(line.AsSpan()[..Math.Min(line.Length, CharactersForLanguage)]))
            {
                var letters = line.Substring(word.Index, word.Length).ToLowerInvariant();
                if (Array.IndexOf(Welsh, letters) >= 0) welsh++;
                else if (Array.IndexOf(English, letters) >= 0) english++;
            }
        }

        return welsh >= FewestWelshWords && welsh > english;
    }

    /// <summary>The first of several rows that give different forces a grade.</summary>
    private static int? GradesOfForces(SourceText text, ReferenceCatalogue catalogue)
    {
        var (first, forces) = ((int?)null, new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in text.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Row))
        {
            var cells = text[row.FirstLine].Split('\t', StringSplitOptions.TrimEntries);
            if (catalogue.ForceNamed(cells[0]) is not { } force || !cells.Skip(1).Any(cell => GradeWords.TryParse(cell, out _))) continue;
            first ??= row.FirstLine;
            forces.Add(force.Name);
        }

        return forces.Count > 1 ? first : null;
    }

    /// <summary>How many lines are nothing but the name of a report or of a response to one.</summary>
    private static int Links(SourceText text) => text.Lines.Count(line => line.Length is > 0 and < LongestLineOfHead && !line.EndsWith('.')
        && Inspectorate.IsNamedIn(line)
        && (line.Contains("response", StringComparison.OrdinalIgnoreCase) || Years().IsMatch(line)));

    /// <summary>"DRAFT - not for publication", "Draft report for factual accuracy check".</summary>
    [GeneratedRegex("^\\W*draft\\b.{0,60}\\b(?:report|publication|accuracy|check|embargo|version|confidential)\\b|^\\W*draft\\W*$"
        + "|\\bnot for publication\\b|\\bfactual accuracy check\\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Draft();

    [GeneratedRegex("[\\p{L}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("^\\s*this recommendation (?:is|has been|was) (?:complete|completed|closed)\\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Status();

    [GeneratedRegex("\\bPEEL\\b.{0,80}?\\b(?<years>20[0-9]{2}(?: ?[-/\u2013] ?(?:20)?[0-9]{2})?)(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();
}
