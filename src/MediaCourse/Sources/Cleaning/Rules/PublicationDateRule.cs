namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"Published: 20 March 2021, 14:00 GMT" or "MOSCOW, March 19 (Sputnik)" on a line of its own.</summary>
internal sealed class PublicationDateRule() : CleaningRule(
    "publication-date",
    "Says when or from where the article was published, on a line of its own")
{
    private const int Longest = 120;

    private static readonly Phrases AroundDates = new(
        "published", "updated", "posted", "modified", "issued", "date", "first", "last", "on", "at", "and", "am", "pm", "a.m", "p.m", "hrs", "hours", "utc",
        "gmt", "est", "edt", "et", "pst", "pdt", "pt", "cet", "cest", "bst", "ist", "jst", "msk", "time", "local", "min", "read", "release", "publication");

    internal override void Apply(Page page)
    {
        foreach (var block in page.Edges())
        {
            var line = page.TextOf(block);
            if (line.Length <= Longest && (IsDate(line) || DatelineReader.Read(line)?.BodyStart == line.Length))
            {
                block.Assign(SpanRole.Dateline, this);
            }
        }
    }

    /// <summary>A date, and nothing but times and the words of publishing around it.</summary>
    private static bool IsDate(ReadOnlySpan<char> line)
    {
        var dates = 0;
        var cursor = new TextCursor(line);
        while (!cursor.AtEnd)
        {
            cursor.Skip(" \u00A0,.:;|()/\u2022\u00B7-\u2013\u2014");
            if (WrittenDate.At(cursor.Rest) is { } date)
            {
                dates++;
                cursor.Advance(date.Length);
            }
            else if (cursor.ReadNumber(4) is null)
            {
                var word = cursor.PeekLetters();
                if (cursor.AtEnd)
                {
                    break;
                }

                if (word.IsEmpty || !AroundDates.Has(word) && word is not ("a" or "p" or "m" or "Z" or "T"))
                {
                    return false;
                }

                cursor.Advance(word.Length);
            }
        }

        return dates > 0;
    }
}
