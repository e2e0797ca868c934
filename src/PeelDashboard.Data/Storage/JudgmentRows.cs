using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Storage;

/// <summary>Rows of judgments, of the records beside them, and of grade counts.</summary>
internal static class JudgmentRows
{
    public static readonly RowMap<Judgment> Judgments = new(
        "Judgments",
        [
            "Id", "ForceId", "AreaId", "Grade", "Basis", "AreaAsPrinted", "StatedOn", "DocumentId", "Address", "Lines", "FirstLine", "Quote",
            "Status", "SupersededById", "AmendedOn", "Reason", "Note",
        ],
        judgment =>
        [
            judgment.Id, judgment.ForceId, judgment.AreaId, judgment.Grade.ToString(), judgment.Basis.ToString(), judgment.AreaAsPrinted,
            judgment.StatedOn, judgment.Passage.DocumentId, judgment.Passage.Address, judgment.Passage.Lines, judgment.Passage.FirstLine,
            judgment.Passage.Quote, judgment.Status.ToString(), judgment.SupersededById, judgment.AmendedOn, judgment.Reason, judgment.Note,
        ],
        row => new Judgment
        {
            Id = row.Int(0), ForceId = row.Int(1), AreaId = row.Int(2), Grade = row.Word<Grade>(3), Basis = row.Word<Basis>(4),
            AreaAsPrinted = row.Text(5), StatedOn = row.TextOrNull(6), Passage = FactRows.ReadPassage(row, 7), Status = row.Word<FactStatus>(12),
            SupersededById = row.IntOrNull(13), AmendedOn = row.TextOrNull(14), Reason = row.TextOrNull(15), Note = row.Text(16),
        });

    public static readonly RowMap<JudgmentRecord> Records = new(
        "JudgmentRecords",
        ["Id", "JudgmentId", "Grade", "Basis", "AreaAsPrinted", "Address", "DocumentId", "Lines", "FirstLine", "Quote", "StatedOn", "Note"],
        record =>
        [
            record.Id, record.JudgmentId, record.Grade.ToString(), record.Basis.ToString(), record.AreaAsPrinted, record.Address,
            record.DocumentId, record.Lines, record.FirstLine, record.Quote, record.StatedOn, record.Note,
        ],
        row => new JudgmentRecord
        {
            Id = row.Int(0), JudgmentId = row.Int(1), Grade = row.Word<Grade>(2), Basis = row.Word<Basis>(3), AreaAsPrinted = row.Text(4),
            Address = row.Text(5), DocumentId = row.IntOrNull(6), Lines = row.Text(7), FirstLine = row.Int(8), Quote = row.Text(9),
            StatedOn = row.TextOrNull(10), Note = row.Text(11),
        });

    public static readonly RowMap<GradeCount> Counts = new(
        "GradeCounts", ["Id", "ForceId", "CycleKey", "Grade", "Areas", "Address", "StatedOn", "Note"],
        count => [count.Id, count.ForceId, count.CycleKey, count.Grade.ToString(), count.Areas, count.Address, count.StatedOn, count.Note],
        row => new GradeCount
        {
            Id = row.Int(0), ForceId = row.Int(1), CycleKey = row.Text(2), Grade = row.Word<Grade>(3), Areas = row.Int(4), Address = row.Text(5),
            StatedOn = row.TextOrNull(6), Note = row.Text(7),
        });
}
