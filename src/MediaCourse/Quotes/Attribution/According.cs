namespace MediaCourse.Quotes.Attribution;

/// <summary>The source that "according to" names in a sentence.</summary>
internal static class According
{
    public static NounPhrase? In(ReporterSentence sentence)
    {
        for (var at = 0; at + 2 < sentence.Count; at++)
        {
            if (sentence.IsWord(at, "according") && sentence.IsWord(at + 1, "to"))
            {
                var source = PhraseReader.StartingAt(sentence, at + 2, sentence.Count);
                return source is { } document && RoleNouns.IsDocument(sentence.WordAt(document.To)) && sentence.IsWord(document.To + 1, "by")
                    ? PhraseReader.StartingAt(sentence, document.To + 2, sentence.Count) ?? source
                    : source;
            }
        }

        return null;
    }

    /// <summary>The source behind "quoted by" in a sentence, which passes on somebody else's words.</summary>
    public static NounPhrase? QuotedBy(ReporterSentence sentence)
    {
        for (var at = 0; at + 2 < sentence.Count; at++)
        {
            if ((sentence.IsWord(at, "quoted") || sentence.IsWord(at, "cited")) && sentence.IsWord(at + 1, "by"))
            {
                return PhraseReader.StartingAt(sentence, at + 2, sentence.Count);
            }
        }

        return null;
    }
}
