using System.Buffers;
using System.Text;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>A text as the rules see it: its tokens, and what holds for it as a whole. Must be disposed.</summary>
internal sealed class Sentence : IDisposable
{
    private readonly char[] _lower;
    private readonly double[] _valences;
    private Token[] _tokens;
    private int _count;
    private int _capitals;

    /// <summary>
    /// Splits <paramref name="text"/> at blanks and strips the punctuation around each piece, unless two characters or
    /// fewer would be left: such a piece is taken for an emoticon and stays whole.
    /// </summary>
    public Sentence(ReadOnlySpan<char> text, Vocabulary vocabulary)
    {
        // English has a word for every five or six characters, so that few texts outgrow the array.
        _tokens = ArrayPool<Token>.Shared.Rent((text.Length / 4) + 8);
        _lower = ArrayPool<char>.Shared.Rent(text.Length);
        FirstBut = -1;
        if (Ascii.ToLower(text, _lower, out _) != OperationStatus.Done)
        {
            text.ToLowerInvariant(_lower);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (IsBlank(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && !IsBlank(text[i]))
            {
                i++;
            }

            Add(text, vocabulary, start, i);
        }

        _valences = ArrayPool<double>.Shared.Rent(_count);
    }

    /// <summary>The tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The valence of each token: whatever the rules have put there.</summary>
    public Span<double> Valences => _valences.AsSpan(0, _count);

    /// <summary>Whether some tokens, but not all, are in capitals: only then are capitals an emphasis.</summary>
    public bool CapitalsStandOut => _capitals > 0 && _capitals < _count;

    /// <summary>Index of the first "but", or -1.</summary>
    public int FirstBut { get; private set; }

    /// <summary>The token in lower case.</summary>
    public ReadOnlySpan<char> Lower(Token token) => _lower.AsSpan(token.Start, token.Length);

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<double>.Shared.Return(_valences);
        ArrayPool<char>.Shared.Return(_lower);
    }

    private void Add(ReadOnlySpan<char> text, Vocabulary vocabulary, int start, int end)
    {
        var (wordStart, wordEnd) = StripPunctuation(text, start, end);
        if (CountsAtMostTwo(text[wordStart..wordEnd]))
        {
            (wordStart, wordEnd) = (start, end);
        }

        if (_count == _tokens.Length)
        {
            Grow();
        }

        var length = wordEnd - wordStart;
        var word = vocabulary[_lower.AsSpan(wordStart, length)];
        var isUpper = LetterCase.IsUpper(text.Slice(wordStart, length));
        _tokens[_count] = new Token(word, wordStart, length, isUpper);
        _capitals += isUpper ? 1 : 0;
        if (FirstBut < 0 && word.Is(WordRole.But))
        {
            FirstBut = _count;
        }

        _count++;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(_tokens.Length * 2);
        _tokens.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = larger;
    }

    private static (int Start, int End) StripPunctuation(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && IsPunctuation(text[start]))
        {
            start++;
        }

        while (end > start && IsPunctuation(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool CountsAtMostTwo(ReadOnlySpan<char> stripped)
    {
        if (stripped.Length is <= 2 or > 4)
        {
            return stripped.Length <= 2;
        }

        var characters = 0;
        foreach (var _ in stripped.EnumerateRunes())
        {
            characters++;
        }

        return characters <= 2;
    }

    private static bool IsPunctuation(char c) => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c);

    // The four separators of ASCII are blanks in the published program and no white space in .NET.
    private static bool IsBlank(char c) => c <= ' ' ? c is ' ' or (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f') : c > '~' && char.IsWhiteSpace(c);
}
