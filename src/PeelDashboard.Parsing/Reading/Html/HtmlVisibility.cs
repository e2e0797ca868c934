using AngleSharp.Html.Parser.Tokens;

namespace PeelDashboard.Parsing.Reading.Html;

internal enum HtmlReading
{
    Read,

    /// <summary>It belongs to the page and not to the document; a main part or an article inside is read all the same.</summary>
    Furniture,

    Head,

    Never,
}

internal enum HtmlRegion
{
    Rest,

    Article,

    Main,

    Title,
}

internal static class HtmlVisibility
{
    private static readonly string[] FurnitureNames = ["nav", "footer", "aside", "dialog"];

    private static readonly string[] FurnitureRoles =
        ["navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary", "menu", "menubar", "toolbar", "form"];

    private static readonly string[] UnseenClasses = ["visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text",
        "govuk-visually-hidden"];

    private static readonly string[] FurnitureClasses = ["breadcrumb", "skip-link", "skiplink", "pagination", "back-to-top", "onetrust"];

    private static readonly string[] BannerWords = ["banner", "notice", "consent", "bar", "message", "popup", "dialog", "modal",
        "overlay", "policy", "law"];

    public static (HtmlReading Reading, HtmlRegion Region) Of(HtmlTagToken tag, string parent, HtmlReading reading, HtmlRegion region)
    {
        var name = tag.Name;
        if (reading is HtmlReading.Never || IsUnseen(tag, parent)) return (HtmlReading.Never, region);
        var role = Value(tag, "role");
        if (name is "main" || Is(role, "main")) return (HtmlReading.Read, HtmlRegion.Main);
        if (name is "article") return (HtmlReading.Read, region is HtmlRegion.Main ? region : HtmlRegion.Article);
        if (reading is HtmlReading.Head && name is "h1") return (HtmlReading.Read, HtmlRegion.Title);
        if (reading is not HtmlReading.Read) return (reading, region);
        if (IsFurniture(tag, parent, role)) return (Is(role, "banner") ? HtmlReading.Head : HtmlReading.Furniture, region);
        return (name is "header" && region is HtmlRegion.Rest ? HtmlReading.Head : reading, region);
    }

    private static bool IsUnseen(HtmlTagToken tag, string parent)
    {
        // The headings of an accordion are buttons.
        if (HtmlTags.IsWithoutText(tag.Name)) return tag.Name is not "button" || !HtmlTags.IsHeading(parent);
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name is "hidden" || (attribute.Name is "aria-hidden" && Is(attribute.Value, "true"))) return true;
            if (attribute.Name is "style" && HidesByStyle(attribute.Value)) return true;
            if (attribute.Name is "class" && HasClass(attribute.Value, UnseenClasses)) return true;
        }

        return false;
    }

    private static bool HidesByStyle(string style)
    {
        var plain = style.Length > 2000 ? "" : style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsFurniture(HtmlTagToken tag, string parent, string role)
    {
        if (tag.Name is "html" or "body") return false;
        // Some sites put the whole page into one form.
        if (tag.Name is "form") return parent is not ("body" or "html" or "");
        return Array.IndexOf(FurnitureNames, tag.Name) >= 0
            || Array.Exists(FurnitureRoles, furniture => Is(role, furniture))
            || IsFurnitureByName(Value(tag, "class")) || IsFurnitureByName(Value(tag, "id"));
    }

    private static bool IsFurnitureByName(string value)
    {
        foreach (var range in value.AsSpan(0, Math.Min(value.Length, 2000)).Split(' '))
        {
            var word = value.AsSpan()[range];
            foreach (var furniture in FurnitureClasses)
                if (word.StartsWith(furniture, StringComparison.OrdinalIgnoreCase)
                    || word.EndsWith(furniture, StringComparison.OrdinalIgnoreCase)) return true;
            if (IsCookieBanner(word)) return true;
        }

        return false;
    }

    /// <summary>"cookie-banner", "cookies", "global-cookie-message"; not "page-with-cookies-accepted".</summary>
    private static bool IsCookieBanner(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf("cookie", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        if (word.Equals("cookie", StringComparison.OrdinalIgnoreCase) || word.Equals("cookies", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var banner in BannerWords)
            if (word[at..].Contains(banner, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool HasClass(string value, string[] names)
    {
        foreach (var range in value.AsSpan(0, Math.Min(value.Length, 2000)).Split(' '))
            foreach (var name in names)
                if (value.AsSpan()[range].Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static string Value(HtmlTagToken tag, string attribute) => tag.GetAttribute(attribute) ?? "";

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
