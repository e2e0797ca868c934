using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PeelDashboard.Data.Storage;

/// <summary>Makes new stores from the script of the whole model, which is many times quicker than applying the migrations one by one.</summary>
internal static class SchemaScript
{
    /// <summary>Every migration, oldest first.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        "20261121041734_Initial", "20261121070829_TrustedImports", "20261121100306_Desk", "20261121110500_Search", "20261130150000_DocumentIdentity",
    ];

    /// <summary>Statements that make the tables of a new store.</summary>
    public static string Text
    {
        get
        {
            using var stream = typeof(SchemaScript).Assembly.GetManifestResourceStream("Schema.sql")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Makes the tables where there are none; another process may have made them in the meantime.</summary>
    public static void CreateTables(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (!HasTables(connection))
        {
            connection.Execute(Text);
            connection.Execute(GuardScript.Text);
            connection.Execute(SearchScript.Text);
            connection.Execute("""CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL)""");
            foreach (var migration in Migrations) connection.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES (@0, @1)""", migration, ProductInfo.GetVersion());
        }

        transaction.Commit();
    }

    /// <summary>Whether the database has any table.</summary>
    public static bool HasTables(SqliteConnection connection) => connection.Scalar("SELECT count(*) FROM sqlite_master") > 0;

    /// <summary>The migrations that the database says it has; null when it is no store of this program.</summary>
    public static IReadOnlyList<string>? Applied(SqliteConnection connection)
    {
        if (connection.Scalar("SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == 0) return null;
        using var command = connection.Command("""SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""");
        using var reader = command.ExecuteReader();
        var applied = new List<string>();
        while (reader.Read()) applied.Add(reader.GetString(0));
        return applied;
    }
}
