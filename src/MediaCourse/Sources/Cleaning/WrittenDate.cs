using System.Runtime.InteropServices;

namespace MediaCourse.Sources.Cleaning;

/// <summary>
/// A date as English news pages write it: "2021-03-19", "March 19, 2021", "19th March, 2021", "Mar. 19", "May.1".
/// </summary>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Day">The day; null where the year is missing or the order of day and month cannot be known.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenDate(int Length, DateOnly? Day)
{
    private static readonly string[] MonthNames =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The date with which <paramref name="text"/> begins, if it begins with one.</summary>
    public static WrittenDate? At(ReadOnlySpan<char> text)
    {
        var cursor = new TextCursor(text);
        if (ReadWeekday(ref cursor))
        {
            cursor.Skip(", .");
        }

        var date = ReadNumeric(ref cursor) ?? ReadDayFirst(ref cursor) ?? ReadMonthFirst(ref cursor);
        return date is { } read ? new WrittenDate(cursor.Position, read.Day) : null;
    }

    /// <summary>The first full date in <paramref name="text"/>; null where there is none.</summary>
    public static DateOnly? FirstIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                && At(text[i..]) is { Day: { } day })
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The number of a month's English name or its usual short form, from 1; null for any other word.</summary>
    public static int? MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return null;
        }

        for (var month = 0; month < MonthNames.Length; month++)
        {
            var name = MonthNames[month];
            var isShort = word.Length == 3 || (word.Length == 4 && month is 5 or 6 or 8);
            if ((isShort || word.Length == name.Length) && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return null;
    }

    /// <summary>Whether the word is the English name of a day of the week, whole or in its usual short form.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<string> days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        foreach (var day in days)
        {
            if (word.Length is >= 3 and <= 5 or >= 6 && word.Length <= day.Length
                && (word.Length <= 5 || word.Length == day.Length)
                && day.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReadWeekday(ref TextCursor cursor)
    {
        var word = cursor.PeekLetters();
        if (!IsWeekday(word))
        {
            return false;
        }

        cursor.Advance(word.Length);
        return true;
    }

    /// <summary>2021-03-19 and 2021/03/19; 19/03/2021 and 19.03.2021 without knowing which is the month.</summary>
    private static Read? ReadNumeric(ref TextCursor cursor)
    {
        var trial = cursor;
        if (trial.ReadNumber(4) is not { } first || !trial.TakeAny("-/.", out var mark)
            || trial.ReadNumber(2) is not { } second || !trial.Take(mark) || trial.ReadNumber(4) is not { } third
            || char.IsAsciiDigit(trial.Current))
        {
            return null;
        }

        if (first is >= 1000 and <= 9999 && IsDay(first, second, third))
        {
            cursor = trial;
            return new Read(new DateOnly(first, second, third));
        }

        if (first is >= 1 and <= 31 && second is >= 1 and <= 31 && third is >= 1900 and <= 2199)
        {
            cursor = trial;
            return new Read(null);
        }

        return null;
    }

    private static Read? ReadDayFirst(ref TextCursor cursor)
    {
        var trial = cursor;
        if (trial.ReadNumber(2) is not { } day)
        {
            return null;
        }

        trial.TakeWord("st", "nd", "rd", "th");
        trial.Skip(" ");
        trial.TakeWord("of");
        trial.Skip(" ");
        var name = trial.PeekLetters();
        if (MonthOf(name) is not { } month)
        {
            return null;
        }

        trial.Advance(name.Length);
        return Finish(ref cursor, trial, month, day);
    }

    private static Read? ReadMonthFirst(ref TextCursor cursor)
    {
        var trial = cursor;
        var name = trial.PeekLetters();
        if (MonthOf(name) is not { } month)
        {
            return null;
        }

        trial.Advance(name.Length);
        trial.Skip(". ");
        if (trial.ReadNumber(2) is not { } day || char.IsAsciiDigit(trial.Current))
        {
            return null;
        }

        trial.TakeWord("st", "nd", "rd", "th");
        return Finish(ref cursor, trial, month, day);
    }

    /// <summary>Reads the year where one follows, and gives the whole date.</summary>
    private static Read? Finish(ref TextCursor cursor, TextCursor dayAndMonth, int month, int day)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        var withYear = dayAndMonth;
        withYear.Skip(",. ");
        if (withYear.ReadNumber(4) is { } year and >= 1000 && IsDay(year, month, day))
        {
            cursor = withYear;
            return new Read(new DateOnly(year, month, day));
        }

        cursor = dayAndMonth;
        return new Read(null);
    }

    private static bool IsDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Read(DateOnly? Day);
}
