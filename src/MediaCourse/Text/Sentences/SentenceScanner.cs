using System.Buffers;

namespace MediaCourse.Text.Sentences;

/// <summary>
/// One pass over a text from left to right. Every look back or ahead is bounded, so that time grows with the length
/// of the text only.
/// </summary>
internal sealed class SentenceScanner
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(
        Marks.LineBreakCharacters + Marks.DoubleQuoteCharacters + Marks.BulletCharacters + Terminator.Characters + ")");

    private readonly string text;
    private readonly int end;
    private readonly LineBreaks lineBreaks;
    private readonly List<TextSpan> sentences = [];

    private int position;
    private int sentenceStart;
    private bool quoteOpen;
    private ListMarker? marker;

    public SentenceScanner(string text, TextSpan within)
    {
        this.text = text;
        end = within.End;
        lineBreaks = new LineBreaks(text, within);
        position = within.Start;
        BeginSentence(within.Start);
    }

    public List<TextSpan> Run()
    {
        while (position < end)
        {
            var offset = text.AsSpan(position, end - position).IndexOfAny(Stops);
            if (offset < 0)
            {
                break;
            }

            position += offset;
            Meet(text[position]);
        }

        EndSentence(end);
        return sentences;
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
            position++;
        }
        else if (c == ')')
        {
            TryNextListItem();
            position++;
        }
        else
        {
            MeetBullet();
        }
    }

    private void NoteQuote(char c) => quoteOpen = c switch
    {
        '\u201C' or '\u201E' or '\u201F' or '\u00AB' => true,
        '\u201D' or '\u00BB' => false,
        _ => !quoteOpen,
    };

    private void MeetBullet()
    {
        if (position > sentenceStart && Marks.IsBlank(text[position - 1]))
        {
            EndSentence(position);
        }

        position++;
    }

    private void MeetLineBreak()
    {
        var (next, isHard) = ReadLineBreak(position);
        if (isHard)
        {
            EndSentence(position);
            BeginSentence(next);
            quoteOpen = false;
        }

        position = next;
    }

    private (int Next, bool IsHard) ReadLineBreak(int at)
    {
        var (next, count) = lineBreaks.Skip(at);
        if (next >= end || count > 1)
        {
            return (next, true);
        }

        return (next, !lineBreaks.IsWrapped(at) && !GoesOn(at, next));
    }

    // A line that begins small goes on with the sentence of the line before, if that began as a sentence, has some
    // words and no end, and if an end comes in the line that goes on.
    private bool GoesOn(int at, int next)
    {
        if (!char.IsLower(text[next]) || at <= sentenceStart || BoundaryRules.StartsAddress(text, next))
        {
            return false;
        }

        var lineEnd = text.AsSpan(next, end - next).IndexOfAny(Marks.LineBreaks);
        var line = lineEnd < 0 ? text.AsSpan(next, end - next) : text.AsSpan(next, lineEnd);
        var first = NextToken.Read(text, sentenceStart, at);
        return first.Kind is NextKind.Upper or NextKind.Digit && !EndsAtLineBreak(at) && HasSeveralWords(at) && Terminator.AnyIn(line);
    }

    private bool EndsAtLineBreak(int at)
    {
        while (at > sentenceStart && (Marks.IsBlank(text[at - 1]) || Marks.IsQuote(text[at - 1]) || Marks.IsClosingBracket(text[at - 1])))
        {
            at--;
        }

        return at > sentenceStart && (Terminator.IsMark(text[at - 1]) || text[at - 1] is ':' or ';');
    }

    private bool HasSeveralWords(int at)
    {
        var blanks = 0;
        for (var i = sentenceStart; i < Math.Min(at, sentenceStart + 100); i++)
        {
            blanks += text[i] == ' ' ? 1 : 0;
        }

        return blanks >= 2;
    }

    private void MeetTerminator()
    {
        if (marker is { } item && position < item.End)
        {
            position = item.End;
            return;
        }

        if (TryNextListItem())
        {
            position++;
            return;
        }

        var terminator = Terminator.Read(text, position, end, quoteOpen);
        var next = SkipBlanks(terminator.End);
        position = terminator.End;
        if (terminator.ClosedQuote)
        {
            quoteOpen = false;
        }

        if (next >= end || Marks.IsLineBreak(text[next]))
        {
            return;
        }

        if (terminator.Start > sentenceStart && BoundaryRules.Ends(text, sentenceStart, terminator, next, end))
        {
            EndSentence(IsStopBeforeEllipsis(terminator, next) ? terminator.Start + 1 : terminator.End);
        }
    }

    // "… compounds. . . . The practice …": a full stop, then an ellipsis that stands for words left out before "The".
    private bool IsStopBeforeEllipsis(Terminator terminator, int next) =>
        terminator is { Dots: > 3, Spaced: true, Strong: false }
        && terminator.End == terminator.MarksEnd
        && text[terminator.Start + 1] == ' '
        && !Marks.IsBlank(text[terminator.Start - 1])
        && NextToken.Read(text, next, end).Kind == NextKind.Upper;

    /// <summary>The next character that is not blank; a line break that only wraps the line is a blank.</summary>
    private int SkipBlanks(int at)
    {
        while (at < end && Marks.IsBlank(text[at]))
        {
            if (Marks.IsLineBreak(text[at]))
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
        if (marker is not { } current)
        {
            return false;
        }

        var start = position;
        while (start > current.End && position - start < 4 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        if (start == position && start > current.End && text[start - 1] == '.')
        {
            return false;
        }

        if (!Marks.IsBlank(text[start - 1]) || ListMarker.ReadAt(text, start, end) is not { } found || !current.IsFollowedBy(found))
        {
            return false;
        }

        var next = NextToken.Read(text, SkipBlanks(found.End), end);
        if (next.Kind != NextKind.Upper)
        {
            return false;
        }

        EndSentence(start);
        return true;
    }

    private void EndSentence(int at)
    {
        while (at > sentenceStart && Marks.IsBlank(text[at - 1]))
        {
            at--;
        }

        if (at > sentenceStart)
        {
            sentences.Add(new TextSpan(sentenceStart, at));
        }

        BeginSentence(at);
    }

    private void BeginSentence(int at)
    {
        while (at < end && Marks.IsBlank(text[at]))
        {
            at++;
        }

        sentenceStart = at;
        marker = ListMarker.Read(text, at, end);
    }
}
