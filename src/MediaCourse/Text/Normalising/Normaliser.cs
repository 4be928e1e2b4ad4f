using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace MediaCourse.Text.Normalising;

/// <summary>Writes a normalised text from left to right and notes every change that is not one for one.</summary>
internal sealed class Normaliser(string raw, Normalisation normalisation)
{
    private static readonly SearchValues<char> Changeable = SearchValues.Create(
        Marks.LineBreakCharacters + Marks.DoubleQuoteCharacters + Marks.SingleQuoteCharacters + Marks.DashCharacters + Marks.BlankCharacters + ".\u2026");

    private readonly StringBuilder _text = new(raw.Length);
    private readonly ImmutableArray<Change>.Builder _changes = ImmutableArray.CreateBuilder<Change>();
    private int _rawEnd;
    private bool _hasSpan;

    public void Add(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span.Start, _rawEnd, nameof(span));
        if (_hasSpan)
        {
            WriteSpace(new TextSpan(_rawEnd, span.Start));
        }
        else if (span.Start > 0)
        {
            Note(0, new TextSpan(0, span.Start));
        }

        _hasSpan = true;
        _rawEnd = span.Start;
        while (_rawEnd < span.End)
        {
            Copy(span.End);
            if (_rawEnd < span.End)
            {
                Change(span.End);
            }
        }
    }

    public (string Text, ImmutableArray<Change> Changes) Finish()
    {
        if (_rawEnd < raw.Length)
        {
            Note(0, new TextSpan(_rawEnd, raw.Length));
        }

        var written = _text.ToString();
        return (Has(Normalisation.Case) ? written.ToLowerInvariant() : written, _changes.ToImmutable());
    }

    private bool Has(Normalisation wanted) => (normalisation & wanted) == wanted;

    private void Copy(int end)
    {
        var part = raw.AsSpan(_rawEnd, end - _rawEnd);
        var length = part.IndexOfAny(Changeable);
        length = length < 0 ? part.Length : length;
        _text.Append(part[..length]);
        _rawEnd += length;
    }

    private void Change(int end)
    {
        var c = raw[_rawEnd];
        if (Marks.IsBlank(c) && Has(Normalisation.Spaces))
        {
            WriteSpace(new TextSpan(_rawEnd, RunEnd(end, Marks.IsBlank)));
        }
        else if (Marks.IsDoubleQuote(c) && Has(Normalisation.QuotationMarks))
        {
            Write("\"", _rawEnd + 1);
        }
        else if (Marks.IsSingleQuote(c) && Has(Normalisation.QuotationMarks))
        {
            var isDoubled = _rawEnd + 1 < end && Marks.IsSingleQuote(raw[_rawEnd + 1]);
            Write(isDoubled ? "\"" : "'", isDoubled ? _rawEnd + 2 : _rawEnd + 1);
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
            _text.Append(c);
            _rawEnd++;
        }
    }

    private int RunEnd(int end, Func<char, bool> belongs)
    {
        var i = _rawEnd + 1;
        while (i < end && belongs(raw[i]))
        {
            i++;
        }

        return i;
    }

    // Full stops and ellipses with or without blanks between them: three stops or more are one mark.
    private void WriteStops(int end)
    {
        int stops = 0, i = _rawEnd, stopsEnd = _rawEnd;
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
            _text.Append('.');
            _rawEnd++;
            return;
        }

        Write(new string('.', stops), stopsEnd);
    }

    // Blanks at the edges of two spans and the space between them are one run.
    private void WriteSpace(TextSpan from)
    {
        _rawEnd = from.End;
        if (!Has(Normalisation.Spaces) || _text.Length == 0 || _text[^1] != ' ')
        {
            _text.Append(' ');
            if (from.Length != 1)
            {
                Note(1, from);
            }
        }
        else if (_changes.Count > 0 && _changes[^1].Here.End == _text.Length)
        {
            _changes[^1] = _changes[^1] with { Raw = new TextSpan(_changes[^1].Raw.Start, from.End) };
        }
        else
        {
            Note(1, new TextSpan(from.Start - 1, from.End));
        }
    }

    private void Write(string written, int end)
    {
        _text.Append(written);
        var isOneForOne = end - _rawEnd == 1 && written.Length == 1;
        if (!isOneForOne && !raw.AsSpan(_rawEnd, end - _rawEnd).SequenceEqual(written))
        {
            Note(written.Length, new TextSpan(_rawEnd, end));
        }

        _rawEnd = end;
    }

    private void Note(int length, TextSpan from) => _changes.Add(new Change(new TextSpan(_text.Length - length, _text.Length), from));
}
