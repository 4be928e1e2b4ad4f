using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>The pronouns that can stand for a speaker.</summary>
internal static class Pronouns
{
    private static readonly WordSet Subjects = new("he she they");
    private static readonly WordSet Objects = new("him her them");

    public static bool IsSubject(ReadOnlySpan<char> word) => Subjects.Contains(word);

    public static bool IsObject(ReadOnlySpan<char> word) => Objects.Contains(word);
}
