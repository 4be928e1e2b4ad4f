using System.Runtime.InteropServices;

namespace MediaCourse.Notebooks.Pages;

/// <summary>What a token is.</summary>
internal enum CodeTokenKind
{
    Word,
    Number,
    String,
    Comment,
    Directive,
    Mark,
}

/// <summary>A stretch of code that belongs together.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeToken(CodeTokenKind Kind, int Start, int End)
{
    public string In(string code) => code[Start..End];
}

/// <summary>
/// Cuts C# into tokens in one pass, whatever the code: what is never closed ends with its line or with the code.
/// Holes of interpolated strings are code again, to any depth.
/// </summary>
internal sealed class CodeScanner
{
    private readonly string _code;
    private readonly List<CodeToken> _tokens = [];
    private readonly Stack<InterpolatedString> _open = new();
    private int _at;

    private CodeScanner(string code) => _code = code;

    public static List<CodeToken> Scan(string code)
    {
        var scanner = new CodeScanner(code);
        while (scanner._at < code.Length)
        {
            scanner.Next();
        }

        return scanner._tokens;
    }

    private char Peek(int ahead = 0) => (uint)(_at + ahead) < (uint)_code.Length ? _code[_at + ahead] : '\0';

    private void Next()
    {
        var start = _at;
        if (_open.TryPeek(out var text) && text.BracesInHole < 0)
        {
            ScanInterpolatedText(text);
            Add(CodeTokenKind.String, start);
            return;
        }

        switch (Peek())
        {
            case var blank when char.IsWhiteSpace(blank):
                _at++;
                break;
            case '/' when Peek(1) == '/':
            case '#' when IsFirstInLine():
                _at = EndOfLine();
                Add(_code[start] == '#' ? CodeTokenKind.Directive : CodeTokenKind.Comment, start);
                break;
            case '/' when Peek(1) == '*':
                _at = EndBehind("*/", start + 2);
                Add(CodeTokenKind.Comment, start);
                break;
            case '"' or '$' or '@' when StringPrefix() is >= 0 and var prefix:
                OpenString(prefix);
                Add(CodeTokenKind.String, start);
                break;
            case '\'':
                ScanQuoted('\'');
                Add(CodeTokenKind.String, start);
                break;
            case var digit when char.IsAsciiDigit(digit) || (digit == '.' && char.IsAsciiDigit(Peek(1)) && Peek(-1) != '.'):
                ScanNumber();
                Add(CodeTokenKind.Number, start);
                break;
            case var letter when IsWordStart(letter) || (letter == '@' && IsWordStart(Peek(1))):
                _at++;
                while (IsWordStart(Peek()) || char.IsDigit(Peek()))
                {
                    _at++;
                }

                Add(CodeTokenKind.Word, start);
                break;
            default:
                ScanMark();
                break;
        }
    }

    private void ScanMark()
    {
        var start = _at;
        _at += Peek() == '?' && Peek(1) == '.' ? 2 : 1;
        if (_open.TryPeek(out var text))
        {
            text.BracesInHole += _code[start] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (text.BracesInHole < 0)
            {
                // The hole is closed by as many braces as opened it.
                _at = Math.Min(start + text.Dollars, _code.Length);
            }
        }

        Add(text is { BracesInHole: < 0 } ? CodeTokenKind.String : CodeTokenKind.Mark, start);
    }

    /// <summary>Length of the <c>$</c> and <c>@</c> before a quotation mark, or -1 where no string begins.</summary>
    private int StringPrefix()
    {
        var length = 0;
        while (Peek(length) is '$' or '@')
        {
            length++;
        }

        return Peek(length) == '"' ? length : -1;
    }

    private void OpenString(int prefix)
    {
        var marks = _code.AsSpan(_at, prefix);
        var dollars = marks.Count('$');
        var isVerbatim = marks.Contains('@');
        _at += prefix;
        var quotes = CountOf('"');
        if (quotes == 2 || (isVerbatim && quotes >= 2 && quotes % 2 == 0))
        {
            _at += quotes;
            return;
        }

        var isRaw = quotes >= 3 && !isVerbatim;
        _at += isRaw ? quotes : 1;
        if (dollars > 0)
        {
            _open.Push(new InterpolatedString(isVerbatim, isRaw ? quotes : 0, dollars));
        }
        else if (isRaw)
        {
            _at = EndBehind(new string('"', quotes), _at);
        }
        else if (isVerbatim)
        {
            ScanVerbatim();
        }
        else
        {
            _at--;
            ScanQuoted('"');
        }
    }

