using System.Globalization;
using MediaCourse.Text;

namespace MediaCourse.Comments.Segmentation;

/// <summary>A line of a comment region, with what its outer form shows.</summary>
internal sealed class ThreadLine
{
    private const int OpeningLength = 12;
    private const int HeadLength = 300;
    private const int MostContentWords = 400;
    private const int LongestHeadline = 20;
    private const int LongestCredit = 12;
    private const int LongestFarewell = 5;
    private const int LongestSignature = 3;
    private const int LongestHandle = 4;
    private readonly string _raw;
    private readonly List<ComparedWord> _words;
    private readonly char _last;

    public ThreadLine(string raw, int number, TextSpan span, int blankLinesBefore)
    {
        _raw = raw;
        Number = number;
        Span = span;
        BlankLinesBefore = blankLinesBefore;
        _words = Wording.Of(raw, span, MostContentWords);
        Opening = [.. _words.Take(OpeningLength).Select(word => word.Form)];
        _last = LastCharacter();
        IsHeadline = !IsCredit && LooksLikeHeadline();
    }

    public int Number { get; }

    public TextSpan Span { get; }

    /// <summary>How many blank lines stand before it.</summary>
    public int BlankLinesBefore { get; }

    /// <summary>Its first words.</summary>
    public IReadOnlyList<string> Opening { get; }

    /// <summary>Its words, at most 400.</summary>
    public int WordCount => _words.Count;

    public HashSet<string> ContentWords => field ??= [.. _words.Select(word => word.Form).Where(Wording.IsContent)];

    /// <summary>Stands behind a sign for quoted mail.</summary>
    public bool IsBlock => Head[0] == '>';

    public bool IsLink => _words.Count > 0 && IsAddress(Head.TrimStart('(', '<', '[')) && !Head.Contains(' ') && Span.Length < HeadLength * 10;

    /// <summary>Begins with "re:".</summary>
    public bool IsReference => Opening is ["re", ..] && CharacterBehind(0) == ':';

    public bool IsListItem => Head.Length > 2 && (((Marks.IsBullet(Head[0]) || Marks.IsDash(Head[0]) || Head[0] == '*') && Head[1] == ' ') || ItemNumber is not null);

    /// <summary>The number with which an item of a list begins; null for other lines.</summary>
    public int? ItemNumber
    {
        get
        {
            var digits = Head.AsSpan().IndexOfAnyExceptInRange('0', '9');
            return digits is 1 or 2 && Head.Length > digits + 1 && Head[digits] is '.' or ')' && Head[digits + 1] == ' '
                ? int.Parse(Head.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture)
                : null;
        }
    }

    /// <summary>"Dear editor," alone in a line.</summary>
    public bool IsSalutation => Opening is ["dear", _, ..] && WordCount <= LongestFarewell && (GoesOn || Announces || IsUnfinished);

    /// <summary>"Regards, Tom", as closes a letter.</summary>
    public bool IsFarewell => WordCount <= LongestFarewell && OpeningWords.FarewellLength(Opening) is var length and > 0
        && (length == WordCount ? _last is not ('?' or '!') : CharacterBehind(length - 1) is ',');

    /// <summary>The name at the end of a line that closes a letter: "Regards, Tom", "– Tom"; null for other lines.</summary>
    public string? Signature =>
        WordCount > 0 && IsCapitalised(WordCount - 1) && ((IsFarewell && WordCount > OpeningWords.FarewellLength(Opening)) || (Marks.IsDash(Head[0]) && WordCount <= LongestSignature))
            ? _words[^1].Span.In(_raw)
            : null;

    /// <summary>Words with capitals and no mark at the end, as over an article.</summary>
    public bool IsHeadline { get; }

    /// <summary>"By" and a name.</summary>
    public bool IsCredit => Opening is ["by", _, _, ..] && WordCount < LongestCredit && IsCapitalised(1) && IsCapitalised(2);

    public bool BeginsSmall => char.IsLower(Head[0]) || BeginsWithDots;

    public bool BeginsWithDots => Head[0] == '\u2026' || Head.StartsWith("..", StringComparison.Ordinal);

    /// <summary>Ends in a colon.</summary>
    public bool Announces => _last == ':';

    /// <summary>Ends in a comma or semicolon.</summary>
    public bool GoesOn => _last is ',' or ';';

