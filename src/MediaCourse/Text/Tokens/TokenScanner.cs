using System.Globalization;

namespace MediaCourse.Text.Tokens;

/// <summary>Reads one token after the other, from left to right, and never looks outside its part of the text.</summary>
internal struct TokenScanner
{
    private readonly string _text;
    private readonly int _end;
    private int _position;
    private int _nextAt;

    public TokenScanner(string text, TextSpan within)
    {
        _text = text;
        _position = within.Start;
        _end = within.End;
        _nextAt = -1;
        Current = default;
    }

    /// <summary>The token read last.</summary>
    public TextToken Current { get; private set; }

    public readonly TokenScanner GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_position < _end)
        {
            var (kind, length) = CharacterClasses.At(_text, _position, _end);
            if (kind != CharacterClass.Blank)
            {
                Current = Read(kind, length);
                _position = Current.Span.End;
                return true;
            }

            _position += length;
        }

        return false;
    }

    private TextToken Read(CharacterClass kind, int length) => kind switch
    {
        CharacterClass.Letter or CharacterClass.Digit => ReadWord(),
        CharacterClass.LoneLetter => TokenUpTo(SkipExtend(_position + length), TokenKind.Word),
        CharacterClass.Punctuation => TokenUpTo(ReadRun(length), TokenKind.Punctuation),
        _ => TokenUpTo(_position + Math.Max(length, ElementLength()), TokenKind.Symbol),
    };

    private readonly TextToken TokenUpTo(int tokenEnd, TokenKind kind) => new(new TextSpan(_position, tokenEnd), kind);

    // The same mark several times over is one token.
    private readonly int ReadRun(int length)
    {
        var i = _position + length;
        while (length == 1 && i < _end && _text[i] == _text[_position])
        {
            i++;
        }

        return SkipExtend(i);
    }

    // An emoji with its modifiers, a flag, a symbol with marks: what a reader sees as one character.
    private readonly int ElementLength()
    {
        var element = _text.AsSpan(_position, StringInfo.GetNextTextElementLength(_text.AsSpan(_position, _end - _position)));
        for (var i = 1; i < element.Length; i++)
        {
            if (Marks.IsBlank(element[i]))
            {
                return i;
            }
        }

        return element.Length;
    }

    private readonly int SkipExtend(int at)
    {
        while (at < _end && CharacterClasses.At(_text, at, _end) is (CharacterClass.Extend, var length))
        {
            at += length;
        }

        return at;
    }

    private TextToken ReadWord()
    {
        var address = ReadAddress();
        if (address > _position)
        {
            return TokenUpTo(address, TokenKind.Address);
        }

        var word = new WordReader(_text, _position, _end);
        word.Read();
        return TokenUpTo(word.End, word.HasLetter ? TokenKind.Word : TokenKind.Number);
    }

    private int ReadAddress()
    {
        var url = Address.ReadUrl(_text, _position, _end);
        if (url > _position)
        {
            return url;
        }

        if (_nextAt < _position)
        {
            var offset = _text.AsSpan(_position, _end - _position).IndexOf('@');
            _nextAt = offset < 0 ? int.MaxValue : _position + offset;
        }

        return _nextAt - _position <= 64 ? Address.ReadEmail(_text, _position, _end) : _position;
    }
}
