using System.Collections.Immutable;
using MediaCourse.Text.Normalising;

namespace MediaCourse.Text;

/// <summary>
/// A view of a raw text in which marks, blanks and, if wanted, case are uniform, so that two spellings of the same
/// words compare equal, with the way back: every position and span of the view leads to the raw text. The raw text
/// itself is not altered, and its Unicode composition is left as it is.
/// </summary>
public sealed class NormalisedText
{
    private readonly ImmutableArray<Change> _changes;

    private NormalisedText(string raw, string text, ImmutableArray<Change> changes)
    {
        Raw = raw;
        Text = text;
        _changes = changes;
    }

    /// <summary>The raw text.</summary>
    public string Raw { get; }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>A view of the whole of <paramref name="raw"/>.</summary>
    public static NormalisedText Of(string raw, Normalisation normalisation = Normalisation.Typography)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return Of(raw, [new TextSpan(0, raw.Length)], normalisation);
    }

    /// <summary>
    /// A view of some spans of <paramref name="raw"/>, such as the paragraphs that cleaning has left; one space stands
    /// for what lies between two of them, also where nothing does.
    /// </summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="spans">Spans of it, in order and without overlap.</param>
    /// <param name="normalisation">What to make uniform.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span reaches outside the text, or back into the one before it.</exception>
    public static NormalisedText Of(string raw, IReadOnlyList<TextSpan> spans, Normalisation normalisation = Normalisation.Typography)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(spans);
        var normaliser = new Normaliser(raw, normalisation);
        foreach (var span in spans)
        {
            TextSpan.ThrowIfOutside(raw, span);
            normaliser.Add(span);
        }

        var (text, changes) = normaliser.Finish();
        return new NormalisedText(raw, text, changes);
    }

    /// <summary>
    /// The raw characters that the character at <paramref name="offset"/> of <see cref="Text"/> stands for: one, several
    /// (a run of blanks), part of none (each of three full stops leads to the same ellipsis character), or none (the
    /// space between two spans that touch).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is below 0 or not below the length of <see cref="Text"/>.</exception>
    public TextSpan ToRaw(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Text.Length);
        var change = LastChange(offset, change => change.Here.Start);
        if (change.Here.Contains(offset))
        {
            return change.Raw;
        }

        var raw = change.Raw.End + offset - change.Here.End;
        return new TextSpan(raw, raw + 1);
    }

    /// <summary>The raw characters that a span of <see cref="Text"/> stands for, from the first to the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside <see cref="Text"/>.</exception>
    public TextSpan ToRaw(TextSpan span)
    {
        TextSpan.ThrowIfOutside(Text, span);
        if (!span.IsEmpty)
        {
            return new TextSpan(ToRaw(span.Start).Start, ToRaw(span.End - 1).End);
        }

        var at = span.Start < Text.Length ? ToRaw(span.Start).Start : span.Start > 0 ? ToRaw(span.Start - 1).End : 0;
        return new TextSpan(at, at);
    }

    /// <summary>The shortest span of <see cref="Text"/> that holds what became of the raw characters of <paramref name="raw"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside <see cref="Raw"/>.</exception>
    public TextSpan FromRaw(TextSpan raw)
    {
        TextSpan.ThrowIfOutside(Raw, raw);
        var start = Math.Min(FromRaw(raw.Start).Start, Text.Length);
        return raw.IsEmpty ? new TextSpan(start, start) : new TextSpan(start, Math.Max(start, FromRaw(raw.End - 1).End));
    }

    private TextSpan FromRaw(int offset)
    {
        var change = LastChange(offset, change => change.Raw.Start);
        if (change.Raw.Contains(offset))
        {
            return change.Here;
        }

        var here = change.Here.End + offset - change.Raw.End;
        return new TextSpan(here, here + 1);
    }

    // The last change that starts at or before the offset; before the first, one that changes nothing.
    private Change LastChange(int offset, Func<Change, int> start)
    {
        int low = 0, high = _changes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(_changes[middle]) <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? default : _changes[low - 1];
    }
}
