namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// What a section says of its own grade: a grade word on a line of its own, a sentence that says the same, or that there is none yet.
/// </summary>
internal sealed record SectionGrade
{
    /// <summary>The grade; null where the section only says that it comes later, or that an earlier one stays without naming it.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The line of the grade word or of "We don't grade forces on this question."; null where there is none.</summary>
    public int? GradeLine { get; init; }

    public int? SentenceLine { get; init; }

    public string? Sentence { get; init; }

    public CarryOver? CarriedOver { get; init; }

    public int? PostponedLine { get; init; }

    /// <summary>The places that say the grade, the sentence first, then the grade line, then another one.</summary>
    public Passage PassageWith(int? otherLine, SourceText text) =>
        new PassageBuilder(text).Add(SentenceLine).Add(GradeLine).Add(CarriedOver?.Line).Add(otherLine)
            .Build(Sentence is null ? null : Quote.Short(Sentence));
}
