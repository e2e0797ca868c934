namespace PeelDashboard.Domain.Sources;

/// <summary>What the file of a document was; its lines are always text.</summary>
public enum SourceFormat
{
    /// <summary>Plain text: the lines are the file's own.</summary>
    Text,

    /// <summary>A web page: the lines are those of its text.</summary>
    Html,

    /// <summary>A PDF: the lines are those of its text layer.</summary>
    Pdf,

    /// <summary>A Word document (.docx): the lines are those of its text.</summary>
    Word,

    /// <summary>An OpenDocument text (.odt): the lines are those of its text.</summary>
    OpenDocument,

    /// <summary>A spreadsheet (.xlsx): the lines are the rows of its sheets.</summary>
    Spreadsheet,

    /// <summary>A saved web page with its pictures (.mhtml): the lines are those of the page's text.</summary>
    WebArchive,
}

/// <summary>What a section is for; figures are read from some kinds and not from others.</summary>
public enum SectionKind
{
    /// <summary>Title page, embargo, addresses: nothing is read from it but the document's own facts.</summary>
    Front,

    /// <summary>A table of contents: repeats every heading; nothing in it is a fact.</summary>
    Contents,

    /// <summary>Overall judgment, summary, observations.</summary>
    Overview,

    /// <summary>"Force in numbers": label, force and value lines.</summary>
    ForceInNumbers,

    /// <summary>A graded or ungraded area or question.</summary>
    Area,

    /// <summary>Any other body text.</summary>
    Body,

    /// <summary>Notes about the data and other forces; no figure in it is the force's own.</summary>
    Annex,
}

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Something was not understood; the rest stands.</summary>
    Warning,
}

/// <summary>What a diagnostic is about, so that a long list can be read by kind.</summary>
public enum DiagnosticTopic
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A section of the framework that has no judgment.</summary>
    SectionWithoutJudgment,

    /// <summary>A heading of areas for improvement under which none was found.</summary>
    HeadingWithoutAfi,

    /// <summary>A number that is part of no figure.</summary>
    NumberLeftOver,
}
