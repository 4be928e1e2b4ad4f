using System.Runtime.InteropServices;

namespace MediaCourse.Sources.Cleaning;

/// <summary>
/// Reads the dateline at the beginning of a report: a date that the feed put there, the place, the agency, the day,
/// a dash, and a stray letter that got stuck to the first word.
/// </summary>
internal static class DatelineReader
{
    private const int LongestDateline = 160;
    private const int MostPlaceWords = 4;
    private const int LongestBrackets = 70;
    private const int FewestPlaceLetters = 4;
    private const string Dashes = "\u2013\u2014-";

    private static readonly Phrases Kickers = new(
        "file", "breaking", "breaking news", "update", "updated", "exclusive", "watch", "live", "opinion", "analysis", "correction", "video",
        "photos", "factbox", "explainer", "interview", "commentary", "editorial", "special report", "just in", "developing", "listen", "read", "note",
        "warning", "graphic", "timeline", "column", "review", "covid", "brexit");

    /// <summary>
    /// The dateline with which <paramref name="paragraph"/> begins: where it ends, and where the report begins behind
    /// it (at the very end, where the paragraph is nothing but a dateline). Null where there is none.
    /// </summary>
    public static Found? Read(ReadOnlySpan<char> paragraph)
    {
        var text = paragraph[..Math.Min(paragraph.Length, LongestDateline)];
        var cursor = new TextCursor(text);
        var found = FeedDate.Read(ref cursor);
        found |= ReadPlaceAndAgency(ref cursor);
        if (!found)
        {
            return null;
        }

        if (StrayLetter.Begins(cursor.Rest))
        {
            cursor.Advance(1);
        }

        var end = text[..cursor.Position].TrimEnd().Length;
        cursor.SkipBlanks();
        return new Found(end, cursor.Position);
    }

    private static bool ReadPlaceAndAgency(ref TextCursor cursor)
    {
        var trial = cursor;
        if (!ReadPlace(ref trial, out var inCapitals))
        {
            return false;
        }

        ReadDay(ref trial);
        trial.Skip(". ");
        var agency = ReadAgency(ref trial);
        var dash = ReadDash(ref trial);
        var isDateline = agency switch
        {
            Agency.Known => dash || (inCapitals && trial.AtSentenceStart),
            Agency.Acronym => dash,
            _ => dash && inCapitals,
        };

        if (!isDateline || !trial.AtSentenceStart)
        {
            return false;
        }

        cursor = trial;
        return true;
    }

    /// <summary>"MOSCOW", "NEW YORK", "ANCHORAGE, Alaska", "Anchorage, Alaska"; no kicker such as "UPDATE".</summary>
    private static bool ReadPlace(ref TextCursor cursor, out bool inCapitals)
    {
        var start = cursor.Position;
        var capitalLetters = 0;
        inCapitals = true;
        var hasComma = false;
        for (var words = 0; words < MostPlaceWords && ReadPlaceWord(ref cursor, out var capitals, out var letters); words++)
        {
            if (!hasComma)
            {
                inCapitals &= capitals;
                capitalLetters += letters;
            }

            hasComma |= cursor.Current == ',';
            cursor.Skip(",/");
            cursor.SkipBlanks();
        }

        inCapitals &= capitalLetters >= FewestPlaceLetters;
        var place = cursor.Passed[start..].TrimEnd(" ,/\u00A0");
        return !place.IsEmpty && !Kickers.Has(place);
    }

    /// <summary>A word of a place's name: it begins with a capital, and is no month.</summary>
    private static bool ReadPlaceWord(ref TextCursor cursor, out bool capitals, out int letters)
    {
        capitals = true;
        letters = 0;
        var trial = cursor;
        if (!char.IsUpper(trial.Current) || WrittenDate.MonthOf(trial.PeekLetters()) is not null)
        {
            return false;
        }

        while (!trial.AtEnd && (char.IsLetter(trial.Current) || trial.Current is '.' or '\'' or '\u2019'
            || (trial.Current == '-' && trial.Rest.Length > 1 && char.IsLetter(trial.Rest[1]))))
        {
            capitals &= !char.IsLower(trial.Current);
            letters += char.IsLetter(trial.Current) ? 1 : 0;
            trial.Advance(1);
        }

        cursor = trial;
        return true;
    }

    private static void ReadDay(ref TextCursor cursor)
    {
        if (WrittenDate.At(cursor.Rest) is { } date)
        {
            cursor.Advance(date.Length);
            cursor.Skip(",");
            cursor.SkipBlanks();
        }
    }

    private static Agency ReadAgency(ref TextCursor cursor)
    {
        var close = cursor.Current switch { '(' => ')', '[' => ']', '/' => '/', _ => '\0' };
        if (close == '\0')
        {
            return Agency.None;
        }

        var inside = cursor.Rest[1..];
        var length = inside.IndexOf(close);
        if (length is < 1 or > LongestBrackets)
        {
            return Agency.None;
        }

        var name = inside[..length].Trim();
        var agency = NewsAgencies.AreIn(name) ? Agency.Known : NewsAgencies.IsAcronym(name) ? Agency.Acronym : Agency.None;
        if (agency != Agency.None)
        {
            cursor.Advance(length + 2);
            cursor.Skip(".:");
            cursor.SkipBlanks();
        }

        return agency;
    }

    /// <summary>A dash; a single hyphen only with a blank behind it, so that "BEIJING-based" is none.</summary>
    private static bool ReadDash(ref TextCursor cursor)
    {
        var first = cursor.Current;
        var start = cursor.Position;
        cursor.Skip(Dashes);
        var length = cursor.Position - start;
        var spaced = cursor.SkipBlanks() || cursor.AtEnd;
        return length is >= 1 and <= 3 && (spaced || length > 1 || first != '-');
    }

    private enum Agency
    {
        None,
        Acronym,
        Known,
    }

    /// <summary>A dateline at the beginning of a paragraph.</summary>
    /// <param name="End">Offset behind the dateline's last character that is not blank.</param>
    /// <param name="BodyStart">Offset of the report's first character.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Found(int End, int BodyStart);
}