    /// <summary>Scans up to the next hole or behind the string's end.</summary>
    private void ScanInterpolatedText(InterpolatedString text)
    {
        while (_at < _code.Length)
        {
            var character = Peek();
            if (character == '"')
            {
                if (ScanQuotesEndText(text))
                {
                    _open.Pop();
                    return;
                }
            }
            else if (character == '{')
            {
                var braces = CountOf('{');
                _at += braces;
                if (text.Dollars > 1 ? braces >= text.Dollars : braces % 2 == 1)
                {
                    text.BracesInHole = 0;
                    return;
                }
            }
            else if (character is '\n' && !text.IsVerbatim && text.RawQuotes == 0)
            {
                _open.Pop();
                return;
            }
            else
            {
                _at += character == '\\' && !text.IsVerbatim && text.RawQuotes == 0 ? 2 : 1;
            }
        }

        _at = _code.Length;
    }

    /// <summary>Scans the quotation marks here; whether they end the string.</summary>
    private bool ScanQuotesEndText(InterpolatedString text)
    {
        var quotes = CountOf('"');
        if (text.RawQuotes > 0)
        {
            _at += quotes;
            return quotes >= text.RawQuotes;
        }

        var isDoubled = text.IsVerbatim && quotes > 1;
        _at += isDoubled ? 2 : 1;
        return !isDoubled;
    }

    private void ScanQuoted(char quote)
    {
        _at++;
        while (_at < _code.Length && Peek() is not '\n' && Peek() != quote)
        {
            _at += Peek() == '\\' && Peek(1) is not '\n' ? 2 : 1;
        }

        _at = Math.Min(Peek() == quote ? _at + 1 : _at, _code.Length);
    }

    private void ScanVerbatim()
    {
        while (_at < _code.Length && (Peek() != '"' || Peek(1) == '"'))
        {
            _at += Peek() == '"' ? 2 : 1;
        }

        _at = Math.Min(_at + 1, _code.Length);
    }

    private void ScanNumber()
    {
        var isHexadecimal = Peek() == '0' && Peek(1) is 'x' or 'X';
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '_' || (Peek() == '.' && char.IsAsciiDigit(Peek(1))))
        {
            _at += !isHexadecimal && Peek() is 'e' or 'E' && Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)) ? 2 : 1;
        }
    }

    private int CountOf(char character) =>
        _code.AsSpan(_at).IndexOfAnyExcept(character) is >= 0 and var count ? count : _code.Length - _at;

    private int EndOfLine() => _code.IndexOf('\n', _at) is >= 0 and var end ? end : _code.Length;

    private int EndBehind(string mark, int from)
    {
        var found = from > _code.Length ? -1 : _code.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? _code.Length : found + mark.Length;
    }

    private bool IsFirstInLine() => _open.Count == 0
        && _code.AsSpan(0, _at).TrimEnd(" \t") is var before && (before.IsEmpty || before[^1] == '\n');

    private static bool IsWordStart(char character) => char.IsLetter(character) || character == '_';

    private void Add(CodeTokenKind kind, int start) => _tokens.Add(new CodeToken(kind, start, _at));

    /// <summary>An interpolated string whose end has not come yet.</summary>
    private sealed class InterpolatedString(bool isVerbatim, int rawQuotes, int dollars)
    {
        public bool IsVerbatim { get; } = isVerbatim;

        /// <summary>Number of quotation marks around a raw string, or 0.</summary>
        public int RawQuotes { get; } = rawQuotes;

        public int Dollars { get; } = dollars;

        /// <summary>Braces open inside the present hole, or -1 in the text.</summary>
        public int BracesInHole { get; set; } = -1;
    }
}
