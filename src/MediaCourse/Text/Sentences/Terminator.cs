using System.Buffers;
using System.Runtime.InteropServices;

namespace MediaCourse.Text.Sentences;

/// <summary>Marks that may end a sentence, and the closing marks behind them: <c>.</c>, <c>?!"</c>, <c>. . .</c>, <c>.)”</c>.</summary>
/// <param name="Start">Offset of the first mark.</param>
/// <param name="MarksEnd">Offset behind the last full stop, question or exclamation mark before any closing mark.</param>
/// <param name="End">Offset behind the closing marks.</param>
/// <param name="Dots">Number of full stops; an ellipsis character counts three.</param>
/// <param name="Spaced">Whether blanks stand between the full stops.</param>
/// <param name="Strong">Whether there is a question or exclamation mark.</param>
/// <param name="ClosedQuote">Whether a quotation mark closes behind the marks.</param>
/// <param name="ClosedBracket">Whether a bracket closes behind the marks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Terminator(
    int Start, int MarksEnd, int End, int Dots, bool Spaced, bool Strong, bool ClosedQuote, bool ClosedBracket)
{
    /// <summary>Whether the marks stand for something left out or left unsaid.</summary>
    public bool IsEllipsis => Dots > 1;

    /// <summary>Whether this is one full stop and nothing more.</summary>
    public bool IsFullStop => Dots == 1 && !Strong;

    /// <summary>Every character that may end a sentence, those of other scripts included.</summary>
    public const string Characters = ".?!\u2026\u3002\uFF1F\uFF01\u061F\u06D4\u203C\u2047\u2048\u2049";

    private static readonly SearchValues<char> Searched = SearchValues.Create(Characters);

    public static bool IsMark(char c) => Characters.Contains(c);

    public static bool AnyIn(ReadOnlySpan<char> part) => part.ContainsAny(Searched);

    /// <summary>Reads the marks at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Offset of the first mark.</param>
    /// <param name="end">Where the readable part of the text ends.</param>
    /// <param name="quoteOpen">Whether a double quotation mark is open before the marks.</param>
    public static Terminator Read(string text, int start, int end, bool quoteOpen)
    {
        int dots = 0, i = start;
        bool spaced = false, strong = false, closedQuote = false, closedBracket = false;
        var marksEnd = start;
        while (true)
        {
            ReadMarks();
            marksEnd = closedQuote || closedBracket ? marksEnd : i;
            if (!ReadClosers() || i >= end || !IsMark(text[i]))
            {
                break;
            }
        }

        ReadDetachedClosers();
        return new Terminator(start, marksEnd, i, dots, spaced, strong, closedQuote, closedBracket);

        void ReadMarks()
        {
            while (i < end)
            {
                if (IsMark(text[i]))
                {
                    Count(text[i]);
                    i++;
                }
                else if ((dots > 0 || strong) && text[i] is ' ' or '\u00A0' or '\u2009' or '\u202F' && i + 1 < end && text[i + 1] == '.' && IsSpacedDot(i + 1))
                {
                    spaced = true;
                    i++;
                }
                else
                {
                    return;
                }
            }
        }

        void Count(char c)
        {
            if (c == '.')
            {
                dots++;
            }
            else if (c == '\u2026')
            {
                dots += 3;
            }
            else if (c is '\u3002' or '\u06D4')
            {
                dots++;
            }
            else
            {
                strong = true;
            }
        }

        // "left. .NET" begins a new word; "left . .here" and ". . .exercising" do not.
        bool IsSpacedDot(int at) =>
            dots > 1 || (strong && dots > 0) || at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]) || (start > 0 && Marks.IsBlank(text[start - 1]));

        bool ReadClosers()
        {
            var before = i;
            while (i < end && (TryQuote() || TryBracket() || TryNote()))
            {
            }

            return i > before;
        }

        bool TryQuote()
        {
            var c = text[i];
            if (!Marks.IsQuote(c))
            {
                return false;
            }

            var letterFollows = i + 1 < end && char.IsLetterOrDigit(text[i + 1]);
            var closes = c switch
            {
                '\u201D' or '\u00BB' or '\u203A' => true,
                '\u2019' => !(letterFollows && char.IsLower(text[i + 1])),
                '"' or '\uFF02' => !letterFollows || quoteOpen,
                _ => !letterFollows,
            };
            if (!closes)
            {
                return false;
            }

            if (Marks.IsDoubleQuote(c))
            {
                quoteOpen = false;
            }

            closedQuote = true;
            i++;
            return true;
        }

        bool TryBracket()
        {
            if (!Marks.IsClosingBracket(text[i]))
            {
                return false;
            }

            closedBracket = true;
            i++;
            return true;
        }

        // A footnote number: ".[12]" or a raised digit.
        bool TryNote()
        {
            if (text[i] is '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079'))
            {
                i++;
                return true;
            }

            if (text[i] != '[')
            {
                return false;
            }

            var noteEnd = NoteEnd(i);
            i = noteEnd > 0 ? noteEnd : i;
            return noteEnd > 0;
        }

        int NoteEnd(int at)
        {
            var close = at + 1;
            while (close < end && close - at < 9 && (char.IsAsciiDigit(text[close]) || text[close] is ',' or '-' or '\u2013' or ' '))
            {
                close++;
            }

            return close > at + 1 && char.IsAsciiDigit(text[at + 1]) && close < end && text[close] == ']' ? close + 1 : 0;
        }

        // A smiley, typed or as a symbol, belongs to the sentence before it: "Thanks! :)"
        int FaceEnd(int at)
        {
            var faceEnd = at;
            if (char.IsSurrogatePair(text, at) && char.IsSymbol(text, at))
            {
                faceEnd = at + 2;
            }
            else if (text[at] is ':' or ';' or '=')
            {
                var mouth = at + 1 < end && text[at + 1] == '-' ? at + 2 : at + 1;
                faceEnd = mouth < end && text[mouth] is ')' or '(' or 'D' or 'P' or 'p' or '/' ? mouth + 1 : at;
            }

            return faceEnd > at && (faceEnd >= end || Marks.IsBlank(text[faceEnd])) ? faceEnd : 0;
        }

        // Closing marks that a blank has torn off: 'actions. “' at the end of a line, 'said . "' in tokenised text.
        void ReadDetachedClosers()
        {
            while (true)
            {
                var at = i;
                while (at < end && Marks.IsBlank(text[at]) && !Marks.IsLineBreak(text[at]) && at - i < 4)
                {
                    at++;
                }

                if (at == i || at >= end)
                {
                    return;
                }

                var c = text[at];
                var blankFollows = at + 1 >= end || Marks.IsBlank(text[at + 1]);
                var lineEnds = at + 1 >= end || Marks.IsLineBreak(text[at + 1]);
                if (Marks.IsDoubleQuote(c) && blankFollows && (lineEnds || quoteOpen || c is '\u201D' or '\u00BB'))
                {
                    quoteOpen = false;
                    closedQuote = true;
                }
                else if (Marks.IsClosingBracket(c) && blankFollows)
                {
                    closedBracket = true;
                }
                else if (c == '[' && NoteEnd(at) is > 0 and var noteEnd && (noteEnd >= end || Marks.IsBlank(text[noteEnd])))
                {
                    at = noteEnd - 1;
                }
                else if (FaceEnd(at) is > 0 and var faceEnd)
                {
                    at = faceEnd - 1;
                }
                else
                {
                    return;
                }

                i = at + 1;
            }
        }
    }
}
