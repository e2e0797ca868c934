using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Migrations;

/// <summary>The tables of the search. They are filled when the store is opened.</summary>
[DbContext(typeof(PeelContext))]
[Migration("20261121110500_Search")]
internal sealed class SearchTables : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SearchScript.Text);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["SearchVocabulary", "SearchWords", "SearchIndex", "SearchEntries", "SearchState"])
            migrationBuilder.DropTable(table);
    }
}
