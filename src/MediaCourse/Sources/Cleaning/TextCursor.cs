using System.Globalization;

namespace MediaCourse.Sources.Cleaning;

/// <summary>A place in a text that moves forward while it is read.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private const string SentenceOpeners = "\"'\u201C\u2018\u00AB(";
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>The character at the place, or NUL at the end.</summary>
    public readonly char Current => AtEnd ? '\0' : _text[Position];

    /// <summary>Whether a sentence could begin here, or nothing more comes.</summary>
    public readonly bool AtSentenceStart => AtEnd || char.IsUpper(Current) || char.IsDigit(Current) || SentenceOpeners.Contains(Current)
        || char.GetUnicodeCategory(Current) == UnicodeCategory.OtherLetter;

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public readonly ReadOnlySpan<char> Passed => _text[..Position];

    public void Advance(int count) => Position += count;

    public bool SkipBlanks()
    {
        var start = Position;
        while (!AtEnd && char.IsWhiteSpace(_text[Position]))
        {
            Position++;
        }

        return Position > start;
    }

    public void Skip(string characters)
    {
        while (!AtEnd && characters.Contains(_text[Position]))
        {
            Position++;
        }
    }

    public bool Take(char character)
    {
        if (AtEnd || _text[Position] != character)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TakeAny(string characters, out char taken)
    {
        taken = Current;
        return !AtEnd && characters.Contains(taken) && Take(taken);
    }

    /// <summary>Takes the run of letters at the place if it is one of the words, whatever its case.</summary>
    public bool TakeWord(params ReadOnlySpan<string> words)
    {
        var letters = PeekLetters();
        foreach (var word in words)
        {
            if (letters.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                Position += word.Length;
                return true;
            }
        }

        return false;
    }

    /// <summary>The run of letters at the place.</summary>
    public readonly ReadOnlySpan<char> PeekLetters()
    {
        var end = Position;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        return _text[Position..end];
    }

    /// <summary>The number at the place, of so many digits at most; null, and nothing read, where there is none.</summary>
    public int? ReadNumber(int mostDigits)
    {
        var value = 0;
        var end = Position;
        while (end < _text.Length && end - Position < mostDigits && char.IsAsciiDigit(_text[end]))
        {
            value = (value * 10) + (_text[end++] - '0');
        }

        if (end == Position)
        {
            return null;
        }

        Position = end;
        return value;
    }
}
