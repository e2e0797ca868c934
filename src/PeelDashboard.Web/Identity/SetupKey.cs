using System.Security.Cryptography;
using System.Text;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// The key of the one-time link that makes the first account. It exists only in the memory of a server that was started while there was no
/// account, is printed once on the console, and is used up by the first account.
/// </summary>
internal sealed class SetupKey
{
    private volatile byte[]? key;

    public string Make()
    {
        var words = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        key = Encoding.ASCII.GetBytes(words);
        return "/account/setup?key=" + words;
    }

    /// <summary>Whether it is the key; takes the same time for every wrong one.</summary>
    public bool Fits(string? given) => key is { } real && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""),
        real);

    public void UseUp() => key = null;
}
