using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>A text with its emoji replaced by names, and the way back to the offsets of the raw text.</summary>
/// <param name="Text">The text with names.</param>
/// <param name="Pieces">Where the names stand, in order.</param>
internal sealed record SpokenText(string Text, IReadOnlyList<SpokenText.Piece> Pieces)
{
    /// <summary>The stretch of the raw text that <paramref name="spoken"/> comes from: the whole emoji for a word of its name.</summary>
    public TextSpan ToRaw(TextSpan spoken) => new(RawStart(spoken.Start), RawEnd(spoken.End));

    private int RawStart(int spoken)
    {
        var last = LastPieceAt(spoken);
        return last switch
        {
            null => spoken,
            { } piece when spoken < piece.SpokenEnd => piece.RawStart,
            { } piece => piece.RawEnd + spoken - piece.SpokenEnd,
        };
    }

    private int RawEnd(int spoken) => RawStart(spoken - 1) is var start && LastPieceAt(spoken - 1) is { } piece && spoken <= piece.SpokenEnd
        ? piece.RawEnd
        : start + 1;

    // The blank that a name was set off with comes from nowhere, but no word contains it.
    private Piece? LastPieceAt(int spoken)
    {
        int low = 0, high = Pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Pieces[middle].SpokenStart <= spoken ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Pieces[low - 1];
    }

    /// <summary>One name: where it stands in the spoken text, and where its emoji stands in the raw text.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Piece(int SpokenStart, int SpokenEnd, int RawStart, int RawEnd);
}
