using System.Text;
using MediaCourse.Text;

namespace MediaCourse.Comments;

/// <summary>Finds comments that stand twice on a page.</summary>
internal static class Duplicates
{
    private const int FewestLetters = 20;

    /// <summary>The first comment with the same letters and digits; short ones such as "Exactly." are written twice without being copies.</summary>
    /// <param name="seen">The comments so far by their letters; takes this one in.</param>
    /// <param name="raw">The raw text.</param>
    /// <param name="span">The comment.</param>
    /// <param name="id">Its number.</param>
    public static int? Find(Dictionary<string, int> seen, string raw, TextSpan span, int id)
    {
        var letters = new StringBuilder(span.Length);
        foreach (var c in span.AsSpan(raw))
        {
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        if (letters.Length < FewestLetters)
        {
            return null;
        }

        var key = letters.ToString();
        if (seen.TryGetValue(key, out var first))
        {
            return first;
        }

        seen.Add(key, id);
        return null;
    }
}
