using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>What words say of a person's gender, where they do.</summary>
internal static class Gender
{
    private static readonly WordSet Male = new("he him mr spokesman chairman congressman businessman policeman king prince father brother son husband sir lord policeman salesman councilman");
    private static readonly WordSet Female = new("she her mrs ms miss spokeswoman chairwoman congresswoman businesswoman policewoman queen princess mother sister daughter wife widow dame lady councilwoman actress");

    /// <summary>true for male, false for female, null where the word does not tell.</summary>
    public static bool? Of(ReadOnlySpan<char> word) => Male.Contains(word) ? true : Female.Contains(word) ? false : null;
}
