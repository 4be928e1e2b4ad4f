namespace MediaCourse.Text.Tokens;

/// <summary>Reads a word or a number: its letters and digits, and the marks that join them.</summary>
internal ref struct WordReader(string text, int start, int end)
{
    private CharacterClass _last;
    private int _letters;
    private bool _hasStop;
    private bool _onlySingleLetters = true;

    /// <summary>Offset behind what has been read.</summary>
    public int End { get; private set; } = start;

    /// <summary>Whether a letter has been read.</summary>
    public bool HasLetter { get; private set; }

    public void Read()
    {
        while (ReadCharacter() || ReadJoint() || ReadLastStop())
        {
        }
    }

    private bool ReadCharacter()
    {
        if (ReadAsciiLetters())
        {
            return true;
        }

        if (End >= end)
        {
            return false;
        }

        var (kind, length) = CharacterClasses.At(text, End, end);
        if (kind is not (CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Extend))
        {
            return false;
        }

        HasLetter |= kind == CharacterClass.Letter;
        _letters += kind == CharacterClass.Extend ? 0 : 1;
        _last = kind == CharacterClass.Extend ? _last : kind;
        _onlySingleLetters &= kind != CharacterClass.Digit;
        End += length;
        return true;
    }

    // Nearly every character of an English text, without a look at its Unicode category.
    private bool ReadAsciiLetters()
    {
        var i = End;
        while (i < end && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        if (i == End)
        {
            return false;
        }

        _letters += i - End;
        HasLetter = true;
        _last = CharacterClass.Letter;
        End = i;
        return true;
    }

    private bool ReadJoint()
    {
        if (End + 1 >= end || !Joins(text[End]))
        {
            return false;
        }

        var isStop = text[End] == '.';
        _onlySingleLetters &= isStop && _letters == 1;
        _hasStop |= isStop;
        _letters = 0;
        End++;
        return true;
    }

    // "U.S." and "Ph.D." keep their last full stop; a hyphen or an apostrophe may go on behind it ("U.S.-led").
    private bool ReadLastStop()
    {
        var closes = _hasStop && _letters == 1 && End < end && text[End] == '.' && (_onlySingleLetters || char.IsUpper(text[End - 1]));
        if (!closes)
        {
            return false;
        }

        End++;
        _letters = 0;
        _last = CharacterClass.Letter;
        return ReadJoint();
    }

    private readonly bool Joins(char joint)
    {
        var before = _last;
        var after = ClassAfter(End + 1);
        return after is CharacterClass.Letter or CharacterClass.Digit && joint switch
        {
            '\'' or '\u2019' or '\uFF07' or '-' or '\u2010' or '\u2011' or '_' => true,
            '\u00B7' or '\u2027' => before == CharacterClass.Letter && after == CharacterClass.Letter,
            ',' or ':' or '\u066B' or '\u066C' => before == CharacterClass.Digit && after == CharacterClass.Digit,
            '.' => before == after && (before == CharacterClass.Digit || !LooksLikeNewSentence()),
            '&' => char.IsUpper(text[End - 1]) && char.IsUpper(text[End + 1]),
            '"' or '\u05F4' => IsHebrew(text[End - 1]) && IsHebrew(text[End + 1]),
            _ => false,
        };
    }

    // Invisible format characters and marks on the joint do not count.
    private readonly CharacterClass ClassAfter(int at)
    {
        while (at < end)
        {
            var (kind, length) = CharacterClasses.At(text, at, end);
            if (kind != CharacterClass.Extend)
            {
                return kind;
            }

            at += length;
        }

        return CharacterClass.Blank;
    }

    private readonly bool LooksLikeNewSentence() =>
        char.IsLower(text[End - 1]) && char.IsUpper(text[End + 1]) && End + 2 < end && char.IsLower(text[End + 2]);

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';
}
