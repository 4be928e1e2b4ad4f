using MediaCourse.Quotes.Attribution;

namespace MediaCourse.Quotes.Spans;

/// <summary>Whether the words at a place name the speaker of what stands before them: "he said", "said Lee", "Mr. Lee said".</summary>
internal static class SpeakerSigns
{
    private const int MostWords = 5;
    private const int LongestWord = 40;

    public static bool FollowAt(string text, int at, int end)
    {
        for (var word = 0; word < MostWords; word++)
        {
            while (at < end && text[at] is ' ' or '\u00A0')
            {
                at++;
            }

            var from = at;
            while (at < end && at - from < LongestWord && (char.IsLetter(text[at]) || text[at] is '-' or '\u2019' or '\''))
            {
                at++;
            }

            var current = text.AsSpan(from, at - from);
            if (current.IsEmpty)
            {
                return false;
            }

            if (CueWords.IsFiniteForm(current))
            {
                return word > 0 || BeginsName(text, at, end);
            }

            if (word == 0 ? !char.IsUpper(current[0]) && !Pronouns.IsSubject(current) && !current.Equals("the", StringComparison.Ordinal) : !char.IsUpper(current[0]) && !RoleNouns.IsRole(current))
            {
                return false;
            }

            if (at < end && text[at] == '.')
            {
                at++;
            }
        }

        return false;
    }

    private static bool BeginsName(string text, int at, int end)
    {
        if (at + 1 >= end || text[at] != ' ')
        {
            return false;
        }

        var rest = text.AsSpan(at + 1, Math.Min(4, end - at - 1));
        return char.IsUpper(rest[0]) || rest.StartsWith("the ") || rest.StartsWith("a ") || rest.StartsWith("an ") || rest.StartsWith("he") || rest.StartsWith("she");
    }
}
