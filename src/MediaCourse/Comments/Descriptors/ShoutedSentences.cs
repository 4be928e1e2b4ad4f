using MediaCourse.Text;

namespace MediaCourse.Comments.Descriptors;

/// <summary>Tells for places in ascending order whether they stand in a sentence of several words that has capitals only.</summary>
internal sealed class ShoutedSentences(string raw, IReadOnlyList<TextSpan> sentences)
{
    private int _next;
    private bool _shouted;

    /// <summary>Whether the place stands in such a sentence; each sentence is read once.</summary>
    public bool Hold(int place)
    {
        while (_next < sentences.Count && sentences[_next].Start <= place)
        {
            var text = sentences[_next].AsSpan(raw);
            _shouted = text.ContainsAny(' ', '\n') && IsShouted(text);
            _next++;
        }

        return _shouted;
    }

    private static bool IsShouted(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
