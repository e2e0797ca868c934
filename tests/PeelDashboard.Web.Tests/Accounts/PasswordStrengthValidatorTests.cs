using System.Security.Cryptography;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

public sealed class PasswordStrengthValidatorTests
{
    private static readonly Account Owner = new() { Name = "Chief Inspector Pemberton", Email = "rosalind.pemberton@northants.example" };

    [Theory]
    [InlineData("copper kettle under a pale moon")]
    [InlineData("               seven spaces count too")]
    [InlineData("alllowercaseandnodigitsbutodd")]
    [InlineData("739184650281746")] // random digits are a password like any other
    [InlineData("\u0436\u0451\u043B\u0442\u044B\u0439 \u0432\u0435\u043B\u043E\u0441\u0438\u043F\u0435\u0434")] // another script
    [InlineData("\U0001F980\U0001F98A\U0001F9A9\U0001F40C\U0001F335\U0001F9C0\U0001F6B2\U0001F9F2\U0001F3BA\U0001FA81\U0001F9ED\U0001F50B\U0001F9F5\U0001F381\U0001F33D")]
    [InlineData("police horse eating marmalade")] // a common word among others
    public void Long_and_odd_is_enough(string password) => Assert.Null(Refusal(password));

    [Fact]
    public void Any_length_from_15_to_256_is_taken()
    {
        var odd = string.Concat(Enumerable.Range(1, 8).Select(i => Convert.ToBase64String(SHA512.HashData([(byte)i]))));
        Assert.Contains("14 characters; use at least 15", Refusal(odd[..14]), StringComparison.Ordinal);
        Assert.Null(Refusal(odd[..15]));
        Assert.Null(Refusal(odd[..64]));
        Assert.Null(Refusal(odd[..256]));
        Assert.Contains("257 characters; use at most 256", Refusal(odd[..257]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Password1234567890")]
    [InlineData("P@ssw0rdP@ssw0rd!")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabca")]
    [InlineData("kestrel kestrel kestrel ")]
    [InlineData("abcdefghijklmnopqrst")]
    [InlineData("098765432109876543210")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("1qaz2wsx3edc4rfv5tgb")]
    [InlineData("correct horse battery staple")]
    [InlineData("CorrectHorseBatteryStaple1")]
    [InlineData("may the force be with you")]
    [InlineData("PeelDashboard2026!!!")]
    [InlineData("NorthamptonshirePolice24")]
    [InlineData("West Mercia Police 123")]
    [InlineData("rosalind.pemberton@northants")]
    [InlineData("Pemberton-Rosalind-99")]
    [InlineData("welcome welcome admin")]
    [InlineData("Summer2026Summer2027")]
    public void Long_but_easily_guessed_is_refused(string password) =>
        Assert.Contains("easily guessed", Refusal(password), StringComparison.Ordinal);

    [Fact]
    public void A_line_break_or_another_control_is_refused() =>
        Assert.Contains("control character", Refusal("copper kettle\nunder a pale moon"), StringComparison.Ordinal);

    private static string? Refusal(string password) => PasswordStrengthValidator.Refusal(password, Owner, TestStore.Catalogue);
}
