using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PeelDashboard.Data.Configuration;

/// <summary>Times are kept in UTC; SQLite does not say so, hence reading says it again.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
