using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Storage;

/// <summary>Rows of judgments, of the records beside them, and of grade counts.</summary>
internal static class JudgmentRows
{
    public static readonly RowMap<Judgment> Judgments = new(
        "Judgments",
        [
            "Id", "ForceId", "AreaId", "Grade", "Basis", "AreaAsPrinted", "StatedOn", "DocumentId", "Address", "Lines", "FirstLine", "Edition",
            "Quote", "Status", "SupersededById", "AmendedOn", "Reason", "Note", "InspectedIn",
        ],
        judgment =>
        [
            judgment.Id, judgment.ForceId, judgment.AreaId, judgment.Grade.ToString(), judgment.Basis.ToString(), judgment.AreaAsPrinted,
            judgment.StatedOn, judgment.Passage.DocumentId, judgment.Passage.Address, judgment.Passage.Lines, judgment.Passage.FirstLine,
            judgment.Passage.Edition, judgment.Passage.Quote, judgment.Status.ToString(), judgment.SupersededById, judgment.AmendedOn,
            judgment.Reason, judgment.Note, judgment.InspectedIn,
        ],
        row => new Judgment
        {
            Id = row.Int(0), ForceId = row.Int(1), AreaId = row.Int(2), Grade = row.Word<Grade>(3), Basis = row.Word<Basis>(4),
            AreaAsPrinted = row.Text(5), StatedOn = row.TextOrNull(6), Passage = FactRows.ReadPassage(row, 7), Status = row.Word<FactStatus>(13),
            SupersededById = row.IntOrNull(14), AmendedOn = row.TextOrNull(15), Reason = row.TextOrNull(16), Note = row.Text(17),
            InspectedIn = row.TextOrNull(18),
        });

    public static readonly RowMap<JudgmentRecord> Records = new(
        "JudgmentRecords",
        ["Id", "JudgmentId", "Grade", "Basis", "AreaAsPrinted", "Address", "DocumentId", "Lines", "FirstLine", "Quote", "StatedOn", "Note", "InspectedIn", "Edition"],
        record =>
        [
            record.Id, record.JudgmentId, record.Grade.ToString(), record.Basis.ToString(), record.AreaAsPrinted, record.Address,
            record.DocumentId, record.Lines, record.FirstLine, record.Quote, record.StatedOn, record.Note, record.InspectedIn,
            record.Edition,
        ],
        row => new JudgmentRecord
        {
            Id = row.Int(0), JudgmentId = row.Int(1), Grade = row.Word<Grade>(2), Basis = row.Word<Basis>(3), AreaAsPrinted = row.Text(4),
            Address = row.Text(5), DocumentId = row.IntOrNull(6), Lines = row.Text(7), FirstLine = row.Int(8), Quote = row.Text(9),
            StatedOn = row.TextOrNull(10), Note = row.Text(11), InspectedIn = row.TextOrNull(12), Edition = row.Int(13),
        });

    public static readonly RowMap<GradeCount> Counts = new(
        "GradeCounts",
        [
            "Id", "ForceId", "CycleKey", "Grade", "Areas", "DocumentId", "Address", "Lines", "FirstLine", "Edition", "Quote", "StatedOn", "Note",
            "InLatestText",
        ],
        count =>
        [
            count.Id, count.ForceId, count.CycleKey, count.Grade.ToString(), count.Areas, count.Passage.DocumentId, count.Passage.Address,
            count.Passage.Lines, count.Passage.FirstLine, count.Passage.Edition, count.Passage.Quote, count.StatedOn, count.Note, count.InLatestText,
        ],
        row => new GradeCount
        {
            Id = row.Int(0), ForceId = row.Int(1), CycleKey = row.Text(2), Grade = row.Word<Grade>(3), Areas = row.Int(4),
            Passage = FactRows.ReadPassage(row, 5), StatedOn = row.TextOrNull(11), Note = row.Text(12), InLatestText = row.Bool(13),
        });
}