    /// <summary>Ends in no mark that ends a sentence or announces.</summary>
    public bool IsUnfinished => _last is not ('.' or '!' or '?' or '\u2026' or ':' or ',' or ';') && !IsLink;

    /// <summary>Ends in no mark although it is no item of a list, which often has none.</summary>
    public bool LeavesOpen => IsUnfinished && !IsListItem;

    public bool Exclaims => _last == '!';

    public bool Asks => _last == '?';

    /// <summary>The first sentence is a question.</summary>
    public bool FirstSentenceAsks
    {
        get
        {
            var end = Head.AsSpan().IndexOfAny('.', '?', '!');
            return end >= 0 && Head[end] == '?';
        }
    }

    public bool IsResponse => Opening is [var first, ..] && OpeningWords.IsResponse(first);

    public bool CarriesOn => (Opening is [var first, ..] && OpeningWords.IsLinkingAdverb(first) && CharacterBehind(0) == ',')
        || OpeningWords.BeginsWithLinkingPhrase(string.Join(' ', Opening));

    /// <summary>Begins with a name and a comma or dash, and goes on to speak: "Don, who is …".</summary>
    public bool BeginsWithName => !IsResponse && !CarriesOn && !IsHeadline && (NameAndPause(0) || (IsCapitalised(1) && NameAndPause(1)));

    public bool BeginsWithHandle => Head.Length > 1 && Head[0] == '@' && char.IsLetter(Head[1]);

    /// <summary>The name that it speaks to, or what stands in its place behind '@'; null where it begins with neither.</summary>
    public string? Addressee
    {
        get
        {
            if (_words.Count == 0 || !(BeginsWithHandle || BeginsWithName))
            {
                return null;
            }

            var last = Enumerable.Range(0, Math.Min(LongestHandle, _words.Count)).FirstOrDefault(word => CharacterBehind(word) is ',' or ':');
            last = BeginsWithHandle ? last : NameAndPause(0) ? 0 : 1;
            return _raw[_words[0].Span.Start.._words[last].Span.End].TrimStart('@');
        }
    }

    public bool SpeaksToSomebody => Opening.Any(OpeningWords.IsSecondPerson);

    private string Head => field ??= _raw.Substring(Span.Start, Math.Min(Span.Length, HeadLength));

    /// <summary>Whether it begins with words, whatever their case.</summary>
    public bool BeginsWith(string words) => Head.StartsWith(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many content words the two lines share.</summary>
    public int SharedContent(ThreadLine other) => ContentWords.Count(other.ContentWords.Contains);

    private static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private bool NameAndPause(int last) =>
        IsCapitalised(0) && last + 1 < Opening.Count
        && CharacterBehind(last) is { } mark && (mark is ',' || Marks.IsDash(mark))
        && !OpeningWords.IsLinkingAdverb(Opening[0]) && !Framing.StopWords.English.Contains(Opening[0])
        && (char.IsLower(_raw[_words[last + 1].Span.Start]) || OpeningWords.IsFirstPerson(Opening[last + 1]) || OpeningWords.IsSecondPerson(Opening[last + 1]));

    private bool IsCapitalised(int word) =>
        word < _words.Count && char.IsUpper(_raw[_words[word].Span.Start]) && (_words[word].Span.Length == 1 || char.IsLower(_raw[_words[word].Span.Start + 1]));

    // The next character that is not blank; the line's end gives none.
    private char? CharacterBehind(int word)
    {
        for (var at = _words[word].Span.End; at < Span.End; at++)
        {
            if (!Marks.IsBlank(_raw[at]))
            {
                return _raw[at];
            }
        }

        return null;
    }

    // What closes behind the mark that ends a sentence says nothing about the sentence.
    private char LastCharacter()
    {
        for (var at = Span.End - 1; at >= Span.Start; at--)
        {
            if (!Marks.IsBlank(_raw[at]) && !Marks.IsQuote(_raw[at]) && !Marks.IsClosingBracket(_raw[at]))
            {
                return _raw[at];
            }
        }

        return ' ';
    }

    private bool LooksLikeHeadline()
    {
        if (_words.Count is < 4 or > LongestHeadline || !IsUnfinished)
        {
            return false;
        }

        var longer = _words.Where(word => word.Span.Length >= 4).ToList();
        var capitals = longer.Count(word => !char.IsLower(_raw[word.Span.Start]));
        return longer.Count >= 3 && capitals * 4 >= longer.Count * 3;
    }
}
