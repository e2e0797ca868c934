using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Tests.Accounts;

public sealed class AccentsTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("caf\u00E9", "caf\u00E9")]
    [InlineData("A\u030A", "\u00C5")]
    [InlineData("s\u0307\u0323", "\u1E69")] // two marks, in either order
    [InlineData("s\u0323\u0307", "\u1E69")]
    [InlineData("\u1E63\u0307", "\u1E69")]
    [InlineData("\u1E0B\u0323", "\u1E0D\u0307")]
    [InlineData("o\u031B\u0300", "\u1EDD")] // Vietnamese
    [InlineData("\u0418\u0306", "\u0419")] // Cyrillic
    [InlineData("\u03B1\u0313\u0300\u0345", "\u1F82")] // Greek, three marks
    [InlineData("e\u0301\u0301", "\u00E9\u0301")] // the second has no letter of its own
    [InlineData("q\u0301", "q\u0301")] // no such letter
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("plain words", "plain words")]
    [InlineData("\U0001F980 \u6F22\u5B57", "\U0001F980 \u6F22\u5B57")]
    public void Letters_and_accents_are_joined(string text, string expected) => Assert.Equal(expected, Accents.Join(text));

    [Fact]
    public void A_password_fits_its_hash_in_either_form_and_no_other()
    {
        var hashes = new PasswordHashes(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
        var account = new Account();
        var hash = hashes.HashPassword(account, "cr\u00E8me br\u00FBl\u00E9e at noon");

        Assert.Equal(PasswordVerificationResult.Success, hashes.VerifyHashedPassword(account, hash,
            "cre\u0300me bru\u0302le\u0301e at noon"));
        Assert.Equal(PasswordVerificationResult.Failed, hashes.VerifyHashedPassword(account, hash, "creme brulee at noon"));
        Assert.Equal(PasswordVerificationResult.Failed, hashes.VerifyHashedPassword(account, hashes.Nobody, ""));
    }
}
