using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PeelDashboard.Data.Tests;

public sealed class ModelTests
{
    [Fact]
    public void The_migrations_hold_every_change_of_the_model()
    {
        using var store = new TestStore();
        using var db = store.Context();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_compiled_model_is_the_model()
    {
        using var store = new TestStore();
        using var db = store.Context();
        var compiled = Describe(db.Model);
        Assert.Equal("Microsoft.EntityFrameworkCore.Metadata.RuntimeModel", db.Model.GetType().BaseType!.FullName);
        Assert.Equal(Describe(db.GetService<IDesignTimeModel>().Model), compiled);
    }

    [Theory]
    [InlineData("Judgments", "\"DocumentId\" = NULL, \"Address\" = NULL")]
    [InlineData("Judgments", "\"DocumentId\" = NULL, \"Address\" = ''")]
    [InlineData("Afis", "\"FirstLine\" = 0")]
    [InlineData("Findings", "\"Quote\" = ''")]
    [InlineData("Observations", "\"DocumentId\" = NULL")]
    [InlineData("Comparators", "\"Line\" = 0")]
    public async Task A_row_without_a_passage_is_refused(string table, string change)
    {
        using var store = await TestStore.WithOthersAsync();
        var error = Assert.Throws<SqliteException>(() => store.Execute($"UPDATE \"{table}\" SET {change}"));
        Assert.Contains("CHECK constraint failed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE \"Findings\" SET \"DocumentId\" = 999", "FOREIGN KEY")]
    [InlineData("UPDATE \"Forces\" SET \"Slug\" = 'kent'", "UNIQUE")]
    [InlineData("UPDATE \"Judgments\" SET \"AreaId\" = 1, \"ForceId\" = 1", "UNIQUE")]
    [InlineData("DELETE FROM \"Documents\"", "FOREIGN KEY")]
    public async Task The_file_itself_guards_keys(string sql, string constraint)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        Assert.Contains($"{constraint} constraint failed", Assert.Throws<SqliteException>(() => store.Execute(sql)).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Describe(IModel model) => model.GetEntityTypes()
        .OrderBy(type => type.Name, StringComparer.Ordinal).SelectMany(type =>
        type.GetProperties().Select(property =>
            $"{type.Name}.{property.Name} {property.GetColumnName()} {property.GetColumnType()} {property.IsNullable} "
                + $"{property.ClrType.Name} {property.GetTypeMapping().Converter?.GetType().Name}")
        .Concat(type.GetForeignKeys()
            .Select(key =>
            $"{type.Name} -> {key.PrincipalEntityType.Name} {key.DeleteBehavior} "
                + $"{string.Join(',', key.Properties.Select(property => property.Name))}"))
        .Concat(type.GetIndexes()
            .Select(index =>
            $"{type.Name} index {string.Join(',', index.Properties.Select(property => property.Name))} {index.IsUnique} {index.GetFilter()}")))
        .Order(StringComparer.Ordinal);
}
