namespace MediaCourse.Sources.Cleaning;

/// <summary>The date that a feed puts before a report.</summary>
internal static class FeedDate
{
    /// <summary>"date 2021-03-19" and the like, and the same day once more where it is doubled.</summary>
    public static bool Read(ref TextCursor cursor)
    {
        var trial = cursor;
        var isNamedDate = trial.TakeWord("date", "pubdate");
        var isLabelled = isNamedDate || trial.TakeWord("published", "updated", "posted");
        trial.Skip(": ");
        if (WrittenDate.At(trial.Rest) is not { } date || (!isLabelled && !char.IsAsciiDigit(trial.Current)))
        {
            return false;
        }

        trial.Advance(date.Length);
        trial.Skip(",;:");
        var spaced = trial.SkipBlanks();
        if (!spaced && !trial.AtEnd)
        {
            return false;
        }

        if (!isNamedDate && (date.Day is null || !trial.AtSentenceStart))
        {
            return false;
        }

        if (date.Day is not null && WrittenDate.At(trial.Rest) is { } again && again.Day == date.Day)
        {
            trial.Advance(again.Length);
            trial.Skip(",;:");
            trial.SkipBlanks();
        }

        SkipTime(ref trial);
        cursor = trial;
        return true;
    }

    /// <summary>"10:15" or "10:15:30" behind a date.</summary>
    private static void SkipTime(ref TextCursor cursor)
    {
        var trial = cursor;
        if (trial.ReadNumber(2) is <= 24 && trial.Take(':') && trial.ReadNumber(2) is < 60)
        {
            _ = trial.Take(':') && trial.ReadNumber(2) is not null;
            if (trial.SkipBlanks() || trial.AtEnd)
            {
                cursor = trial;
            }
        }
    }
}
