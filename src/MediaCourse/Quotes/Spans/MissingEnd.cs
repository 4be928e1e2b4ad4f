namespace MediaCourse.Quotes.Spans;

/// <summary>Where words end that no mark closes: before their speaker is named, before the next quotation, or with the paragraph.</summary>
internal static class MissingEnd
{
    /// <summary>The end of the words that begin at <paramref name="start"/>, at most <paramref name="end"/>.</summary>
    public static int Find(string text, int start, int end, IReadOnlyList<QuotedSpan> found)
    {
        if (SpeakerIn(text, start, end) is { } speaker)
        {
            end = speaker;
        }

        for (var i = found.Count - 1; i >= 0 && found[i].Outer.Start >= start; i--)
        {
            if (found[i].Outer.Start < end && BeginsSentence(text, found[i].Outer.Start, start))
            {
                end = found[i].Outer.Start;
            }
        }

        while (end > start && Text.Marks.IsBlank(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The place behind the comma after which the speaker is named: “…, he said”; null where nobody is.</summary>
    public static int? SpeakerIn(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var found = text.AsSpan(at, end - at).IndexOfAny(",?!");
            if (found < 0)
            {
                return null;
            }

            at += found;
            if (at + 1 < end && text[at + 1] == ' ' && SpeakerSigns.FollowAt(text, at + 1, end))
            {
                return at + 1;
            }
        }

        return null;
    }

    private static bool BeginsSentence(string text, int at, int start)
    {
        at--;
        while (at > start && Text.Marks.IsBlank(text[at]))
        {
            at--;
        }

        return at <= start || text[at] is '.' or '!' or '?' or '\u2026';
    }
}
