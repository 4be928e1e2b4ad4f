using System.Globalization;

namespace MediaCourse.Text.Tokens;

/// <summary>Reads one token after the other, from left to right, and never looks outside its part of the text.</summary>
internal struct TokenScanner
{
    private readonly string text;
    private readonly int start;
    private readonly int end;
    private int position;
    private int nextAt;

    public TokenScanner(string text, TextSpan within)
    {
        this.text = text;
        start = within.Start;
        end = within.End;
        position = start;
        nextAt = -1;
        Current = default;
    }

    /// <summary>The token read last.</summary>
    public TextToken Current { get; private set; }

    public readonly TokenScanner GetEnumerator() => this;

    public bool MoveNext()
    {
        while (position < end)
        {
            var (kind, length) = CharacterClasses.At(text, position, end);
            if (kind != CharacterClass.Blank)
            {
                Current = Read(kind, length);
                position = Current.Span.End;
                return true;
            }

            position += length;
        }

        return false;
    }

    private TextToken Read(CharacterClass kind, int length) => kind switch
    {
        CharacterClass.Letter or CharacterClass.Digit => ReadWord(),
        CharacterClass.LoneLetter => TokenUpTo(SkipExtend(position + length), TokenKind.Word),
        CharacterClass.Punctuation => TokenUpTo(ReadRun(length), TokenKind.Punctuation),
        _ => TokenUpTo(position + Math.Max(length, ElementLength()), TokenKind.Symbol),
    };

    private readonly TextToken TokenUpTo(int tokenEnd, TokenKind kind) => new(new TextSpan(position, tokenEnd), kind);

    // The same mark several times over is one token.
    private readonly int ReadRun(int length)
    {
        var i = position + length;
        while (length == 1 && i < end && text[i] == text[position])
        {
            i++;
        }

        return SkipExtend(i);
    }

    // An emoji with its modifiers, a flag, a symbol with marks: what a reader sees as one character.
    private readonly int ElementLength()
    {
        var element = text.AsSpan(position, StringInfo.GetNextTextElementLength(text.AsSpan(position, end - position)));
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
        while (at < end && CharacterClasses.At(text, at, end) is (CharacterClass.Extend, var length))
        {
            at += length;
        }

        return at;
    }

    private TextToken ReadWord()
    {
        var address = ReadAddress();
        if (address > position)
        {
            return TokenUpTo(address, TokenKind.Address);
        }

        var word = new WordReader(text, position, end);
        word.Read();
        return TokenUpTo(word.End, word.HasLetter ? TokenKind.Word : TokenKind.Number);
    }

    private int ReadAddress()
    {
        var url = Address.ReadUrl(text, position, end);
        if (url > position)
        {
            return url;
        }

        if (nextAt < position)
        {
            var offset = text.AsSpan(position, end - position).IndexOf('@');
            nextAt = offset < 0 ? int.MaxValue : position + offset;
        }

        return nextAt - position <= 64 ? Address.ReadEmail(text, position, end) : position;
    }
}
