using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Web.Identity;

/// <summary>Identity's hashes, over passwords in one form: a letter with an accent is the same however a keyboard composes it.</summary>
internal sealed class PasswordHashes(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private const byte VersionThree = 1;
    private const uint HmacSha512 = 2;
    private const int SaltSize = 16;
    private const int KeySize = 32;

    /// <summary>A hash that no password has, and that takes as long to try as any: for addresses without an account.</summary>
    public string Nobody { get; } = NobodysHash(options.Value.IterationCount);

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Plain(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Plain(providedPassword));

    public static string Plain(string password) => Accents.Join(password);

    private static string NobodysHash(int rounds)
    {
        // Version, function, rounds, size of the salt, salt, key: the layout of Identity's third version.
        var bytes = new byte[13 + SaltSize + KeySize];
        bytes[0] = VersionThree;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), (uint)rounds);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), SaltSize);
        RandomNumberGenerator.Fill(bytes.AsSpan(13));
        return Convert.ToBase64String(bytes);
    }
}
