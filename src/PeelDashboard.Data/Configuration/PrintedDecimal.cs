using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PeelDashboard.Data.Configuration;

/// <summary>
/// Keeps a number as printed: "68.0" stays "68.0" and "68" stays "68". SQLite's own form of a decimal would lose the difference.
/// </summary>
internal sealed class PrintedDecimal() : ValueConverter<decimal, string>(
    value => value.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, CultureInfo.InvariantCulture));
