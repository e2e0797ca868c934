using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeelDashboard.Data.Migrations
{
    /// <inheritdoc />
    public partial class TrustedImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_GradeCounts_Address",
                table: "GradeCounts");

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "Observations",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Observations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Margin",
                table: "Observations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Qualifier",
                table: "Observations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "UpperValue",
                table: "Observations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Judgments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "InspectedIn",
                table: "Judgments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Whole",
                table: "Comparators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "JudgmentRecords",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "InspectedIn",
                table: "JudgmentRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Afis",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FactLines",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Figures",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FilledLines",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Findings",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Judgments",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RuleLines",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Sections",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "ImportDiagnostics",
                type: "TEXT",
                nullable: false,
                defaultValue: "Other");

            migrationBuilder.AlterColumn<string>(
                name: "Address",
                table: "GradeCounts",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "DocumentId",
                table: "GradeCounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "GradeCounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FirstLine",
                table: "GradeCounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "InLatestText",
                table: "GradeCounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Lines",
                table: "GradeCounts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Quote",
                table: "GradeCounts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Findings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Format",
                table: "Documents",
                type: "TEXT",
                nullable: false,
                defaultValue: "Text");

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Afis",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "ParentId",
                table: "Afis",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeLimit",
                table: "Afis",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TimeLimitEndsOn",
                table: "Afis",
                type: "TEXT",
                nullable: true);

            // A document may have several texts now: the table is made anew, and the one text of each document becomes its first.
            migrationBuilder.RenameTable(name: "DocumentTexts", newName: "DocumentTextsBefore");

            migrationBuilder.CreateTable(
                name: "DocumentTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentTexts_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO "DocumentTexts" ("DocumentId", "Edition", "Sha256", "ImportedAt", "Lines")
                SELECT old."DocumentId", 1, document."Sha256", document."ImportedAt", old."Lines"
                FROM "DocumentTextsBefore" old JOIN "Documents" document ON document."Id" = old."DocumentId";
                """);

            migrationBuilder.DropTable(name: "DocumentTextsBefore");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTexts_DocumentId_Edition",
                table: "DocumentTexts",
                columns: new[] { "DocumentId", "Edition" },
                unique: true);

            migrationBuilder.CreateTable(
                name: "AfiClosures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ForceId = table.Column<int>(type: "INTEGER", nullable: false),
                    CycleKey = table.Column<string>(type: "TEXT", nullable: false),
                    AreaId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<string>(type: "TEXT", nullable: true),
                    AfiId = table.Column<int>(type: "INTEGER", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    FirstLine = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    InLatestText = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AfiClosures", x => x.Id);
                    table.CheckConstraint("CK_AfiClosure_Passage", "(\"DocumentId\" IS NOT NULL AND \"FirstLine\" >= 1 AND \"Quote\" <> '') OR (\"DocumentId\" IS NULL AND coalesce(\"Address\", '') <> '')");
                    table.ForeignKey(
                        name: "FK_AfiClosures_Afis_AfiId",
                        column: x => x.AfiId,
                        principalTable: "Afis",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AfiClosures_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AfiClosures_Cycles_CycleKey",
                        column: x => x.CycleKey,
                        principalTable: "Cycles",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AfiClosures_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AfiClosures_Forces_ForceId",
                        column: x => x.ForceId,
                        principalTable: "Forces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportedChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImportRunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Fact = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedChanges_ImportRuns_ImportRunId",
                        column: x => x.ImportRunId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GradeCounts_DocumentId",
                table: "GradeCounts",
                column: "DocumentId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_GradeCount_Passage",
                table: "GradeCounts",
                sql: "(\"DocumentId\" IS NOT NULL AND \"FirstLine\" >= 1 AND \"Quote\" <> '') OR (\"DocumentId\" IS NULL AND coalesce(\"Address\", '') <> '')");

            migrationBuilder.CreateIndex(
                name: "IX_Afis_ParentId",
                table: "Afis",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_AfiClosures_AfiId",
                table: "AfiClosures",
                column: "AfiId");

            migrationBuilder.CreateIndex(
                name: "IX_AfiClosures_AreaId",
                table: "AfiClosures",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_AfiClosures_CycleKey",
                table: "AfiClosures",
                column: "CycleKey");

            migrationBuilder.CreateIndex(
                name: "IX_AfiClosures_DocumentId",
                table: "AfiClosures",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_AfiClosures_ForceId",
                table: "AfiClosures",
                column: "ForceId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedChanges_ImportRunId",
                table: "ImportedChanges",
                column: "ImportRunId");

            migrationBuilder.AddForeignKey(
                name: "FK_Afis_Afis_ParentId",
                table: "Afis",
                column: "ParentId",
                principalTable: "Afis",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_GradeCounts_Documents_DocumentId",
                table: "GradeCounts",
                column: "DocumentId",
                principalTable: "Documents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Public records are no document and have no text; the text of what was gone from a document before was not kept.
            migrationBuilder.Sql("""UPDATE "Judgments" SET "Edition" = 0 WHERE "DocumentId" IS NULL;""");
            migrationBuilder.Sql("""UPDATE "JudgmentRecords" SET "Edition" = 0 WHERE "DocumentId" IS NULL;""");
            migrationBuilder.Sql("""UPDATE "Afis" SET "Edition" = 0 WHERE NOT "InLatestText";""");
            migrationBuilder.Sql("""UPDATE "Findings" SET "Edition" = 0 WHERE NOT "InLatestText";""");
            migrationBuilder.Sql("""UPDATE "Observations" SET "Edition" = 0 WHERE NOT "InLatestText";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "DocumentTexts", newName: "DocumentTextsBefore");
            migrationBuilder.CreateTable(
                name: "DocumentTexts",
                columns: table => new
                {
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTexts", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_DocumentTexts_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.Sql(
                """
                INSERT INTO "DocumentTexts" ("DocumentId", "Lines")
                SELECT text."DocumentId", text."Lines" FROM "DocumentTextsBefore" text
                JOIN "Documents" document ON document."Id" = text."DocumentId" AND document."Edition" = text."Edition";
                """);
            migrationBuilder.DropTable(name: "DocumentTextsBefore");

            migrationBuilder.DropForeignKey(
                name: "FK_Afis_Afis_ParentId",
                table: "Afis");

            migrationBuilder.DropForeignKey(
                name: "FK_GradeCounts_Documents_DocumentId",
                table: "GradeCounts");

            migrationBuilder.DropTable(
                name: "AfiClosures");

            migrationBuilder.DropTable(
                name: "ImportedChanges");

            migrationBuilder.DropIndex(
                name: "IX_GradeCounts_DocumentId",
                table: "GradeCounts");

            migrationBuilder.DropCheckConstraint(
                name: "CK_GradeCount_Passage",
                table: "GradeCounts");

            migrationBuilder.DropIndex(
                name: "IX_Afis_ParentId",
                table: "Afis");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Margin",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Qualifier",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "UpperValue",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Judgments");

            migrationBuilder.DropColumn(
                name: "InspectedIn",
                table: "Judgments");

            migrationBuilder.DropColumn(
                name: "Whole",
                table: "Comparators");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "JudgmentRecords");

            migrationBuilder.DropColumn(
                name: "InspectedIn",
                table: "JudgmentRecords");

            migrationBuilder.DropColumn(
                name: "Afis",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "FactLines",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Figures",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "FilledLines",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Findings",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Judgments",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "RuleLines",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Sections",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "About",
                table: "ImportDiagnostics");

            migrationBuilder.DropColumn(
                name: "DocumentId",
                table: "GradeCounts");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "GradeCounts");

            migrationBuilder.DropColumn(
                name: "FirstLine",
                table: "GradeCounts");

            migrationBuilder.DropColumn(
                name: "InLatestText",
                table: "GradeCounts");

            migrationBuilder.DropColumn(
                name: "Lines",
                table: "GradeCounts");

            migrationBuilder.DropColumn(
                name: "Quote",
                table: "GradeCounts");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Afis");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "Afis");

            migrationBuilder.DropColumn(
                name: "TimeLimit",
                table: "Afis");

            migrationBuilder.DropColumn(
                name: "TimeLimitEndsOn",
                table: "Afis");

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "Observations",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Address",
                table: "GradeCounts",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_GradeCounts_Address",
                table: "GradeCounts",
                sql: "\"Address\" <> ''");
        }
    }
}
