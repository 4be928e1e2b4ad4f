using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace MediaCourse.Text.Normalising;

/// <summary>Writes a normalised text from left to right and notes every change of length.</summary>
internal sealed class Normaliser(string raw, Normalisation normalisation)
{
    private static readonly SearchValues<char> Changeable = SearchValues.Create(
        Marks.LineBreakCharacters + Marks.DoubleQuoteCharacters + Marks.SingleQuoteCharacters + Marks.DashCharacters + Marks.BlankCharacters + ".\u2026");

    private readonly StringBuilder text = new(raw.Length);
    private readonly ImmutableArray<Change>.Builder changes = ImmutableArray.CreateBuilder<Change>();
    private int rawEnd;
    private bool hasSpan;

    public void Add(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span.Start, rawEnd, nameof(span));
        if (hasSpan)
        {
            WriteSpace(new TextSpan(rawEnd, span.Start));
        }
        else if (span.Start > 0)
        {
            Note(0, new TextSpan(0, span.Start));
        }

        hasSpan = true;
        rawEnd = span.Start;
        while (rawEnd < span.End)
        {
            Copy(span.End);
            if (rawEnd < span.End)
            {
                Change(span.End);
            }
        }
    }

    public (string Text, ImmutableArray<Change> Changes) Finish()
    {
        if (rawEnd < raw.Length)
        {
            Note(0, new TextSpan(rawEnd, raw.Length));
        }

        var written = text.ToString();
        return (Has(Normalisation.Case) ? written.ToLowerInvariant() : written, changes.ToImmutable());
    }

    private bool Has(Normalisation wanted) => (normalisation & wanted) == wanted;

    private void Copy(int end)
    {
        var part = raw.AsSpan(rawEnd, end - rawEnd);
        var length = part.IndexOfAny(Changeable);
        length = length < 0 ? part.Length : length;
        text.Append(part[..length]);
        rawEnd += length;
    }

    private void Change(int end)
    {
        var c = raw[rawEnd];
        if (Marks.IsBlank(c) && Has(Normalisation.Spaces))
        {
            WriteSpace(new TextSpan(rawEnd, RunEnd(end, Marks.IsBlank)));
        }
        else if (Marks.IsDoubleQuote(c) && Has(Normalisation.QuotationMarks))
        {
            Write("\"", rawEnd + 1);
        }
        else if (Marks.IsSingleQuote(c) && Has(Normalisation.QuotationMarks))
        {
            var isDoubled = rawEnd + 1 < end && Marks.IsSingleQuote(raw[rawEnd + 1]);
            Write(isDoubled ? "\"" : "'", isDoubled ? rawEnd + 2 : rawEnd + 1);
        }
        else if (Marks.IsDash(c) && Has(Normalisation.Dashes))
        {
            Write("-", RunEnd(end, Marks.IsDash));
        }
        else if (c is '.' or '\u2026' && Has(Normalisation.Ellipses))
        {
            WriteStops(end);
        }
        else
        {
            text.Append(c);
            rawEnd++;
        }
    }

    private int RunEnd(int end, Func<char, bool> belongs)
    {
        var i = rawEnd + 1;
        while (i < end && belongs(raw[i]))
        {
            i++;
        }

        return i;
    }

    // Full stops and ellipses with or without blanks between them: three stops or more are one mark.
    private void WriteStops(int end)
    {
        int stops = 0, i = rawEnd, stopsEnd = rawEnd;
        while (i < end && (raw[i] is '.' or '\u2026' || (Marks.IsBlank(raw[i]) && !Marks.IsLineBreak(raw[i]))))
        {
            if (!Marks.IsBlank(raw[i]))
            {
                stops += raw[i] == '.' ? 1 : 3;
                stopsEnd = i + 1;
            }

            i++;
        }

        if (stops < 3)
        {
            text.Append('.');
            rawEnd++;
            return;
        }

        Write(new string('.', stops), stopsEnd);
    }

    // Blanks at the edges of two spans and the space between them are one run.
    private void WriteSpace(TextSpan from)
    {
        rawEnd = from.End;
        if (!Has(Normalisation.Spaces) || text.Length == 0 || text[^1] != ' ')
        {
            text.Append(' ');
            if (from.Length != 1)
            {
                Note(1, from);
            }
        }
        else if (changes.Count > 0 && changes[^1].Here.End == text.Length)
        {
            changes[^1] = changes[^1] with { Raw = new TextSpan(changes[^1].Raw.Start, from.End) };
        }
        else
        {
            Note(1, new TextSpan(from.Start - 1, from.End));
        }
    }

    private void Write(string written, int end)
    {
        text.Append(written);
        if (written.Length != end - rawEnd)
        {
            Note(written.Length, new TextSpan(rawEnd, end));
        }

        rawEnd = end;
    }

    private void Note(int length, TextSpan from) => changes.Add(new Change(new TextSpan(text.Length - length, text.Length), from));
}
