using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>Reads emoji as their English names, whose words are then scored like any others.</summary>
internal static class EmojiNames
{
    private static readonly FrozenDictionary<Rune, string> Names = ToneData.Rows("emoji-names.tsv")
        .Select(row => row.Split('\t'))
        .ToFrozenDictionary(row => new Rune(int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)), row => row[1]);

    private static readonly SearchValues<char> FirstUnits = SearchValues.Create([.. Names.Keys.Select(emoji => emoji.ToString()[0]).Distinct()]);

    /// <summary>
    /// <paramref name="text"/> with each emoji replaced by its name, or null if it holds none. As published, a name is
    /// set off by a blank before it and not behind it, and only single code points have names.
    /// </summary>
    public static SpokenText? Speak(string text)
    {
        var at = Ascii.IsValid(text) ? -1 : text.AsSpan().IndexOfAny(FirstUnits);
        if (at < 0)
        {
            return null;
        }

        var spoken = new StringBuilder(text.Length * 2).Append(text, 0, at);
        var pieces = new List<SpokenText.Piece>();
        var blankBefore = at == 0 || text[at - 1] == ' ';
        while (at < text.Length)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune) || !Names.TryGetValue(rune, out var name))
            {
                blankBefore = text[at] == ' ';
                spoken.Append(text[at++]);
                continue;
            }

            if (!blankBefore)
            {
                spoken.Append(' ');
            }

            pieces.Add(new(spoken.Length, spoken.Length + name.Length, at, at + rune.Utf16SequenceLength));
            spoken.Append(name);
            at += rune.Utf16SequenceLength;
            blankBefore = false;
        }

        return pieces.Count == 0 ? null : new(spoken.ToString(), pieces);
    }
}
