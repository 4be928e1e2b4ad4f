using System.Buffers;
using MediaCourse.Text.Tokens;

namespace MediaCourse.Text.Sentences;

/// <summary>
/// One pass over a text from left to right. Every look back or ahead is bounded, so that time grows with the length
/// of the text only.
/// </summary>
internal sealed class SentenceScanner
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(
        Marks.LineBreakCharacters + Marks.DoubleQuoteCharacters + Marks.BulletCharacters + Terminator.Characters + ")");

    private readonly string _text;
    private readonly int _end;
    private readonly LineBreaks _lineBreaks;
    private readonly List<TextSpan> _sentences = [];

    private int _position;
    private int _sentenceStart;
    private bool _quoteOpen;
    private ListMarker? _marker;

    public SentenceScanner(string text, TextSpan within)
    {
        _text = text;
        _end = within.End;
        _lineBreaks = new LineBreaks(text, within);
        _position = within.Start;
        BeginSentence(within.Start);
    }

    public List<TextSpan> Run()
    {
        while (_position < _end)
        {
            var offset = _text.AsSpan(_position, _end - _position).IndexOfAny(Stops);
            if (offset < 0)
            {
                break;
            }

            _position += offset;
            Meet(_text[_position]);
        }

        EndSentence(_end);
        return _sentences;
    }

    private void Meet(char c)
    {
        if (Marks.IsLineBreak(c))
        {
            MeetLineBreak();
        }
        else if (Terminator.IsMark(c))
        {
            MeetTerminator();
        }
        else if (Marks.IsDoubleQuote(c))
        {
            NoteQuote(c);
            _position++;
        }
        else if (c == ')')
        {
            TryNextListItem();
            _position++;
        }
        else
        {
            MeetBullet();
        }
    }

    private void NoteQuote(char c) => _quoteOpen = c switch
    {
        '\u201C' or '\u201E' or '\u201F' or '\u00AB' => true,
        '\u201D' or '\u00BB' => false,
        _ => !_quoteOpen,
    };

    private void MeetBullet()
    {
        if (_position > _sentenceStart && Marks.IsBlank(_text[_position - 1]))
        {
            EndSentence(_position);
        }

        _position++;
    }

    private void MeetLineBreak()
    {
        var (next, isHard) = ReadLineBreak(_position);
        if (isHard)
        {
            EndSentence(_position);
            BeginSentence(next);
            _quoteOpen = false;
        }

        _position = next;
    }

    private (int Next, bool IsHard) ReadLineBreak(int at)
    {
        var (next, count) = _lineBreaks.Skip(at);
        if (next >= _end || count > 1)
        {
            return (next, true);
        }

        return (next, !_lineBreaks.IsWrapped(at, next) && !GoesOn(at, next));
    }

    // A line that begins small goes on with the sentence of the line before, if that began as a sentence, has some
    // words and no end, and if an end comes in the line that goes on.
    private bool GoesOn(int at, int next)
    {
        if (!char.IsLower(_text[next]) || at <= _sentenceStart || Address.BeginsAt(_text, next, _end))
        {
            return false;
        }

        var lineEnd = _text.AsSpan(next, _end - next).IndexOfAny(Marks.LineBreaks);
        var line = lineEnd < 0 ? _text.AsSpan(next, _end - next) : _text.AsSpan(next, lineEnd);
        var first = NextToken.Read(_text, _sentenceStart, at);
        return first.Kind is NextKind.Upper or NextKind.Digit && !EndsAtLineBreak(at) && HasSeveralWords(at) && Terminator.AnyIn(line);
    }

    private bool EndsAtLineBreak(int at)
    {
        while (at > _sentenceStart && (Marks.IsBlank(_text[at - 1]) || Marks.IsQuote(_text[at - 1]) || Marks.IsClosingBracket(_text[at - 1])))
        {
            at--;
        }

        return at > _sentenceStart && (Terminator.IsMark(_text[at - 1]) || _text[at - 1] is ':' or ';');
    }

    private bool HasSeveralWords(int at)
    {
        var blanks = 0;
        for (var i = _sentenceStart; i < Math.Min(at, _sentenceStart + 100); i++)
        {
            blanks += _text[i] == ' ' ? 1 : 0;
        }

        return blanks >= 2;
    }

    private void MeetTerminator()
    {
        if (_marker is { } item && _position < item.End)
        {
            _position = item.End;
            return;
        }

        if (TryNextListItem())
        {
            _position++;
            return;
        }

        var terminator = Terminator.Read(_text, _position, _end, _quoteOpen);
        var next = SkipBlanks(terminator.End);
        _position = terminator.End;
        if (terminator.ClosedQuote)
        {
            _quoteOpen = false;
        }

        if (next >= _end || Marks.IsLineBreak(_text[next]))
        {
            return;
        }

        if (terminator.Start > _sentenceStart && new BoundaryRules(_text, _sentenceStart, _end).Ends(terminator, next))
        {
            EndSentence(IsStopBeforeEllipsis(terminator, next) ? terminator.Start + 1 : terminator.End);
        }
    }

    // "… compounds. . . . The practice …": a full stop, then an ellipsis that stands for words left out before "The".
    private bool IsStopBeforeEllipsis(Terminator terminator, int next) =>
        terminator is { Dots: > 3, Spaced: true, Strong: false }
        && terminator.End == terminator.MarksEnd
        && _text[terminator.Start + 1] == ' '
        && !Marks.IsBlank(_text[terminator.Start - 1])
        && NextToken.Read(_text, next, _end).Kind == NextKind.Upper;

    /// <summary>The next character that is not blank; a line break that only wraps the line is a blank.</summary>
    private int SkipBlanks(int at)
    {
        while (at < _end && Marks.IsBlank(_text[at]))
        {
            if (Marks.IsLineBreak(_text[at]))
            {
                var (next, isHard) = ReadLineBreak(at);
                return isHard ? at : next;
            }

            at++;
        }

        return at;
    }

    /// <summary>In a list within a line, ends the item before the marker that counts on: "1) One 2) Two".</summary>
    private bool TryNextListItem()
    {
        if (_marker is not { } current)
        {
            return false;
        }

        var start = _position;
        while (start > current.End && _position - start < 4 && char.IsAsciiLetterOrDigit(_text[start - 1]))
        {
            start--;
        }

        if (start == _position && start > current.End && _text[start - 1] == '.')
        {
            return false;
        }

        if (!Marks.IsBlank(_text[start - 1]) || ListMarker.ReadAt(_text, start, _end) is not { } found || !current.IsFollowedBy(found))
        {
            return false;
        }

        var next = NextToken.Read(_text, SkipBlanks(found.End), _end);
        if (next.Kind != NextKind.Upper)
        {
            return false;
        }

        EndSentence(start);
        return true;
    }

    private void EndSentence(int at)
    {
        while (at > _sentenceStart && Marks.IsBlank(_text[at - 1]))
        {
            at--;
        }

        if (at > _sentenceStart)
        {
            _sentences.Add(new TextSpan(_sentenceStart, at));
        }

        BeginSentence(at);
    }

    private void BeginSentence(int at)
    {
        while (at < _end && Marks.IsBlank(_text[at]))
        {
            at++;
        }

        _sentenceStart = at;
        _marker = ListMarker.Read(_text, at, _end);
    }
}
