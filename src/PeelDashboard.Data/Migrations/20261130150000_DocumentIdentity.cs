using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Migrations;

/// <summary>Documents of one file name stand side by side, and no statement moves a document or an AFI to another force or cycle.</summary>
[DbContext(typeof(PeelContext))]
[Migration("20261130150000_DocumentIdentity")]
internal sealed class DocumentIdentities : Migration
{
    private const string Index = "IX_Documents_FileName_ForceId_CycleKey_Pillar_Layout";

    private static readonly string[] Guards = ["Guard_Documents_Change", "Guard_Afis_Change"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_Documents_FileName", "Documents");
        migrationBuilder.CreateIndex(Index, "Documents", ["FileName", "ForceId", "CycleKey", "Pillar", "Layout"], unique: true);

        // A store that was older still has them by now, because an earlier migration makes every guard.
        foreach (var guard in Guards)
            migrationBuilder.Sql(GuardScript.Guards[guard].Replace("CREATE TRIGGER", "CREATE TRIGGER IF NOT EXISTS", StringComparison.Ordinal));
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var guard in Guards) migrationBuilder.Sql($"DROP TRIGGER \"{guard}\"");
        migrationBuilder.DropIndex(Index, "Documents");
        migrationBuilder.CreateIndex("IX_Documents_FileName", "Documents", "FileName", unique: true);
    }
}
