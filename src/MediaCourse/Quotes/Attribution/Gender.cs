using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>What words say of a person's gender, where they do.</summary>
internal static class Gender
{
    private static readonly WordSet Male = new("he him his mr spokesman chairman congressman businessman policeman king prince father brother son husband sir lord policeman salesman councilman");
    private static readonly WordSet Female = new("she her mrs ms miss spokeswoman chairwoman congresswoman businesswoman policewoman queen princess mother sister daughter wife widow dame lady councilwoman actress");

    private static readonly WordSet MalePronouns = new("he him his");
    private static readonly WordSet FemalePronouns = new("she her hers");

    /// <summary>true for "he", false for "she", null for other words.</summary>
    public static bool? OfPronoun(ReadOnlySpan<char> word) => word.Length is < 2 or > 4 ? null : MalePronouns.Contains(word) ? true : FemalePronouns.Contains(word) ? false : null;

    /// <summary>true for male, false for female, null where the word does not tell.</summary>
    public static bool? Of(ReadOnlySpan<char> word) => Male.Contains(word) ? true : Female.Contains(word) ? false : null;
}
