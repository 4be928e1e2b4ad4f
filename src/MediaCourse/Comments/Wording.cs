using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Comments;

/// <summary>A word as it is compared between comments.</summary>
/// <param name="Span">Where it stands in the raw text.</param>
/// <param name="Form">Small letters, straight apostrophes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ComparedWord(TextSpan Span, string Form);

/// <summary>Cuts a text into words that can be compared whatever their case, apostrophes and hyphens.</summary>
internal static class Wording
{
    /// <summary>The words of a stretch; "narrow-minded" gives two, as "narrow minded" does.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="within">The stretch.</param>
    /// <param name="most">After how many words to stop.</param>
    public static List<ComparedWord> Of(string raw, TextSpan within, int most = int.MaxValue)
    {
        var words = new List<ComparedWord>();
        foreach (var token in Tokenizer.Split(raw, within))
        {
            if (words.Count >= most)
            {
                break;
            }

            var start = token.Start;
            for (var at = token.Start; at <= token.End; at++)
            {
                if (at == token.End || Marks.IsDash(raw[at]))
                {
                    Add(words, raw, new TextSpan(start, at));
                    start = at + 1;
                }
            }
        }

        return words;
    }

    /// <summary>Whether a word carries content: it has four characters or more and is no function word.</summary>
    public static bool IsContent(string form) => form.Length >= 4 && !Framing.StopWords.English.Contains(form);

    private static void Add(List<ComparedWord> words, string raw, TextSpan part)
    {
        if (!part.IsEmpty)
        {
            words.Add(new ComparedWord(part, part.In(raw).ToLowerInvariant().Replace('\u2019', '\'')));
        }
    }
}
